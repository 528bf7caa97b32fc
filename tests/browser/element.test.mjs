// The contract of the custom element: doors, events, forms, life on a page.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { LOGIPRO, bare, define, faultsOf, get, on, plain, record, recorded, set } from "./page.mjs";

const INTERNAL = `<chiffrage-quote audience="internal"></chiffrage-quote>`;
const names = (events) => events.map(([name]) => name);

test("events tell what the user does, and only that", on(() => bare(INTERNAL), async (page) => {
  await record(page);
  await set(page, { value: LOGIPRO });
  assert.deepEqual(await recorded(page), []);
  const days = page.getByLabel("Jours", { exact: true });
  await days.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(",5");
  assert.deepEqual(names(await recorded(page)), ["input", "input"]);
  await page.keyboard.press("Tab");
  const [[name, detail], ...more] = await recorded(page);
  assert.deepEqual([name, more.length], ["change", 0]);
  assert.equal(detail.value.lines[0].days, "38.5");
  assert.equal(detail.result.lines[0].revenue, "46200.00");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  assert.deepEqual(await recorded(page), []);
  await page.getByRole("button", { name: "Ajouter" }).click();
  assert.deepEqual(names(await recorded(page)), ["change"]);
}));

test("a crossed threshold alerts", on(() => bare(INTERNAL), async (page) => {
  await set(page, { value: LOGIPRO });
  await record(page);
  await page.getByLabel("Remise", { exact: true }).fill("35");
  assert.deepEqual(names(await recorded(page)), ["input"]);
  assert.equal(await page.getByRole("alert").textContent(), "");
  await page.keyboard.press("Tab");
  const events = await recorded(page);
  assert.deepEqual(names(events), ["change", "alert"]);
  assert.deepEqual(events[1], ["alert", { status: "below_threshold", previous: "ok" }]);
  assert.ok(await page.getByText("Sous le seuil").first().isVisible());
  assert.equal(await page.getByRole("alert").textContent(), "Sous le seuil");
  assert.ok(await page.evaluate(() => document.querySelector("chiffrage-quote").matches(":state(alert)")));
  await set(page, { value: LOGIPRO });
  assert.deepEqual(names(await recorded(page)), []);
}));

test("while a field cannot be read there is no result", on(() => bare(INTERNAL), async (page) => {
  await set(page, { value: LOGIPRO });
  await record(page);
  await page.getByLabel("TJM", { exact: true }).fill("douze");
  const [[, detail]] = await recorded(page);
  assert.equal(detail.result, null);
  assert.deepEqual(detail.value, LOGIPRO);
  assert.ok(await page.evaluate(() => document.querySelector("chiffrage-quote").matches(":state(invalid)")));
}));

test("properties set before the tag is defined are kept", on(() => plain(`<chiffrage-quote><p>Tableau</p></chiffrage-quote>`), async (page) => {
  await page.evaluate((value) => Object.assign(document.querySelector("chiffrage-quote"), { audience: "internal", value }), LOGIPRO);
  await define(page);
  assert.deepEqual((await get(page, "value")).value, LOGIPRO);
  assert.equal(await page.getByText("Tableau").isVisible(), false);
}));

test("the JSON child and the attributes are doors too", on(
  () => bare(`<chiffrage-quote audience="internal" threshold-pct="20" vat-pct="10"><script type="application/json">
    {"lines":[{"label":"A","mode":"regie","tjm":500,"days":10,"cjm":300}]}</script></chiffrage-quote>`),
  async (page) => {
    const { value, result } = await get(page, "value", "result");
    assert.deepEqual(value, { lines: [{ label: "A", mode: "regie", tjm: 500, days: 10, cjm: 300 }], threshold: { pct: "20" }, vatPct: "10" });
    assert.equal(result.totalInclVat, "5500.00");
    assert.equal(result.check.status, "ok");
    await page.evaluate(() => document.querySelector("chiffrage-quote").setAttribute("threshold-pct", "60"));
    assert.equal((await get(page, "result")).result.check.status, "below_threshold");
  },
));

