// A proposal typed by keyboard, and the numbers people type.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { LOGIPRO, bare, get, on, set } from "./page.mjs";

const INTERNAL = `<chiffrage-quote audience="internal"></chiffrage-quote>`;
const rules = process.env.CHIFFRAGE_NPM && (await import(pathToFileURL(join(process.env.CHIFFRAGE_NPM, "chiffrage/node.js"))));
const field = (page, label, index = 0) => page.getByLabel(label, { exact: true }).nth(index);

const focused = (page) =>
  page.evaluate(async () => {
    const element = document.querySelector("chiffrage-quote");
    await element.updateComplete;
    const active = element.shadowRoot.activeElement;
    return active?.labels?.[0]?.textContent ?? active?.getAttribute("aria-label") ?? active?.textContent;
  });

/** Tabs to a field or button, by its name. */
const tabTo = async (page, name) => {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === name) return;
  }
  assert.fail(`no way to ${name} by keyboard`);
};

test("LogiPro is typed by keyboard alone", on(() => bare(INTERNAL), async (page) => {
  for (const [label, text] of [["Désignation", "Consulting"], ["TJM", "1200"], ["Jours", "38"], ["CJM", "650"]]) {
    await tabTo(page, label);
    await page.keyboard.type(text);
  }
  await tabTo(page, "Nouveau frais");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Nature");
  await page.keyboard.type("Déplacements");
  for (const [label, text] of [["Coût HT", "2 400"], ["Refacturé", "2400 €"], ["Seuil", "18 %"]]) {
    await tabTo(page, label);
    await page.keyboard.type(text);
  }
  const { value, result } = await get(page, "value", "result");
  assert.deepEqual(value.extraCosts, [{ label: "Déplacements", cost: "2400", rebilled: "2400" }]);
  assert.equal(result.lines[0].revenue, "45600.00");
  assert.equal(result.revenue, "48000.00");
  assert.equal(result.tauxMarquePct, "43.54");
  assert.equal(result.check.status, "ok");
  assert.match(await page.locator("[part=total]").innerText(), /48\s000,00\s€/);
}));

test("what is typed gives what the npm package gives", { skip: !rules && "needs CHIFFRAGE_NPM" }, on(() => bare(INTERNAL), async (page) => {
  await set(page, { value: LOGIPRO });
  await field(page, "Jours").fill("38,5");
  await field(page, "TJM").fill("1 200,50 €");
  const { value, result } = await get(page, "value", "result");
  const { schedule, ...input } = value;
  assert.equal(input.lines[0].days, "38.5");
  assert.equal(input.lines[0].tjm, "1200.50");
  const quote = rules.quote(input);
  const { schedule: plan, ...figures } = result;
  assert.deepEqual(figures, quote);
  assert.deepEqual(plan, rules.schedule({ ...schedule, total: quote.revenue, vatPct: input.vatPct }));
}));

test("an ambiguous number is asked about", on(() => bare(INTERNAL), async (page) => {
  await set(page, { value: LOGIPRO });
  const tjm = field(page, "TJM");
  await tjm.fill("1,200");
  const { value, result, errors } = await get(page, "value", "result", "errors");
  assert.equal(value.lines[0].tjm, "1200");
  assert.equal(result, null);
  assert.deepEqual(errors.map(({ code, path }) => [code, path]), [["not_a_decimal", "/lines/0/tjm"]]);
  assert.equal(await tjm.inputValue(), "1,200");
  assert.equal(await tjm.getAttribute("aria-invalid"), "true");
  const described = await tjm.evaluate((input) => input.getRootNode().getElementById(input.getAttribute("aria-describedby")).textContent);
  assert.match(described, /1200/);
  await tjm.fill("1 200");
  assert.equal((await get(page, "result")).result.revenue, "48000.00");
  assert.equal(await tjm.getAttribute("aria-invalid"), null);
}));

test("lines are added, duplicated, moved and deleted", on(() => bare(INTERNAL), async (page) => {
  await set(page, { value: LOGIPRO });
  await page.getByRole("button", { name: "Dupliquer" }).click();
  assert.equal((await get(page, "result")).result.revenue, "93600.00");
  await page.getByRole("button", { name: "Ajouter" }).click();
  await field(page, "TJM", 2).fill("900");
  await field(page, "Jours", 2).fill("10");
  await field(page, "Désignation", 2).fill("Recette");
  await page.getByRole("button", { name: "Monter" }).nth(2).click();
  let { value, result } = await get(page, "value", "result");
  assert.deepEqual(value.lines.map((line) => line.label), ["Consulting", "Recette", "Consulting"]);
  assert.equal(result.margin, null);
  await page.getByRole("button", { name: "Supprimer" }).nth(1).focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Ajouter");
  ({ value, result } = await get(page, "value", "result"));
  assert.equal(value.lines.length, 2);
  assert.equal(result.revenue, "93600.00");
}));

test("changing the mode and back loses nothing", on(() => bare(INTERNAL), async (page) => {
  await set(page, { value: LOGIPRO });
  const mode = field(page, "Mode");
  await mode.selectOption("forfait");
  await field(page, "Prix").fill("45 600");
  await page.getByRole("button", { name: "Nouvel intervenant" }).click();
  await field(page, "CJM").fill("650");
  await field(page, "Jours").fill("38");
  assert.equal((await get(page, "result")).result.tauxMarquePct, "43.54");
  await mode.selectOption("regie");
  assert.deepEqual((await get(page, "value")).value, LOGIPRO);
  await mode.selectOption("forfait");
  assert.equal((await get(page, "value")).value.lines[0].price, "45600");
}));

test("a milestone on a day off is moved at the press of a button", on(() => bare(INTERNAL), async (page) => {
  await set(page, { value: LOGIPRO });
  await page.getByRole("button", { name: /^Passer au/ }).click();
  const { value, result } = await get(page, "value", "result");
  assert.equal(value.schedule.milestones[2].date, "2024-09-02");
  assert.deepEqual(result.schedule.warnings, []);
}));

test("every main figure opens its working", on(() => bare(INTERNAL), async (page) => {
  await set(page, { value: LOGIPRO });
  const buttons = page.locator("aside").getByRole("button", { name: "Pourquoi ce chiffre ?", exact: true });
  const count = await buttons.count();
  assert.ok(count >= 12, `${count} figures`);
  for (let index = 0; index < count; index += 1) {
    await buttons.nth(index).click();
    const panel = page.locator("aside .working:not([hidden])").first();
    assert.ok((await panel.innerText()).length > 5);
    await buttons.nth(index).press("Escape");
    assert.equal(await page.locator("aside .working:not([hidden])").count(), 0);
  }
}));
