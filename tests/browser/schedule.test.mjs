// The billing plan: what it is made of, what it comes to, and one that somebody wrote.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { bare, get, on, record, recorded, set } from "./page.mjs";

const MARKUP = "<chiffrage-schedule></chiffrage-schedule>";
const rules = process.env.CHIFFRAGE_NPM && (await import(pathToFileURL(join(process.env.CHIFFRAGE_NPM, "chiffrage/node.js"))));
const PLAN = {
  kind: "milestones", total: "48000", terms: { kind: "end_of_month", days: 45, reading: "days_then_month_end" },
  milestones: [
    { label: "Lancement", pct: "30", date: "2024-01-22" },
    { label: "Clôture", pct: "70", date: "2024-08-31" },
  ],
};
const text = (page) => page.evaluate(() => document.querySelector("chiffrage-schedule").shadowRoot.textContent.replace(/[\s\u00a0\u202f]+/g, " "));

test("milestones are worked out, and a day off is moved", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: PLAN });
  let { value, result } = await get(page, "value", "result");
  assert.deepEqual(value, PLAN);
  if (rules) assert.deepEqual(result, rules.schedule(PLAN));
  await record(page);
  await page.getByRole("button", { name: /^Passer au/ }).click();
  assert.deepEqual((await recorded(page)).map(([name]) => name), ["change"]);
  ({ value, result } = await get(page, "value", "result"));
  assert.equal(value.milestones[1].date, "2024-09-02");
  assert.deepEqual(result.warnings, []);
  await page.getByLabel("Montant total", { exact: true }).fill("50 000 €");
  assert.equal((await get(page, "result")).result.installments[0].amount, "15000.00");
}));

test("equal parts sum, and the cent of VAT is shown", on(
  () => bare(`<chiffrage-schedule kind="equal" total="10000" count="3" first="2024-01-31" every-months="1" terms-kind="net" terms-days="30"></chiffrage-schedule>`),
  async (page) => {
    const { value, result } = await get(page, "value", "result");
    assert.deepEqual(value, { kind: "equal", total: "10000", count: 3, first: "2024-01-31", everyMonths: 1, terms: { kind: "net", days: 30 } });
    assert.equal(result.vatGap, "0.01");
    assert.match(await text(page), /s’écarte de celle du total de 0,01 €/);
    assert.ok(await page.getByRole("img").isVisible());
  },
));

test("a plan that does not add up says where", on(() => bare(MARKUP), async (page) => {
  const value = { total: "15000", installments: [{ pct: "33", amount: "5000" }, { pct: "33", amount: "5000" }, { pct: "34", amount: "5000" }] };
  await set(page, { value });
  const { result } = await get(page, "result");
  assert.equal(result.consistent, false);
  if (rules) assert.deepEqual(result, rules.checkSchedule(value));
  const shown = await text(page);
  assert.ok(shown.includes("ne tombe pas juste") && shown.includes("+50,00 €"), shown);
  await page.getByLabel("Coller un échéancier").fill("Lancement\t30 %\t4 500,00 €\nClôture\t70 %\t10500");
  assert.equal((await get(page, "result")).result.consistent, true);
}));

test("a due date past the legal cap says so", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: { ...PLAN, terms: { kind: "net", days: 90 } } });
  assert.ok((await text(page)).includes("au-delà du délai légal"));
}));

test("a client types, and no field the rules do not know is told", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: { ...PLAN, cost: "777.77" } });
  const { value, result } = await get(page, "value", "result");
  assert.deepEqual(value, PLAN);
  assert.equal(result.total, "48000.00");
  await set(page, { audience: "internal" });
  const { errors } = await get(page, "errors");
  assert.deepEqual([errors[0].code, errors[0].path], ["unknown_field", "/cost"]);
  assert.ok((await text(page)).includes("Usage interne"));
}));

test("compact, it fits a row", on(() => bare("<chiffrage-schedule compact></chiffrage-schedule>"), async (page) => {
  await set(page, { value: PLAN });
  const height = await page.evaluate(() => document.querySelector("chiffrage-schedule").getBoundingClientRect().height);
  assert.ok(height > 20 && height <= 56, `${height} px`);
}));

const why = (page, name) => page.getByRole("button", { name, exact: true });
const working = (page) => page.locator(".working:not([hidden])");

test("every figure the rules work out opens its working, and a client's too", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: PLAN });
  const buttons = why(page, "Pourquoi ce chiffre ?");
  assert.equal(await buttons.count(), 7, "three a milestone, and the total");
  await buttons.nth(1).click();
  assert.match(await working(page).innerText(), /montant × TVA % ÷ 100 = 2\s880,00\s€/);
  await page.getByLabel("Montant total", { exact: true }).fill("24000");
  assert.match(await working(page).innerText(), /1\s440,00\s€/);
  await buttons.nth(1).press("Escape");
  await buttons.last().click();
  assert.match(await working(page).innerText(), /total \+ TVA totale = 28\s800,00\s€/);
  await set(page, { locale: "en", value: { kind: "equal", total: "10000", count: 3, first: "2024-01-31", everyMonths: 1 } });
  await why(page, "Why this figure?").nth(4).click();
  assert.match(await working(page).innerText(), /total × weight ÷ sum of the weights \+ cents to share out = €3,333.34/);
}));

test("a plan that was written opens the working of its gaps", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: { total: "15000", installments: [{ pct: "33", amount: "5000" }, { pct: "67", amount: "10000" }] } });
  await why(page, "Pourquoi ce chiffre ?").nth(1).click();
  assert.match(await working(page).innerText(), /montant − attendu = 50,00\s€/);
}));
