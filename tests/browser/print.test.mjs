// On paper, and for those whom movement disturbs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { on, visit } from "./page.mjs";

const PAGES = ["", "drift.html", "margins.html", "schedule.html"];

for (const path of PAGES) {
  test(`printed, it has no button, no drawer, nothing out of the page: ${path || "index.html"}`, on(() => visit(path), async (page) => {
    const examples = page.locator("[data-example]");
    for (let example = 0; example < (await examples.count()); example += 1) {
      await page.emulateMedia({ media: "screen" });
      await examples.nth(example).click();
      for (const audience of ["internal", "client"]) {
        await page.emulateMedia({ media: "screen" });
        await page.locator(`input[value=${audience}]`).check({ force: true });
        const drawer = page.locator("[aria-haspopup=dialog]");
        if (audience === "internal" && (await drawer.count())) await drawer.first().click();
        await page.emulateMedia({ media: "print" });
        await page.setViewportSize({ width: 718, height: 1000 });
        const seen = await page.locator("#widget").evaluate((element) => {
          const seen = [...element.shadowRoot.querySelectorAll("button, dialog, [type=radio]")].filter((button) => button.checkVisibility());
          return [seen.map((button) => button.textContent || button.ariaLabel), document.documentElement.scrollWidth - innerWidth];
        });
        assert.deepEqual(seen, [[], 0], `example ${example}, ${audience}`);
        await page.emulateMedia({ media: "screen" });
        await page.keyboard.press("Escape");
      }
    }
  }));

  test(`nothing moves for who asked for less movement: ${path || "index.html"}`, on(() => visit(path, { reducedMotion: "reduce" }), async (page) => {
    const moving = await page.locator("#widget").evaluate(async (element) => {
      await element.updateComplete;
      const still = ({ transitionDuration, animationName, scrollBehavior }) => /^0s(, 0s)*$/.test(transitionDuration) && animationName === "none" && scrollBehavior === "auto";
      return [...element.shadowRoot.querySelectorAll("*")].filter((node) => !still(getComputedStyle(node))).length;
    });
    assert.equal(moving, 0);
  }));
}

test("printed, a client's copy has nothing confidential", on(() => visit(""), async (page) => {
  await page.locator("input[value=client]").check({ force: true });
  await page.emulateMedia({ media: "print" });
  const shown = (await page.locator("#widget article").innerText()).replace(/[\s\u00a0\u202f]/g, "");
  assert.ok(shown.includes("48000,00€"));
  for (const secret of ["650,00", "27100", "20900", "43,54", "Marge", "marque", "CJM", "Usageinterne", "plancher"]) assert.ok(!shown.includes(secret), secret);
}));
