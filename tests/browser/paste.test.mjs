// A billing plan pasted into the check: nothing is lost, and nothing is said of a plan that is not read whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare, get, on, set } from "./page.mjs";

const open = () => bare("<chiffrage-schedule></chiffrage-schedule>");
const shown = (page) => page.evaluate(() => document.querySelector("chiffrage-schedule").shadowRoot.textContent.replace(/[\s\u00a0\u202f]+/g, " "));
const field = (page, label, index = 0) => page.getByLabel(label, { exact: true }).nth(index);

/** A plan to be checked against a total, pasted. */
const paste = async (page, total, text) => {
  await set(page, { value: { total, installments: [] } });
  await page.getByLabel("Coller un échéancier").fill(text);
};

/** The plan as read, with its verdict. */
const plan = async (page) => {
  const { value, result, errors } = await get(page, "value", "result", "errors");
  return { lines: value.installments.map(({ label, pct, amount }) => [label, pct, amount]), result, errors };
};

const saysNothing = async (page, result) => {
  assert.equal(result, null);
  const text = await shown(page);
  assert.ok(!/tombe (pas )?juste/.test(text), text);
  assert.ok(!text.includes("écart"), text);
};

test("an amount of two readings keeps its line, and no verdict is given", on(open, async (page) => {
  await paste(page, "15000", "Acompte\t15 000,00 €\nFrais\t1.000");
  const { lines, result, errors } = await plan(page);
  assert.deepEqual(lines, [["Acompte", undefined, "15000.00"], ["Frais", undefined, undefined]]);
  assert.deepEqual(errors.map(({ code, path }) => [code, path]), [["not_a_decimal", "/installments/1/amount"]]);
  await saysNothing(page, result);
  const amount = field(page, "Montant", 1);
  assert.equal(await amount.inputValue(), "1.000");
  assert.equal(await amount.getAttribute("aria-invalid"), "true");
  assert.ok((await shown(page)).includes("2 lignes lues, 1 à revoir"));
  await amount.fill("1000");
  const text = await shown(page);
  assert.ok(text.includes("2 lignes lues") && !text.includes("à revoir"), text);
  assert.equal((await get(page, "result")).result.gap, "1000.00");
  assert.ok(text.includes("ne tombe pas juste"), text);
}));

test("parentheses and a trailing minus are credits", on(open, async (page) => {
  await paste(page, "15000", "Lancement\t16 000,00\nAvoir\t(500,00)\nGeste commercial\t500,00-");
  const { lines, result } = await plan(page);
  assert.deepEqual(lines.map(([, , amount]) => amount), ["16000.00", "-500.00", "-500.00"]);
  assert.equal(result.consistent, true);
}));

test("a currency may be stuck to HT", on(open, async (page) => {
  await paste(page, "3000", "Lancement\t1 500,00 €HT\nRecette\t1\u202f500,00\u00a0€\u00a0HT");
  const { lines, result } = await plan(page);
  assert.deepEqual(lines, [["Lancement", undefined, "1500.00"], ["Recette", undefined, "1500.00"]]);
  assert.equal(result.consistent, true);
}));

test("percentages alone are shares of the total", on(open, async (page) => {
  await paste(page, "15000", "Signature\t30 %\nMi-parcours\t40 %\nRecette\t30 %");
  let { lines, result } = await plan(page);
  assert.deepEqual(lines, [["Signature", "30", "4500.00"], ["Mi-parcours", "40", "6000.00"], ["Recette", "30", "4500.00"]]);
  assert.equal(result.consistent, true);
  await field(page, "Montant total").fill("100,01");
  // 30.003 and 40.004 to the cent, and the balance.
  assert.deepEqual((await plan(page)).lines.map(([, , amount]) => amount), ["30.00", "40.00", "30.01"]);
  await field(page, "Montant", 1).fill("41");
  await field(page, "Montant total").fill("200");
  ({ lines, result } = await plan(page));
  assert.deepEqual(lines.map(([, , amount]) => amount), ["60.00", "41", "60.00"]);
  assert.equal(result.gap, "-39.00");
}));

test("shares that make no whole are told, and wait for a total", on(open, async (page) => {
  await page.getByRole("button", { name: "Vérifier un échéancier" }).click();
  await page.getByLabel("Coller un échéancier").fill("Signature\t30 %\nRecette\t60 %");
  const { lines, result } = await plan(page);
  assert.deepEqual(lines, [["Signature", "30", undefined], ["Recette", "60", undefined]]);
  await saysNothing(page, result);
  await field(page, "Montant total").fill("1000");
  const known = await plan(page);
  assert.deepEqual(known.lines.map(([, , amount]) => amount), ["300.00", "600.00"]);
  assert.deepEqual([known.result.consistent, known.result.pctSum], [false, "90.00"]);
}));

