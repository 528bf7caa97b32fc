// The demo page under axe, in both languages, both themes and both audiences.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { on, visit } from "./page.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

for (const scheme of ["light", "dark"]) {
  for (const language of ["fr", "en"]) {
    for (const audience of ["internal", "client"]) {
      test(`axe: ${language}, ${scheme}, ${audience}`, on(() => visit("", { colorScheme: scheme, bypassCSP: true }), async (page) => {
        await page.locator("chiffrage-quote").evaluate((element) => element.updateComplete);
        if (language === "en") await page.getByRole("button", { name: "English" }).click();
        if (audience === "client") await page.getByRole("radio").nth(1).check();
        await page.locator("chiffrage-quote").evaluate((element) => element.updateComplete);
        if (audience === "internal") {
          await page.locator("aside button.why").first().click();
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

test("nothing overflows, from 320 to 1280 pixels", on(() => visit(), async (page) => {
  for (const audience of [0, 1]) {
    await page.getByRole("radio").nth(audience).check({ force: true });
    for (const width of [320, 375, 600, 768, 960, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(excess <= 0, `${excess} px too wide at ${width}`);
    }
  }
}));
