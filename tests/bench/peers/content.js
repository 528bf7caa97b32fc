// What the Lit and the React elements show alike: words, formats, looks, and figures worked out in floats.
import { quote } from "./float.mjs";

const number = (least, most = least) => new Intl.NumberFormat("fr", { minimumFractionDigits: least, maximumFractionDigits: most });
const formats = { days: number(0, 2), percent: number(0, 2), points: number(0, 1), ratio: number(4) };
const euros = new Intl.NumberFormat("fr", { style: "currency", currency: "EUR" });

export const money = (value) => euros.format(value);
export const days = (value) => `${formats.days.format(value)} j`;
export const percent = (value) => `${formats.percent.format(value).replace("-", "−")} %`;
const ratio = (value) => formats.ratio.format(value);
const signed = (value, format) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${format(Math.abs(value))}`;

/** In words, as a tone, and as an icon. */
const verdict = (words, tone, path) => ({ words, tone, path });
const OK = "M4 10.5 8.5 15 16 6";
const WATCH = "M10 3.5 16.5 10 10 16.5 3.5 10zM10 7.5v3M10 12.6v.1";
const ALERT = "M10 3.5 17.5 16.5h-15zM10 8.5v4M10 14.6v.1";
const LOSS = "M7 3h6l4 4v6l-4 4H7l-4-4V7zM7 10h6";

// ── drift

const DRIFTS = {
  on_track: verdict("Dans le budget", "ok", OK),
  drifting: verdict("En dérive", "watch", WATCH),
  alert: verdict("Sous le seuil", "alert", ALERT),
  loss: verdict("À perte", "loss", LOSS),
};

/** What a row of the gauge shows of what `drift` found. */
export const gauge = ({ soldDays, consumedDays }, found) => {
  const landing = days(found.landingDays);
  const over = signed(found.driftDays, days);
  const rate = percent(found.tauxMarquePct);
  return {
    verdict: DRIFTS[found.status],
    text: `Atterrissage ${landing}, ${over} · TJM équivalent ${money(found.tjmEquivalent)} · marque ${rate} (${signed(found.marginDriftPts, formats.points.format)} pts)`,
    words: `${landing} (${over})`,
    rate,
    landing: found.landingDays,
    last: Math.max(found.breakEvenDays, found.landingDays),
    full: Math.max(found.breakEvenDays * 1.18, found.landingDays * 1.1),
    consumed: consumedDays,
    zones: [["ok", 0], ["watch", soldDays], ["alert", found.maxDaysAtThreshold], ["loss", found.breakEvenDays]],
  };
};

// ── proposal

export const MODES = [["regie", "Régie"], ["forfait", "Forfait"], ["service_centre", "Centre de services"]];
export const BASES = [["taux_marque", "Taux de marque"], ["taux_marge", "Taux de marge"]];

/** The fields of a line by its mode: their name in the value, their label, their unit. */
const DISCOUNT = ["discountPct", "Rabais", "%"];
export const LINE_FIELDS = {
  regie: [["tjm", "TJM", "€"], ["days", "Jours", "j"], ["cjm", "CJM", "€"], DISCOUNT],
  forfait: [["price", "Prix", "€"], DISCOUNT],
  service_centre: [["monthlyFee", "Abonnement mensuel", "€"], ["months", "Mois", ""], ["commitment", "Engagement", "€"], ["cost", "Coût", "€"], DISCOUNT],
};
export const RATES = [["tauxMarquePct", "Taux de marque", "%"], ["tauxMargePct", "Taux de marge", "%"], ["coefficient", "Coefficient", ""]];
export const MORE_FIELDS = [["profile", "Profil"], ["phase", "Phase"]];
export const TERMS = [["discountPct", "Remise"], ["vatPct", "TVA"]];
export const TOOLS = [
  ["Monter", "M10 16V5M5.5 9.5 10 5l4.5 4.5", (lines, at) => swapped(lines, at, at - 1)],
  ["Descendre", "M10 4v11M5.5 10.5 10 15l4.5-4.5", (lines, at) => swapped(lines, at, at + 1)],
  ["Dupliquer", "M7 7h9v9H7zM4 13V4h9", (lines, at) => lines.toSpliced(at, 0, lines[at])],
  ["Supprimer", "M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6", (lines, at) => lines.toSpliced(at, 1)],
];

const swapped = (lines, one, other) => (lines[other] ? lines.with(one, lines[other]).with(other, lines[one]) : lines);

export const blankLine = () => ({ mode: "regie", label: "", tjm: "0", days: "0", cjm: "0" });

/** The rates of a line, as its fields show them. */
export const ratesOf = ({ revenue, cost, tauxMarquePct, tauxMargePct }) => ({
  tauxMarquePct: formats.percent.format(tauxMarquePct ?? 0),
  tauxMargePct: formats.percent.format(tauxMargePct ?? 0),
  coefficient: cost ? ratio(revenue / cost) : "",
});

const CHECKS = {
  ok: verdict("Au-dessus du seuil", "ok", OK),
  below_threshold: verdict("Sous le seuil", "alert", ALERT),
  loss: verdict("À perte", "loss", LOSS),
};

const STEPS = [0, 1, 2, 3, 4, 5];

const curve = (name, points) => {
  const rates = points.map(({ rate }) => rate);
  const [top, bottom] = [Math.max(...rates, 1), Math.min(...rates, 0)];
  const up = (rate) => Math.round((100 * (top - rate)) / (top - bottom));
  const line = points.map(({ rate }, index) => `${index ? "L" : "M"}${100 * (2 * index + 1)} ${up(rate)}`).join("");
  return { name, points, line, axis: `M0 ${up(0)}H1200`, area: `${line}V${up(0)}H100Z` };
};

const sensitivity = (value, { cost, days: sold }) => {
  const basis = value.threshold.basis === "taux_marge" ? "tauxMargePct" : "tauxMarquePct";
  const point = (at, result) => ({ at, rate: result[basis] ?? 0, shown: percent(result[basis] ?? 0), missed: result.check.status !== "ok" });
  const step = 5 * 10 ** (Math.max(2, String(Math.trunc(sold)).length) - 2);
  const unsold = (count) => ({ ...value, extraCosts: [...(value.extraCosts ?? []), { cost: (count * cost) / sold, rebilled: 0 }] });
  return [
    curve("Selon la remise", STEPS.map((index) => point(percent(5 * index), quote({ ...value, discountPct: 5 * index })))),
    curve("Selon les journées non vendues", STEPS.map((index) => point(`+${days(step * index)}`, quote(unsold(step * index))))),
  ];
};

/** Everything that is shown beside the lines of a proposal. */
export const desk = (value, result) => {
  const { check } = result;
  const parts = [["cost", "Coût de revient", result.cost], ["margin", "Marge", result.margin], ["discount", "Remise", result.discount]].filter(([, , amount]) => amount > 0);
  return {
    total: money(result.revenue),
    taxes: [["TVA", money(result.vat)], ["Total TTC", money(result.totalInclVat)]],
    verdict: CHECKS[check.status],
    threshold: `Seuil ${percent(value.threshold.pct)} · ${BASES.find(([basis]) => basis === (value.threshold.basis ?? "taux_marque"))[1]}`,
    whole: parts.reduce((sum, [, , amount]) => sum + amount, 0),
    floor: check.floorRevenue,
    parts,
    legend: [...parts, ["floor", "Prix plancher", check.floorRevenue]].map(([tone, name, amount]) => [tone, name, money(amount)]),
    figures: [
      ["Coût de revient", money(result.cost)],
      ["Marge", money(result.margin)],
      ["Taux de marque", percent(result.tauxMarquePct)],
      ["Taux de marge", percent(result.tauxMargePct)],
      ["Coefficient", ratio(result.coefficient)],
      ["Prix plancher", money(check.floorRevenue)],
      ["Remise maximale", percent(check.maxDiscountPct)],
      ["TJM moyen", money(result.averageTjm)],
      ["Jours vendus", days(result.days)],
    ],
    curves: sensitivity(value, result),
  };
};

// ── portfolio

export const STATUSES = {
  loss: verdict("À perte", "loss", LOSS),
  alert: verdict("Sous le seuil", "alert", ALERT),
  watch: verdict("À surveiller", "watch", WATCH),
  ok: verdict("Saine", "ok", OK),
};
const RANKS = Object.keys(STATUSES);

export const COLUMNS = [["urgency", "État"], ["name", "Projet"], ["rate", "Taux de marque"], ["shortfall", "Marge manquante"]];

export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The projects as rows, with what they are searched and sorted by. */
export const rowsOf = (projects, marginAlert) =>
  projects.map((project) => {
    const { positions, status } = marginAlert(project);
    const lacking = positions.reduce((most, position) => (position.shortfall > most.shortfall ? position : most));
    return {
      id: project.id,
      name: project.name,
      folded: folded(project.name),
      status,
      rank: RANKS.indexOf(status),
      rates: positions.map(({ tauxMarquePct }) => tauxMarquePct),
      rate: positions.at(-1).tauxMarquePct,
      shortfall: lacking.shortfall,
      lacking,
    };
  });

const ORDERS = {
  urgency: (one, other) => one.rank - other.rank || other.shortfall - one.shortfall,
  name: (one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0),
  rate: (one, other) => one.rate - other.rate,
  shortfall: (one, other) => other.shortfall - one.shortfall,
};

export const asked = (rows, { search, status, order, reversed }) => {
  const found = rows.filter((row) => (!status || row.status === status) && row.folded.includes(search));
  const compare = ORDERS[order];
  return found.sort(reversed ? (one, other) => compare(other, one) : compare);
};

export const FIRST = { search: "", status: null, order: "urgency", reversed: false };
export const SIGHT = 24;
export const ROW = 48;

/** The words of a row in sight. */
export const shown = ({ rates, shortfall, lacking: { floorTjm, maxDays, floorRevenue } }) => ({
  rates: rates.map(percent).join(" → "),
  shortfall: shortfall > 0 ? money(shortfall) : "",
  remedy: shortfall > 0 ? (floorTjm ? `vendre à ${money(floorTjm)}/j ou tenir en ${days(maxDays)}` : `vendre à ${money(floorRevenue)}`) : "",
});
