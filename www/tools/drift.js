// Three forfaits under way.
import { both, examples, widget } from "./page.js";

const threshold = { pct: "18", basis: "taux_marque" };

const projects = {
  logipro: {
    title: "LogiPro",
    subject: both("Accompagnement au déploiement, mois 4", "Rollout support, month 4"),
    value: () => ({
      price: "45600", soldDays: "38", cjm: "650", consumedDays: "30", remainingDays: "20", threshold,
      start: "2024-01-22", end: "2024-08-31", asOf: "2024-04-30",
    }),
  },
  portail: {
    title: both("Portail RH", "HR portal"),
    subject: both("Refonte, à mi-parcours", "Rebuild, halfway"),
    value: (say) => ({
      price: "96000", soldDays: "120", cjm: "480", consumedDays: "58", remainingDays: "60", threshold,
      start: "2024-02-01", end: "2024-09-30", asOf: "2024-06-01",
      budgetLines: [
        { label: say("Développement", "Development"), budget: "40000", consumed: "21500" },
        { label: say("Recette", "Acceptance tests"), budget: "10000", consumed: "2100" },
        { label: say("Pilotage", "Management"), budget: "7600", consumed: "3300" },
      ],
      envelope: "57600",
    }),
  },
  donnees: {
    title: both("Reprise de données", "Data migration"),
    subject: both("Deux environnements de trop", "Two environments too many"),
    value: () => ({
      price: "28000", soldDays: "40", cjm: "520", consumedDays: "46", remainingDays: "12", threshold,
      start: "2024-03-04", end: "2024-06-28", asOf: "2024-06-14",
    }),
  },
};

/** The same projects, one a row. */
const rows = (language) => {
  const items = Object.values(projects).map(({ title, value }) => {
    const row = document.createElement("chiffrage-drift");
    Object.assign(row, { compact: true, locale: language, audience: widget.audience, value: value((fr, en) => (language === "en" ? en : fr)) });
    const name = Object.assign(document.createElement("span"), { textContent: title[language] ?? title });
    const item = document.createElement("li");
    item.append(name, row);
    return item;
  });
  document.getElementById("list").replaceChildren(...items);
};

examples(projects, (_, language) => rows(language));
document.getElementById("audience").addEventListener("change", () => rows(document.documentElement.lang));
