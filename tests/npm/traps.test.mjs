// The module has no words for a panic: whatever is put in, it answers or names the fault, and is never started again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cases } from "./cases.mjs";

let instances = 0;
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    instances += 1;
  }
};
const chiffrage = await import("chiffrage");

const circle = {};
circle.circle = circle;
const ODD = [
  null, true, 0, -1, 0.1, 1e300, -1e-300, NaN, Infinity, 10n, "", " ", "x", "-", ".", "1.", "1e5", "+1", "-0", "\0", "\ud800", "é",
  "9".repeat(30), `0.${"1".repeat(28)}`, "999999999999", "-999999999999.99", "2024-02-30", "1900-01-01", "2200-12-31", "9999-12-31",
  [], {}, [[]], [null], { "\ud800": 1 }, { "a_b": 1 }, circle, () => 1, undefined, new Date(0),
];

/** Every place of an input, the input itself first. */
const places = (value, path = []) =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]
    : [path];

const replaced = (value, [key, ...rest], odd) => {
  if (key === undefined) return odd;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = replaced(copy[key], rest, odd);
  return copy;
};

test("no input traps", (context) => {
  Error.stackTraceLimit = 0;
  let [answers, refusals] = [0, 0];
  for (const { fn, input } of cases) {
    for (const place of places(input)) {
      for (const odd of ODD) {
        try {
          chiffrage[fn](replaced(input, place, odd));
          answers += 1;
        } catch (error) {
          if (!(error instanceof chiffrage.ChiffrageError)) throw error;
          refusals += 1;
        }
      }
    }
  }
  assert.equal(instances, 1, "the module was started again after a trap");
  assert.ok(answers > 5_000 && refusals > 50_000, `${answers} answers, ${refusals} refusals`);
  context.diagnostic(`${answers} answers, ${refusals} refusals`);
});
