// Margins against a threshold: one project, and a portfolio of thousands.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { bare, get, on, record, recorded, set } from "./page.mjs";

const MARKUP = "<chiffrage-margin-alert></chiffrage-margin-alert>";
const rules = process.env.CHIFFRAGE_NPM && (await import(pathToFileURL(join(process.env.CHIFFRAGE_NPM, "chiffrage/node.js"))));
const PROJECT = { threshold: { pct: "18" }, signed: { revenue: "40000", cost: "30000" }, production: { revenue: "28000", cost: "23200" } };
const text = (page) => page.evaluate(() => document.querySelector("chiffrage-margin-alert").shadowRoot.textContent.replace(/[\s\u00a0\u202f]+/g, " "));

test("a project says how much is missing and what would repair it", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: PROJECT });
  const shown = await text(page);
  for (const words of ["Usage interne", "Sous le seuil", "Il manque 240,00 € de marge", "17,14 %", "25 %", "28 292,69 €"]) {
    assert.ok(shown.includes(words), `« ${words} » in ${shown}`);
  }
  const { result } = await get(page, "result");
  assert.equal(result.status, "alert");
  if (rules) assert.deepEqual(result, rules.marginAlert(PROJECT));
}));

test("with the days, what would repair it is told in days and per day", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: PROJECT });
  await page.getByRole("group", { name: "Produite" }).getByLabel("Jours", { exact: true }).fill("35");
  const shown = await text(page);
  // 23 200 ÷ 0,82 ÷ 35 days, and 28 000 × 0,82 of the 23 200 that 35 days cost
  for (const words of ["vendre à 808,37 €/j ou tenir en 34,63 j", "Ramener le coût à22 960,00 €", "34,63 j?au lieu de 35 j"]) {
    assert.ok(shown.includes(words), `« ${words} » in ${shown}`);
  }
  const { value } = await get(page, "value");
  await set(page, { value: { projects: [{ id: 1, name: "Produit", ...value }, { id: 2, name: "Sans jours", ...PROJECT }] } });
  assert.deepEqual((await page.locator(".shortfall").allInnerTexts()).map((cell) => cell.replace(/[\s\u00a0\u202f]+/g, " ")),
    ["240,00 € vendre à 808,37 €/j ou tenir en 34,63 j", "240,00 € vendre à 28 292,69 €"]);
}));

test("what is typed counts, and a crossed threshold alerts", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: PROJECT });
  await record(page);
  await page.getByRole("group", { name: "Produite" }).getByLabel("Coût", { exact: true }).fill("22 000 €");
  const names = (events) => events.map(([name]) => name);
  assert.deepEqual(names(await recorded(page)), ["input"]);
  await page.keyboard.press("Tab");
  const events = await recorded(page);
  assert.deepEqual(names(events), ["change", "alert"]);
  assert.deepEqual(events[1][1], { status: "ok", previous: "alert" });
  assert.equal(events[0][1].value.production.cost, "22000");
}));

test("a portfolio comes most urgent first, and one bad project does not stop the others", on(() => bare(MARKUP), async (page) => {
  const position = (cost) => ({ revenue: "1000", cost: String(cost) });
  const projects = [
    { id: 1, name: "Sain", threshold: { pct: "18" }, signed: position(500) },
    { id: 2, name: "À perte", threshold: { pct: "18" }, signed: position(1200) },
    { id: "c", name: "Illisible", threshold: { pct: "18" }, signed: { revenue: "abc", cost: "1" } },
    { id: 4, name: "Sous le seuil", threshold: { pct: "18" }, signed: position(900) },
  ];
  await set(page, { value: { projects } });
  const { result, errors } = await get(page, "result", "errors");
  assert.deepEqual(result.projects.map(({ id, ok }) => [id, ok]), [[1, true], [2, true], ["c", false], [4, true]]);
  assert.deepEqual([result.projects[2].error.code, result.projects[2].error.path], ["not_a_decimal", "/signed/revenue"]);
  assert.deepEqual(errors, []);
  const names = () => page.locator(".project .title").allTextContents();
  assert.deepEqual(await names(), ["Illisible", "À perte", "Sous le seuil", "Sain"]);
  await page.getByRole("button", { name: "Projet", exact: true }).click();
  assert.deepEqual(await names(), ["Illisible", "Sain", "Sous le seuil", "À perte"]);
  await page.getByLabel("Rechercher").fill("SEUIL");
  assert.deepEqual(await names(), ["Sous le seuil"]);
  await page.getByLabel("Rechercher").fill("");
  await page.getByRole("button", { name: /^Saine/ }).click();
  assert.deepEqual(await names(), ["Sain"]);
}));

