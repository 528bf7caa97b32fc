// Narrow pages, wide ones, zoomed ones and large text, in fonts of any width and both languages: nothing scrolls sideways, is cut off,
// covers something else or is out of reach.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FONTS, setFont } from "./fonts.mjs";
import { layoutFaults } from "./layout.mjs";
import { on, set, visit } from "./page.mjs";

/** Width in CSS pixels, and the size of the text: a phone, a window at 400 % and at 200 % of zoom, screens, text alone at 200 %. */
const SIGHTS = [[320, 1], [375, 1], [640, 1], [768, 1], [960, 1], [1280, 1], [1280, 2], [1920, 1]];

/** The faults of what is shown, in each audience, at each width, in each font. */
const look = async (page, what) => {
  const found = [];
  for (const audience of ["client", "internal"]) {
    await page.locator(`input[value=${audience}]`).check({ force: true });
    for (const [width, text] of SIGHTS) {
      await page.setViewportSize({ width, height: 900 });
      for (const font of FONTS) {
        await setFont(page, font);
        const faults = await layoutFaults(page, text);
        if (faults.length) found.push([`${what}, ${audience}, ${width} px, text × ${text}, ${font}:`, ...faults].join("\n  "));
      }
    }
  }
  return found;
};

/** Amounts of nine digits and two decimals, in every kind of line and of plan. */
const DUE = { kind: "end_of_month", days: 45, reading: "days_then_month_end" };
const MILESTONES = [
  { label: "Lancement", pct: "30", date: "2024-01-22" },
  { label: "Mi-parcours", pct: "40", date: "2024-05-13" },
  { label: "Clôture", pct: "30", date: "2024-08-31" },
];
const THRESHOLD = { pct: "18", basis: "taux_marque" };
const LINES = [
  { label: "Refonte", mode: "forfait", price: "333333333.33", resources: [{ profile: "Développeur", cjm: "650", days: "400000" }] },
  { label: "Conseil", mode: "regie", profile: "Architecte", tjm: "9999.99", days: "33333", cjm: "7777.77" },
  { label: "Support", mode: "service_centre", monthlyFee: "27777777.77", months: "12", cost: "299999999.99" },
];
const POSITION = { revenue: "999999999.99", cost: "799999999.99", days: "999999" };
const LARGE = {
  "": [
    { lines: LINES, extraCosts: [{ label: "Déplacements", cost: "111111.11", rebilled: "111111.11" }], vatPct: "20", threshold: THRESHOLD,
      scenarios: [{ name: "Scénario 1", lines: LINES, threshold: THRESHOLD }, { name: "Scénario 2" }, { name: "Scénario 3", lines: LINES, threshold: THRESHOLD }],
      schedule: { kind: "milestones", terms: DUE, milestones: MILESTONES } },
  ],
  "drift.html": [
    { price: "999999999.99", soldDays: "999999", cjm: "650", consumedDays: "777777", remainingDays: "333333", threshold: THRESHOLD,
      start: "2024-02-01", end: "2024-09-30", asOf: "2024-06-01", envelope: "999999999.99",
      budgetLines: [{ label: "Développement", budget: "666666666.66", consumed: "555555555.55" }, { label: "Recette", budget: "333333333.33", consumed: "99999999.99" }] },
  ],
  "margins.html": [
    { threshold: { pct: "30", basis: "taux_marque" }, signed: POSITION, production: POSITION, invoiced: POSITION },
    { projects: [{ id: 1, name: "Refonte", threshold: { pct: "30", basis: "taux_marque" }, signed: POSITION, production: POSITION }] },
  ],
  "schedule.html": [
    { kind: "milestones", total: "999999999.99", terms: DUE, milestones: MILESTONES },
    { kind: "time", cadence: "monthly", from: "2024-03-12", to: "2024-07-31", terms: DUE, staff: [{ label: "Architecte", tjm: "9999.99" }] },
    { total: "999999999.99", installments: [{ label: "Lancement", pct: "33", amount: "333333333.33" }, { label: "Clôture", pct: "67", amount: "666666666.66" }] },
  ],
};

for (const path of Object.keys(LARGE)) {
  test(`nothing overflows, is cut, covered or out of reach: ${path || "index.html"}`, on(() => visit(path), async (page) => {
    const examples = page.locator("[data-example]");
    const found = [];
    for (const language of ["fr", "en"]) {
      for (let example = 0; example < (await examples.count()); example += 1) {
        await examples.nth(example).click();
        found.push(...(await look(page, `${language}, example ${example}`)));
      }
      await page.locator("#language").click();
    }
    assert.ok(found.length === 0, found.join("\n"));
  }));

  test(`amounts of nine digits fit: ${path || "index.html"}`, on(() => visit(path), async (page) => {
    const found = [];
    for (const language of ["fr", "en"]) {
      for (const value of LARGE[path]) {
        await set(page, { value });
        found.push(...(await look(page, `${language}, value ${LARGE[path].indexOf(value)}`)));
      }
      await page.locator("#language").click();
    }
    assert.ok(found.length === 0, found.join("\n"));
  }));
}
