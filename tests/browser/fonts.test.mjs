// The browser draws with the fonts of the tests: the advance of a digit is each font's own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FONTS } from "./fonts.mjs";
import { on, plain } from "./page.mjs";

/** In thousandths of the size of the text: 1303, 1139 and 1011 units of 2048 in the tables of the fonts. Debian has the last, and the tests do not. */
const ADVANCES = { "DejaVu Sans": 636, Arimo: 556, "Roboto Condensed": 494, "sans-serif": 636, "DejaVu Sans Condensed": 636 };

test("a digit is as wide as its font has it, and no font of the machine counts", on(() => plain(`<span id="digit">0</span>`), async (page) => {
  const found = await page.evaluate((fonts) => {
    const digit = document.getElementById("digit");
    digit.style.fontSize = "1000px";
    return fonts.map((font) => {
      digit.style.fontFamily = font === "sans-serif" ? font : `"${font}"`;
      return [font, Math.round(digit.getBoundingClientRect().width)];
    });
  }, Object.keys(ADVANCES));
  assert.deepEqual(Object.fromEntries(found), ADVANCES);
  assert.deepEqual(FONTS, Object.keys(ADVANCES).slice(0, 3));
}));
