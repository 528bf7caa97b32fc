// The components in a Leptos application (tests/leptos-app): signals in, callbacks out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { on, visit } from "./page.mjs";

const open = async () => {
  const page = await visit("leptos-app/");
  await page.locator("#billing h2").waitFor();
  return page;
};
/** What the widget of a section shows. */
const words = async (page, section) => (await page.locator(`${section} .widget`).innerText()).replace(/[\s\u00a0\u202f]+/g, " ");
const settled = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
const toggle = async (page, label) => {
  await page.getByLabel(label).click();
  await settled(page);
};
const told = async (page, section, name) => (await page.locator(`#${section} dd.${name}`).textContent()) || null;
const json = async (...where) => JSON.parse(await told(...where));

test("what is typed counts, and is told", on(open, async (page) => {
  const proposal = page.locator("#proposal");
  // 38 × 1 200 + 2 400
  assert.match(await words(page, "#proposal"), /48 000,00 €/);
  assert.equal(await told(page, "proposal", "input"), null, "a value from the application is told to nobody");
  await proposal.getByLabel("Remise", { exact: true }).fill("40");
  assert.equal((await json(page, "proposal", "input")).discountPct, "40");
  assert.equal(await told(page, "proposal", "change"), null);
  await page.keyboard.press("Tab");
  assert.equal((await json(page, "proposal", "change")).discountPct, "40");
  // 60 % of 45 600, and 2 400; 38 × 653.17 + 2 400 = 27 220.46 of cost
  const result = await json(page, "proposal", "result");
  assert.deepEqual([result.revenue, result.cost, result.check.status], ["29760.00", "27220.46", "below_threshold"]);
  assert.equal(await told(page, "proposal", "alert"), "ok → below_threshold");
  await proposal.getByLabel("Remise", { exact: true }).fill("quarante");
  assert.equal((await json(page, "proposal", "input")).discountPct, "40", "what cannot be read keeps the last readable content");
}));

test("an application computes with what is told", on(open, async (page) => {
  const landing = () => page.locator("#forfait output.landing").textContent();
  assert.equal(await landing(), "50.00");
  await page.locator("#forfait").getByLabel("RAF", { exact: true }).fill("12,5");
  await page.keyboard.press("Tab");
  assert.equal(await landing(), "42.50");
  // 45 600 ÷ 42.5 days
  assert.match(await words(page, "#forfait"), /TJM équivalent 1 072,94 €/);
}));

test("a signal of the application replaces what is shown", on(open, async (page) => {
  const proposal = page.locator("#proposal");
  await proposal.getByLabel("TJM", { exact: true }).fill("999");
  await page.getByRole("button", { name: "Autre proposition" }).click();
  assert.match(await words(page, "#proposal"), /30 000,00 €/);
  assert.equal(await proposal.getByLabel("TJM", { exact: true }).count(), 0);
  assert.equal(await told(page, "proposal", "change") && (await json(page, "proposal", "change")).lines[0].tjm, "999");
  const parts = page.locator("#billing tbody th");
  assert.equal(await parts.count(), 3);
  await page.getByRole("button", { name: "Une échéance de plus" }).click();
  await settled(page);
  assert.equal(await parts.count(), 4);
  assert.match(await words(page, "#billing"), /1\/4 .*3 750,00 €/);
}));

test("the language and the rest of the look follow the application, and keep what was typed", on(open, async (page) => {
  await page.locator("#forfait").getByLabel("RAF", { exact: true }).fill("1,200");
  await toggle(page, "English");
  assert.equal(await page.locator("#forfait").getByLabel("To do", { exact: true }).inputValue(), "1,200");
  assert.match(await words(page, "#proposal"), /€48,000\.00/);
  await toggle(page, "Lecture seule");
  assert.equal(await page.locator("#forfait").getByLabel("To do", { exact: true }).getAttribute("readonly"), "");
  await toggle(page, "En ligne");
  const { height } = await page.locator("#margins > div").boundingBox();
  assert.ok(height <= 56, `${height} px`);
  assert.ok(await page.locator("#margins").getByRole("meter").isVisible());
}));

/** All that the components show, hold or tell. */
const shown = (page) => page.evaluate(() => {
  const found = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
    for (const { name, value } of node.attributes ?? []) found.push(`${name}=${value}`);
    if (node instanceof HTMLInputElement) found.push(node.value);
    node.childNodes.forEach(walk);
  };
  for (const { shadowRoot } of document.querySelectorAll("section > div")) walk(shadowRoot);
  return found.join("\n").replace(/[\s\u00a0\u202f]/g, "");
});
const SECRETS = ["653.17", "653,17", "18.37", "18,37", "24820", "27220", "43,29", "28292", "tauxMarque", "Coût", "Seuil", "CJM", "Marge"];

