// The billing plan: what it is made of, what it comes to, and one that somebody wrote.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { bare, get, known, on, picked, record, recorded, set } from "./page.mjs";

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

test("a plan that somebody wrote is checked from an empty element, and the other comes back", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: PLAN });
  await page.getByRole("button", { name: "Vérifier un échéancier" }).click();
  await page.getByLabel("Montant total", { exact: true }).fill("15000");
  const lines = ["Signature", "Mi-parcours", "Recette"].map((label, index) => `${label}\t${[33, 33, 34][index]} %\t5 000,00 €`);
  await page.getByLabel("Coller un échéancier").fill([...lines, "Total\t100 %\t15 000,00 €"].join("\n"));
  const { value, result } = await get(page, "value", "result");
  assert.deepEqual(Object.keys(value).toSorted(), ["installments", "total"]);
  assert.deepEqual(result.installments.map(({ gap }) => gap), ["50.00", "50.00", "-100.00"]);
  assert.equal(result.consistent, false);
  await page.getByRole("button", { name: "Établir un échéancier" }).click();
  assert.deepEqual((await get(page, "value")).value, { ...PLAN, total: "15000" });
  await page.getByLabel("Montant total", { exact: true }).fill("48000");
  assert.deepEqual((await get(page, "value")).value, PLAN);
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

const open = () => bare(MARKUP);
const field = (page, label, index = 0) => page.getByLabel(label, { exact: true }).nth(index);
const fill = async (page, contents) => {
  for (const [label, content] of Object.entries(contents)) await field(page, label).fill(content);
};
const gives = async (page, id) => {
  const { expected } = known("schedule", id);
  assert.deepEqual(picked((await get(page, "result")).result, expected), expected, id);
};

test("a plan of every kind is typed, and none loses what another holds", on(open, async (page) => {
  await set(page, { value: PLAN });
  const kind = field(page, "Facturation");
  await kind.focus();
  await page.keyboard.press("ArrowDown");
  assert.equal((await get(page, "value")).value.kind, "equal");
  assert.ok(await kind.evaluate((select) => select.getRootNode().activeElement === select), "the choice lost the focus");
  assert.deepEqual((await get(page, "errors")).errors.map(({ path }) => path), ["/count"]);
  assert.equal(await field(page, "Nombre d’échéances").getAttribute("aria-invalid"), "true");
  await fill(page, { "Montant total": "10 000", "Nombre d’échéances": "3" });
  await gives(page, "schedule-equal-balance-last");
  await kind.selectOption({ label: "Abonnement mensuel" });
  await fill(page, { "Montant mensuel": "4 800,00 €", Du: "2026-03-12", Au: "2026-08-31" });
  await gives(page, "schedule-retainer-calendar");
  assert.ok((await text(page)).includes("12–31 mars 2026"));
  await field(page, "Mois incomplet").selectOption({ label: "En jours ouvrés" });
  await gives(page, "schedule-retainer-business");
  await kind.selectOption({ label: "Régie au temps passé" });
  await fill(page, { Du: "2026-04-15", Au: "2026-06-10", Profil: "lead consultant", TJM: "900", Absences: "04/05/2026, 5/5/2026" });
  await page.getByRole("button", { name: "Nouvel intervenant" }).click();
  await page.keyboard.type("developer");
  await field(page, "TJM", 1).fill("600");
  await field(page, "Rythme par jour", 1).fill("0,5");
  await gives(page, "schedule-time-monthly");
  assert.match(await page.locator("table.plan").innerText(), /15–30 avr\. 2026\s+30 avr\. 2026\s+30 juin 2026\s+18\sj\s+14\s400,00\s€/);
  const { staff } = known("schedule", "schedule-time-monthly").input;
  assert.deepEqual((await get(page, "value")).value.staff, staff);
  await kind.selectOption({ label: "Jalons" });
  assert.deepEqual((await get(page, "value")).value, { ...PLAN, total: "10000" });
  await kind.selectOption({ label: "Régie au temps passé" });
  assert.equal((await get(page, "result")).result.total, "42600.00");
}));

