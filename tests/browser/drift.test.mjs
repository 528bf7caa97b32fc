// The drift gauge: LogiPro in month 4, at a glance and by keyboard.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { bare, get, known, on, record, recorded, set } from "./page.mjs";

const MARKUP = "<chiffrage-drift></chiffrage-drift>";
const rules = process.env.CHIFFRAGE_NPM && (await import(pathToFileURL(join(process.env.CHIFFRAGE_NPM, "chiffrage/node.js"))));
const LOGIPRO = {
  price: "45600", soldDays: "38", cjm: "650", consumedDays: "30", remainingDays: "20",
  threshold: { pct: "18" }, start: "2024-01-22", end: "2024-08-31", asOf: "2024-04-30",
};
const text = (page) => page.evaluate(() => document.querySelector("chiffrage-drift").shadowRoot.textContent.replace(/[\s\u00a0\u202f]+/g, " "));

test("LogiPro reads at a glance", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: LOGIPRO });
  const shown = await text(page);
  for (const words of ["Usage interne", "En dérive", "Atterrissage 50 j, +12 j", "TJM équivalent 912 €", "marque 28,73 %", "912,00 €", "45,83 %", "Indice de consommation"]) {
    assert.ok(shown.includes(words), `« ${words} » in ${shown}`);
  }
  const meter = page.getByRole("meter");
  assert.equal(await meter.getAttribute("aria-valuenow"), "50.00");
  assert.match(await meter.getAttribute("aria-valuetext"), /Atterrissage/);
  const { result } = await get(page, "result");
  assert.deepEqual([result.landingDays, result.tjmEquivalent, result.status], ["50.00", "912.00", "drifting"]);
  if (rules) assert.deepEqual(result, rules.drift(LOGIPRO));
  for (const zone of ["Dans le budget", "Sous le seuil", "À perte"]) assert.ok(shown.includes(zone), zone);
}));

test("the RAF is edited on the spot, and a crossed threshold alerts once it is committed", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: LOGIPRO });
  await record(page);
  const raf = page.getByLabel("RAF", { exact: true });
  await raf.fill("45 j");
  assert.deepEqual((await recorded(page)).map(([name]) => name), ["input"]);
  await raf.press("Tab");
  const events = await recorded(page);
  assert.deepEqual(events.map(([name]) => name), ["change", "alert"]);
  assert.deepEqual(events[1][1], { status: "loss", previous: "drifting" });
  assert.equal(events[0][1].value.remainingDays, "45");
  assert.ok(await page.evaluate(() => document.querySelector("chiffrage-drift").matches(":state(alert)")));
  await raf.fill("4,500");
  assert.equal(await raf.getAttribute("aria-invalid"), "true");
  const { value, result } = await get(page, "value", "result");
  assert.deepEqual([value.remainingDays, result], ["45", null]);
}));

test("attributes are a door, and today is the day of reading", on(
  () => bare(`<chiffrage-drift price="45600" sold-days="38" consumed-days="30" remaining-days="20" cjm="650" threshold-pct="18" start="2020-01-01" end="2020-12-31"></chiffrage-drift>`),
  async (page) => {
    const { value, result } = await get(page, "value", "result");
    assert.equal(result.landingDays, "50.00");
    assert.equal(result.elapsedPct, "100.00");
    assert.equal(value.asOf, undefined);
    assert.equal(value.threshold.pct, "18");
  },
));

test("what burns faster than time is never green", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: { ...LOGIPRO, soldDays: "40", consumedDays: "31", remainingDays: "9", start: "2024-01-01", end: "2024-12-31", asOf: "2024-06-30" } });
  assert.equal((await get(page, "result")).result.status, "on_track");
  assert.ok((await text(page)).includes("Consomme plus vite que le temps"));
  assert.equal(await page.locator(".status.ok").count(), 0);
}));

