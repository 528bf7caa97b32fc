// The demo pages under axe, whatever the language, the colours and the direction of reading, and in every state that matters.
import assert from "node:assert/strict";
import { test } from "node:test";
import { on, violations, visit } from "./page.mjs";

const PAGES = ["", "drift.html", "margins.html", "schedule.html"];
const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
  ["right to left", {}],
];

const ready = (page) => page.locator("#widget").evaluate((element) => element.updateComplete);
const shown = async (page, audience) => {
  await page.locator(`input[value=${audience}]`).check({ force: true });
  await ready(page);
};

/** An error beside its field, and the working of every figure, as far as there are. */
const atWork = async (page) => {
  await page.locator("#widget").evaluate((element) => {
    const root = element.shadowRoot;
    for (const button of root.querySelectorAll("button.why")) button.click();
    const field = root.querySelector("input[inputmode]");
    if (!field) return;
    field.value = "1,200";
    field.dispatchEvent(new Event("input"));
  });
  await ready(page);
};

/** The states a page goes through, each from the one before. */
const states = async function* (page) {
  const examples = page.locator("[data-example]");
  for (let example = 0; example < (await examples.count()); example += 1) {
    await examples.nth(example).click();
    await ready(page);
    yield `example ${example}`;
    await atWork(page);
    yield `example ${example} with an error and its working`;
    await examples.nth(example).click();
  }
  const drawer = page.locator("[aria-haspopup=dialog]");
  if (await drawer.count()) {
    await drawer.first().click();
    yield "drawer";
    await page.keyboard.press("Escape");
  }
  await page.locator("#widget").evaluate((element) => element.toggleAttribute("compact"));
  yield "compact";
  await shown(page, "client");
  yield "compact, client";
  await page.locator("#widget").evaluate((element) => element.toggleAttribute("compact"));
  yield "client";
};

for (const path of PAGES) {
  for (const [look, options] of LOOKS) {
    for (const language of ["fr", "en"]) {
      test(`axe: ${path || "index.html"} ${language}, ${look}`, on(() => visit(path, { ...options, bypassCSP: true, reducedMotion: "reduce" }), async (page) => {
        await ready(page);
        if (look === "right to left") await page.evaluate(() => { document.documentElement.dir = "rtl"; });
        if (language === "en") await page.locator("#language").click();
        for await (const state of states(page)) assert.deepEqual(await violations(page), [], state);
      }));
    }
  }
}
