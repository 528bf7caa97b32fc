// What the tag <chiffrage-margin-alert> stands for.
export const tag = "chiffrage-margin-alert";

const fields = {
  "threshold-pct": "/threshold/pct",
  "threshold-basis": "/threshold/basis",
  "watch-pts": "/watchPts",
  "signed-revenue": "/signed/revenue",
  "signed-cost": "/signed/cost",
  "signed-days": "/signed/days",
  "production-revenue": "/production/revenue",
  "production-cost": "/production/cost",
  "production-days": "/production/days",
  "invoiced-revenue": "/invoiced/revenue",
  "invoiced-cost": "/invoiced/cost",
  "invoiced-days": "/invoiced/days",
};

export const spec = { kind: "margin-alert", audience: "internal", fields, secret: Object.keys(fields) };
