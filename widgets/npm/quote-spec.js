// What the tag <chiffrage-quote> stands for.
export const tag = "chiffrage-quote";

export const spec = {
  kind: "quote",
  audience: "client",
  fields: {
    "discount-pct": "/discountPct",
    "vat-pct": "/vatPct",
    "threshold-pct": "/threshold/pct",
    "threshold-basis": "/threshold/basis",
  },
  secret: ["threshold-pct", "threshold-basis"],
};