test("a client sees and is told nothing confidential, and nothing typed is lost", on(open, async (page) => {
  const inside = await shown(page);
  for (const secret of ["653,17", "18,37", "CJM", "Coût", "28292"]) assert.ok(inside.includes(secret), `${secret} is not shown inside`);
  await page.locator("#proposal").getByLabel("CJM", { exact: true }).fill("653,17 €");
  await toggle(page, "Vue client");
  const outside = await shown(page);
  for (const secret of SECRETS) assert.ok(!outside.includes(secret), `${secret} is in reach of a client`);
  assert.match(await words(page, "#proposal"), /48 000,00 €/);
  for (const section of ["forfait", "margins"]) assert.match(await words(page, `#${section}`), /Rien à afficher dans cette vue\./);
  await toggle(page, "Vue client");
  assert.equal(await page.locator("#proposal").getByLabel("CJM", { exact: true }).inputValue(), "653,17 €");
}));

test("the styles of a component are its own, and so are the page's", on(open, async (page) => {
  const looks = () => page.evaluate(() => {
    const style = (element, name) => getComputedStyle(element)[name];
    const { shadowRoot } = document.querySelector("#forfait > div");
    const [widget, label] = [".widget", "label"].map((selector) => shadowRoot.querySelector(selector));
    const title = document.querySelector("h1");
    return [
      style(widget, "backgroundColor"), style(shadowRoot.querySelector(".tiles"), "display"), style(label, "color"),
      style(title, "margin"), style(title, "fontSize"), document.adoptedStyleSheets.length, document.styleSheets.length,
    ];
  });
  const [background, tiles, label, margin] = await looks();
  assert.deepEqual([background, tiles], ["rgb(255, 255, 255)", "flex"]);
  assert.notEqual(margin, "0px", "the component's reset of titles reached the page");
  const before = await looks();
  assert.deepEqual(before.slice(5), [0, 0]);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("label, .tiles, .widget { color: rgb(1, 2, 3) !important; display: none !important }");
    document.adoptedStyleSheets = [sheet];
  });
  assert.deepEqual((await looks()).slice(0, 3), [background, tiles, label]);
  const accent = await page.evaluate(() => {
    document.documentElement.style.setProperty("--chiffrage-surface", "rgb(250, 240, 230)");
    return getComputedStyle(document.querySelector("#forfait > div").shadowRoot.querySelector(".widget")).backgroundColor;
  });
  assert.equal(accent, "rgb(250, 240, 230)");
}));

test("a component comes back after it went, and leaves nothing behind", on(open, async (page) => {
  await page.locator("#forfait").getByLabel("RAF", { exact: true }).fill("12");
  await toggle(page, "Affichés");
  assert.equal(await page.locator("section").count(), 0);
  await toggle(page, "English");
  await toggle(page, "Affichés");
  assert.equal(await page.locator("#forfait").getByLabel("To do", { exact: true }).inputValue(), "20");
  const grown = await page.evaluate(async () => {
    const { memory } = await (await import(new URL("leptos-app.js", document.baseURI))).default();
    const shown = [...document.querySelectorAll("label")].find((label) => label.textContent === "Affichés").control;
    const cycle = async (count) => {
      for (let index = 0; index < count; index += 1) {
        shown.click();
        await new Promise((resolve) => setTimeout(resolve));
      }
    };
    await cycle(30);
    const before = memory.buffer.byteLength;
    await cycle(90);
    return memory.buffer.byteLength - before;
  });
  assert.equal(grown, 0);
}));

test("custom elements and a Leptos application share a page", on(open, async (page) => {
  await page.evaluate(async () => {
    const element = document.createElement("chiffrage-drift");
    element.setAttribute("price", "1000");
    document.body.append(element);
    await import("/pkg/chiffrage-widgets/cdn.js");
    await element.updateComplete;
    element.value = { price: 1000, soldDays: 2, cjm: 300, consumedDays: 1, remainingDays: 2 };
    await element.updateComplete;
  });
  assert.match(await words(page, "chiffrage-drift"), /Atterrissage 3 j/);
  await page.locator("chiffrage-drift").getByLabel("RAF", { exact: true }).fill("3");
  await page.locator("#forfait").getByLabel("RAF", { exact: true }).fill("12");
  assert.match(await words(page, "chiffrage-drift"), /Atterrissage 4 j/);
  assert.match(await words(page, "#forfait"), /Atterrissage 42 j/);
  await page.getByRole("button", { name: "Une échéance de plus" }).click();
  assert.equal(await page.locator("#billing output.count").textContent(), "4");
}));