test("a cap, a cadence and a fixed phase are typed", on(open, async (page) => {
  const { input: capped } = known("schedule", "schedule-time-capped");
  await set(page, { value: { ...capped, cadence: "monthly", capDays: undefined } });
  await field(page, "Cadence").selectOption({ label: "Par quinzaine" });
  await field(page, "Plafond").fill("25 j");
  await gives(page, "schedule-time-capped");
  assert.ok((await text(page)).includes("non facturés : 4 j"));
  const { fixedPhase, ...input } = known("schedule", "schedule-fixed-phase-outside-the-cap").input;
  await set(page, { value: input });
  await page.locator("summary").click();
  await field(page, "Montant de la phase").fill("4000");
  assert.deepEqual((await get(page, "errors")).errors.map(({ path }) => path), ["/fixedPhase/label"]);
  await field(page, "Phase au forfait, hors plafond").fill("Cadrage");
  await field(page, "Date").fill("2026-02-28");
  await page.getByRole("button", { name: "Passer au 2 mars 2026" }).click();
  await field(page, "Date").fill(fixedPhase.date);
  await gives(page, "schedule-fixed-phase-outside-the-cap");
  await page.getByRole("button", { name: "Retirer l’intervenant" }).click();
  assert.deepEqual((await get(page, "errors")).errors.map(({ code, path }) => [code, path]), [["out_of_range", "/staff"]]);
  assert.ok((await text(page)).includes("Ajoutez au moins un intervenant."));
}));

test("days away that cannot be read are told beside their field", on(open, async (page) => {
  const { input } = known("schedule", "schedule-time-monthly");
  await set(page, { value: input });
  const absences = field(page, "Absences");
  assert.equal(await absences.inputValue(), "04/05/2026, 05/05/2026");
  for (const [typed, path] of [["lundi", "/staff/0/absences"], ["31/02/2026", "/staff/0/absences/0"]]) {
    await absences.fill(typed);
    const { errors, result } = await get(page, "errors", "result");
    assert.deepEqual(errors.map(({ code, path }) => [code, path]), [["not_a_date", path]]);
    assert.equal(result, null);
    assert.equal(await absences.getAttribute("aria-invalid"), "true");
    assert.equal(await absences.inputValue(), typed);
  }
  await set(page, { locale: "en" });
  const away = field(page, "Days away");
  await away.fill("04/05/2026");
  assert.equal(await away.getAttribute("aria-invalid"), "true", "a date of two readings was guessed");
  await away.fill("2026-05-04 2026-05-05");
  await gives(page, "schedule-time-monthly");
}));

test("a retention is kept back from what is payable", on(open, async (page) => {
  const { retention, ...input } = known("schedule", "schedule-retention").input;
  await set(page, { value: input });
  const rare = page.locator("details");
  assert.equal(await rare.getAttribute("open"), null);
  await page.locator("summary").click();
  await field(page, "Retenue de garantie").fill(`${retention.pct} %`);
  await gives(page, "schedule-retention");
  assert.match(await text(page), /À payer16 416,00 €/);
  await field(page, "Retenue de garantie").fill("");
  assert.equal((await get(page, "value")).value.retention, undefined);
  assert.notEqual(await rare.getAttribute("open"), null, "it closed under the hands");
  await set(page, { value: { ...known("schedule", "schedule-retention-excl-vat").input, retention: { pct: "5" } } });
  assert.notEqual(await rare.getAttribute("open"), null);
  await field(page, "Calculée sur").selectOption({ label: "HT" });
  await gives(page, "schedule-retention-excl-vat");
  assert.match(await page.locator("table.plan").innerText(), /50,00\s€[\s\S]*1\s150,00\s€/);
}));

test("the holidays of a zone move a date", on(open, async (page) => {
  const { zone, ...input } = known("schedule", "schedule-warning-zone").input;
  await set(page, { value: input });
  assert.equal(await page.getByRole("button", { name: /^Passer au/ }).count(), 1);
  await page.locator("summary").click();
  await field(page, "Jours fériés").selectOption({ label: "Alsace-Moselle" });
  assert.equal((await get(page, "value")).value.zone, zone);
  await gives(page, "schedule-warning-zone");
  await page.getByRole("button", { name: "Passer au 7 avr. 2026" }).click();
  assert.equal((await get(page, "value")).value.milestones[0].date, "2026-04-07");
}));

