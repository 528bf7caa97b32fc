// A browser of 2022 has none of the methods that came after: every answer and every refusal is as it is elsewhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cases, departure } from "./cases.mjs";
import { removeNewer } from "./newer.mjs";

removeNewer();

const folder = new URL("../../target/npm/chiffrage/", import.meta.url);
const ENTRIES = {
  node: await import("chiffrage"),
  inlined: await import(new URL("chiffrage.js", folder)),
  js: await import("chiffrage/js"),
};

const outcome = ({ ChiffrageError, ...rules }, fn, input) => {
  try {
    return rules[fn](input);
  } catch (error) {
    assert.ok(error instanceof ChiffrageError, String(error));
    return { ...error, message: error.message };
  }
};

const price = (cjm) => ["price", { cjm, tjm: "560" }];
const quote = (label) => ["quote", { lines: [{ mode: "regie", label, tjm: 1, days: 1 }] }];
const labelled = (label) => ({ lines: [{ label }] });

/** Half a surrogate pair has no UTF-8: it is read as U+FFFD, in its own field. */
const HALVES = [
  [...price("\ud800"), { code: "not_a_decimal", path: "/cjm" }],
  [...price("420\udc00"), { code: "not_a_decimal", path: "/cjm" }],
  [...price(NaN), { code: "not_a_decimal", path: "/cjm" }],
  ["drifts", [{ price: "\ud800" }, {}], [{ ok: false, error: { code: "not_a_decimal", path: "/price" } }, { ok: false, error: { code: "missing_field", path: "/price" } }]],
  [...quote("a\ud800b"), labelled("a\ufffdb")],
  [...quote("\udc00\ud800"), labelled("\ufffd\ufffd")],
  [...quote("\ud83d\ude00\ud83d"), labelled("\u{1f600}\ufffd")],
  [...quote("\u{1f600}é\ufffd"), labelled("\u{1f600}é\ufffd")],
];

for (const [name, rules] of Object.entries(ENTRIES)) {
  test(`${name}: every case, right or wrong`, () => {
    for (const { id, fn, input, expected, error } of cases) {
      assert.equal(departure(expected ?? error, outcome(rules, fn, input)), undefined, id);
    }
  });

  test(`${name}: half a surrogate pair, and what has no JSON`, () => {
    for (const [fn, input, expected] of HALVES) assert.equal(departure(expected, outcome(rules, fn, input)), undefined, JSON.stringify(input));
  });
}

test("every entry words its refusals alike", () => {
  for (const [fn, input] of [...cases.filter(({ error }) => error).map(({ fn, input }) => [fn, input]), ...HALVES]) {
    assert.deepEqual(outcome(ENTRIES.inlined, fn, input), outcome(ENTRIES.node, fn, input));
    assert.deepEqual(outcome(ENTRIES.js, fn, input), outcome(ENTRIES.node, fn, input));
  }
});
