// What the pages of the widgets show first.
import { say } from "./site.js";

const threshold = { pct: "18", basis: "taux_marque" };
const terms = { kind: "end_of_month", days: 45, reading: "days_then_month_end" };
const position = (revenue, cost, days) => ({ revenue, cost, days });

export const examples = {
  quote: [
    {
      title: say("Régie", "Time and materials"),
      subject: say("38 jours à 1 200 €", "38 days at €1,200"),
      value: {
        lines: [{ label: say("Accompagnement", "Support"), mode: "regie", profile: say("Consultant senior", "Senior consultant"), tjm: "1200", days: "38", cjm: "650" }],
        extraCosts: [{ label: say("Déplacements", "Travel"), cost: "2400", rebilled: "2400" }],
        vatPct: "20", threshold,
        schedule: {
          kind: "milestones", terms,
          milestones: [
            { label: say("Lancement", "Kick-off"), pct: "30", date: "2026-01-22" },
            { label: say("Mi-parcours", "Halfway"), pct: "40", date: "2026-05-13" },
            { label: say("Clôture", "Completion"), pct: "30", date: "2026-08-31" },
          ],
        },
      },
    },
    {
      title: say("Forfait remisé", "Discounted fixed price"),
      subject: say("10 % de trop ?", "10% too much?"),
      value: {
        lines: [{
          label: say("Refonte du portail", "Portal rebuild"), mode: "forfait", price: "48000",
          resources: [
            { profile: say("Chef de projet", "Project manager"), cjm: "520", days: "15" },
            { profile: say("Développeur", "Developer"), cjm: "390", days: "72" },
          ],
        }],
        discountPct: "10", vatPct: "20", threshold,
      },
    },
    {
      title: say("Centre de services", "Service centre"),
      subject: say("Un an, avec engagement", "A year, with a commitment"),
      value: {
        lines: [{
          label: say("Maintenance applicative", "Application maintenance"), mode: "service_centre", monthlyFee: "6200", months: "12",
          workUnits: [{ label: say("Évolution simple", "Simple change"), quantity: "40", price: "450" }], commitment: "24000", cost: "76000",
        }],
        vatPct: "20", threshold,
      },
    },
  ],
  drift: [
    {
      title: say("En dérive", "Drifting"),
      subject: say("12 jours de plus", "12 more days"),
      value: {
        price: "45600", soldDays: "38", cjm: "650", consumedDays: "30", remainingDays: "20", threshold,
        start: "2026-01-22", end: "2026-08-31", asOf: "2026-04-30",
      },
    },
    {
      title: say("À perte", "At a loss"),
      subject: say("Deux environnements de trop", "Two environments too many"),
      value: {
        price: "28000", soldDays: "40", cjm: "520", consumedDays: "46", remainingDays: "12", threshold,
        start: "2026-03-02", end: "2026-06-26", asOf: "2026-06-12",
      },
    },
    {
      title: say("Par lots", "By lots"),
      subject: say("Un lot va trop vite", "One lot runs ahead"),
      value: {
        price: "96000", soldDays: "120", cjm: "480", consumedDays: "58", remainingDays: "60", threshold,
        start: "2026-02-02", end: "2026-09-30", asOf: "2026-06-01",
        budgetLines: [
          { label: say("Développement", "Development"), budget: "40000", consumed: "21500" },
          { label: say("Recette", "Acceptance tests"), budget: "10000", consumed: "2100" },
          { label: say("Pilotage", "Management"), budget: "7600", consumed: "3300" },
        ],
        envelope: "57600",
      },
    },
  ],
  "margin-alert": [
    {
      title: say("Sous le seuil", "Under the threshold"),
      subject: say("La production a mangé la marge", "Production ate the margin"),
      value: {
        threshold, signed: position("40000", "30000", "50"), production: position("28000", "23200", "35"), invoiced: position("20000", "16200", "25"),
      },
    },
    {
      title: say("Sain", "Sound"),
      subject: say("De la marge en réserve", "Margin in reserve"),
      value: {
        threshold, signed: position("64000", "43000", "80"), production: position("32000", "21800", "40"), invoiced: position("24000", "16100", "30"),
      },
    },
    {
      title: say("Portefeuille", "Portfolio"),
      subject: say("Quatre projets, le pire d’abord", "Four projects, the worst first"),
      value: {
        projects: [
          { id: 1, name: say("Portail RH", "HR portal"), threshold, signed: position("96000", "57600", "120"), production: position("47200", "28300", "58") },
          { id: 2, name: say("Reprise de données", "Data migration"), threshold, signed: position("28000", "20800", "40"), production: position("22200", "23900", "46") },
          { id: 3, name: "TMA", threshold, signed: position("74400", "58000", "100"), production: position("31000", "24800", "42") },
          { id: 4, name: say("Catalogue en ligne", "Online catalogue"), threshold, signed: position("40000", "30000", "50"), production: position("28000", "23200", "35") },
        ],
      },
    },
  ],
  schedule: [
    {
      title: say("Jalons", "Milestones"),
      subject: say("Le 8 mai est férié", "8 May is a holiday"),
      value: {
        kind: "milestones", total: "48000", terms,
        milestones: [
          { label: say("Lancement", "Kick-off"), pct: "30", date: "2026-01-22" },
          { label: say("Mi-parcours", "Halfway"), pct: "40", date: "2026-05-08" },
          { label: say("Clôture", "Completion"), pct: "30", date: "2026-08-31" },
        ],
      },
    },
    {
      title: say("Mensualités", "Monthly parts"),
      subject: say("10 000 € en trois fois", "€10,000 in three parts"),
      value: { kind: "equal", total: "10000", count: 3, first: "2026-01-31", everyMonths: 1, terms: { kind: "net", days: 30 } },
    },
    {
      title: say("À vérifier", "To check"),
      subject: say("33 / 33 / 34 % de 15 000 €", "33 / 33 / 34% of €15,000"),
      value: { total: "15000", installments: [{ pct: "33", amount: "5000" }, { pct: "33", amount: "5000" }, { pct: "34", amount: "5000" }] },
    },
  ],
};
