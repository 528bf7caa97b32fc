// What a client must not find, wherever they look.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIPRO, bare, get, on, set } from "./page.mjs";

// Figures nobody but colleagues may see: CJM, costs, margins, rates, coefficient, floor; each written as in data and as in French.
const VALUE = structuredClone(LOGIPRO);
VALUE.lines[0].cjm = "653.17";
VALUE.extraCosts = [{ label: "Déplacements", cost: "1711.13", rebilled: "2400" }, { label: "Secret", cost: "777.77" }];
VALUE.threshold = { pct: "18.37", basis: "taux_marque" };
VALUE.salaries = [{
  kind: "salaried", grossMonthly: "4321.09", chargeCoefficient: "1.4567", days: { basis: "worked", count: "217.5" },
  team: [{ kind: "salaried", grossMonthly: "5432.19", chargeCoefficient: "1.4567", days: { basis: "worked", count: "217.5" } }],
}];
VALUE.scenarios = [{ name: "Variante confidentielle" }, { name: "Repli", lines: [{ label: "Mission", mode: "regie", tjm: "987.65", days: "12", cjm: "612.34" }] }];

const everything = () => {
  const found = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
    for (const { name, value } of node.attributes ?? []) found.push(`${name}=${value}`);
    if (node instanceof HTMLInputElement) found.push(node.value);
    if (node.shadowRoot) walk(node.shadowRoot);
    node.childNodes.forEach(walk);
  };
  walk(document.documentElement);
  const element = document.querySelector("chiffrage-quote");
  const { value, result, errors } = element;
  found.push(JSON.stringify({ value, result, errors, json: element.toJSON(), keys: Object.keys(element) }));
  found.push(element.toCSV(), JSON.stringify(element.toTable()), decodeURIComponent(element.shareUrl("https://example.org/")));
  found.push(...new FormData(document.querySelector("form")).values());
  found.push(JSON.stringify(globalThis.events), location.href, document.cookie, JSON.stringify({ ...localStorage }));
  return found.join("\n").replace(/[\s\u00a0\u202f]/g, "");
};

const forbidden = (result) => {
  const numbers = ["653.17", "1711.13", "777.77", "18.37", "4321.09", "5432.19", "1.4567", "217.5", "987.65", "612.34", result.cost, result.margin, result.tauxMarquePct, result.tauxMargePct,
    result.coefficient, result.check.floorRevenue, result.check.maxDiscountPct, result.lines[0].cost, result.lines[0].margin];
  const words = ["Secret", "cjm", "margin", "cost", "tauxMarque", "threshold", "floor", "coefficient", "salaries", "scenario", "scénario", "confidentielle", "Repli", "sensitivity", "curve", "grossMonthly", "Salaire", "salaire", "Coût", "Marge", "Seuil", "plancher"];
  return [...numbers.flatMap((number) => [number, number.replace(".", ",")]), ...words];
};

const MARKUP = `<form><chiffrage-quote name="quote"></chiffrage-quote></form>`;
const listen = (page) =>
  page.evaluate(() => {
    globalThis.events = [];
    for (const name of ["input", "change", "alert", "error", "ready"]) {
      document.addEventListener(`chiffrage-${name}`, ({ type, detail }) => globalThis.events.push([type, detail]));
    }
  });

test("a client finds nothing, and the round trip loses nothing", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: VALUE, audience: "internal" });
  const inside = (await get(page, "result", "value"));
  assert.deepEqual(inside.value, VALUE);
  assert.ok(await page.getByText("Usage interne").isVisible());
  await listen(page);
  await set(page, { audience: "client" });
  const text = await page.evaluate(everything);
  for (const secret of forbidden(inside.result)) assert.ok(!text.includes(secret), `${secret} is in reach of a client`);
  assert.equal(await page.evaluate(() => globalThis.events.length), 0);
  assert.equal(await page.evaluate(() => document.querySelector("chiffrage-quote").matches(":state(alert)")), false);
  const { value } = await get(page, "value");
  assert.equal(value.revenue, "48000.00");
  assert.equal(value.schedule.installments.length, 3);
  await set(page, { value });
  await set(page, { audience: "internal" });
  assert.deepEqual((await get(page, "value")).value, VALUE, "an echo of the client's value changed something");
}));

test("value and audience of one task count together, in any order", on(() => bare(MARKUP), async (page) => {
  await set(page, { audience: "internal", value: VALUE });
  assert.equal((await get(page, "result")).result.lines[0].margin !== null, true);
  await set(page, { value: LOGIPRO, audience: "client" });
  assert.deepEqual((await get(page, "errors")).errors, []);
}));

test("a client's own data is shown as given, and only what a client may see of it", on(() => bare(MARKUP), async (page) => {
  const value = {
    lines: [{ label: "Mission", mode: "regie", days: "60.00", tjm: "650.00", revenue: "39000.00", margin: "13800.00" }],
    rebilled: [], discount: "0.00", revenue: "39000.00", vat: "7800.00", totalInclVat: "46800.00", cost: "25200.00",
  };
  await set(page, { value });
  const text = await page.evaluate(everything);
  assert.ok(text.includes("46800.00"));
  for (const secret of ["13800", "25200"]) assert.ok(!text.includes(secret), secret);
}));

test("confidential attributes and the JSON child leave the page", on(
  () => bare(`<form><chiffrage-quote threshold-pct="18.37"><script type="application/json">${JSON.stringify(VALUE)}</script></chiffrage-quote></form>`),
  async (page) => {
    const text = await page.evaluate(everything);
    for (const secret of ["653.17", "18.37", "1711.13"]) assert.ok(!text.includes(secret), secret);
    await set(page, { audience: "internal" });
    assert.deepEqual((await get(page, "value")).value, VALUE);
  },
));

test("an attribute set while a client looks leaves too, and counts", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: LOGIPRO });
  await page.evaluate(async () => {
    const element = document.querySelector("chiffrage-quote");
    element.setAttribute("threshold-pct", "25.5");
    await element.updateComplete;
  });
  assert.equal(await page.evaluate(() => document.querySelector("chiffrage-quote").hasAttribute("threshold-pct")), false);
  await set(page, { audience: "internal" });
  assert.equal((await get(page, "value")).value.threshold.pct, "25.5");
}));

test("who makes a plan, and at which rate, is not for the client", on(() => bare(MARKUP), async (page) => {
  const staff = [{ label: "Intervenante interne", tjm: "911.37", pace: "0.75", absences: ["2026-04-20"] }];
  const schedule = { kind: "time", cadence: "monthly", from: "2026-04-15", to: "2026-06-10", capDays: "61.5", staff };
  await set(page, { value: { ...LOGIPRO, schedule }, audience: "internal" });
  assert.equal(await page.getByLabel("Profil", { exact: true }).last().inputValue(), "Intervenante interne");
  await set(page, { audience: "client" });
  const text = await page.evaluate(everything);
  assert.equal((await get(page, "value")).value.schedule.installments.length, 3);
  for (const secret of ["911.37", "911,37", "0.75", "0,75", "interne", "61.5", "61,5", "2026-04-20", "staff", "cadence"]) assert.ok(!text.includes(secret), secret);
}));
