// What a screen reader is told: names, groups, units, and changes once they have settled.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIPRO, bare, on, set, visit } from "./page.mjs";

const PAGES = ["", "drift.html", "margins.html", "schedule.html"];

/** What can be acted on, with the groups it is in, as assistive technologies are given it. */
const controls = (page) =>
  page.locator("#widget").evaluate((widget) => {
    const root = widget.shadowRoot;
    const named = (element) => {
      const by = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
      return element.getAttribute("aria-label") ?? (by.map((id) => root.getElementById(id)?.textContent).join(" ") || element.labels?.[0]?.textContent || element.textContent).trim();
    };
    return [...root.querySelectorAll("button, input, select, textarea")].filter((element) => element.checkVisibility()).map((element) => {
      const path = [];
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (["group", "region", "row"].includes(at.getAttribute("role")) || at.localName === "section") path.push(named(at));
      }
      const described = (element.getAttribute("aria-describedby") ?? "").split(" ").map((id) => root.getElementById(id)?.textContent ?? "");
      return { name: named(element), path: path.join(" < "), described: described.join(" ") };
    });
  });

for (const path of PAGES) {
  for (const language of ["fr", "en"]) {
    test(`every field and button has a name, and no two the same: ${path || "index.html"} ${language}`, on(() => visit(path), async (page) => {
      if (language === "en") await page.locator("#language").click();
      const examples = page.locator("[data-example]");
      for (let example = 0; example < (await examples.count()); example += 1) {
        await examples.nth(example).click();
        await page.locator("#widget").evaluate((element) => element.updateComplete);
        const all = await controls(page);
        const whole = all.map(({ name, path, described }) => {
          assert.ok(name, `a control without a name in « ${path} »`);
          return `${name} | ${described} | ${path}`;
        });
        const twice = whole.filter((control, index) => whole.indexOf(control) !== index);
        assert.deepEqual(twice, [], `example ${example}`);
      }
    }));
  }
}

test("a row's buttons say of which row they are", on(() => bare(`<chiffrage-quote audience="internal"></chiffrage-quote>`), async (page) => {
  await set(page, { value: { ...LOGIPRO, lines: [LOGIPRO.lines[0], LOGIPRO.lines[0]], extraCosts: [...LOGIPRO.extraCosts, ...LOGIPRO.extraCosts] } });
  for (const [group, button] of [["Ligne 2", "Supprimer"], ["Ligne 2", "Dupliquer"], ["Frais 2", "Retirer le frais"], ["Jalon 3", "Retirer le jalon"]]) {
    assert.equal(await page.getByRole("group", { name: group, exact: true }).getByRole("button", { name: button, exact: true }).count(), 1, `${button}, ${group}`);
  }
}));

test("a number is told with its unit, an error in its place", on(() => bare(`<chiffrage-quote audience="internal"></chiffrage-quote>`), async (page) => {
  await set(page, { value: LOGIPRO });
  const described = (label) => page.getByLabel(label, { exact: true }).evaluate((input) => input.getRootNode().getElementById(input.getAttribute("aria-describedby")).textContent);
  assert.deepEqual([await described("TJM"), await described("Jours"), await described("Remise")], ["€", "j", "%"]);
  await page.getByLabel("Remise", { exact: true }).fill("dix");
  assert.match(await described("Remise"), /nombre/);
}));

test("several keystrokes are one announcement", on(() => bare(`<chiffrage-quote audience="internal"></chiffrage-quote>`), async (page) => {
  await set(page, { value: LOGIPRO });
  const told = await page.evaluate(async () => {
    const element = document.querySelector("chiffrage-quote");
    const voice = element.shadowRoot.querySelector("[role=status]");
    const told = [];
    new MutationObserver(() => told.push(voice.textContent)).observe(voice, { childList: true, characterData: true, subtree: true });
    const days = element.shadowRoot.querySelectorAll("input[inputmode]")[1];
    for (const text of ["4", "40", "40,", "40,5"]) {
      days.value = text;
      days.dispatchEvent(new Event("input"));
    }
    while (!told.length) await new Promise((resolve) => setTimeout(resolve, 50));
    return told;
  });
  assert.equal(told.length, 1);
  assert.match(told[0].replace(/[\s\u00a0\u202f]/g, " "), /51 000,00 €/);
}));

for (const [path, name, value] of [["drift.html", "Atterrissage", /^Atterrissage 50 j, \+12 j/], ["margins.html", "Taux de marque", /./]]) {
  test(`a meter says its name and value in words: ${path}`, on(() => visit(path), async (page) => {
    await page.locator("#widget").evaluate(async (element) => {
      element.compact = true;
      await element.updateComplete;
    });
    const meter = page.locator("#widget").getByRole("meter", { name });
    assert.match((await meter.getAttribute("aria-valuetext")).replace(/[\s\u00a0\u202f]/g, " "), value);
    const [now, most] = [await meter.getAttribute("aria-valuenow"), await meter.getAttribute("aria-valuemax")];
    assert.ok(Number(now) <= Number(most ?? 100), `${now} of ${most}`);
  }));
}
