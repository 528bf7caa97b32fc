// By hand over decimal.js, at its default precision of twenty digits.
import { Decimal } from "decimal.js";
import { byHand } from "./exact.mjs";

const over = (options) => {
  const Exact = Decimal.clone({ rounding: Decimal.ROUND_HALF_UP, ...options });
  return byHand(Exact, {
    cents: (value) => value.toDecimalPlaces(2),
    down: (value) => value.toDecimalPlaces(2, Decimal.ROUND_DOWN),
    up: (value) => value.toDecimalPlaces(2, Decimal.ROUND_UP),
  });
};

export const { quote, drift, driftColumns } = over({});

/** With more digits than any figure here has: what the others are held against. */
export const reference = () => over({ precision: 80 });
