// The example page: the rules and an element, from the packages beside it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { on, plain, site } from "./page.mjs";

const PAGE = readFileSync(new URL("../../examples/page.html", import.meta.url), "utf8");
const PACKAGES = /^.*\/node_modules\//;

/** The page as a static server would give it, with its packages where the site has them. */
const open = async () => {
  const page = await plain();
  await page.route("**/page.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: PAGE }));
  await page.route(PACKAGES, async (route) => {
    const url = route.request().url().replace(PACKAGES, new URL("/pkg/", site).href);
    return route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto(`${site}page.html`);
  return page;
};

test("page.html", on(open, async (page) => {
  const shown = (text) => page.locator("body > form output", { hasText: text }).waitFor();
  // 420 ÷ (1 − 25 %)
  await shown(/^560,00\s€$/);
  await page.locator("body > form [name=cjm]").fill("420,50");
  await shown("not_a_decimal /cjm");
  const landing = await page.evaluate(async () => {
    const drift = document.querySelector("chiffrage-drift");
    await drift.updateComplete;
    return drift.result;
  });
  // 30 days consumed and 20 to do; 45 600 − 50 × 650.
  assert.deepEqual([landing.landingDays, landing.landing.margin], ["50.00", "13100.00"]);
  assert.ok(await page.getByRole("meter").first().isVisible());
}));