test("columns sort, one way then the other, and stand over their cells", on(() => bare(MARKUP), async (page) => {
  const project = (name, cost) => ({ id: name, name, threshold: { pct: "18" }, signed: { revenue: "1000", cost: String(cost) } });
  await set(page, { value: { projects: [project("B", 900), project("A", 500), project("C", 1200)] } });
  const names = async () => (await page.locator(".project .title").allTextContents()).join("");
  const sorted = () => page.locator("[aria-sort]").evaluateAll((all) => all.map((column) => [column.textContent, column.ariaSort]));
  const press = (name) => page.getByRole("columnheader", { name }).getByRole("button").click();
  assert.deepEqual([await names(), await sorted()], ["CBA", [["État", "descending"]]]);
  for (const [column, order, direction] of [
    ["Projet", "ABC", "ascending"], ["Projet", "CBA", "descending"], ["Taux de marque", "CBA", "ascending"],
    ["Marge manquante", "CBA", "descending"], ["Marge manquante", "ABC", "ascending"], ["État", "CBA", "descending"],
  ]) {
    await press(column);
    assert.deepEqual([await names(), await sorted()], [order, [[column, direction]]]);
  }
  assert.equal(await page.getByRole("table").getAttribute("aria-rowcount"), "4");
  assert.equal(await page.getByRole("row", { name: "C" }).first().getAttribute("aria-rowindex"), "2");
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    const lefts = (selector) => page.locator(selector).evaluateAll((all) =>
      all.map((cell) => cell.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ left, right }) => [left, right]));
    assert.deepEqual(await lefts(".head > *"), await lefts(".project:first-child > *"));
  }
  await set(page, { locale: "en" });
  assert.deepEqual(await page.getByRole("columnheader").allTextContents(), ["Status", "Project", "Missing margin"]);
}));

test("of five thousand projects, those in sight are in the page", on(() => bare(MARKUP), async (page) => {
  const seen = await page.evaluate(async () => {
    const element = document.querySelector("chiffrage-margin-alert");
    const projects = Array.from({ length: 5000 }, (_, index) => ({
      id: index, name: `Projet ${index}`, threshold: { pct: "18" },
      signed: { revenue: "100000", cost: String(60000 + ((index * 7919) % 45000)) },
    }));
    element.value = { projects };
    await element.updateComplete;
    const scroller = element.shadowRoot.querySelector(".scroller");
    const drawn = [];
    for (let top = 0; top < 260000; top += 20000) {
      scroller.scrollTop = top;
      scroller.dispatchEvent(new Event("scroll"));
      drawn.push(element.shadowRoot.querySelectorAll(".project").length);
    }
    return { drawn, height: scroller.scrollHeight };
  });
  assert.ok(seen.drawn.every((rows) => rows >= 20 && rows < 60), String(seen.drawn));
  assert.ok(seen.height >= 5000 * 52);
}));

test("printed, a portfolio has all its projects; one that cannot be computed says why, in the table too", on(() => bare(MARKUP), async (page) => {
  const projects = Array.from({ length: 240 }, (_, index) => ({
    id: index, name: `Projet ${index}`, threshold: { pct: "18" }, signed: { revenue: "100000", cost: String(60000 + index * 100) },
  }));
  await set(page, { value: { projects: [...projects, { id: 240, name: "Été", threshold: { pct: "18" }, signed: { revenue: "x", cost: "1" } }] } });
  const rows = () => page.locator(".project").count();
  assert.ok((await rows()) < 60);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await rows(), 241);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok((await rows()) < 60);
  const why = "/signed/revenue · Ce n’est pas un nombre";
  assert.ok((await text(page)).includes(why));
  assert.ok((await page.evaluate(() => document.querySelector("chiffrage-margin-alert").toCSV())).includes(why));
  await page.getByLabel("Rechercher").fill("ete");
  assert.equal(await rows(), 1);
}));

test("a client sees a notice and nothing else", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: PROJECT, audience: "client" });
  assert.equal(await text(page), "Rien à afficher dans cette vue.");
  assert.deepEqual(await get(page, "value", "result", "errors"), { value: null, result: null, errors: [] });
}));