test("a value may be a proxy, and stays the host's", on(() => bare(INTERNAL), async (page) => {
  const same = await page.evaluate(async (value) => {
    const element = document.querySelector("chiffrage-quote");
    element.value = new Proxy(structuredClone(value), {});
    await element.updateComplete;
    const frozen = Object.isFrozen(element.result) && Object.isFrozen(element.result.lines[0]);
    return frozen && JSON.stringify(element.value) && element.value.lines[0].tjm;
  }, LOGIPRO);
  assert.equal(same, "1200");
}));

test("what the rules refuse is told, and kept", on(() => bare(INTERNAL), async (page) => {
  for (const [value, code, path] of [
    [{ lines: [{ label: "A", mode: "regie", tjm: "abc", days: 1 }] }, "not_a_decimal", "/lines/0/tjm"],
    [{ lines: [{ label: "A", mode: "regie", days: 1 }] }, "missing_field", "/lines/0/tjm"],
    [{ lines: [], colour: 1 }, "unknown_field", "/colour"],
    [{ lines: 5 }, "wrong_type", "/lines"],
    [[1], "wrong_type", ""],
    [{ ...LOGIPRO, schedule: { kind: "milestones", milestones: [{ label: "A", pct: "40" }] } }, "inconsistent", "/schedule/milestones"],
  ]) {
    await set(page, { value });
    const read = await get(page, "value", "result", "errors");
    assert.deepEqual(read.value, value);
    assert.equal(read.result, null);
    assert.deepEqual([read.errors[0].code, read.errors[0].path], [code, path]);
  }
}));

test("scenarios, salaries and unknown plans stay in the value", on(() => bare(INTERNAL), async (page) => {
  const value = { ...LOGIPRO, scenarios: [{ name: "B", discountPct: "5" }], salaries: { Consultant: { grossMonthly: "4000" } },
    schedule: { kind: "equal", count: 6, first: "2024-01-31", everyMonths: 1 } };
  await set(page, { value });
  const read = await get(page, "value", "result");
  assert.deepEqual(read.value, value);
  assert.equal(read.result.schedule.installments.length, 6);
}));

test("a move in the page keeps what was typed; a way off and back keeps the value", on(() => bare(`<div id="a">${INTERNAL}</div><div id="b"></div>`), async (page) => {
  await set(page, { value: LOGIPRO });
  await page.getByLabel("TJM", { exact: true }).fill("1,200");
  await page.evaluate(() => document.getElementById("b").append(document.querySelector("chiffrage-quote")));
  assert.equal(await page.getByLabel("TJM", { exact: true }).inputValue(), "1,200");
  await page.getByLabel("TJM", { exact: true }).fill("1300");
  const away = await page.evaluate(async () => {
    const element = document.querySelector("chiffrage-quote");
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const { value } = element;
    document.body.append(element);
    await element.updateComplete;
    return value.lines[0].tjm;
  });
  assert.equal(away, "1300");
  assert.equal((await get(page, "value")).value.lines[0].tjm, "1300");
  await page.evaluate(() => document.querySelector("chiffrage-quote").reset());
  assert.deepEqual((await get(page, "value")).value, LOGIPRO);
}));

test("a change of language or audience keeps what is open, and the focus", on(() => bare(INTERNAL), async (page) => {
  await set(page, { value: LOGIPRO });
  const focused = () => page.evaluate(() => document.querySelector("chiffrage-quote").shadowRoot.activeElement?.labels[0].textContent);
  await page.getByRole("button", { name: "Pourquoi ce chiffre ?" }).nth(2).click();
  const open = () => page.locator(".why").evaluateAll((all) => all.map((button, place) => button.ariaExpanded === "true" && place).filter((place) => place !== false));
  assert.deepEqual(await open(), [2]);
  await page.getByLabel("Jours", { exact: true }).focus();
  await set(page, { locale: "en" });
  assert.deepEqual([await focused(), await open()], ["Days", [2]]);
  assert.equal(await page.locator(".working:visible").count(), 1);
  await set(page, { audience: "client" });
  assert.equal(await page.locator(".working:visible").count(), 0);
  await set(page, { audience: "internal", locale: "fr" });
  assert.deepEqual(await open(), [2]);
  await page.getByRole("button", { name: "Partir d’un salaire" }).click();
  await page.getByRole("dialog").getByLabel("Brut mensuel", { exact: true }).focus();
  await set(page, { locale: "en" });
  assert.ok(await page.getByRole("dialog").isVisible());
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await set(page, { locale: "fr" });
  assert.equal(await page.getByRole("dialog").count(), 0);
}));

