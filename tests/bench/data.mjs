// What the contestants are given: made up, the same each time.

/** Whole numbers from `least` to under `most`, by Lehmer. */
export const draws = (seed) => (least, most) => {
  seed = (seed * 48271) % 2147483647;
  return least + (seed % (most - least));
};

/** A proposal of five lines, of every mode. */
export const PROPOSAL = {
  lines: [
    { mode: "regie", label: "Architecture", phase: "design", profile: "architecte", tjm: "980.00", days: "12.5", cjm: "560.25" },
    { mode: "regie", label: "Development", phase: "build", tjm: "650.00", days: 60, cjm: "420.00", discountPct: "5" },
    { mode: "forfait", label: "Migration", phase: "build", price: "30000", resources: [{ cjm: "450", days: "40" }, { cjm: "520.50", days: "7.5" }] },
    { mode: "service_centre", label: "Support", monthlyFee: "4000", months: 6, commitment: "9000", cost: "21000", workUnits: [{ quantity: 12, price: 180 }, { quantity: 9, price: 420 }] },
    { mode: "regie", label: "Acceptance", phase: "acceptance", tjm: "600", days: "15", cjm: "420" },
  ],
  extraCosts: [{ label: "Licence", cost: "2000", rebilled: "2200" }, { label: "Travel", cost: "1500" }],
  discountPct: "2.5",
  threshold: { pct: "18" },
};

/** The same lines, over and over. */
export const proposal = (count) => ({ ...PROPOSAL, lines: Array.from({ length: count }, (_, index) => PROPOSAL.lines[index % 5]) });

const hundredths = (number) => (number / 100).toFixed(2);

/** A proposal as they come: rates in cents, days in quarters, discounts in halves of a percent, and a rate of VAT of the law. */
export const drawnProposal = (draw) => {
  const quarters = (least, most) => hundredths(25 * draw(least, most));
  const halves = (least, most) => hundredths(50 * draw(least, most));
  const cents = (least, most) => hundredths(draw(least * 100, most * 100));
  const common = (mode, index) => ({ mode, label: `Line ${index}`, phase: ["design", "build"][draw(0, 2)], discountPct: halves(0, 31) });
  const line = (_, index) =>
    [
      () => ({ ...common("regie", index), tjm: cents(350, 1200), days: quarters(1, 400), cjm: cents(250, 700) }),
      () => ({
        ...common("forfait", index),
        price: cents(5000, 90000),
        resources: Array.from({ length: draw(1, 4) }, () => ({ cjm: cents(250, 700), days: quarters(1, 200) })),
      }),
      () => ({
        ...common("service_centre", index),
        monthlyFee: cents(900, 9000),
        months: draw(1, 25),
        workUnits: [{ quantity: draw(1, 40), price: cents(50, 900) }],
        commitment: cents(0, 9000),
        cost: cents(3000, 60000),
      }),
    ][[0, 0, 1, 2][draw(0, 4)]]();
  return {
    lines: Array.from({ length: draw(1, 11) }, line),
    extraCosts: [{ label: "Travel", cost: cents(0, 3000), rebilled: cents(0, 3000) }],
    discountPct: halves(0, 21),
    vatPct: ["20", "8.5", "5.5"][draw(0, 3)],
    threshold: { pct: halves(20, 60), basis: ["taux_marque", "taux_marge"][draw(0, 2)] },
  };
};

export const proposals = (count) => {
  const draw = draws(2026);
  return Array.from({ length: count }, () => drawnProposal(draw));
};

/** Fixed-price projects under way. */
export const projects = (count) => {
  const draw = draws(7);
  return Array.from({ length: count }, () => {
    const quarters = draw(40, 1600);
    return {
      price: hundredths(Math.round((quarters / 4) * draw(60000, 120000))),
      soldDays: String(quarters / 4),
      cjm: hundredths(draw(40000, 70000)),
      consumedDays: String(draw(0, quarters + 1) / 4),
      remainingDays: String(draw(1, quarters) / 4),
      threshold: { pct: "18" },
    };
  });
};

export const columnsOf = (projects) => {
  const column = (name) => Float64Array.from(projects, (project) => Number(project[name]));
  return {
    price: column("price"),
    soldDays: column("soldDays"),
    cjm: column("cjm"),
    consumedDays: column("consumedDays"),
    remainingDays: column("remainingDays"),
    thresholdPct: 18,
  };
};

const SECTORS = ["Transport", "Santé", "Énergie", "Banque", "Industrie", "Collectivité", "Assurance", "Distribution"];
const JOBS = ["Portail", "Migration", "TMA", "Application mobile", "Entrepôt de données", "Audit", "Intégration", "Recette"];

/** What a portfolio of margins is given. */
export const portfolio = (count) => {
  const draw = draws(7);
  return {
    projects: Array.from({ length: count }, (_, index) => {
      const revenue = draw(20, 400) * 1000;
      const position = (least, most, share) => ({
        revenue: String(Math.round(revenue * share)),
        cost: String(Math.round((revenue * share * draw(least, most)) / 100)),
        days: String(Math.round((revenue * share) / 850)),
      });
      return {
        id: index + 1,
        name: `${SECTORS[draw(0, SECTORS.length)]} · ${JOBS[draw(0, JOBS.length)]} ${index + 1}`,
        threshold: { pct: "18", basis: "taux_marque" },
        signed: position(62, 78, 1),
        production: position(62, index % 9 ? 82 : 108, draw(30, 95) / 100),
      };
    }),
  };
};
