// A browser on the demo site, and what every test asks of a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { environment } from "./fonts.mjs";

export const site = process.env.CHIFFRAGE_URL ?? "http://127.0.0.1:8080/";

const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--lang=fr-FR",
];

/** A page without content or script, under the policy of a strict site. */
const BLANK = {
  contentType: "text/html; charset=utf-8",
  headers: { "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'" },
  body: `<!doctype html><html lang="fr"><title>Essai</title><body></body></html>`,
};

let browser;
export const start = async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS, env: environment });
};
export const stop = () => browser?.close();
if (process.env.NODE_TEST_CONTEXT) {
  before(start);
  after(stop);
}

/** What went wrong on a page: exceptions, console errors, violations of its content policy. */
const faults = new WeakMap();

/** A new page on the site; `path` is relative to it. */
export const visit = async (path = "", options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "fr-FR", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  const found = [];
  faults.set(page, found);
  page.on("pageerror", (error) => found.push(`exception: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && found.push(`console: ${message.text()}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
  });
  await page.route("**/blank.html", (route) => route.fulfill(BLANK));
  await page.goto(site + path);
  return page;
};

export const faultsOf = (page) => faults.get(page);

/** A page of the site without a script of its own, and what `markup` puts in it. */
export const plain = async (markup = "", options = {}) => {
  const page = await visit("blank.html", options);
  await page.evaluate((markup) => {
    document.body.innerHTML = markup;
  }, markup);
  return page;
};

/** Defines the elements, and waits for those on the page. */
export const define = (page) =>
  page.evaluate(async () => {
    await import("/pkg/chiffrage-widgets/cdn.js");
    await Promise.all([...document.querySelectorAll("chiffrage-quote, chiffrage-drift, chiffrage-margin-alert, chiffrage-schedule")].map((element) => element.updateComplete));
  });

/** The same, with the elements defined and ready. */
export const bare = async (markup = "<chiffrage-quote></chiffrage-quote>", options = {}) => {
  const page = await plain(markup, options);
  await define(page);
  return page;
};

export const close = (page) => page.context().close();

/** Runs a test on a page, which must have stayed clean, and closes it. */
export const on = (open, test) => async (context) => {
  const page = await open();
  try {
    await test(page, context);
    const found = faultsOf(page);
    if (found.length) throw new Error(found.join("\n"));
  } finally {
    await close(page);
  }
};

export const LOGIPRO = {
  lines: [{ label: "Consulting", mode: "regie", profile: "Consultant", tjm: "1200", days: "38", cjm: "650" }],
  extraCosts: [{ label: "Déplacements", cost: "2400", rebilled: "2400" }],
  vatPct: "20",
  threshold: { pct: "18", basis: "taux_marque" },
  schedule: {
    kind: "milestones",
    terms: { kind: "end_of_month", days: 45, reading: "days_then_month_end" },
    milestones: [
      { label: "Lancement", pct: "30", date: "2024-01-22" },
      { label: "Mi-parcours", pct: "40", date: "2024-05-13" },
      { label: "Clôture", pct: "30", date: "2024-08-31" },
    ],
  },
};

/** A worked case of a rule. */
export const known = (rule, id) => JSON.parse(readFileSync(new URL(`../cases/${rule}.json`, import.meta.url))).find((one) => one.id === id);

/** Of a result, what a case expects something of. */
export const picked = (result, expected) => {
  if (expected === null || typeof expected !== "object") return result;
  const entries = Object.keys(expected).map((name) => [name, picked(result?.[name], expected[name])]);
  return Array.isArray(expected) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
};

/** Sets properties of the first element and waits for it. */
export const set = (page, properties) =>
  page.evaluate(async (properties) => {
    const element = document.querySelector("chiffrage-quote, chiffrage-drift, chiffrage-margin-alert, chiffrage-schedule");
    Object.assign(element, properties);
    await element.updateComplete;
  }, properties);

/** Reads properties of the first element. */
export const get = (page, ...names) =>
  page.evaluate((names) => {
    const element = document.querySelector("chiffrage-quote, chiffrage-drift, chiffrage-margin-alert, chiffrage-schedule");
    return Object.fromEntries(names.map((name) => [name, element[name]]));
  }, names);

/** Keeps the events of the elements from now on; `recorded` takes them out. */
export const record = (page) =>
  page.evaluate(() => {
    globalThis.events = [];
    for (const name of ["input", "change", "alert", "error", "ready"]) {
      document.addEventListener(`chiffrage-${name}`, ({ type, detail }) => globalThis.events.push([type.slice(10), structuredClone(detail)]));
    }
  });
export const recorded = (page) => page.evaluate(() => globalThis.events.splice(0));

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page opened with `bypassCSP`: every rule of WCAG 2.2 A and AA, and the good practices it knows. */
export const violations = async (page) => {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.addScriptTag({ path: axe });
  return page.evaluate(async (runOnly) => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"], runOnly });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`));
  }, RULES);
};