test("cents, steps and terms of every reading are chosen", on(open, async (page) => {
  const { input } = known("schedule", "schedule-equal-largest-remainder");
  await set(page, { value: { ...input, rounding: "balance_last" } });
  await field(page, "Centimes d’arrondi").selectOption({ label: "Aux plus forts restes" });
  await gives(page, "schedule-equal-largest-remainder");
  await set(page, { value: { kind: "equal", total: "9000", count: 4 } });
  await fill(page, { "Première échéance": "2027-11-30", "Tous les … mois": "1" });
  await field(page, "Paiement").selectOption({ label: "Date de facture + délai" });
  assert.equal(await field(page, "Délai").inputValue(), "30");
  await gives(page, "schedule-month-end");
  const { terms, invoiceDate } = known("dueDate", "due-30-on-10th").input;
  await set(page, { value: { kind: "equal", total: "9000", count: 1, first: invoiceDate, terms: { kind: "net", days: 0 } } });
  await field(page, "Paiement").selectOption(terms.reading);
  await fill(page, { Délai: String(terms.days), "Payable le …": String(terms.dayOfMonth) });
  const { value, result } = await get(page, "value", "result");
  assert.deepEqual(value.terms, terms);
  assert.equal(result.installments[0].dueDate, known("dueDate", "due-30-on-10th").expected.dueDate);
  await field(page, "Paiement").selectOption({ label: "Non précisé" });
  assert.equal((await get(page, "value")).value.terms, undefined);
  await field(page, "Paiement").selectOption(terms.reading);
  assert.deepEqual((await get(page, "value")).value.terms, terms);
}));

test("milestones are given as shares or as amounts", on(open, async (page) => {
  await set(page, { value: PLAN });
  await page.locator("summary").click();
  await field(page, "Jalons en").selectOption({ label: "Montants" });
  const amounts = async () => (await get(page, "value")).value.milestones.map(({ pct, amount }) => [pct, amount]);
  assert.deepEqual(await amounts(), [[undefined, "14400.00"], [undefined, "33600.00"]]);
  await page.getByRole("button", { name: "Nouveau jalon" }).click();
  await field(page, "Montant", 1).fill("33 000");
  assert.equal((await get(page, "result")).result, null);
  assert.ok((await text(page)).includes("Les montants doivent faire le total."));
  await field(page, "Montant", 2).fill("600");
  assert.deepEqual((await get(page, "result")).result.installments.map(({ amount }) => amount), ["14400.00", "33000.00", "600.00"]);
  await page.getByRole("button", { name: "Retirer le jalon" }).last().click();
  await field(page, "Jalons en").selectOption({ label: "Pourcentages" });
  assert.deepEqual((await get(page, "value")).value, PLAN);
}));

test("read only, a plan is shown and nothing can be changed", on(() => bare("<chiffrage-schedule readonly></chiffrage-schedule>"), async (page) => {
  await set(page, { value: known("schedule", "schedule-time-monthly").input });
  assert.equal(await page.getByRole("button", { name: /intervenant/ }).count(), 0);
  assert.ok(await field(page, "Facturation").isDisabled());
  assert.ok(!(await page.locator("details").isVisible()), "an empty disclosure");
  assert.match(await page.locator("table.plan").innerText(), /42\s600,00\s€/);
  await set(page, { value: PLAN });
  assert.match(await page.locator("table.plan").innerText(), /Lancement[\s\S]*14\s400,00\s€/);
}));

test("what a button adds to a plan is empty: 30 typed in it is 30", on(() => bare(MARKUP), async (page) => {
  for (const [value, button, label, members] of [
    [PLAN, "Nouveau jalon", "Part", ({ milestones }) => milestones.at(-1).pct],
    [{ kind: "time", cadence: "monthly", from: "2026-09-01", to: "2026-09-30", staff: [{ tjm: "500" }] }, "Nouvel intervenant", "TJM", ({ staff }) => staff.at(-1).tjm],
    [{ total: "15000", installments: [{ amount: "15000" }] }, "Nouvelle ligne", "Montant", ({ installments }) => installments.at(-1).amount],
  ]) {
    await set(page, { value });
    await page.getByRole("button", { name: button, exact: true }).click();
    const last = page.getByLabel(label, { exact: true }).last();
    assert.equal(await last.inputValue(), "");
    await last.click();
    await page.keyboard.type("30");
    assert.equal(await last.inputValue(), "30");
    assert.equal(members((await get(page, "value")).value), "30");
  }
  // An empty share makes an empty amount.
  await set(page, { value: PLAN });
  await page.getByRole("button", { name: "Nouveau jalon" }).click();
  await page.getByText("Retenue de garantie", { exact: false }).first().click();
  await page.getByLabel("Jalons en", { exact: true }).selectOption("amount");
  await page.getByLabel("Montant", { exact: true }).last().click();
  await page.keyboard.type("30");
  assert.deepEqual((await get(page, "value")).value.milestones.map(({ amount }) => amount), ["14400.00", "33600.00", "30"]);
}));
