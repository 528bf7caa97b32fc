// Every step, operand, source, code, message and status a case gives has its label in both languages, without the rules being loaded.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as chiffrage from "chiffrage";
import { labels } from "chiffrage/labels";
import { cases } from "./cases.mjs";

test("both languages have the same keys", () => {
  assert.deepEqual(Object.keys(labels), ["fr", "en"]);
  assert.deepEqual(Object.keys(labels.fr), Object.keys(labels.en));
});

test("what a step or an error of any case names is found by its key", () => {
  const named = new Set();
  for (const { fn, input } of cases) {
    try {
      for (const { id, operands, source } of chiffrage[fn]({ ...input, explain: true }).steps ?? []) {
        for (const key of [id, `source.${source}`, ...Object.keys(operands).map((name) => `operand.${name}`)]) named.add(key);
      }
    } catch ({ code, message, bounds: { min, max, allowed } = {} }) {
      const open = message.replace(`from ${min} to ${max}`, "from {min} to {max}").replace(`one of ${allowed?.join(", ")}`, "one of {allowed}");
      named.add(`code.${code}`).add(`refusal.${`refusal.${message}` in labels.en ? message : open}`);
    }
  }
  assert.ok(named.size >= 250, `only ${named.size} keys`);
  for (const key of named) assert.ok(labels.fr[key] && labels.en[key], key);
});

test("a name is said in each language", () => {
  const both = (key) => [labels.fr[key], labels.en[key]];
  assert.deepEqual(both("quote.revenue"), ["Total hors taxes", "Total excluding VAT"]);
  assert.deepEqual(both("operand.soldDays"), ["jours vendus", "days sold"]);
  assert.deepEqual(both("source.Earned value management, ISO 21508"), ["gestion de la valeur acquise, ISO 21508", "earned value management, ISO 21508"]);
  assert.deepEqual(both("refusal.the last day comes before the first"), ["le dernier jour précède le premier", "the last day comes before the first"]);
});
