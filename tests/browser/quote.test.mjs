// What a sales person does with a proposal, beyond typing it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIPRO, bare, get, known, on, picked, record, recorded, set } from "./page.mjs";

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

test("each line follows what is typed in it, and what is wrong is told wherever it stands", on(open, async (page) => {
  const sold = (tjm) => ({ mode: "regie", label: "Conseil", tjm, days: "10", cjm: "400" });
  await set(page, { value: { lines: [sold("500"), sold("600"), sold("700")] } });
  const amounts = async () => (await page.locator(".line .amount .value, .hero .value").allTextContents()).map((text) => text.replaceAll(/\s/g, " "));
  // In one task, before anything is drawn.
  await page.evaluate(() => {
    const fields = document.querySelector("chiffrage-quote").shadowRoot.querySelectorAll("[placeholder='0'][inputmode]");
    [[0, "800"], [2, "900"]].forEach(([place, text]) => {
      fields[place].value = text;
      fields[place].dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    });
  });
  assert.deepEqual(await amounts(), ["8 000,00 €", "9 000,00 €", "7 000,00 €", "24 000,00 €"]);
  assert.deepEqual(await Promise.all([0, 1, 2].map((index) => field(page, "Taux de marque", index).inputValue())), ["50,00", "55,56", "42,86"]);
  const invalid = () => Promise.all([0, 1, 2].map((index) => field(page, "TJM", index).getAttribute("aria-invalid")));
  for (const index of [0, 2]) await field(page, "TJM", index).fill("-5");
  assert.deepEqual(await invalid(), ["true", null, null], "the rule tells of the first alone");
  await field(page, "TJM", 0).fill("500");
  assert.deepEqual(await invalid(), [null, null, "true"]);
  await field(page, "TJM", 2).fill("500");
  assert.deepEqual(await invalid(), [null, null, null]);
  assert.deepEqual((await amounts()).at(-1), "19 000,00 €");
}));

test("a salary makes the CJM, its divisor named, and stays with its line", on(open, async (page) => {
  await set(page, { value: LOGIPRO });
  const year = String(new Date().getFullYear());
  await page.getByRole("button", { name: "Partir d’un salaire" }).focus();
  await page.keyboard.press("Enter");
  assert.deepEqual((await get(page, "value")).value, LOGIPRO, "opening the drawer changed something");
  const drawer = page.getByRole("dialog", { name: "Du salaire au coût d’une journée" });
  assert.ok(await drawer.getByLabel("Année").isVisible());
  assert.equal(await drawer.getByLabel("Année").inputValue(), year);
  await drawer.getByLabel("Année").fill("2026");
  await drawer.getByLabel("Brut mensuel").fill("4200");
  await drawer.getByLabel("Mois payés").fill("13");
  await drawer.getByLabel("Variable annuel").fill("6000");
  await drawer.getByLabel("Coefficient de charges").fill("1,46");
  await drawer.getByLabel("Avantages par mois").fill("325");
  await drawer.getByLabel("RTT").fill("9");
  assert.match(await drawer.locator("[part=cjm]").innerText(), /423,74\s€\s*218\sj travaillés/);
  await drawer.getByLabel("Réparti sur les jours").selectOption("business");
  assert.match(await drawer.locator("[part=cjm]").innerText(), /366,57\s€\s*252\sj ouvrés/);
  await drawer.getByLabel("Réparti sur les jours").selectOption("worked");
  await page.keyboard.press("Escape");
  assert.equal(await drawer.count(), 0);
  assert.equal(await field(page, "CJM").inputValue(), "423,74");
  await page.getByRole("button", { name: "Ajouter" }).click();
  await page.getByRole("button", { name: "Monter" }).nth(1).click();
  const { value } = await get(page, "value");
  assert.equal(value.salaries[0], null);
  assert.deepEqual(value.salaries[1].days, { basis: "worked", year: 2026, rtt: "9" });
  assert.equal(value.lines[1].cjm, "423.74");
  await set(page, { value: null });
  await set(page, { value });
  assert.deepEqual((await get(page, "value")).value, value);
  await field(page, "CJM", 1).fill("500");
  assert.equal((await get(page, "value")).value.salaries, undefined);
}));

