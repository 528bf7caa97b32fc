// A quote of five lines through the package, without WebAssembly and through decimal.js, in turns; prints the medians as JSON.
import assert from "node:assert/strict";
import { quote } from "chiffrage";
import { quote as javascriptQuote } from "chiffrage/js";
import { quote as decimalQuote } from "./decimal-quote.mjs";

const input = {
  lines: [
    { mode: "regie", label: "Architecture", phase: "design", profile: "architecte", tjm: "980.00", days: "12.5", cjm: "560.25" },
    { mode: "regie", label: "Development", phase: "build", tjm: "650.00", days: 60, cjm: "420.00", discountPct: "5" },
    { mode: "forfait", label: "Migration", phase: "build", price: "30000", resources: [{ cjm: "450", days: "40" }, { cjm: "520.50", days: "7.5" }] },
    { mode: "service_centre", label: "Support", monthlyFee: "4000", months: 6, commitment: "9000", cost: "21000", workUnits: [{ quantity: 12, price: 180 }, { quantity: 9, price: 420 }] },
    { mode: "regie", label: "Acceptance", phase: "acceptance", tjm: "600", days: "15", cjm: "420" },
  ],
  extraCosts: [{ label: "Licence", cost: "2000", rebilled: "2200" }, { label: "Travel", cost: "1500" }],
  discountPct: "2.5",
  threshold: { pct: "18" },
};
const contestants = { chiffrage: quote, "chiffrage/js": javascriptQuote, "decimal.js": decimalQuote };
const ROUNDS = 41;
const CALLS = 500;

assert.deepEqual(quote(input), decimalQuote(input));

const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
for (let round = -10; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(contestants)) {
    const start = performance.now();
    for (let call = 0; call < CALLS; call++) run(input);
    const microseconds = ((performance.now() - start) * 1000) / CALLS;
    if (round >= 0) times[name].push(microseconds);
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
console.log(JSON.stringify(Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]))));
