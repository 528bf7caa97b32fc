// What the tag <chiffrage-margin-alert> stands for.
export const tag = "chiffrage-margin-alert";

const fields = {
  "threshold-pct": "/threshold/pct",
  "threshold-basis": "/threshold/basis",
  "watch-pts": "/watchPts",
  "signed-revenue": "/signed/revenue",
  "signed-cost": "/signed/cost",
  "production-revenue": "/production/revenue",
  "production-cost": "/production/cost",
  "invoiced-revenue": "/invoiced/revenue",
  "invoiced-cost": "/invoiced/cost",
};

export const spec = { kind: "margin-alert", audience: "internal", fields, secret: Object.keys(fields) };