test("a salary the rule refuses is told where it stands", on(open, async (page) => {
  await set(page, { value: LOGIPRO });
  await page.getByRole("button", { name: "Partir d’un salaire" }).click();
  await page.getByLabel("Brut mensuel").fill("4200");
  await page.getByLabel("Coefficient de charges").fill("0,5");
  const { errors, result } = await get(page, "errors", "result");
  assert.deepEqual(errors.map(({ path }) => path), ["/salaries/0/chargeCoefficient"]);
  assert.equal(result, null);
  assert.equal(await page.getByLabel("Coefficient de charges").getAttribute("aria-invalid"), "true");
}));

test("a discount tells its price, in points and in days", on(open, async (page) => {
  await set(page, { value: { lines: [{ label: "Mission", mode: "regie", tjm: "650", days: "100", cjm: "420" }] } });
  await field(page, "Remise").fill("10");
  const told = page.locator("[part=discount-price]");
  assert.match(await told.innerText(), /Taux de marque −7,18 points · 139,4\sj à vendre au lieu de 100\sj/);
  await field(page, "Remise").fill("40");
  assert.match(await told.innerText(), /aucun volume/);
  await field(page, "Remise").fill("");
  assert.equal(await told.count(), 0);
}));

test("changes are undone and done again, by keyboard and by button", on(open, async (page) => {
  await set(page, { value: LOGIPRO });
  await record(page);
  await field(page, "TJM").fill("1300");
  await field(page, "Jours").fill("40");
  await page.getByRole("button", { name: "Dupliquer" }).click();
  assert.equal((await get(page, "value")).value.lines.length, 2);
  await page.keyboard.press("Control+z");
  assert.equal((await get(page, "value")).value.lines.length, 1);
  await field(page, "Jours").press("Control+z");
  assert.equal((await line(page)).days, "38");
  await page.getByRole("button", { name: "Annuler" }).click();
  assert.deepEqual((await get(page, "value")).value, LOGIPRO);
  assert.ok(await page.getByRole("button", { name: "Annuler" }).isDisabled());
  await page.keyboard.press("Control+y");
  await field(page, "Jours").press("Control+Shift+Z");
  const { value } = await get(page, "value");
  assert.deepEqual([value.lines[0].tjm, value.lines[0].days], ["1300", "40"]);
  const told = await recorded(page);
  assert.deepEqual(told.at(-1)[1].value, value);
}));

test("the margin is followed by discount and by days nobody sold", on(open, async (page) => {
  await set(page, { value: { ...LOGIPRO, discountPct: "10" } });
  const ticks = (index) => page.locator("[part=sensitivity] .ticks").nth(index).locator("li").allInnerTexts();
  const flat = (texts) => texts.map((text) => text.replace(/\s+/g, " "));
  const [byDiscount, byDays] = [flat(await ticks(0)), flat(await ticks(1))];
  assert.equal(byDiscount.length, 6);
  assert.equal(byDiscount[0], "0 % 43,54 %");
  assert.equal(byDiscount[2], "10 % 37,62 %");
  assert.equal(byDays[0], "+0 j 37,62 %");
  assert.equal(byDays[5], "+25 j 0,21 %");
  assert.ok(await page.locator("[part=sensitivity] .missed").count() > 0);
}));

test("the curves follow the total a frame later, and on paper at once", on(open, async (page) => {
  await set(page, { value: LOGIPRO });
  const shown = await page.evaluate(async () => {
    const element = document.querySelector("chiffrage-quote");
    const words = (selector) => element.shadowRoot.querySelector(selector).textContent.replace(/\s/g, " ");
    const both = () => [words(".hero .value"), words(".ticks b")];
    const frame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    const sell = async (tjm) => {
      element.value = { ...element.value, lines: [{ ...element.value.lines[0], tjm }] };
      await element.updateComplete;
    };
    await sell("1100");
    await frame();
    await frame();
    const followed = both();
    globalThis.requestAnimationFrame = () => 0;
    await sell("1000");
    const late = both();
    dispatchEvent(new Event("beforeprint"));
    return [followed, late, both()];
  });
  assert.deepEqual(shown, [["44 200,00 €", "38,69 %"], ["40 400,00 €", "38,69 %"], ["40 400,00 €", "32,92 %"]]);
}));

