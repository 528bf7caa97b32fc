// Two proposals a sales person would open.
import { both, examples } from "./page.js";

const proposals = {
  logipro: {
    title: "LogiPro",
    subject: both("Accompagnement au déploiement", "Rollout support"),
    dates: both("Du 22 janvier au 31 août 2024", "22 January to 31 August 2024"),
    value: (say) => ({
      lines: [{ label: "Consulting", mode: "regie", profile: say("Consultant senior", "Senior consultant"), tjm: "1200", days: "38", cjm: "650" }],
      extraCosts: [{ label: say("Déplacements", "Travel"), cost: "2400", rebilled: "2400" }],
      vatPct: "20",
      threshold: { pct: "18", basis: "taux_marque" },
      schedule: {
        kind: "milestones",
        terms: { kind: "end_of_month", days: 45, reading: "days_then_month_end" },
        milestones: [
          { label: say("Lancement", "Kick-off"), pct: "30", date: "2024-01-22" },
          { label: say("Mi-parcours", "Halfway"), pct: "40", date: "2024-05-13" },
          { label: say("Clôture", "Completion"), pct: "30", date: "2024-08-31" },
        ],
      },
    }),
  },
  techparts: {
    title: "TechParts",
    subject: both("Catalogue et configurateur en ligne", "Online catalogue and configurator"),
    dates: both("Du 1er mars au 15 septembre 2024", "1 March to 15 September 2024"),
    value: (say) => ({
      lines: [{ label: "Consulting", mode: "regie", tjm: "1200", days: "26", cjm: "650" }],
      extraCosts: [{ label: say("Outils et déplacements", "Tools and travel"), cost: "3800", rebilled: "3800" }],
      vatPct: "20",
      threshold: { pct: "18", basis: "taux_marque" },
      schedule: {
        kind: "milestones",
        terms: { kind: "end_of_month", days: 30, reading: "days_then_month_end" },
        milestones: [
          { label: say("Lancement", "Kick-off"), amount: "10000", date: "2024-03-01" },
          { label: say("Recette", "Go-live test"), amount: "15000", date: "2024-08-15" },
          { label: say("Mise en ligne", "Go-live"), amount: "10000", date: "2024-09-15" },
        ],
      },
    }),
  },
};

const $ = (id) => document.getElementById(id);

examples(proposals, ({ title, subject, dates }, language) => {
  $("client").textContent = title;
  $("subject").textContent = subject[language];
  $("dates").textContent = dates[language];
});
