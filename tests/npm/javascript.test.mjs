// The entry without WebAssembly says, byte for byte, what the module says, where there is no WebAssembly at all.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as chiffrage from "chiffrage";
import { cases } from "./cases.mjs";

// The module is compiled at the first call.
chiffrage.price({ cjm: "420", tjm: "560" });
delete globalThis.WebAssembly;
const javascript = await import("chiffrage/js");

const outcome = ({ ChiffrageError, ...rules }, fn, input) => {
  try {
    return JSON.stringify(rules[fn](input));
  } catch (error) {
    assert.ok(error instanceof ChiffrageError, error.stack);
    return JSON.stringify({ ...error, message: error.message });
  }
};

for (const { id, fn, input } of cases) {
  test(`${fn}: ${id}`, () => {
    for (const explain of [false, true]) {
      const asked = { ...input, ...(explain && { explain }) };
      assert.equal(outcome(javascript, fn, asked), outcome(chiffrage, fn, asked));
    }
  });
}

test("it exports what the package exports, and names no WebAssembly", () => {
  assert.deepEqual(Object.keys(javascript), Object.keys(chiffrage));
  assert.doesNotMatch(readFileSync(fileURLToPath(import.meta.resolve("chiffrage/js")), "utf8"), /WebAssembly/);
});

test("its memory grows under a batch", () => {
  const quotes = cases.filter(({ fn }) => fn === "quote").map(({ input }) => ({ ...input, explain: true }));
  const batch = Array.from({ length: 300 }, (_, index) => quotes[index % quotes.length]);
  assert.equal(JSON.stringify(javascript.quotes(batch)), JSON.stringify(chiffrage.quotes(batch)));
});

test("drift by columns crosses too", () => {
  const columns = Object.fromEntries(
    Object.entries({ price: 45600, soldDays: 38, cjm: 650, consumedDays: 30, remainingDays: 20 }).map(([name, value]) => [
      name,
      new Float64Array(1000).map((_, row) => value + row / 4),
    ]),
  );
  assert.deepEqual(javascript.driftColumns(columns), chiffrage.driftColumns(columns));
  assert.throws(() => javascript.driftColumns({ ...columns, thresholdPct: 100 }), { code: "out_of_range", path: "/thresholdPct" });
});

test("a batch of more items than cross at a time says of each what the rule says", () => {
  const drifts = cases.filter(({ fn }) => fn === "drift").map(({ input }) => input);
  const batch = Array.from({ length: 2_500 }, (_, index) => drifts[index % drifts.length]);
  const found = chiffrage.drifts(batch);
  assert.deepEqual(found, javascript.drifts(batch));
  found.forEach((given, index) => {
    const { error, ok } = given;
    const alone = outcome(chiffrage, "drift", batch[index]);
    assert.deepEqual(ok ? given.value : error, JSON.parse(alone));
  });
});

test("any text comes back as it went in", () => {
  for (const label of ["", " ", "a\nb", "\u0001", "\u0002\n", "\u0003{}", '"a"', '"', "\\", "é€😀", "null", "x".repeat(5_000)]) {
    const input = { lines: [{ mode: "regie", label, phase: label, tjm: 1, days: 1 }] };
    const { lines, byPhase } = chiffrage.quote(input);
    assert.deepEqual([lines[0].label, byPhase[0].phase], [label, label]);
    for (const fn of ["quote", "clientQuote"]) assert.equal(outcome(chiffrage, fn, input), outcome(javascript, fn, input));
  }
});