test("importing on a server touches nothing", { skip: !process.env.CHIFFRAGE_NPM && "needs CHIFFRAGE_NPM" }, async () => {
  for (const entry of ["index", "cdn", "quote"]) {
    await import(pathToFileURL(join(process.env.CHIFFRAGE_NPM, `chiffrage-widgets/${entry}.js`)));
  }
});

test("a lazy element waits until it is seen", on(
  () => bare(`<chiffrage-quote loading="lazy"><p>Tableau</p></chiffrage-quote>`, { viewport: { width: 800, height: 600 } }),
  async (page) => {
    assert.ok(await page.evaluate(() => document.querySelector("chiffrage-quote").matches(":state(ready)")));
    const early = await page.evaluate(async () => {
      const element = document.createElement("chiffrage-quote");
      element.loading = "lazy";
      const far = Object.assign(document.createElement("div"), { textContent: "…" });
      far.style.height = "5000px";
      document.body.append(far, element);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const early = element.matches(":state(ready)");
      element.scrollIntoView();
      await element.updateComplete;
      return [early, element.matches(":state(ready)")];
    });
    assert.deepEqual(early, [false, true]);
  },
));

test("it is a field of a form", on(() => bare(`<form id="f"><fieldset><chiffrage-quote audience="internal" name="devis"></chiffrage-quote></fieldset></form>`), async (page) => {
  await set(page, { value: LOGIPRO });
  const data = () => page.evaluate(() => new FormData(document.getElementById("f")).get("devis"));
  assert.deepEqual(JSON.parse(await data()), LOGIPRO);
  const valid = () => page.evaluate(() => document.getElementById("f").checkValidity());
  assert.equal(await valid(), true);
  await page.getByLabel("TJM", { exact: true }).fill("1,200");
  assert.equal(await valid(), false);
  await page.evaluate(() => document.getElementById("f").reset());
  assert.equal(await valid(), true);
  assert.deepEqual(JSON.parse(await data()), LOGIPRO);
  await page.evaluate(() => { document.querySelector("fieldset").disabled = true; });
  assert.equal(await page.getByLabel("TJM", { exact: true }).getAttribute("readonly"), "");
  assert.equal(await data(), null);
  await page.evaluate(() => { document.querySelector("fieldset").disabled = false; });
  assert.deepEqual(JSON.parse(await data()), LOGIPRO);
  await set(page, { disabled: true });
  assert.equal(await page.getByLabel("TJM", { exact: true }).getAttribute("readonly"), "");
  assert.equal(await data(), null);
  await set(page, { disabled: false });
  assert.deepEqual(JSON.parse(await data()), LOGIPRO);
}));

test("a share link carries the state", on(() => bare(INTERNAL), async (page) => {
  await set(page, { value: LOGIPRO });
  const hash = await page.evaluate(() => new URL(document.querySelector("chiffrage-quote").shareUrl("https://example.org/x")).hash);
  await page.evaluate(async (hash) => {
    location.hash = hash;
    const element = document.createElement("chiffrage-quote");
    element.audience = "internal";
    document.querySelector("chiffrage-quote").replaceWith(element);
    await element.updateComplete;
  }, hash);
  assert.deepEqual((await get(page, "value")).value, LOGIPRO);
}));

test("CSV opens in French spreadsheets, and no text becomes a formula", on(() => bare(INTERNAL), async (page) => {
  const value = structuredClone(LOGIPRO);
  value.lines[0].label = "=1+1";
  await set(page, { value });
  const csv = await page.evaluate(() => document.querySelector("chiffrage-quote").toCSV());
  assert.ok(csv.startsWith("\ufeff"));
  assert.match(csv, /^'=1\+1;Régie;38,00;45600,00;24700,00;20900,00;/m);
}));

test("where the policy forbids WebAssembly the fallback stays", async () => {
  const page = await plain(`<chiffrage-quote><p>Tableau</p></chiffrage-quote>`);
  await record(page);
  await page.route("**/*.wasm", (route) => route.abort());
  await define(page);
  assert.deepEqual(names(await recorded(page)), ["error"]);
  assert.ok(await page.getByText("Tableau").isVisible());
  assert.ok(faultsOf(page).every((fault) => !fault.startsWith("exception")));
  await page.context().close();
});