test("a date before the label is no label", on(open, async (page) => {
  await paste(page, "15000", "15/01/2027\tSignature\t30 %\t4 500,00 €\n1er juin 2027\tRecette\t70 %\t10 500,00 €");
  const { lines, result } = await plan(page);
  assert.deepEqual(lines, [["Signature", "30", "4500.00"], ["Recette", "70", "10500.00"]]);
  assert.equal(result.consistent, true);
  assert.ok((await shown(page)).includes("1er juin 2027"), "the date is lost");
}));

test("an amount with VAT beside one without is not the amount", on(open, async (page) => {
  for (const header of ["Jalon\tMontant HT\tMontant TTC\n", ""]) {
    await paste(page, "15000", `${header}Signature\t4 500,00 €\t5 400,00 €\nRecette\t10 500,00 €\t12 600,00 €`);
    const { lines, result } = await plan(page);
    assert.deepEqual(lines, [["Signature", undefined, "4500.00"], ["Recette", undefined, "10500.00"]]);
    assert.equal(result.consistent, true);
  }
}));

test("amounts with VAT alone are said to be so", on(open, async (page) => {
  await paste(page, "18000", "Jalon\tMontant TTC\nSignature\t5 400,00 €\nRecette\t12 600,00 €");
  assert.equal((await plan(page)).result.consistent, true);
  assert.ok((await shown(page)).includes("2 lignes lues · montants TTC"));
}));

test("« Totalité du solde » counts, and sums are struck out until kept", on(open, async (page) => {
  await paste(page, "15000", "Acompte\t5 000\nTotalité du solde\t10 000\nTotal HT\t15 000\nTVA 20 %\t3 000\nTotal TTC\t18 000");
  let { lines, result } = await plan(page);
  assert.deepEqual(lines.map(([label]) => label), ["Acompte", "Totalité du solde"]);
  assert.equal(result.consistent, true);
  const struck = page.locator("s");
  assert.deepEqual(await struck.allInnerTexts(), ["Total HT · 15 000", "TVA 20 % · 3 000", "Total TTC · 18 000"]);
  assert.match(await struck.first().evaluate((node) => getComputedStyle(node).textDecorationLine), /line-through/);
  assert.ok((await shown(page)).includes("5 lignes lues"));
  await page.getByRole("button", { name: "Compter cette ligne" }).nth(1).click();
  ({ lines, result } = await plan(page));
  assert.deepEqual(lines[2], ["TVA 20 %", undefined, "3000"]);
  assert.equal(result.gap, "3000.00");
  await page.getByRole("button", { name: "Écarter cette ligne" }).first().click();
  assert.equal(await struck.count(), 1);
}));

test("quoted cells are whole, and a line without an amount is one to review", on(open, async (page) => {
  await paste(page, "15000", 'Jalon\tMontant\n"Lot 1\nCadrage"\t15 000\n"dit ""A"""\tofferte');
  const { lines, result } = await plan(page);
  assert.deepEqual(lines, [["Lot 1 Cadrage", undefined, "15000"], ['dit "A"', undefined, undefined]]);
  await saysNothing(page, result);
  assert.equal(await field(page, "Montant", 1).inputValue(), "offerte");
  assert.ok((await shown(page)).includes("2 lignes lues, 1 à revoir"));
}));

test("a column of two meanings is chosen", on(open, async (page) => {
  await paste(page, "500", "Signature\t300\t17\nRecette\t200\t15");
  await saysNothing(page, (await plan(page)).result);
  assert.ok((await shown(page)).includes("2 lignes lues, 2 à revoir"));
  const column = (nth) => page.getByRole("group", { name: `Colonne ${nth}` }).getByLabel("Colonne", { exact: true }).last();
  assert.equal(await column(2).locator("option:checked").innerText(), "À choisir");
  await column(2).focus();
  await column(2).selectOption({ label: "Montant HT" });
  assert.ok(await column(2).evaluate((select) => select.getRootNode().activeElement === select), "the choice lost the focus");
  const { lines, result } = await plan(page);
  assert.deepEqual(lines, [["Signature", undefined, "300"], ["Recette", undefined, "200"]]);
  assert.equal(result.consistent, true);
}));

test("in English, a month before a day is asked about and the lines are counted", on(() => bare('<chiffrage-schedule locale="en"></chiffrage-schedule>'), async (page) => {
  await set(page, { value: { total: "15000", installments: [] } });
  await page.getByLabel("Paste a plan").fill("Milestone\tShare\tAmount excl. VAT\nKick-off\t30%\t4,500.00\nGo live\t70%\t10,500");
  assert.equal((await plan(page)).result, null);
  assert.ok((await shown(page)).includes("2 lines read, 1 to review"));
}));
