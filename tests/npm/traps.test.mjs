// The module has no words for a panic: whatever is put in, it answers or names the fault, and is never started again. Node's module says
// what the module of pages does.
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
const paged = await import(new URL("../../target/npm/chiffrage/chiffrage.js", import.meta.url));

const circle = {};
circle.circle = circle;
const ODD = [
  null, true, 0, -1, 0.1, 1e300, -1e-300, NaN, Infinity, 10n, "", " ", "x", "-", ".", "1.", "1e5", "+1", "-0", "\0", "\ud800", "é",
  "9".repeat(30), `0.${"1".repeat(28)}`, "999999999999", "-999999999999.99", "2024-02-30", "1900-01-01", "2200-12-31", "9999-12-31",
  [], {}, [[]], [null], { "\ud800": 1 }, { "a_b": 1 }, circle, () => 1, undefined, new Date(0), "a\nb", "\u0001", "\u0002", "\u0002\n", "2\n1",
];

/** An object of other kinds with the same fields, and with others. */
const kinds = (object) => {
  if (typeof object !== "object" || object === null || Array.isArray(object)) return [];
  class Own {}
  class Told {
    toJSON() {
      return object;
    }
  }
  const [first] = Object.keys(object);
  return [
    Object.assign(new Own(), object),
    Object.assign(Object.create(null), object),
    Object.create(object),
    new Told(),
    { ...object, toJSON: () => ({}) },
    { ...object, other: undefined },
    { ...object, [first]: undefined, other: 1 },
    { ...object, [Symbol("other")]: 1 },
    Object.values(object),
    Object.assign([], object),
    new Proxy(object, {}),
  ];
};

/** Every place of an input, the input itself first. */
const places = (value, path = []) =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]
    : [path];

const inner = (value, path) => path.reduce((holder, key) => holder[key], value);

const replaced = (value, [key, ...rest], odd) => {
  if (key === undefined) return odd;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = replaced(copy[key], rest, odd);
  return copy;
};

const outcome = ({ ChiffrageError, ...rules }, fn, input) => {
  try {
    return rules[fn](input);
  } catch (error) {
    if (!(error instanceof ChiffrageError)) throw error;
    return { ...error, refused: error.message };
  }
};

test("no input traps, and both modules say the same", (context) => {
  Error.stackTraceLimit = 0;
  let [answers, refusals] = [0, 0];
  for (const { fn, input } of cases) {
    for (const place of places(input)) {
      for (const odd of [...ODD, ...kinds(inner(input, place))]) {
        const given = replaced(input, place, odd);
        const found = outcome(chiffrage, fn, given);
        if (found.refused) refusals += 1;
        else answers += 1;
        assert.deepEqual(found, outcome(paged, fn, given));
      }
    }
  }
  assert.equal(instances, 2, "a module was started again after a trap");
  assert.ok(answers >= 10_900 && refusals >= 102_000, `${answers} answers, ${refusals} refusals`);
  context.diagnostic(`${answers} answers, ${refusals} refusals`);
});
