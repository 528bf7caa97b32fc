// Every step, code and status a case gives has its label in both languages, without the rules being loaded.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as chiffrage from "chiffrage";
import { labels } from "chiffrage/labels";
import { cases } from "./cases.mjs";

test("both languages have the same keys", () => {
  assert.deepEqual(Object.keys(labels), ["fr", "en"]);
  assert.deepEqual(Object.keys(labels.fr), Object.keys(labels.en));
});

test("a step or an error of any case is found by its key", () => {
  for (const { fn, input } of cases) {
    const keys = (() => {
      try {
        return (chiffrage[fn]({ ...input, explain: true }).steps ?? []).map(({ id }) => id);
      } catch ({ code }) {
        return [`code.${code}`];
      }
    })();
    for (const key of keys) assert.ok(labels.fr[key] && labels.en[key], key);
  }
});