test("scenarios are kept side by side, named, opened and taken away", on(open, async (page) => {
  await set(page, { value: LOGIPRO });
  await page.getByRole("button", { name: "Nouveau scénario" }).click();
  await page.evaluate(() => document.querySelector("chiffrage-quote").updateComplete);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Remise 10 %");
  await field(page, "Remise").fill("10");
  let { value } = await get(page, "value");
  assert.deepEqual(value.scenarios, [
    { name: "Scénario 1", lines: LOGIPRO.lines, extraCosts: LOGIPRO.extraCosts, vatPct: "20", threshold: LOGIPRO.threshold, schedule: LOGIPRO.schedule },
    { name: "Remise 10 %" },
  ]);
  const cards = page.locator("[part=scenarios] .scenario");
  assert.match(await cards.nth(0).innerText(), /48\s000,00\s€[\s\S]*43,54\s%/);
  assert.match(await cards.nth(1).innerText(), /43\s440,00\s€[\s\S]*37,62\s%[\s\S]*Au-dessus du seuil[\s\S]*En cours/);
  await page.getByRole("button", { name: "Ouvrir" }).focus();
  await page.keyboard.press("Enter");
  ({ value } = await get(page, "value"));
  assert.equal(value.discountPct, undefined);
  assert.equal(value.scenarios[1].discountPct, "10");
  assert.deepEqual(value.scenarios[0], { name: "Scénario 1" });
  await set(page, { value: null });
  await set(page, { value });
  assert.deepEqual((await get(page, "value")).value, value);
  for (const count of [3, 4]) {
    await page.getByRole("button", { name: "Nouveau scénario" }).click();
    assert.equal(await cards.count(), count);
  }
  assert.equal(await page.getByRole("button", { name: "Nouveau scénario" }).count(), 0);
  for (let count = 3; count > 0; count -= 1) await page.getByRole("button", { name: "Retirer le scénario" }).first().click();
  assert.equal((await get(page, "value")).value.scenarios, undefined);
}));

test("lines are dragged by their grip, and their salaries with them", on(open, async (page) => {
  const lines = ["Un", "Deux", "Trois"].map((label) => ({ label, mode: "regie", tjm: "700", days: "10", cjm: "500" }));
  await set(page, { value: { lines } });
  await record(page);
  const grip = page.locator(".grip").first();
  const [from, to] = [await grip.boundingBox(), await page.locator(".line").nth(2).boundingBox()];
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) {
    await page.mouse.move(from.x + 8, from.y + 8 + ((to.y + 30 - from.y) * step) / 12);
    await page.waitForTimeout(15);
  }
  await page.mouse.up();
  assert.deepEqual((await get(page, "value")).value.lines.map(({ label }) => label), ["Deux", "Trois", "Un"]);
  assert.equal((await recorded(page)).filter(([type]) => type === "change").length, 1);
  await page.getByRole("button", { name: "Annuler" }).click();
  assert.deepEqual((await get(page, "value")).value.lines, lines);
}));

test("a proposal fits the row of a list", on(() => bare(`<chiffrage-quote audience="internal" compact></chiffrage-quote>`), async (page) => {
  await set(page, { value: LOGIPRO });
  const height = () => page.locator("chiffrage-quote").evaluate((element) => element.offsetHeight);
  assert.ok((await height()) <= 56);
  assert.match(await page.locator(".digest").innerText(), /48\s000,00\s€[\s\S]*43,54\s%[\s\S]*Au-dessus du seuil/);
  await set(page, { audience: "client" });
  assert.ok((await height()) <= 56);
  assert.doesNotMatch(await page.locator(".digest").innerText(), /43,54|seuil/);
}));

test("the plan shows the money coming in", on(open, async (page) => {
  await set(page, { value: LOGIPRO });
  assert.match(await page.getByRole("img", { name: /Encaissements cumulés/ }).getAttribute("aria-label"), /57\s600,00\s€/);
}));

