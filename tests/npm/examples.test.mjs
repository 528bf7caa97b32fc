// The example for Node.js says what the worked cases say. Its folder has no packages: it runs as a program of this one.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cases } from "./cases.mjs";

const expected = (id) => cases.find((one) => one.id === id).expected;

test("node.mjs", () => {
  const input = readFileSync(new URL("../../examples/node.mjs", import.meta.url));
  const said = execFileSync(process.execPath, ["--input-type=module"], { input, cwd: new URL(".", import.meta.url), encoding: "utf8" });
  const [figures, room, refusal, text] = said.trimEnd().split("\n");
  // 38 × 1 200; less 38 × 650; 20 900 ÷ 45 600.
  assert.equal(figures, "revenue 45600.00 €, margin 20900.00 €, taux de marque 45.83 %");
  const { floorRevenue, maxDiscountPct } = expected("quote-logipro-room").check;
  assert.equal(room, `floor price ${floorRevenue} €, discount up to ${maxDiscountPct} %`);
  assert.match(refusal, /^out_of_range at \/threshold\/pct: ./);
  assert.equal(JSON.parse(text).tjm, expected("price-target-marque").tjm);
});
