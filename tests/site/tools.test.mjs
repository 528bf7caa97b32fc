// The tools in full page: a link that somebody shared opens what it holds, and a visitor's language comes along.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIPRO, on, site, visit } from "../browser/page.mjs";

const TOOLS = {
  quote: ["index.html", "quote"],
  drift: ["drift.html", "drift"],
  "margin-alert": ["margins.html", "margin-alert"],
  schedule: ["schedule.html", "schedule"],
};
const SHARED = {
  quote: { lines: [{ label: "Reprise de données", mode: "regie", tjm: "777", days: "9", cjm: "500" }], threshold: { pct: "18" } },
  drift: { price: "12345", soldDays: "20", cjm: "400", consumedDays: "3", remainingDays: "4" },
  "margin-alert": { threshold: { pct: "21" }, signed: { revenue: "1000", cost: "700" } },
  schedule: { kind: "equal", total: "12345", count: 5 },
};
const english = { fr: "English", en: "Français" };

const ready = (page) => page.waitForFunction(() => document.querySelector("#widget:state(ready)") && document.getElementById("language").textContent);
const widget = (page, read) => page.evaluate(`(async (widget) => { await widget.updateComplete; return (${read})(widget) })(document.getElementById("widget"))`);
const value = (page) => widget(page, (widget) => widget.value);
const linkOf = (page) => widget(page, (widget) => widget.shareUrl(location.href));
/** Opens an address of the site in another page, as somebody who was sent it does. */
const sent = async (page, link) => {
  const other = await page.context().newPage();
  await other.goto(link);
  await ready(other);
  return other;
};

for (const [kind, [path]] of Object.entries(TOOLS)) {
  test(`a shared link of a tool opens what it holds: ${kind}`, on(() => visit(path), async (page) => {
    await ready(page);
    await page.evaluate((value) => { document.getElementById("widget").value = value; }, SHARED[kind]);
    const link = await linkOf(page);
    const other = await sent(page, link);
    assert.deepEqual(await value(other), SHARED[kind]);
    assert.equal(await other.locator("[data-example][aria-current]").count(), 0);
    // It stays while the language changes, and until an example is asked for.
    await other.locator("#language").click();
    assert.deepEqual(await value(other), SHARED[kind]);
    await other.locator("[data-example]").first().click();
    assert.notDeepEqual(await value(other), SHARED[kind]);
    // In a page of the same tool that is open already, too.
    await page.reload();
    await ready(page);
    assert.notDeepEqual(await value(page), SHARED[kind]);
    await page.evaluate((link) => { location.href = link; }, link);
    await page.waitForFunction((tjm) => JSON.stringify(document.querySelector("#widget:state(ready)")?.value) === tjm, JSON.stringify(SHARED[kind]));
  }));
}

test("what was typed in is shared as it was typed, by real keys", on(() => visit("index.html"), async (page) => {
  await ready(page);
  await page.getByLabel("Jours", { exact: true }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("12,5");
  await page.keyboard.press("Tab");
  const other = await sent(page, await linkOf(page));
  assert.equal((await value(other)).lines[0].days, "12.5");
  assert.equal(await other.getByLabel("Jours", { exact: true }).inputValue(), "12,5");
  assert.equal(await other.getByText("LogiPro").filter({ visible: true }).count(), 1, "the title of an example is not that of the link");
}));

test("a link shared from the client's view opens the client's page", on(() => visit("index.html"), async (page) => {
  await ready(page);
  await page.evaluate((value) => { document.getElementById("widget").value = value; }, LOGIPRO);
  await page.locator("#audience [value=client]").check({ force: true });
  const link = await linkOf(page);
  assert.doesNotMatch(decodeURIComponent(link), /cjm|threshold|650/);
  const other = await sent(page, link);
  assert.ok(await other.locator("#audience [value=client]").isChecked());
  assert.match(await other.locator("#widget [part=total]").innerText(), /48\s000,00\s€/);
}));

test("a link that cannot be read opens the example", on(() => visit("index.html#widget=%7B"), async (page) => {
  await ready(page);
  assert.equal((await value(page)).lines[0].label, "Consulting");
}));

for (const [kind, [path]] of Object.entries(TOOLS)) {
  test(`a page of the site opens its tool in its own language: ${kind}`, on(() => visit(`../en/widgets/${kind}.html`, { serviceWorkers: "block" }), async (page) => {
    for (const [lang, home, name] of [["en", "../en/", "Open the full page"], ["fr", "../", "Ouvrir en pleine page"]]) {
      await page.goto(new URL(`${home}widgets/${kind}.html`, site).href);
      const link = page.getByRole("link", { name });
      assert.equal(new URL(await link.evaluate(({ href }) => href)).pathname, new URL(path, site).pathname);
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname.endsWith(`/tools/${path}`));
      await ready(page);
      const found = () => page.evaluate(() => [document.documentElement.lang, document.getElementById("widget").locale, document.getElementById("language").textContent]);
      assert.deepEqual(await found(), [lang, lang, english[lang]]);
      assert.equal(/[éèà]/.test(await page.title()), lang === "fr" && kind !== "quote" && kind !== "margin-alert", await page.title());
      // From tool to tool, and where the page is opened again.
      await page.locator("nav.tools a:not([aria-current])").first().click();
      await page.waitForURL((url) => !url.pathname.endsWith(`/${path}`));
      await ready(page);
      assert.deepEqual(await found(), [lang, lang, english[lang]]);
      await page.locator("#language").click();
      await page.reload();
      await ready(page);
      assert.equal((await found())[0], lang === "en" ? "fr" : "en");
    }
  }));
}