test("a plan of every kind is typed: those with a total take the quote's, the others stand alone", on(open, async (page) => {
  const { schedule, ...quote } = LOGIPRO;
  const plan = page.locator("[part=billing-plan]");
  const input = (label, index = 0) => plan.getByLabel(label, { exact: true }).nth(index);
  const gives = async (id) => {
    const { expected } = known("schedule", id);
    assert.deepEqual(picked((await get(page, "result")).result.schedule, expected), expected, id);
  };
  await set(page, { value: quote });
  await input("Facturation").selectOption({ label: "Échéances égales" });
  let { value, result } = await get(page, "value", "result");
  assert.deepEqual([value, result.revenue], [quote, "48000.00"], "a kind is no plan yet");
  await input("Nombre d’échéances").fill("3");
  await field(page, "TVA").fill("10");
  ({ value, result } = await get(page, "value", "result"));
  assert.deepEqual(value.schedule, { kind: "equal", count: 3 });
  assert.deepEqual(result.schedule.installments.map(({ amount }) => amount), ["16000.00", "16000.00", "16000.00"]);
  assert.deepEqual([result.schedule.totalVat, result.schedule.totalInclVat], ["4800.00", "52800.00"]);
  await plan.getByRole("button", { name: "Pourquoi ce chiffre ?" }).nth(0).click();
  assert.match(await plan.locator(".working:not([hidden])").innerText(), /total × poids.* = 16\s000,00\s€/);
  await input("Facturation").selectOption({ label: "Abonnement mensuel" });
  assert.equal((await get(page, "value")).value.schedule, undefined);
  await input("Montant mensuel").fill("4800");
  assert.deepEqual((await get(page, "errors")).errors.map(({ path }) => path), ["/schedule/from"]);
  assert.equal(await input("Du").getAttribute("aria-invalid"), "true");
  await input("Du").fill("2026-03-12");
  await input("Au").fill("2026-08-31");
  await gives("schedule-retainer-calendar");
  await input("TVA").fill("5,5");
  assert.equal((await get(page, "result")).result.schedule.totalVat, "1490.32");
  await input("Facturation").selectOption({ label: "Régie au temps passé" });
  await plan.getByRole("button", { name: "Nouvel intervenant" }).click();
  await input("TJM").fill("700");
  await input("Du").fill("2026-09-01");
  await input("Au").fill("2026-10-09");
  await input("Cadence").selectOption({ label: "Par quinzaine" });
  await input("Plafond").fill("25");
  await gives("schedule-time-capped");
  assert.match(await plan.locator("table.plan").innerText(), /11\sj\s*7\s700,00\s€/);
  await input("Facturation").selectOption({ label: "Échéances égales" });
  ({ value, result } = await get(page, "value", "result"));
  assert.equal(value.schedule.count, 3);
  assert.equal(result.schedule.totalVat, "4800.00", "the VAT of another kind counts");
  await input("Nombre d’échéances").fill("");
  assert.equal((await get(page, "value")).value.schedule, undefined);
}));

test("a team of a fixed price has salaries too, and keeps them as it changes", on(open, async (page) => {
  const { input: pay, expected } = known("cjm", "cjm-worked-year-with-leave");
  const resources = [{ profile: "Cheffe de projet", cjm: "600", days: "5" }, { profile: "Développeur", cjm: "400", days: "10" }];
  await set(page, { value: { lines: [{ label: "Refonte", mode: "forfait", price: "12000", resources }] } });
  await page.getByRole("button", { name: "Partir d’un salaire" }).nth(1).click();
  const drawer = page.getByRole("dialog", { name: "Du salaire au coût d’une journée" });
  const { value: before } = await get(page, "value");
  assert.equal(before.salaries, undefined, "opening the drawer changed something");
  const typed = { Année: pay.days.year, "Brut mensuel": pay.grossMonthly, "Coefficient de charges": pay.chargeCoefficient, Congés: pay.days.paidLeave, RTT: pay.days.rtt };
  for (const [label, content] of Object.entries(typed)) await drawer.getByLabel(label).fill(String(content));
  await page.keyboard.press("Escape");
  assert.equal(await field(page, "CJM", 1).inputValue(), expected.cjm.replace(".", ","));
  let { value, result } = await get(page, "value", "result");
  assert.equal(value.lines[0].resources[1].cjm, expected.cjm);
  assert.equal(value.salaries[0].team[0], null);
  assert.deepEqual(value.salaries[0].team[1].days, { basis: "worked", year: 2026, rtt: "9", paidLeave: "30" });
  assert.equal(result.cost, "5859.20");
  await set(page, { value: null });
  await set(page, { value });
  assert.deepEqual((await get(page, "value")).value, value);
  await field(page, "Mode").selectOption("regie");
  await field(page, "Mode").selectOption("forfait");
  await page.getByRole("button", { name: "Dupliquer" }).click();
  await page.getByRole("button", { name: "Retirer l’intervenant" }).first().click();
  ({ value } = await get(page, "value"));
  assert.deepEqual(value.salaries.map(({ team }) => team.map((salary) => salary?.grossMonthly ?? null)), [[pay.grossMonthly], [null, pay.grossMonthly]]);
  await field(page, "CJM", 0).fill("450");
  ({ value } = await get(page, "value"));
  assert.deepEqual(value.salaries[0].team, [null]);
  await field(page, "CJM", 2).fill("450");
  assert.equal((await get(page, "value")).value.salaries, undefined);
}));

