// The pages of the widgets: alive, and the code they show does what they show.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bare, close, on, plain, site, violations, visit } from "../browser/page.mjs";

const WIDGETS = ["quote", "drift", "margin-alert", "schedule"];
const HOMES = { fr: "../", en: "../en/" };

/** The page of a widget, its example shown. */
const opened = (widget, lang = "fr", options = {}) => async () => {
  const page = await visit(`${HOMES[lang]}widgets/${widget}.html`, { serviceWorkers: "block", ...options });
  await settled(page);
  return page;
};
const settled = (page) =>
  page.waitForFunction(() => document.querySelector("#code code").textContent && document.querySelector("#stage > :state(ready)"));
const element = (page, read) => page.evaluate(`(${read})(document.querySelector("#stage > *"))`);
const code = (page) => page.locator("#code code").textContent();
const result = (page) => element(page, (element) => element.result);
const choose = async (page, index) => {
  await page.locator("#examples button").nth(index).click();
  await page.waitForFunction((index) => document.querySelectorAll("#examples button")[index].getAttribute("aria-pressed") === "true", index);
  await settled(page);
};
/** A page of somebody who pasted that. */
const pasted = async (markup) => {
  const page = await plain();
  const body = `<!doctype html><title>Hôte</title>${markup}`;
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await page.goto(`${site}host.html`);
  return page;
};
const fill = async (page, name, value) => {
  const field = page.locator(`#attributes [name="${name}"]`);
  await field.fill(value);
  await element(page, (element) => element.updateComplete);
};

test("an attribute that is changed changes the example and the code", on(opened("drift"), async (page) => {
  assert.equal((await result(page)).landingDays, "50.00");
  await fill(page, "remaining-days", "10");
  assert.equal((await result(page)).landingDays, "40.00");
  assert.match(await code(page), /remaining-days="10"/);
  await page.locator('#attributes [name="readonly"]').check();
  await page.waitForFunction(() => /\n  readonly\n/.test(document.querySelector("#code code").textContent));
  assert.equal(await element(page, (element) => element.readonly), true);
}));

test("what is typed in the example changes the attribute, the code, the log", on(opened("drift"), async (page) => {
  const field = page.locator("#stage").getByRole("textbox", { name: "RAF", exact: true });
  await field.fill("15");
  await field.press("Tab");
  await page.locator("#log", { hasText: "chiffrage-change" }).waitFor();
  assert.match(await page.locator("#log p", { hasText: "chiffrage-input" }).first().textContent(), /\/remainingDays "20" → "15"/);
  assert.equal(await page.locator('#attributes [name="remaining-days"]').inputValue(), "15");
  assert.match(await code(page), /remaining-days="15"/);
  // Back to the text that the attribute always had.
  await fill(page, "remaining-days", "20");
  assert.equal((await result(page)).landingDays, "50.00");
}));

for (const widget of WIDGETS) {
  test(`the HTML shown makes the same element in a blank page: ${widget}`, on(opened(widget), async (page) => {
    const blank = await bare("");
    for (const index of [0, 1, 2]) {
      await choose(page, index);
      const expected = await result(page);
      assert.ok(expected);
      const [script, ...html] = (await code(page)).split("\n");
      assert.equal(script, `<script type="module" src="/pkg/chiffrage-widgets/cdn.js"></script>`);
      const shown = await blank.evaluate(async (html) => {
        document.body.innerHTML = html;
        await document.body.firstElementChild.updateComplete;
        return document.body.firstElementChild.result;
      }, html.join("\n"));
      assert.deepEqual(shown, expected);
    }
    await close(blank);
  }));
}

test("the frame shown tells the same result", on(opened("margin-alert"), async (page) => {
  for (const index of [0, 2]) {
    await choose(page, index);
    await page.locator("#tab-iframe").click();
    const [expected, markup] = [await result(page), await code(page)];
    const host = await pasted(markup);
    await host.waitForFunction(() => document.querySelector("chiffrage-frame").result);
    assert.deepEqual(await host.evaluate(() => document.querySelector("chiffrage-frame").result), expected);
    await close(host);
  }
}));

