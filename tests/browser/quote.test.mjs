// What a sales person does with a proposal, beyond typing it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIPRO, bare, get, on, record, recorded, set } from "./page.mjs";

const INTERNAL = `<chiffrage-quote audience="internal"></chiffrage-quote>`;
const open = () => bare(INTERNAL);
const field = (page, label, index = 0) => page.getByLabel(label, { exact: true }).nth(index);
const line = async (page) => (await get(page, "value")).value.lines[0];

test("the TJM follows from the rate that is pinned, and the rates from the TJM", on(open, async (page) => {
  await set(page, { value: LOGIPRO });
  assert.equal(await field(page, "Taux de marque").inputValue(), "45,83");
  assert.equal(await field(page, "Coefficient").inputValue(), "1,8462");
  await field(page, "Taux de marque").fill("35 %");
  assert.equal((await line(page)).tjm, "1000.00");
  assert.deepEqual(Object.keys(await line(page)), ["label", "mode", "profile", "tjm", "days", "cjm"]);
  assert.ok(await field(page, "Fixer la marque").isChecked());
  assert.equal(await field(page, "Taux de marge").inputValue(), "53,85");
  await field(page, "CJM").fill("520");
  assert.equal((await line(page)).tjm, "800.00");
  await field(page, "Coefficient").fill("2");
  assert.equal((await line(page)).tjm, "1040.00");
  assert.equal(await field(page, "Taux de marque").inputValue(), "50,00");
  await field(page, "TJM").fill("650");
  assert.ok(await field(page, "Fixer le prix").isChecked());
  assert.equal(await field(page, "Taux de marque").inputValue(), "20,00");
}));

test("a figure is pinned as it stands, by keyboard", on(open, async (page) => {
  await set(page, { value: LOGIPRO });
  await field(page, "Fixer le prix").focus();
  await page.keyboard.press("ArrowRight");
  assert.ok(await field(page, "Fixer la marque").isChecked());
  await field(page, "CJM").fill("325");
  assert.equal((await line(page)).tjm, "599.97");
}));

test("a rate out of reach says so, and the price stays", on(open, async (page) => {
  await set(page, { value: LOGIPRO });
  for (const [text, code] of [["100", "out_of_range"], ["1,200", "not_a_decimal"]]) {
    await field(page, "Taux de marque").fill(text);
    const { value, result, errors } = await get(page, "value", "result", "errors");
    assert.deepEqual(value, LOGIPRO);
    assert.equal(result, null);
    assert.deepEqual(errors.map(({ code, path }) => [code, path]), [[code, "/lines/0/targetTauxMarquePct"]]);
    assert.equal(await field(page, "Taux de marque").getAttribute("aria-invalid"), "true");
  }
  await field(page, "TJM").fill("1300");
  assert.deepEqual((await get(page, "errors")).errors, []);
}));
