// Every worked case through the npm package.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as chiffrage from "chiffrage";
import { cases, departure, frozen, keys } from "./cases.mjs";

for (const { id, fn, input, expected, error, forbiddenKeys = [] } of cases) {
  test(`${fn}: ${id}`, () => {
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
