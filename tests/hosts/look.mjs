// A browser on a host's page.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

let browser;
export const open = async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
};
export const close = () => browser.close();

/** The page shows a figure of a rule and an element; an edit is told once a keystroke, and once when it is committed. */
export const look = async (url, editing = false) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && !/favicon/.test(message.location().url) && faults.push(message.text()));
  try {
    await page.goto(url);
    await page.waitForFunction(() => document.body.dataset.tjm === "560.00");
    await page.waitForFunction(() => document.querySelector("chiffrage-drift")?.result?.landingDays === "50.00");
    assert.ok(await page.getByRole("meter").first().isVisible());
    if (editing) {
      const days = page.getByLabel("RAF").first();
      await days.focus();
      await page.keyboard.press("End");
      await page.keyboard.type("0");
      await page.keyboard.press("Tab");
      const landing = page.waitForFunction(() => document.querySelector("chiffrage-drift").result?.landingDays === "230.00");
      await landing;
      assert.deepEqual(await page.evaluate(() => told), [["chiffrage-input", "200"], ["chiffrage-change", "200"]]);
      assert.equal(await page.evaluate(() => document.querySelector("chiffrage-drift").readonly), false);
    }
    assert.deepEqual(faults, []);
  } finally {
    await page.close();
  }
};