test("what the guide has one paste in a page and in a frame gives the figures", on(() => visit("../guide.html", { serviceWorkers: "block" }), async (page) => {
  for (const [id, tag] of [["html", "chiffrage-drift"], ["frame", "chiffrage-frame"]]) {
    const markup = await page.locator(`#${id} ~ .code code`).first().textContent();
    const host = await pasted(markup);
    await host.waitForFunction((tag) => document.querySelector(tag).result, tag);
    const days = await host.evaluate((tag) => document.querySelector(tag).result.landingDays, tag);
    assert.equal(days, { html: "50.00", frame: "38.00" }[id]);
    await close(host);
  }
}));

test("the guide has the hosts that were tried, and no other", on(() => visit("../en/guide.html", { serviceWorkers: "block" }), async (page) => {
  const text = readFileSync(new URL("../../widgets/npm/HOSTS.md", import.meta.url), "utf8");
  const tried = [...text.matchAll(/^\| (.+) \| (\d.*) \| (works|fallback) \|$/gm)].map(([, host, version]) => `${host} ${version}`);
  const shown = await page.locator("[role=region] tbody tr").evaluateAll((rows) => rows.map(({ cells }) => `${cells[0].textContent} ${cells[1].textContent}`));
  assert.ok(tried.length >= 20);
  assert.deepEqual(shown, tried);
}));

test("in client view nothing internal is in the code, the fields, the result", on(opened("quote"), async (page) => {
  await page.locator("#audience").getByText("Vue client").click();
  await page.waitForFunction(() => document.querySelector("#code code").textContent.includes('audience="client"'));
  for (const tab of ["html", "react", "vue", "iframe"]) {
    await page.locator(`#tab-${tab}`).click();
    const text = await code(page);
    assert.match(text, /1200/);
    assert.doesNotMatch(text, /cjm|threshold|650|margin/i);
  }
  assert.doesNotMatch(await page.locator("#result").textContent(), /cost|margin|threshold/i);
  assert.equal(await page.locator('#attributes [name="threshold-pct"]').inputValue(), "");
  await page.locator("#audience").getByText("Vue interne").click();
  await page.waitForFunction(() => document.querySelector("#code code").textContent.includes("650"));
}));

test("the tabs go by the arrows", on(opened("drift", "en"), async (page) => {
  const tab = (name) => page.getByRole("tab", { name });
  await tab("HTML").focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await code(page), /import \{ ChiffrageDrift \} from "chiffrage-widgets\/react"/);
  await page.keyboard.press("End");
  assert.match(await code(page), /<chiffrage-frame/);
  await page.keyboard.press("ArrowRight");
  assert.equal(await tab("HTML").getAttribute("aria-selected"), "true");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await tab("iframe").evaluate((tab) => tab === document.activeElement), true);
}));

test("thirty-three, thirty-three and thirty-four percent are not three thirds", on(opened("schedule"), async (page) => {
  await choose(page, 2);
  const { consistent, installments } = await result(page);
  assert.equal(consistent, false);
  assert.deepEqual(installments.map(({ expected }) => expected), ["4950.00", "4950.00", "5100.00"]);
}));

test("every attribute, property, state and event has its words in French", async () => {
  for (const widget of WIDGETS) {
    const [fr, en] = await Promise.all(["", "en/"].map(async (home) => (await fetch(new URL(`../${home}widgets/${widget}.html`, site))).text()));
    const said = (html) => [...html.matchAll(/<code>[\w:()-]+<\/code>(?: <small>|<\/dt><dd>|<\/td><td>)([^<]*)/g)].map(([, text]) => text);
    const [french, english] = [said(fr), said(en)];
    assert.equal(french.length, english.length);
    assert.deepEqual(french.filter((text, index) => !text || text === english[index]), []);
  }
});

for (const [lang, colorScheme] of [["fr", "light"], ["en", "dark"]]) {
  const options = { colorScheme, bypassCSP: true, serviceWorkers: "block" };
  const pages = [...WIDGETS.map((widget) => [widget, opened(widget, lang, options)]), ["guide", () => visit(`${HOMES[lang]}guide.html`, options)]];
  for (const [name, open] of pages) {
    test(`axe: ${name} ${lang}, ${colorScheme}`, on(open, async (page) => assert.deepEqual(await violations(page), [])));
  }
}
