// A page that stays open for a day calls the rules a million times, rightly and wrongly: WebAssembly's memory stays as it was.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cases } from "./cases.mjs";

const memories = [];
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    memories.push(this.exports.memory);
  }
};
const chiffrage = await import("chiffrage");

const CALLS = 1_000_000;
const QUICK = ["bench", "dso", "dueDate", "evm", "performanceBonus", "price", "priceRevision", "roi", "utilization"];
const quick = cases.filter(({ fn }) => QUICK.includes(fn));

/** Calls every quick case in turn, so many times in all; tells how many answered. */
const run = (calls) => {
  let answered = 0;
  for (let call = 0; call < calls; call += 1) {
    const { fn, input } = quick[call % quick.length];
    try {
      chiffrage[fn](input);
      answered += 1;
    } catch (error) {
      if (!(error instanceof chiffrage.ChiffrageError)) throw error;
    }
  }
  return answered;
};

test("a million calls leave the memory as it was", (context) => {
  Error.stackTraceLimit = 0;
  run(10_000);
  assert.equal(memories.length, 1, "one instance, and no trap since");
  const [memory] = memories;
  const before = memory.buffer.byteLength;
  const answered = run(CALLS);
  assert.equal(memory.buffer.byteLength, before);
  assert.equal(memories.length, 1);
  const share = quick.filter((given) => given.expected).length / quick.length;
  assert.ok(share > 0.5 && share < 0.95, "right and wrong inputs are mixed");
  assert.ok(Math.abs(answered / CALLS - share) < 0.001);
  context.diagnostic(`${before} bytes, ${answered} answers of ${CALLS} calls`);
});
