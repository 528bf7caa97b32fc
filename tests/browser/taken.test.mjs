// Fields that are taken away while somebody types in them, under hosts that call back from every event.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIPRO, bare, get, on, record, recorded, set } from "./page.mjs";

const names = (events) => events.map(([name]) => name);
const line = (label) => ({ label, mode: "regie", tjm: "700", days: "10", cjm: "500" });
const forfait = (...resources) => ({ lines: [{ label: "Lot", mode: "forfait", price: "9000", resources }] });
const plan = (...pcts) => ({ kind: "milestones", milestones: pcts.map((pct) => ({ label: `Jalon ${pct}`, pct })) });
const time = (...rates) => ({ kind: "time", cadence: "monthly", from: "2026-09-01", to: "2026-10-30", staff: rates.map((tjm) => ({ tjm })) });
const DRIFT = { price: "45600", soldDays: "38", cjm: "650", consumedDays: "30", remainingDays: "20" };
const budget = (...budgets) => ({ ...DRIFT, budgetLines: budgets.map((budget) => ({ label: `Ligne ${budget}`, budget, consumed: "100" })) });
const PROJECT = { threshold: { pct: "18" }, signed: { revenue: "40000", cost: "30000" } };

/** Where somebody types, and what the host then sets: [what, tag, value before, label, which, value after]. */
const TAKEN = [
  ["a line", "quote", { lines: [line("Un"), line("Deux")] }, "Jours", 1, { lines: [line("Un")] }],
  ["all lines", "quote", { lines: [line("Un")] }, "TJM", 0, { lines: [] }],
  ["a team member", "quote", forfait({ cjm: "400", days: "5" }, { cjm: "500", days: "6" }), "CJM", 1, forfait({ cjm: "400", days: "5" })],
  ["the fields of a mode", "quote", forfait({ cjm: "400", days: "5" }), "Prix", 0, { lines: [line("Lot")] }],
  ["an extra cost", "quote", LOGIPRO, "Coût HT", 0, { lines: LOGIPRO.lines }],
  ["a milestone of a proposal", "quote", { ...LOGIPRO, schedule: plan("30", "70") }, "Part", 1, { ...LOGIPRO, schedule: plan("100") }],
  ["somebody of the staff of a proposal", "quote", { ...LOGIPRO, schedule: time("600", "700") }, "TJM", 2, { ...LOGIPRO, schedule: time("600") }],
  ["a milestone", "schedule", { ...plan("30", "70"), total: "1000" }, "Part", 1, { ...plan("100"), total: "1000" }],
  ["somebody of the staff", "schedule", time("600", "700"), "TJM", 1, time("600")],
  ["a plan that somebody wrote", "schedule", { total: "900", installments: [{ amount: "400" }, { amount: "500" }] }, "Montant", 1, { total: "900", installments: [{ amount: "900" }] }],
  ["a kind of plan", "schedule", { ...plan("30", "70"), total: "1000" }, "Part", 1, time("600")],
  ["a budget line", "drift", budget("1000", "2000"), "Dépensé", 1, budget("1000")],
  ["a project", "margin-alert", PROJECT, "Taux", 0, { projects: [{ id: 1, name: "Un", ...PROJECT }] }],
];

/** From now on, whatever happens, the host sets an attribute and reads the element. */
const callback = (page) =>
  page.evaluate(() => {
    const element = document.querySelector("chiffrage-quote, chiffrage-drift, chiffrage-margin-alert, chiffrage-schedule");
    globalThis.calls = 0;
    for (const type of ["chiffrage-input", "chiffrage-change", "chiffrage-alert", "input", "focusout", "blur", "focusin"]) {
      element.addEventListener(type, () => {
        globalThis.calls += 1;
        // Each draws the view anew, and the focus is given back: not for ever.
        if (globalThis.calls < 10) element.setAttribute("currency", globalThis.calls % 2 ? "CHF" : "EUR");
        globalThis.read = [element.value, element.result, element.errors, element.toCSV()];
      }, true);
    }
  });

