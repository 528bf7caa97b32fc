// One project followed closely, and the portfolio of a company.
import { both, examples } from "./page.js";

const threshold = { pct: "18", basis: "taux_marque" };

/** A portfolio of any size, the same each time. */
const portfolio = (count) => {
  let seed = 7;
  const draw = (least, most) => {
    seed = (seed * 48271) % 2147483647;
    return least + (seed % (most - least));
  };
  const sectors = ["Transport", "Santé", "Énergie", "Banque", "Industrie", "Collectivité", "Assurance", "Distribution"];
  const jobs = ["Portail", "Migration", "TMA", "Application mobile", "Entrepôt de données", "Audit", "Intégration", "Recette"];
  return Array.from({ length: count }, (_, index) => {
    const revenue = draw(20, 400) * 1000;
    const position = (least, most, share) => ({
      revenue: String(Math.round(revenue * share)),
      cost: String(Math.round((revenue * share * draw(least, most)) / 100)),
      days: String(Math.round((revenue * share) / 850)),
    });
    return {
      id: index + 1,
      name: `${sectors[draw(0, sectors.length)]} · ${jobs[draw(0, jobs.length)]} ${index + 1}`,
      threshold,
      signed: position(62, 78, 1),
      production: position(62, index % 9 ? 82 : 108, draw(30, 95) / 100),
    };
  });
};

examples({
  one: {
    title: "TechParts",
    subject: both("Catalogue en ligne", "Online catalogue"),
    value: () => ({
      threshold,
      signed: { revenue: "40000", cost: "30000", days: "50" },
      production: { revenue: "28000", cost: "23200", days: "35" },
      invoiced: { revenue: "20000", cost: "16200", days: "25" },
    }),
  },
  portfolio: {
    title: both("Portefeuille", "Portfolio"),
    subject: both("240 projets", "240 projects"),
    value: () => ({ projects: portfolio(240) }),
  },
});
