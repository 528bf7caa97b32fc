// Whatever is passed, the answer is a figure or a ChiffrageError, and the next call works.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import * as imported from "chiffrage";

const required = createRequire(import.meta.url)("chiffrage");
const folder = new URL("../../target/npm/chiffrage/", import.meta.url);
const inlined = await import(new URL("chiffrage.js", folder));

const good = { cjm: "420", targetTauxMarquePct: 25 };
const circular = { cjm: "420" };
circular.self = circular;

const wrong = [
  ["undefined", undefined, "wrong_type", ""],
  ["null", null, "wrong_type", ""],
  ["text for an object", "420", "wrong_type", ""],
  ["a list for an object", [good], "wrong_type", ""],
  ["a function", () => good, "wrong_type", ""],
  ["a circular object", circular, "wrong_type", ""],
  ["a missing field", {}, "missing_field", "/cjm"],
  ["a field set to undefined", { ...good, cjm: undefined }, "missing_field", "/cjm"],
  ["an unknown field", { ...good, prix: 1 }, "unknown_field", "/prix"],
  ["French typing", { ...good, cjm: "1 200,50" }, "not_a_decimal", "/cjm"],
  ["NaN", { ...good, cjm: NaN }, "not_a_decimal", "/cjm"],
  ["Infinity", { ...good, cjm: -Infinity }, "not_a_decimal", "/cjm"],
  ["a number beyond the limits", { ...good, cjm: 1e300 }, "overflow", "/cjm"],
  ["a BigInt", { ...good, cjm: 420n }, "wrong_type", "/cjm"],
  ["a symbol", { ...good, cjm: Symbol("cjm") }, "wrong_type", "/cjm"],
  ["a function in a field", { ...good, cjm: () => 420 }, "wrong_type", "/cjm"],
  ["half a surrogate pair", { ...good, cjm: "\ud800" }, "not_a_decimal", "/cjm"],
];

for (const [entry, { price, ChiffrageError, version }] of Object.entries({ imported, required, inlined })) {
  for (const [what, input, code, path] of wrong) {
    test(`${entry}: ${what}`, () => {
      assert.throws(() => price(input), (error) => {
        assert.ok(error instanceof ChiffrageError && error instanceof Error, String(error));
        assert.deepEqual([error.name, error.code, error.path], ["ChiffrageError", code, path]);
        assert.ok(error.message && error.stack.includes("errors.test.mjs"));
        return true;
      });
      assert.equal(price(good).tjm, "560.00");
    });
  }
  test(`${entry}: its version`, () => assert.match(version, /^\d+\.\d+\.\d+/));
}

test("import and require share one ChiffrageError", () => {
  assert.equal(imported.ChiffrageError, required.ChiffrageError);
});

test("a trap costs that call alone: the next has a new instance", (context) => {
  inlined.price(good);
  // No input makes the rules trap, so the crossing into them is made to fail instead.
  const crossing = context.mock.method(TextEncoder.prototype, "encodeInto", () => {
    throw new WebAssembly.RuntimeError("unreachable");
  });
  const instance = context.mock.method(WebAssembly, "Instance");
  assert.throws(() => inlined.price({ cjm: "é" }), WebAssembly.RuntimeError);
  crossing.mock.restore();
  assert.equal(instance.mock.callCount(), 1);
  assert.equal(inlined.price(good).tjm, "560.00");
});

test("an item without JSON text does not spoil the others of a batch", () => {
  const { quotes } = imported;
  const fine = { lines: [] };
  const outcomes = quotes([fine, circular, { lines: [], vatPct: NaN }, undefined, fine]);
  assert.deepEqual(
    outcomes.map(({ ok, value, error }) => (ok ? value.revenue : [error.code, error.path])),
    ["0.00", ["wrong_type", ""], ["not_a_decimal", "/vatPct"], ["wrong_type", ""], "0.00"],
  );
});

test("what lies deep is walked once", () => {
  // Were each level walked twice, this would take longer than there is time.
  let deep = NaN;
  for (let level = 0; level < 80; level += 1) deep = level % 2 ? [deep] : { deep };
  for (const { price } of [imported, inlined]) assert.throws(() => price({ ...good, deep }), { code: "unknown_field", path: "/deep" });
});
