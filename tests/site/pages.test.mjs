// Every page of the site, in both languages, as a visitor with a narrow screen meets it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FONTS, setFont } from "../browser/fonts.mjs";
import { close, faultsOf, on, site, visit } from "../browser/page.mjs";

const root = new URL("..", site).href;
const HOMES = { fr: "../", en: "../en/" };
const pages = (lang) => fetch(`${root}assets/search.${lang}.json`).then((answer) => answer.json());

/** What a page asks for, and where its links lead. */
const links = new Map();

for (const [lang, home] of Object.entries(HOMES)) {
  test(`every page opens clean, whole and within the screen: ${lang}`, async (context) => {
    for (const { slug, title } of await pages(lang)) {
      await context.test(slug, async () => {
        const page = await visit("blank.html", { viewport: { width: 375, height: 800 }, serviceWorkers: "block" });
        const asked = [];
        page.on("request", (request) => asked.push(request.url()));
        await page.goto(new URL(`${home}${slug}.html`, site).href, { waitUntil: "networkidle" });
        const found = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          titles: [...document.querySelectorAll("h1")].map((title) => title.textContent.trim()),
          links: [...document.links].map(({ href }) => href.split("#")[0]),
        }));
        assert.equal(found.lang, lang);
        assert.equal(found.titles.length, 1);
        assert.ok(title, "a page has a title");
        for (const font of FONTS) {
          await setFont(page, font);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(overflow <= 0, `${overflow} pixels too wide in ${font}`);
        }
        assert.deepEqual(asked.filter((url) => !url.startsWith(root) && !/^(data|blob):/.test(url)), [], "no request leaves the site");
        for (const link of found.links.filter((link) => link.startsWith(root))) links.set(link, `${lang}/${slug}`);
        assert.deepEqual(faultsOf(page), []);
        await close(page);
      });
    }
  });
}

test("no link of the site leads nowhere", async () => {
  const broken = [];
  for (const [link, from] of links) if (!(await fetch(link, { method: "HEAD" })).ok) broken.push(`${from}: ${link}`);
  assert.deepEqual(broken, []);
});

test("both languages have the same pages", async () => {
  const [fr, en] = await Promise.all(["fr", "en"].map(async (lang) => (await pages(lang)).map(({ slug }) => slug).sort()));
  assert.deepEqual(fr, en);
});

test("a rule is found by a word without its accent, by keyboard alone", on(() => visit("../index.html"), async (page) => {
  await page.locator("h1").waitFor();
  await page.keyboard.press("/");
  const input = page.locator("#search input");
  await input.waitFor();
  await input.fill("echeance");
  await page.locator("#found a").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/rules/*.html");
}));

test("the simulator of the home page sees as its visitor chooses", on(() => visit("../index.html"), async (page) => {
  const floor = page.locator("#simulator").getByText("Prix plancher").first();
  await floor.waitFor();
  await page.getByText("Vue client").click();
  await floor.waitFor({ state: "detached" });
  assert.match(await page.locator("[data-figure]").textContent(), /^15,25\s%$/);
}));

test("once loaded, it works without a network", on(() => visit("../index.html"), async (page) => {
  await page.evaluate(() => navigator.serviceWorker.register("worker.js").then(() => navigator.serviceWorker.ready));
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.context().setOffline(true);
  await page.goto(`${root}en/rules/price.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(root);
  await page.locator("chiffrage-quote").getByText("Prix plancher").first().waitFor();
}));

test("it can be installed", on(() => visit("../index.html"), async (page) => {
  const browser = await page.context().newCDPSession(page);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // A browser under test is private, which is no fault of the site.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
}));

test("the look chosen is kept from page to page", on(() => visit("../index.html", { colorScheme: "light" }), async (page) => {
  await page.getByRole("button", { name: "Sombre" }).click();
  await page.goto(`${root}rules/price.html`);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "dark");
}));
