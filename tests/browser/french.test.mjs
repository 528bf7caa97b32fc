// On a French element everything is French: the words of each working, the source, what is refused, the first of a month.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isFrench } from "./french.mjs";
import { LOGIPRO, bare, get, on, set } from "./page.mjs";

const TAUX = { pct: "18", basis: "taux_marque" };
const ELEMENTS = {
  quote: [
    { ...LOGIPRO, discountPct: "5" },
    {
      lines: [
        { label: "Conseil", mode: "forfait", price: "12000", resources: [{ cjm: "420", days: "10" }] },
        { label: "Support", mode: "service_centre", monthlyFee: "900", months: "6", workUnits: [{ quantity: "20", price: "45" }], commitment: "500", cost: "3000" },
      ],
      threshold: TAUX,
    },
  ],
  drift: [
    { price: "45600", soldDays: "38", cjm: "650", consumedDays: "30", remainingDays: "20", start: "2026-01-01", end: "2026-08-31", asOf: "2026-06-01", threshold: TAUX, extraCosts: { budget: "1000", consumed: "400", remaining: "900" }, budgetLines: [{ label: "Développement", budget: "40000", consumed: "21500" }], envelope: "30000" },
    { price: "45600", soldDays: "38", cjm: "650", consumedDays: "30", start: "2026-01-01", end: "2026-08-31", asOf: "2026-06-01", threshold: { pct: "25", basis: "taux_marge" } },
    { price: "45600", soldDays: "38", cjm: "650", consumedDays: "30", threshold: TAUX },
  ],
  "margin-alert": ["taux_marque", "taux_marge"].map((basis) => ({
    signed: { revenue: "50000", cost: "30000", days: "60" }, production: { revenue: "30000", cost: "27000", days: "40" }, invoiced: { revenue: "20000", cost: "19000", days: "30" }, threshold: { pct: "25", basis },
  })),
  schedule: [
    { kind: "milestones", total: "48000", vatPct: "20", retention: { pct: "5", base: "incl_vat" }, milestones: [{ label: "Début", pct: "33.33" }, { label: "Fin", pct: "66.67" }] },
    { kind: "equal", total: "10000", count: 3, first: "2026-01-31", everyMonths: 1, retention: { pct: "5", base: "excl_vat" } },
    { kind: "retainer", monthlyAmount: "4800", from: "2026-03-12", to: "2026-08-31", proration: "business_days" },
    { kind: "time", cadence: "monthly", from: "2026-04-15", to: "2026-06-10", staff: [{ label: "Léa", tjm: "900" }] },
    { total: "15000", installments: [{ pct: "33", amount: "5000" }, { pct: "67", amount: "10000" }] },
  ],
};

/** Opens every working: the words of the formulas, the operands and the sources. */
const opened = (page) =>
  page.evaluate(async () => {
    const element = document.body.firstElementChild;
    const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)];
    for (const details of all("details")) details.open = true;
    for (const button of all("button.why")) if (button.ariaExpanded !== "true") button.click();
    await element.updateComplete;
    const words = (selector) => all(`.working:not([hidden]) ${selector}`).map(({ textContent }) => textContent);
    return { workings: all(".working:not([hidden])").length, operands: words("dt"), formulas: words(".formula"), sources: words(".source") };
  });

for (const [name, values] of Object.entries(ELEMENTS)) {
  test(`every working is in French: ${name}`, on(() => bare(`<chiffrage-${name} locale="fr" audience="internal"></chiffrage-${name}>`), async (page) => {
    const seen = new Set();
    for (const value of values) {
      await set(page, { value });
      assert.deepEqual((await get(page, "errors")).errors, []);
      const { workings, operands, formulas, sources } = await opened(page);
      assert.ok(workings >= 2 && formulas.length >= 2, `${workings} workings of ${JSON.stringify(value)}`);
      for (const words of [...operands, ...formulas, ...sources]) {
        seen.add(words);
        assert.ok(isFrench(words), words);
      }
    }
    assert.ok(seen.size >= 10, `only ${[...seen].join(" | ")}`);
  }));
}

test("what a rule refuses is said in French", on(() => bare("<chiffrage-drift></chiffrage-drift>"), async (page) => {
  const value = { price: "45600", soldDays: "38", cjm: "650", consumedDays: "30", start: "2026-08-31", end: "2026-01-01", asOf: "2026-02-01" };
  await set(page, { value });
  const { errors } = await get(page, "errors");
  assert.deepEqual(errors, [{ code: "inconsistent", path: "/end", message: "Le projet finit avant de commencer." }]);
  await set(page, { locale: "en" });
  assert.equal((await get(page, "errors")).errors[0].message, "The project ends before it starts.");
}));

test("the first of a month is 1er, in a date and in a period", on(() => bare("<chiffrage-schedule></chiffrage-schedule>"), async (page) => {
  const shown = async () => (await page.locator("table.plan").innerText()).replace(/\s+/g, " ");
  await set(page, { value: { kind: "milestones", total: "1000", milestones: [{ label: "Tout", pct: "100", date: "2026-06-01" }] } });
  assert.equal(await page.locator(".dated .shown").first().innerText(), "1er juin 2026");
  await set(page, { value: { kind: "retainer", monthlyAmount: "4800", from: "2026-03-01", to: "2026-05-11", proration: "calendar" } });
  assert.match(await shown(), /1er–31 mars 2026.*1er–30 avr\. 2026.*1er–11 mai 2026/);
  await set(page, { locale: "en" });
  assert.match(await shown(), / 1 – 31 Mar 2026/);
}));