test("a salary of a team that the rule refuses is told where it stands", on(open, async (page) => {
  await set(page, { value: { lines: [{ label: "Refonte", mode: "forfait", price: "12000", resources: [{ cjm: "400", days: "10" }] }] } });
  await page.getByRole("button", { name: "Partir d’un salaire" }).click();
  await page.getByLabel("Brut mensuel").fill("4200");
  await page.getByLabel("Coefficient de charges").fill("0,5");
  assert.deepEqual((await get(page, "errors")).errors.map(({ path }) => path), ["/salaries/0/team/0/chargeCoefficient"]);
  assert.equal(await page.getByLabel("Coefficient de charges").getAttribute("aria-invalid"), "true");
}));

const spaced = (text) => text.replaceAll(/[\s\u00a0\u202f]+/g, " ");

test("an empty team member is an unknown cost: no margin, no verdict, and the price stays", on(open, async (page) => {
  const lot = { label: "Lot reprise", mode: "forfait", price: "18000" };
  const known = { cjm: "400", days: "20" };
  const sold = { label: "Conseil", mode: "regie", tjm: "1000", days: "10", cjm: "500" };
  const threshold = { pct: "18" };
  const unknown = async (revenue) => {
    const { result, errors } = await get(page, "result", "errors");
    assert.deepEqual(errors, []);
    assert.deepEqual([result.revenue, result.cost, result.margin, result.tauxMarquePct, result.check], [revenue, null, null, null, undefined]);
    assert.equal(await page.locator(".status").count(), 0);
    assert.ok(await page.getByText("Renseignez le coût de chaque ligne").isVisible());
  };
  await set(page, { value: { lines: [lot, sold], threshold } });
  await page.getByRole("button", { name: "Nouvel intervenant" }).click();
  await unknown("28000.00");
  await page.getByRole("group", { name: "Intervenant 1" }).getByLabel("CJM", { exact: true }).click();
  await page.keyboard.type("400");
  await unknown("28000.00");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20");
  // 28 000 − (20 × 400 + 10 × 500)
  let { result, value } = await get(page, "result", "value");
  assert.deepEqual([result.margin, result.tauxMarquePct, result.check.status], ["15000.00", "53.57", "ok"]);
  assert.deepEqual(value.lines[0].resources, [known]);
  // Beside somebody who is known: the known stays in the value.
  await page.getByRole("button", { name: "Nouvel intervenant" }).click();
  await unknown("28000.00");
  ({ value } = await get(page, "value"));
  assert.deepEqual(value.lines[0].resources[0], known);
  await set(page, { value: null });
  await set(page, { value });
  await unknown("28000.00");
  await page.getByRole("button", { name: "Retirer l’intervenant" }).nth(1).click();
  ({ result } = await get(page, "result"));
  assert.equal(result.margin, "15000.00");
  // In a scenario put aside too.
  await page.getByRole("button", { name: "Nouvel intervenant" }).click();
  await page.getByRole("button", { name: "Nouveau scénario" }).click();
  await page.getByRole("button", { name: "Retirer l’intervenant" }).nth(1).click();
  assert.deepEqual(await page.locator(".scenario dd").evaluateAll((all) => [all[2], all[7]].map((margin) => margin.textContent.replaceAll(/\s/g, " "))), ["–", "15 000,00 €"]);
  assert.equal(await page.locator(".scenario .verdict").count(), 1);
}));

test("an extra cost nobody has given an amount counts in no margin", on(open, async (page) => {
  await set(page, { value: { lines: [{ label: "Conseil", mode: "regie", tjm: "1000", days: "10", cjm: "500" }], threshold: { pct: "18" } } });
  assert.equal(await page.locator(".status.ok").count(), 1);
  await page.getByRole("button", { name: "Nouveau frais" }).click();
  assert.equal(await page.locator(".status").count(), 0);
  assert.equal((await get(page, "result")).result, null);
  await page.keyboard.type("Déplacements");
  await page.keyboard.press("Tab");
  await page.keyboard.type("4500");
  const { result } = await get(page, "result");
  assert.deepEqual([result.margin, result.check.status], ["500.00", "below_threshold"]);
}));

