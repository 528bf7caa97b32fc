// The rule book: every page computes its example in the page, and everything it shows has a word.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import * as chiffrage from "chiffrage";
import { close, faultsOf, on, site, visit } from "../browser/page.mjs";
import { isFrench } from "../browser/french.mjs";
import { shared } from "../../www/assets/share.js";
import { has, word } from "../../www/assets/words.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const HOMES = { fr: "../", en: "../en/" };
const cases = (rule) => JSON.parse(readFileSync(new URL(`../cases/${rule}.json`, import.meta.url)));

const open = async (lang, rule, options) => {
  const page = await visit(`${HOMES[lang]}rules/${rule}.html`, { serviceWorkers: "block", ...options });
  await page.locator("[data-ready]").waitFor();
  return page;
};

/** The leaves of a value with their pointers; an empty list is one. */
const leaves = (value, path = "") =>
  value === null || typeof value !== "object" || value.length === 0
    ? [[path, value]]
    : Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}/${name}`));

/** A number as a page writes it, with the digits it stands for. */
const digits = (text, lang) => {
  const grouped = text.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-");
  const plain = lang === "fr" ? grouped.replace(",", ".") : grouped.replace(/,/g, "");
  return Number(/-?€?\d+(\.\d+)?/.exec(plain)[0].replace("€", ""));
};

for (const lang of ["fr", "en"]) {
  const pages = await fetch(new URL(`../assets/search.${lang}.json`, site)).then((answer) => answer.json());
  const rules = pages.filter(({ template }) => template === "rule").map(({ slug }) => slug.slice("rules/".length));

  test(`every page of a rule shows what its case expects: ${lang}`, async (context) => {
    assert.deepEqual(rules.toSorted(), readdirSync(new URL("../cases/", import.meta.url)).map((file) => file.replace(".json", "")).sort());
    const page = await visit("blank.html", { serviceWorkers: "block" });
    for (const rule of rules) {
      await context.test(rule, async () => {
        await page.goto(new URL(`${HOMES[lang]}rules/${rule}.html`, site).href);
        await page.locator("[data-ready]").waitFor();
        const { input, names } = await page.locator("[data-rule] > script").evaluate(({ textContent }) => JSON.parse(textContent));
        const { expected } = cases(rule).find((one) => JSON.stringify(one.input) === JSON.stringify(input));
        const shown = new Map(await page.locator("[data-path]").evaluateAll((all) => all.map(({ dataset, textContent }) => [dataset.path, [dataset.value, textContent]])));
        for (const [path, value] of leaves(expected)) {
          assert.ok(shown.has(path), `${path} is shown`);
          const [raw, text] = shown.get(path);
          assert.equal(raw, String(names?.[value] ?? value), path);
          if (/^-?\d+(\.\d+)?$/.test(raw) && !/(name|label)$/.test(path)) assert.equal(digits(text, lang), Number(value), `${path}: ${text}`);
        }
        assert.deepEqual(faultsOf(page), []);
      });
    }
    await close(page);
  });
}

test("every field and figure of every case has its word", () => {
  const missing = new Set();
  const names = (rule, value) => {
    if (Array.isArray(value)) for (const one of value) names(rule, one);
    else if (value !== null && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) {
        if (!has(rule, name)) missing.add(`${rule}.${name}`);
        names(rule, inner);
      }
    }
  };
  for (const file of readdirSync(new URL("../cases/", import.meta.url))) {
    const rule = file.replace(".json", "");
    for (const { input, expected } of cases(rule)) {
      if (!expected) continue;
      names(rule, input);
      names(rule, chiffrage[rule]({ ...input, explain: false }));
    }
  }
  assert.deepEqual([...missing], []);
});

test("a word is said in both languages", () => {
  assert.deepEqual(word("price", "discountPct", "fr"), { text: "Remise", unit: "pct" });
  assert.deepEqual(word("price", "discountPct", "en"), { text: "Discount", unit: "pct" });
  assert.equal(word("recognition", "invoiced", "fr").text, "Déjà facturé");
});

test("the example follows what is typed, in the language of the page", on(() => open("fr", "price"), async (page) => {
  const tjm = page.locator("[data-path='/tjm']");
  await page.getByLabel("CJM").fill("420,5");
  // 420.5 ÷ 0.75 ÷ 0.95 = 590.175…, and a target rounds up.
  assert.equal(await tjm.getAttribute("data-value"), "590.18");
  assert.match(await tjm.textContent(), /^590,18\s€/);
  assert.deepEqual(shared(new URL(await page.locator("[data-share]").evaluate(({ href }) => href)).hash), {
    rule: "price",
    input: { cjm: "420.5", targetTauxMarquePct: "25.00", discountPct: "5.00" },
  });
}));

test("a fault stands beside its field, and what was typed stays", on(() => open("fr", "price"), async (page) => {
  const cjm = page.getByLabel("CJM");
  const said = () => cjm.evaluate((field) => document.getElementById(field.getAttribute("aria-describedby"))?.textContent ?? "");
  for (const [typed, fault] of [["", /à remplir/], ["abc", /Nombre invalide/], ["1,200", /deux façons/], ["-1", /hors limites/]]) {
    await cjm.fill(typed);
    assert.match(await said(), fault);
    assert.equal(await cjm.inputValue(), typed);
    assert.equal(await cjm.getAttribute("aria-invalid"), "true");
  }
  await cjm.fill("1 200,50 €");
  assert.equal(await said(), "");
  assert.equal(await page.locator("[data-path='/breakEvenTjm']").getAttribute("data-value"), "1200.50");
  await page.getByRole("button", { name: "Revenir à l’exemple" }).click();
  assert.equal(await page.getByLabel("CJM").inputValue(), "420");
  assert.equal(await page.locator("[data-path='/tjm']").getAttribute("data-value"), "589.48");
}));

const faultOf = (field) => field.evaluate((field) => document.getElementById(field.getAttribute("aria-describedby"))?.textContent);

test("what a rule refuses is said in French on a French page", on(() => open("fr", "workingDays"), async (page) => {
  await page.getByLabel("Du", { exact: true }).fill("2026-06-02");
  const to = page.getByLabel("Au", { exact: true });
  await to.fill("2026-06-01");
  assert.equal(await faultOf(to), "Le dernier jour précède le premier");
  await to.fill("2099-06-01");
  assert.equal(await faultOf(to), "Une période dure 50 ans au plus");
}));

test("the working of a French page is in French", async () => {
  const page = await visit("blank.html", { serviceWorkers: "block" });
  let count = 0;
  for (const file of readdirSync(new URL("../cases/", import.meta.url))) {
    await page.goto(new URL(`../rules/${file.replace(".json", ".html")}`, site).href);
    await page.locator("[data-ready]").waitFor();
    const operands = await page.locator("[data-steps] var").allTextContents();
    const words = operands.filter((text) => !/^[(−\d]/.test(text));
    count += words.length;
    assert.deepEqual(words.filter((name) => !isFrench(name)), [], file);
  }
  assert.ok(count >= 200, `only ${count} operands`);
  await close(page);
});

test("the first of a month is 1er", on(() => open("fr", "workingDays"), async (page) => {
  assert.equal(await page.locator("[data-path='/holidays/0']").textContent(), "1er mai 2026");
}));

test("a fault of a table stands in its cell", on(() => open("en", "revenueSplit"), async (page) => {
  const second = page.getByLabel("Name, Members 2");
  await second.fill("A");
  assert.equal(await faultOf(second), "This name is given twice");
}));

test("the index shows what is typed, whatever its accents", on(() => visit("../rules/index.html", { serviceWorkers: "block" }), async (page) => {
  const search = page.getByRole("searchbox", { name: "Chercher une règle" });
  await search.fill("derive echeance");
  await page.getByText("Aucune règle").waitFor();
  await search.fill("derive");
  assert.ok((await page.locator("[data-slug]:visible").evaluateAll((all) => all.map(({ dataset }) => dataset.slug))).includes("rules/drift"));
  assert.equal(await page.locator("[data-slug='rules/price']").isVisible(), false);
  await search.press("Enter");
  await page.waitForURL("**/rules/drift.html");
}));

test("without scripts a page still says its formula, its text and its sources", on(() => visit("../rules/price.html", { javaScriptEnabled: false }), async (page) => {
  await page.getByText("TJM = (CJM + frais fixes ÷ jours)").waitFor();
  await page.getByRole("heading", { name: "Sources" }).waitFor();
  assert.equal(await page.locator("[data-rule]").isVisible(), false);
}));

for (const [lang, path, colorScheme] of [["fr", "quote", "light"], ["en", "drift", "dark"], ["fr", "holidays", "dark"], ["en", "index", "light"]]) {
  test(`axe finds no fault: ${lang} ${path}, ${colorScheme}`, on(
    () => visit(`${HOMES[lang]}rules/${path}.html`, { serviceWorkers: "block", colorScheme, bypassCSP: true, reducedMotion: "reduce" }),
    async (page) => {
      if (path !== "index") await page.locator("[data-ready]").waitFor();
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`), []);
    },
  ));
}
