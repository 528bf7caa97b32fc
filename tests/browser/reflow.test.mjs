// Narrow pages, zoomed ones and large text: nothing scrolls sideways, is cut off or covers something else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { on, visit } from "./page.mjs";

/** Width in CSS pixels, and the size of the text: a phone, a window at 400 % and at 200 % of zoom, a screen, text alone at 200 %. */
const SIGHTS = [[320, 1], [375, 1], [640, 1], [768, 1], [960, 1], [1280, 1], [1280, 2]];

/** Text that does not show whole, and texts that cover each other. */
const faults = () => {
  const found = [];
  const texts = [];
  const root = document.getElementById("widget").shadowRoot;
  const decorated = (element) => element.closest("[aria-hidden=true], .visually-hidden, dialog") || getComputedStyle(element).clipPath !== "none";
  for (const element of root.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg")) continue;
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const holds = element.localName === "input" && element.type === "text" && element.value;
    if (!own.length && !holds) continue;
    let hidden = element;
    while (hidden && !decorated(hidden)) hidden = hidden.parentElement;
    if (hidden) continue;
    const name = `${element.localName}.${element.className} « ${element.value ?? element.textContent} »`;
    const cuts = holds || style.overflowX !== "visible";
    if (cuts && element.scrollWidth > element.clientWidth + 1 && style.display !== "inline") found.push(`cut: ${name} ${element.scrollWidth} > ${element.clientWidth}`);
    for (const node of own) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) texts.push({ name, left, right, top, bottom });
    }
  }
  const apart = (one, other) => one.right <= other.left + 1 || other.right <= one.left + 1 || one.bottom <= other.top + 3 || other.bottom <= one.top + 3;
  texts.forEach((one, index) => texts.slice(index + 1).forEach((other) => apart(one, other) || found.push(`over: ${one.name} and ${other.name}`)));
  return found;
};

for (const path of ["", "drift.html", "margins.html", "schedule.html"]) {
  test(`nothing overflows, is cut or covered: ${path || "index.html"}`, on(() => visit(path), async (page) => {
    const examples = page.locator("[data-example]");
    for (let example = 0; example < (await examples.count()); example += 1) {
      await examples.nth(example).click();
      for (const audience of ["internal", "client"]) {
        await page.locator(`input[value=${audience}]`).check({ force: true });
        for (const [width, text] of SIGHTS) {
          await page.setViewportSize({ width, height: 900 });
          const excess = await page.evaluate(async (text) => {
            const widget = document.getElementById("widget");
            widget.style.fontSize = `${text}em`;
            await widget.updateComplete;
            return document.documentElement.scrollWidth - innerWidth;
          }, text);
          const sight = `example ${example}, ${audience}, ${width} px, text × ${text}`;
          const all = await page.evaluate(faults);
          assert.ok(excess <= 0, `${sight}: ${excess} px too wide`);
          assert.deepEqual(all, [], sight);
        }
      }
    }
  }));
}
