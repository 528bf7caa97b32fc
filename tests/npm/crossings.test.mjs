// How often values cross into the module: once for an answer, once for a refusal, and a refused item does not send its batch again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { callText, ChiffrageError, drift, drifts, price, quotes } from "chiffrage";
import { cases } from "./cases.mjs";

/** The texts that cross, as the encoder meets them. */
const crossed = (run) => {
  const { encodeInto } = TextEncoder.prototype;
  const texts = [];
  TextEncoder.prototype.encodeInto = function (text, bytes) {
    texts.push(text);
    return encodeInto.call(this, text, bytes);
  };
  try {
    run();
  } finally {
    TextEncoder.prototype.encodeInto = encodeInto;
  }
  return texts.filter((text) => /^[[{]/.test(text) || text === "null");
};

const good = { price: 45600, soldDays: 38, cjm: 650, consumedDays: 30, remainingDays: 20 };
const refused = { ...good, cjm: "1 200,50" };
price({ cjm: "420", tjm: "560" });

test("an answer crosses once, and so does a refusal", () => {
  assert.equal(crossed(() => drift(good)).length, 1);
  assert.equal(crossed(() => assert.throws(() => drift(refused), { code: "not_a_decimal", path: "/cjm" })).length, 1);
  assert.equal(crossed(() => assert.throws(() => drift({ ...good, cjm: NaN }), { code: "not_a_decimal" })).length, 1);
});

test("one refused item of a batch crosses with the others, once", () => {
  const items = Array.from({ length: 1_000 }, (_, index) => (index === 500 ? refused : good));
  let outcomes;
  assert.equal(crossed(() => (outcomes = drifts(items))).length, 1);
  assert.deepEqual(outcomes.flatMap(({ ok }, index) => (ok ? [] : [index])), [500]);
});

test("an item without a JSON text of its own crosses as null, with the others", () => {
  const texts = crossed(() => {
    const outcomes = quotes([{ lines: [] }, { lines: [], vatPct: 20n }, { lines: [] }]);
    assert.deepEqual(outcomes.map(({ ok, error }) => ok || [error.code, error.path]), [true, ["wrong_type", "/vatPct"], true]);
  });
  assert.deepEqual(texts, ['[{"lines":[]},{"lines":[],"vatPct":null},{"lines":[]}]']);
});

test("text goes in and comes out as text, or as a ChiffrageError", () => {
  for (const { fn, input, error } of cases) {
    const asked = JSON.stringify(input);
    if (!error) {
      assert.equal(typeof JSON.parse(callText(fn, asked)), "object");
      continue;
    }
    assert.throws(() => callText(fn, asked), (fault) => {
      assert.ok(fault instanceof ChiffrageError);
      assert.deepEqual([fault.code, fault.path], [error.code, error.path]);
      return true;
    });
  }
  assert.equal(callText("price", '{"cjm":"420","targetTauxMarquePct":"25"}'), JSON.stringify(price({ cjm: "420", targetTauxMarquePct: "25" })));
  assert.equal(JSON.parse(callText("drifts", JSON.stringify([good, refused])))[1].ok, false);
  assert.throws(() => callText("price", "{"), { name: "ChiffrageError", code: "wrong_type", path: "" });
  assert.throws(() => callText("no rule", "{}"), { name: "ChiffrageError", code: "out_of_range", path: "" });
});