const typeAt = async (page, label, index) => {
  const field = page.getByLabel(label, { exact: true }).nth(index);
  await field.click();
  await page.keyboard.press("End");
  await page.keyboard.type("5");
};

for (const [what, tag, before, label, index, after] of TAKEN) {
  test(`the host takes away ${what} that somebody types in: nobody changed it, and the widget lives`, on(
    () => bare(`<chiffrage-${tag} audience="internal"></chiffrage-${tag}>`),
    async (page) => {
      await set(page, { value: before });
      await record(page);
      await typeAt(page, label, index);
      assert.deepEqual(names(await recorded(page)), ["input"]);
      await callback(page);
      await set(page, { value: after });
      assert.deepEqual(await recorded(page), []);
      const read = await get(page, "value", "result");
      assert.deepEqual(read.value, after);
      assert.ok(read.result);
      assert.ok(await page.evaluate((tag) => document.querySelector(`chiffrage-${tag}`).matches(":state(ready)"), tag));
    },
  ));
}

test("what is typed in after a row was taken away is told as ever, once", on(() => bare(`<chiffrage-quote audience="internal"></chiffrage-quote>`), async (page) => {
  await set(page, { value: { lines: [line("Un"), line("Deux")] } });
  await typeAt(page, "Jours", 1);
  await callback(page);
  await set(page, { value: { lines: [line("Un")] } });
  await record(page);
  await typeAt(page, "Jours", 0);
  await page.keyboard.press("Tab");
  const events = await recorded(page);
  assert.deepEqual(names(events), ["input", "change"]);
  assert.equal(events[1][1].value.lines[0].days, "105");
  await page.keyboard.press("Control+z");
  assert.deepEqual(names(await recorded(page)), ["change"]);
  assert.deepEqual((await get(page, "value")).value, { lines: [line("Un")] });
}));

test("undo takes away the row that somebody types in, and tells that once", on(() => bare(`<chiffrage-quote audience="internal"></chiffrage-quote>`), async (page) => {
  await set(page, { value: { lines: [line("Un")] } });
  await page.getByRole("button", { name: "Dupliquer" }).click();
  await record(page);
  await typeAt(page, "Jours", 1);
  assert.deepEqual(names(await recorded(page)), ["input"]);
  await callback(page);
  for (const lines of [2, 1]) {
    await page.keyboard.press("Control+z");
    assert.deepEqual(names(await recorded(page)), ["change"]);
    assert.deepEqual((await get(page, "value")).value, { lines: Array(lines).fill(line("Un")) });
  }
}));

for (const [what, change] of [["language", { locale: "en" }], ["audience", { audience: "client" }], ["size", { compact: true }]]) {
  test(`another ${what} while somebody types tells no change`, on(() => bare("<chiffrage-drift></chiffrage-drift>"), async (page) => {
    await set(page, { value: DRIFT });
    await record(page);
    await typeAt(page, "RAF", 0);
    assert.deepEqual(names(await recorded(page)), ["input"]);
    await callback(page);
    await set(page, change);
    assert.deepEqual(await recorded(page), []);
    await set(page, { audience: "internal" });
    assert.equal((await get(page, "value")).value.remainingDays, "205");
  }));
}

test("the element itself is taken away while somebody types in it, and comes back alive", on(() => bare(`<chiffrage-quote audience="internal"></chiffrage-quote>`), async (page) => {
  await set(page, { value: { lines: [line("Un")] } });
  await typeAt(page, "Jours", 0);
  await callback(page);
  await record(page);
  const days = await page.evaluate(async () => {
    const element = document.querySelector("chiffrage-quote");
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const { value } = element;
    document.body.append(element);
    await element.updateComplete;
    return [value.lines[0].days, element.value.lines[0].days];
  });
  assert.deepEqual(days, ["105", "105"]);
  assert.equal((await recorded(page)).filter(([name]) => name === "error").length, 0);
  await typeAt(page, "Jours", 0);
  assert.equal((await get(page, "value")).value.lines[0].days, "1055");
}));
