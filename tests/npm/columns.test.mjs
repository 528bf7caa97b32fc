// Drift by columns says of every row what drift says of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ChiffrageError, drift, driftColumns } from "chiffrage";

const STATUS = ["on_track", "drifting", "alert", "loss"];
const names = ["price", "soldDays", "cjm", "consumedDays", "remainingDays"];
const rows = [
  [45600, 38, 650, 30, 20],
  [10000, 20, 350, 40, 0],
  [31200.55, 26, 600.1, 12.25, 0.1],
  [0, 1, 0, 1, 0],
  [1e12, 0.001, 1, 1, 1],
  ...Array.from({ length: 500 }, (_, i) => [1000 + i * 977.13, 1 + (i % 90), 300 + (i % 41) * 12.35, i % 120, (i * 7) % 60]),
];
const bad = [[-1, 1, 1, 1, 1], [1, 0, 1, 1, 1], [1, 1, 1, 0, 0], [NaN, 1, 1, 1, 1], [1e13, 1, 1, 1, 1]];
const columns = (rows) => Object.fromEntries(names.map((name, i) => [name, Float64Array.from(rows, (row) => row[i])]));

for (const thresholdPct of [undefined, 18]) {
  test(`figures equal drift's, threshold ${thresholdPct}`, () => {
    const all = [...rows, ...bad];
    const found = driftColumns({ ...columns(all), ...(thresholdPct === undefined ? {} : { thresholdPct }) });
    all.forEach((row, i) => {
      const input = Object.fromEntries(names.map((name, j) => [name, row[j]]));
      const threshold = thresholdPct === undefined ? {} : { threshold: { pct: thresholdPct } };
      let expected;
      try {
        expected = drift({ ...input, ...threshold });
      } catch (error) {
        assert.ok(error instanceof ChiffrageError);
        assert.equal(found.status[i], 255, `row ${row}`);
        assert.ok(Number.isNaN(found.landingDays[i]) && Number.isNaN(found.landingMargin[i]));
        return;
      }
      assert.equal(STATUS[found.status[i]], expected.status, `row ${row}`);
      assert.equal(found.landingDays[i], Number(expected.landingDays));
      assert.equal(found.tjmEquivalent[i], Number(expected.tjmEquivalent));
      assert.equal(found.landingMargin[i], Number(expected.landing.margin));
      const rate = expected.landing.tauxMarquePct;
      assert.equal(found.landingTauxMarquePct[i], rate === null ? NaN : Number(rate));
    });
  });
}

const refused = [
  ["no object", null, "wrong_type", ""],
  ["a list for a column", { ...columns(rows), cjm: [650] }, "wrong_type", "/cjm"],
  ["a missing column", { price: new Float64Array(1) }, "missing_field", "/soldDays"],
  ["an unknown column", { ...columns(rows), prix: 1 }, "unknown_field", "/prix"],
  ["columns of two lengths", { ...columns(rows), cjm: new Float64Array(1) }, "inconsistent", "/cjm"],
  ["a threshold of 100", { ...columns(rows), thresholdPct: 100 }, "out_of_range", "/thresholdPct"],
  ["a threshold that is text", { ...columns(rows), thresholdPct: "18" }, "wrong_type", "/thresholdPct"],
];
for (const [what, input, code, path] of refused) {
  test(`${what} is refused`, () => {
    assert.throws(() => driftColumns(input), (error) => error instanceof ChiffrageError && error.code === code && error.path === path);
    assert.equal(driftColumns(columns(rows)).status.length, rows.length);
  });
}