test("a line that hides behind a total is pointed out, and it alone", on(() => bare(MARKUP), async (page) => {
  const { input } = known("drift", "drift-techparts-lines");
  await set(page, { value: input });
  const lines = await page.locator(".budget li").allInnerTexts();
  const shown = lines.map((line) => line.replace(/[\s\u00a0\u202f]+/g, " "));
  assert.deepEqual(shown.map((line) => line.includes("consommé trop vite")), [true, false, false, false]);
  assert.ok(!(await text(page)).includes("en avance"), "which is good news");
  assert.match(shown[0], /Consulting.*46,15 %/);
  assert.ok((await text(page)).includes("30,65 %"));
  assert.equal(await page.locator(".status.ok").count(), 0);
}));

test("a client sees a notice and nothing else", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: LOGIPRO, audience: "client" });
  assert.equal(await text(page), "Rien à afficher dans cette vue.");
  assert.deepEqual(await get(page, "value", "result", "errors"), { value: null, result: null, errors: [] });
  await set(page, { audience: "internal" });
  assert.deepEqual((await get(page, "value")).value, LOGIPRO);
}));

test("compact, it fits a row and keeps its meter", on(() => bare("<chiffrage-drift compact></chiffrage-drift>"), async (page) => {
  await set(page, { value: LOGIPRO });
  const height = await page.evaluate(() => document.querySelector("chiffrage-drift").getBoundingClientRect().height);
  assert.ok(height > 20 && height <= 56, `${height} px`);
  assert.ok(await page.getByRole("meter").isVisible());
}));

test("every shown figure opens its working", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: LOGIPRO });
  const buttons = page.getByRole("button", { name: "Pourquoi ce chiffre ?", exact: true });
  assert.ok((await buttons.count()) >= 16);
  await buttons.first().click();
  assert.match(await page.locator(".working:not([hidden])").innerText(), /30.*20/s);
}));

test("extra costs, tolerance and envelope are typed, and an overrun is said in words", on(() => bare(MARKUP), async (page) => {
  const budgetLines = [{ label: "Développement", budget: "40000", consumed: "21500" }];
  await set(page, { value: { ...LOGIPRO, budgetLines } });
  const type = (label, typed) => page.getByLabel(label, { exact: true }).fill(typed);
  await type("Frais prévus", "1 000 €");
  await type("Frais engagés", "400");
  await type("Frais à venir", "900,50");
  await type("Dérive tolérée", "35 %");
  await type("Enveloppe", "45000");
  const read = async () => (await get(page, "value", "result"));
  let { value, result } = await read();
  assert.deepEqual(value.extraCosts, { budget: "1000", consumed: "400", remaining: "900.50" });
  assert.deepEqual([value.tolerancePct, result.status, result.landing.cost], ["35", "on_track", "33800.50"]);
  if (rules) assert.deepEqual(result, rules.drift(value));
  assert.equal(await page.getByText("dépassent l’enveloppe").count(), 0);
  await type("Enveloppe", "32 000 €");
  assert.ok((await text(page)).includes("Les lignes du budget dépassent l’enveloppe de 8 000,00 € (25 %)"));
  await page.locator(".overrun button.why").click();
  assert.match(await page.locator(".overrun .working").innerText(), /budget − enveloppe = 8\s000,00\s€/);
  for (const label of ["Frais prévus", "Frais engagés", "Frais à venir", "Dérive tolérée", "Enveloppe"]) await type(label, "");
  ({ value, result } = await read());
  assert.deepEqual([value.extraCosts, value.tolerancePct, value.envelope, result.status], [undefined, undefined, undefined, "drifting"]);
  await set(page, { locale: "en" });
  assert.ok(await page.getByLabel("Costs to come", { exact: true }).isVisible());
}));

