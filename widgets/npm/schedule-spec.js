// What the tag <chiffrage-schedule> stands for.
export const tag = "chiffrage-schedule";

export const spec = {
  kind: "schedule",
  audience: "client",
  fields: {
    "kind": "/kind",
    "total": "/total",
    "count": "/count",
    "first": "/first",
    "every-months": "/everyMonths",
    "rounding": "/rounding",
    "monthly-amount": "/monthlyAmount",
    "from": "/from",
    "to": "/to",
    "proration": "/proration",
    "cadence": "/cadence",
    "cap-days": "/capDays",
    "vat-pct": "/vatPct",
    "zone": "/zone",
    "terms-kind": "/terms/kind",
    "terms-days": "/terms/days",
    "terms-reading": "/terms/reading",
    "terms-day-of-month": "/terms/dayOfMonth",
    "retention-pct": "/retention/pct",
    "retention-base": "/retention/base",
  },
  counts: ["count", "every-months", "terms-days", "terms-day-of-month"],
  secret: [],
};
