// A whole proposal without a mouse: typed, solved, discounted, undone, exported.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { on, visit } from "./page.mjs";

const focused = (page) =>
  page.evaluate(async () => {
    await document.getElementById("widget").updateComplete;
    const active = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
    return active.getAttribute("aria-label") ?? active.labels?.[0]?.textContent ?? active.textContent;
  });

/** Tabs to a field or a button, by its name. */
const tabTo = async (page, name, key = "Tab") => {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    if ((await focused(page)) === name) return;
  }
  assert.fail(`no way to ${name} by keyboard`);
};

const type = async (page, fields) => {
  for (const [name, text] of fields) {
    await tabTo(page, name);
    await page.keyboard.type(text);
  }
};

const result = (page) => page.evaluate(() => document.getElementById("widget").result);

test("a proposal is typed, solved, discounted and exported by keyboard alone", on(() => visit("", { acceptDownloads: true }), async (page) => {
  await page.evaluate(async () => {
    const widget = document.getElementById("widget");
    await widget.updateComplete;
    widget.value = null;
    await widget.updateComplete;
  });
  await type(page, [["Désignation", "Conseil"], ["Jours", "38"], ["CJM", "650"]]);
  // A margin is aimed at: 650 / (1 − 35 %) = 1 000.
  await tabTo(page, "Taux de marque");
  await page.keyboard.type("35");
  assert.equal((await result(page)).lines[0].revenue, "38000.00");
  await tabTo(page, "Ajouter");
  await tabTo(page, "Nouveau frais");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Nature");
  await page.keyboard.type("Déplacements");
  await type(page, [["Coût HT", "2 400"], ["Refacturé", "2400 €"], ["Remise", "10"], ["Seuil", "18 %"]]);
  // 38 000 − 10 % + 2 400 of rebilled costs; 24 700 + 2 400 of cost.
  const { revenue, cost, margin, tauxMarquePct, totalInclVat, check } = await result(page);
  assert.deepEqual([revenue, cost, margin, tauxMarquePct, totalInclVat], ["36600.00", "27100.00", "9500.00", "25.96", "43920.00"]);
  assert.equal(check.status, "ok");
  // A working is opened and closed.
  await tabTo(page, "Pourquoi ce chiffre ?");
  await page.keyboard.press("Enter");
  assert.ok(await page.locator(".working:not([hidden])").isVisible());
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".working:not([hidden])").count(), 0);
  // A line too many is taken back.
  await tabTo(page, "Ajouter", "Shift+Tab");
  await page.keyboard.press("Enter");
  assert.equal((await result(page)).lines.length, 2);
  await page.keyboard.press("Control+z");
  assert.equal((await result(page)).lines.length, 1);
  await tabTo(page, "Télécharger en CSV");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const csv = await readFile(await download.path(), "utf8");
  assert.match(csv, /^Conseil;Régie;38,00;38000,00;24700,00;13300,00;/m);
  assert.match(csv, /36600,00/);
}));

test("the drawer of a salary is opened, filled in and left by keyboard alone", on(() => visit(""), async (page) => {
  await tabTo(page, "Partir d’un salaire");
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Du salaire au coût d’une journée" });
  assert.ok(await drawer.isVisible());
  await type(page, [["Brut mensuel", "4000"]]);
  assert.match(await drawer.innerText(), /CJM/);
  // Nothing behind it takes the focus meanwhile.
  for (let presses = 0; presses < 15; presses += 1) {
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.shadowRoot?.activeElement?.closest("dialog"))));
  }
  await page.keyboard.press("Escape");
  assert.equal(await drawer.count(), 0);
  assert.equal(await focused(page), "Partir d’un salaire");
  assert.equal(await page.evaluate(() => document.getElementById("widget").value.salaries[0].grossMonthly), "4000");
}));
