// Billing plans of each kind, and one to check.
import { both, examples } from "./page.js";

const terms = { kind: "end_of_month", days: 45, reading: "days_then_month_end" };

examples({
  milestones: {
    title: both("Jalons", "Milestones"),
    subject: both("30 / 40 / 30 de 48 000 €", "30 / 40 / 30 of €48,000"),
    value: (say) => ({
      kind: "milestones", total: "48000", terms,
      milestones: [
        { label: say("Lancement", "Kick-off"), pct: "30", date: "2024-01-22" },
        { label: say("Mi-parcours", "Halfway"), pct: "40", date: "2024-05-13" },
        { label: say("Clôture", "Completion"), pct: "30", date: "2024-08-31" },
      ],
    }),
  },
  equal: {
    title: both("Mensualités", "Monthly parts"),
    subject: both("10 000 € en trois fois", "€10,000 in three parts"),
    value: () => ({ kind: "equal", total: "10000", count: 3, first: "2024-01-31", everyMonths: 1, terms: { kind: "net", days: 30 } }),
  },
  time: {
    title: both("Régie", "Time and materials"),
    subject: both("Deux consultants, 90 jours au plus", "Two consultants, 90 days at most"),
    value: (say) => ({
      kind: "time", cadence: "monthly", from: "2024-03-12", to: "2024-07-31", capDays: "90", terms,
      staff: [
        { label: say("Architecte", "Architect"), tjm: "780", pace: "0.5" },
        { label: say("Développeuse", "Developer"), tjm: "560", absences: ["2024-05-10"] },
      ],
    }),
  },
  check: {
    title: both("À vérifier", "To check"),
    subject: both("33 / 33 / 34 % de 15 000 €", "33 / 33 / 34% of €15,000"),
    value: () => ({
      total: "15000",
      installments: [{ pct: "33", amount: "5000" }, { pct: "33", amount: "5000" }, { pct: "34", amount: "5000" }],
    }),
  },
});
