// A browser without any of the methods that came after 2022 shows the elements, computes and refuses as others do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { removeNewer } from "../npm/newer.mjs";
import { LOGIPRO, define, get, on, plain, set } from "./page.mjs";

const open = (tag) => async () => {
  const page = await plain(`<${tag} audience="internal"></${tag}>`);
  await page.evaluate(removeNewer);
  assert.equal(await page.evaluate(() => typeof "".toWellFormed), "undefined");
  await define(page);
  return page;
};

test("the proposal is typed, and a wrong number is told beside its field", on(open("chiffrage-quote"), async (page) => {
  await set(page, { value: LOGIPRO });
  await page.getByLabel("TJM", { exact: true }).fill("1000");
  await page.keyboard.press("Tab");
  // 38 × 1 000, and 2 400 rebilled.
  assert.equal((await get(page, "result")).result.revenue, "40400.00");
  await page.getByLabel("TJM", { exact: true }).fill("mille");
  const { result, errors } = await get(page, "result", "errors");
  assert.deepEqual([result, errors.map(({ path }) => path)], [null, ["/lines/0/tjm"]]);
}));

for (const [tag, value] of [
  ["chiffrage-drift", { price: "45600", soldDays: "38", consumedDays: "30", remainingDays: "20", cjm: "650" }],
  ["chiffrage-margin-alert", { threshold: { pct: "18" }, signed: { revenue: "40000", cost: "30000" } }],
  ["chiffrage-schedule", { ...LOGIPRO.schedule, total: "45600" }],
]) {
  test(`<${tag}> has its result`, on(open(tag), async (page) => {
    await set(page, { value });
    assert.notEqual((await get(page, "result")).result, null);
  }));
}
