// The parts that a page can style are those of the manifest: each is there in some state of its element, and no other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIPRO, bare, on, set, site } from "./page.mjs";

const PROPOSAL = { ...LOGIPRO, discountPct: "10" };
const DRIFT = { price: "45600", soldDays: "38", consumedDays: "30", remainingDays: "20", cjm: "650" };
const PACE = {
  ...DRIFT, start: "2024-01-01", end: "2024-12-31", asOf: "2024-06-30",
  budgetLines: [{ label: "Développement", budget: "40000", consumed: "31000" }],
};
const PROJECT = { threshold: { pct: "18" }, signed: { revenue: "40000", cost: "30000" }, production: { revenue: "28000", cost: "23200" } };

/** What each element is shown as, one after the other. */
const STATES = {
  quote: [
    { audience: "internal", value: PROPOSAL },
    { audience: "client" },
    { audience: "client", value: { lines: [{ mode: "regie", label: "Conseil", tjm: "mille", days: "1" }] } },
    { audience: "internal", compact: true },
  ],
  drift: [{ value: DRIFT }, { value: PACE }, { audience: "client" }],
  "margin-alert": [{ value: PROJECT }, { value: { projects: [{ id: 1, name: "Refonte", ...PROJECT }] } }, { audience: "client" }],
  schedule: [
    { audience: "internal", value: { ...LOGIPRO.schedule, total: "45600" } },
    { value: { total: "15000", installments: [{ amount: "5000", pct: "33" }, { amount: "10000", pct: "67" }] } },
    { audience: "client" },
    { audience: "client", value: { kind: "milestones" } },
  ],
};

/** A CJM worked out from a salary, which only a user asks for. */
const salary = async (page) => {
  await page.getByRole("button", { name: "Partir d’un salaire" }).click();
  const drawer = page.getByRole("dialog");
  for (const [label, text] of [["Brut mensuel", "4200"], ["Coefficient de charges", "1,46"]]) await drawer.getByLabel(label).fill(text);
};

const parts = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.body.firstElementChild;
    return [...shadowRoot.querySelectorAll("[part]")].flatMap(({ part }) => [...part]);
  });

for (const [name, states] of Object.entries(STATES)) {
  const tag = `chiffrage-${name}`;
  test(`the parts of <${tag}>`, on(() => bare(`<${tag}></${tag}>`), async (page) => {
    const seen = new Set(await parts(page));
    for (const state of states) {
      await set(page, state);
      if (state.value === PROPOSAL) await salary(page);
      for (const part of await parts(page)) seen.add(part);
    }
    const { modules } = await (await page.request.get(`${new URL(site).origin}/pkg/chiffrage-widgets/custom-elements.json`)).json();
    const declaration = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
    assert.deepEqual([...seen].sort(), declaration.cssParts.map(({ name }) => name).sort());
  }));
}
