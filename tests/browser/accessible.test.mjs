// The demo page under axe, in both languages, both themes and both audiences.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { on, visit } from "./page.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const PAGES = ["", "drift.html", "margins.html", "schedule.html"];
const every = PAGES.flatMap((path) => ["light", "dark"].map((scheme) => [path, scheme]));

for (const [path, scheme] of every) {
  for (const language of ["fr", "en"]) {
    for (const audience of ["internal", "client"]) {
      test(`axe: ${path} ${language}, ${scheme}, ${audience}`, on(() => visit(path, { colorScheme: scheme, bypassCSP: true }), async (page) => {
        await page.locator("#widget").evaluate((element) => element.updateComplete);
        if (language === "en") await page.getByRole("button", { name: "English" }).click();
        await page.locator(`input[value=${audience}]`).check({ force: true });
        await page.locator("#widget").evaluate((element) => element.updateComplete);
        if (audience === "internal") {
          const why = page.locator("button.why");
          if (await why.count()) await why.first().click();
          await page.locator("input[inputmode]").first().fill("1,200");
          await page.locator("input[inputmode]").first().blur();
        }
        await page.waitForTimeout(200);
        await page.addScriptTag({ path: axe });
        const violations = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ["violations"] })).violations);
        const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`));
        assert.deepEqual(told, []);
      }));
    }
  }
}

for (const path of PAGES) {
  test(`nothing overflows, from 320 to 1280 pixels: ${path}`, on(() => visit(path), async (page) => {
    const examples = page.locator("[data-example]");
    for (let example = 0; example < (await examples.count()); example += 1) {
      await examples.nth(example).click();
      for (const audience of ["internal", "client"]) {
        await page.locator(`input[value=${audience}]`).check({ force: true });
        for (const width of [320, 375, 600, 768, 960, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(excess <= 0, `example ${example}, ${audience}: ${excess} px too wide at ${width}`);
        }
      }
    }
  }));
}
