// By hand over big.js, whose divisions stop at twenty decimals.
import Big from "big.js";
import { byHand } from "./exact.mjs";

export const { quote } = byHand(Big, {
  cents: (value) => value.round(2),
  down: (value) => value.round(2, Big.roundDown),
  up: (value) => value.round(2, Big.roundUp),
});
