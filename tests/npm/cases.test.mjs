// Every worked case through the npm package.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as chiffrage from "chiffrage";
import { cases, departure, frozen, keys } from "./cases.mjs";

const UNWRITTEN = [
  "bench", "cashCurve", "deliveryPenalty", "dso", "evm", "latePayment", "mecenat", "orderBurn", "performanceBonus",
  "priceRevision", "recognition", "revenueSplit", "roi", "utilization",
];

for (const { id, fn, input, expected, error, forbiddenKeys = [] } of cases) {
  const unwritten = UNWRITTEN.includes(fn) && !(fn in chiffrage);
  test(`${fn}: ${id}`, { skip: unwritten && "not written yet" }, () => {
    const call = () => chiffrage[fn](frozen(input));
    if (error) {
      assert.throws(call, (thrown) => {
        assert.ok(thrown instanceof chiffrage.ChiffrageError, String(thrown));
        assert.equal(departure(error, thrown), undefined);
        return true;
      });
      return;
    }
    const output = call();
    assert.equal(departure(expected, output), undefined);
    assert.deepEqual(keys(output).filter((key) => forbiddenKeys.includes(key)), []);
  });
}

test("a function leaves the list of the unwritten once it is written", () => {
  assert.deepEqual(UNWRITTEN.filter((name) => name in chiffrage), []);
});