test("there is no verdict on nothing", on(open, async (page) => {
  await set(page, { value: { lines: [{ label: "Conseil", mode: "regie", tjm: "1000", days: "10", cjm: "500" }], threshold: { pct: "18" } } });
  assert.equal(await page.locator(".status.ok").count(), 1);
  await record(page);
  await page.getByRole("button", { name: "Supprimer" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".status, .verdict").count(), 0);
  assert.ok(await page.getByText("Ajoutez une prestation").isVisible());
  assert.deepEqual((await recorded(page)).map(([name]) => name), ["change"]);
  // A line of nothing is nothing too.
  await page.getByRole("button", { name: "Ajouter" }).click();
  await field(page, "CJM").click();
  await page.keyboard.type("500");
  assert.equal(await page.locator(".status, .verdict").count(), 0);
  await field(page, "Jours").click();
  await page.keyboard.type("1");
  assert.equal(await page.locator(".status.loss").count(), 1, "500 € of cost for nothing is a loss");
  await set(page, { compact: true, value: { lines: [], threshold: { pct: "18" } } });
  assert.equal(await page.locator(".verdict").count(), 0);
}));

test("what every button adds is empty: 30 typed in it is 30", on(open, async (page) => {
  const lot = { label: "Lot", mode: "forfait", price: "18000" };
  const centre = { label: "Support", mode: "service_centre", monthlyFee: "100", months: "1" };
  await set(page, { value: { lines: [lot, centre], schedule: { kind: "time", cadence: "monthly", from: "2026-09-01", to: "2026-09-30", staff: [{ tjm: "500" }] } } });
  const added = async (around, button, ...labels) => {
    await around.getByRole("button", { name: button, exact: true }).click();
    for (const label of labels) {
      const last = around.getByLabel(label, { exact: true }).last();
      assert.equal(await last.inputValue(), "", label);
      await last.click();
      await page.keyboard.type("30");
      assert.equal(await last.inputValue(), "30", label);
    }
  };
  await added(page.locator(".team"), "Nouvel intervenant", "CJM", "Jours");
  await added(page.locator("[part=billing-plan]"), "Nouvel intervenant", "TJM");
  await added(page.locator("[part=extra-costs]"), "Nouveau frais", "Coût HT", "Refacturé");
  const lines = page.locator("[part=lines]");
  await added(lines, "Ajouter", "TJM", "Jours");
  await lines.getByLabel("Mode", { exact: true }).last().selectOption("service_centre");
  for (const label of ["Forfait mensuel", "Mois"]) {
    const last = lines.getByLabel(label, { exact: true }).last();
    await last.click();
    await page.keyboard.type("30");
  }
  const { value } = await get(page, "value");
  assert.deepEqual(value.lines[0].resources, [{ cjm: "30", days: "30" }]);
  assert.deepEqual(value.schedule.staff, [{ tjm: "500" }, { tjm: "30" }]);
  assert.deepEqual(value.extraCosts, [{ label: "", cost: "30", rebilled: "30" }]);
  assert.deepEqual([value.lines[2].monthlyFee, value.lines[2].months], ["30", "30"]);
}));

test("milestones of 30, 40 and 30 % are typed as they are said", on(open, async (page) => {
  const { schedule, ...quote } = LOGIPRO;
  await set(page, { value: quote });
  for (const share of ["30", "40", "30"]) {
    await page.getByRole("button", { name: "Nouveau jalon" }).click();
    await page.getByLabel("Part", { exact: true }).last().click();
    await page.keyboard.type(share);
  }
  const { value, result } = await get(page, "value", "result");
  assert.deepEqual(value.schedule.milestones.map(({ pct }) => pct), ["30", "40", "30"]);
  // Of 48 000.
  assert.deepEqual(result.schedule.installments.map(({ amount }) => amount), ["14400.00", "19200.00", "14400.00"]);
}));

test("what is shown adds up in a currency without cents too", on(open, async (page) => {
  const line = (label) => ({ label, mode: "regie", tjm: "100.50", days: "1", cjm: "50" });
  await set(page, { currency: "XPF", value: { lines: [line("A"), line("B"), line("C")], vatPct: "0" } });
  const shown = (selector) => page.locator(selector).allTextContents();
  for (const amount of await shown(".line .amount .value")) assert.match(spaced(amount), /^100,50 /);
  assert.match(spaced((await shown("[part=total]"))[0]), /^301,50 /);
  await set(page, { audience: "client" });
  for (const amount of await shown("tbody .amount")) assert.match(spaced(amount), /^100,50 /);
  for (const price of await shown("tbody td:nth-child(3)")) assert.match(spaced(price), /100,50 /);
  assert.match(spaced((await shown("[part=total]"))[0]), /^301,50 /);
}));