test("nothing alerts in the middle of typing, and the way through other statuses is no change", on(() => bare(MARKUP), async (page) => {
  await set(page, { value: LOGIPRO });
  await record(page);
  const raf = page.getByLabel("RAF", { exact: true });
  const spoken = () => page.getByRole("alert").textContent();
  const type = async (typed) => {
    await raf.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(typed);
  };
  const names = async () => (await recorded(page)).map(([name]) => name);
  // 2 and 21 days to do land at 32 and 51 of 38: within what was sold, then drifting as before.
  await type("21,25");
  assert.deepEqual([await names(), await spoken()], [Array(5).fill("input"), ""]);
  await page.keyboard.press("Tab");
  assert.deepEqual([await names(), await spoken()], [["change"], ""]);
  await type("2");
  assert.deepEqual([await names(), await spoken()], [["input"], ""]);
  await page.keyboard.press("Enter");
  const [change, alert, ...more] = await recorded(page);
  assert.deepEqual([change[0], alert, more], ["change", ["alert", { status: "on_track", previous: "drifting" }], []]);
  assert.equal(await spoken(), "Dans les jours vendus");
  // A host that hands back what it is told in the middle of typing hears of the change all the same.
  await page.evaluate(() => {
    const element = document.querySelector("chiffrage-drift");
    element.addEventListener("chiffrage-input", ({ detail }) => { element.value = detail.value; });
  });
  await type("45");
  await page.keyboard.press("Tab");
  assert.deepEqual((await recorded(page)).slice(-1), [["alert", { status: "loss", previous: "on_track" }]]);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  assert.deepEqual(await names(), []);
}));

const LINES = [
  { label: "Développement", budget: "1000", consumed: "1400" },
  { label: "Recette", budget: "10000", consumed: "2100" },
  { label: "Imprévus", budget: "0", consumed: "50" },
];
const burnt = async (page) => (await page.locator(".budget li").allInnerTexts()).map((line) => line.replace(/[\s\u00a0\u202f]+/g, " "));

test("budget lines without dates show what is burnt, and one over its budget is never green", on(() => bare(MARKUP), async (page) => {
  const { start, end, asOf, ...undated } = LOGIPRO;
  await set(page, { value: { ...undated, consumedDays: "30", remainingDays: "5", budgetLines: LINES } });
  assert.equal((await get(page, "result")).result.status, "on_track");
  const lines = await burnt(page);
  assert.match(lines[0], /^Développement 140 % 1 400,00 € \/ 1 000,00 € · budget dépassé$/);
  assert.match(lines[1], /^Recette 21 % 2 100,00 € \/ 10 000,00 €$/);
  assert.match(lines[2], /^Imprévus – 50,00 € \/ 0,00 € · budget dépassé$/);
  assert.equal(await page.locator(".status.ok").count(), 0);
  assert.ok((await text(page)).includes("Une ligne dépasse son budget"));
  await set(page, { value: { ...undated, consumedDays: "30", remainingDays: "5", budgetLines: [LINES[1]] } });
  assert.equal(await page.locator(".status.ok").count(), 1);
  await set(page, { locale: "en", value: { ...LOGIPRO, budgetLines: [LINES[0], { label: "Travel", budget: "2400", consumed: "1200" }] } });
  const english = await burnt(page);
  assert.match(english[0], / · over budget$/);
  // 50 % of it at 44.84 % of the time.
  assert.match(english[1], / · burning too fast$/);
}));

test("budget lines are typed, added and removed like any other", on(() => bare(MARKUP), async (page) => {
  const { start, end, asOf, ...undated } = LOGIPRO;
  await set(page, { value: undated });
  await page.getByRole("button", { name: "Nouvelle ligne de budget" }).focus();
  await page.keyboard.press("Enter");
  const line = page.getByRole("group", { name: "Ligne de budget 1" });
  const type = async (label, typed) => {
    await line.getByLabel(label, { exact: true }).click();
    await page.keyboard.type(typed);
  };
  await type("Poste", "Recette");
  await type("Budget", "30");
  await type("Dépensé", "1 200,50 €");
  await page.keyboard.press("Tab");
  let { value, result } = await get(page, "value", "result");
  assert.deepEqual(value.budgetLines, [{ label: "Recette", budget: "30", consumed: "1200.50" }]);
  if (rules) assert.deepEqual(result, rules.drift(value));
  await line.getByRole("button", { name: "Retirer la ligne de budget" }).click();
  ({ value, result } = await get(page, "value", "result"));
  assert.deepEqual([value.budgetLines ?? [], result.landingDays], [[], "50.00"]);
  assert.equal(await page.locator(".budget li").count(), 0);
}));
