// What the tag <chiffrage-drift> stands for.
export const tag = "chiffrage-drift";

const fields = {
  "price": "/price",
  "sold-days": "/soldDays",
  "cjm": "/cjm",
  "consumed-days": "/consumedDays",
  "remaining-days": "/remainingDays",
  "extra-costs-budget": "/extraCosts/budget",
  "extra-costs-consumed": "/extraCosts/consumed",
  "extra-costs-remaining": "/extraCosts/remaining",
  "threshold-pct": "/threshold/pct",
  "threshold-basis": "/threshold/basis",
  "tolerance-pct": "/tolerancePct",
  "start": "/start",
  "end": "/end",
  "as-of": "/asOf",
  "envelope": "/envelope",
};

export const spec = { kind: "drift", audience: "internal", fields, secret: Object.keys(fields) };
