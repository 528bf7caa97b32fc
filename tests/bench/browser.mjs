// Chromium, a blank page of the bench's own, and what is tried there with each contestant's elements.
import { chromium } from "playwright-core";

const site = process.env.CHIFFRAGE_URL;

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--lang=fr-FR"];

export const CONTESTANTS = {
  chiffrage: { script: "/pkg/chiffrage-widgets/cdn.js", drift: "chiffrage-drift", quote: "chiffrage-quote", portfolio: "chiffrage-margin-alert" },
  lit: { script: "/bench/lit.js", drift: "lit-drift", quote: "lit-quote", portfolio: "lit-portfolio" },
  react: { script: "/bench/react.js", drift: "react-drift", quote: "react-quote", portfolio: "react-portfolio" },
};

let browser;
export const start = async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
};
export const stop = () => browser.close();
export const version = () => browser.version();

/** Runs in the page: how it is known that something is there, and painted. */
const helpers = () => {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  /** A task after those that wait. */
  const turn = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(port1.close());
      port2.postMessage(null);
    });
  globalThis.bench = {
    memories: [],
    painted: () => new Promise((resolve) => requestAnimationFrame(() => turn().then(resolve))),
    async until(holds) {
      for (const end = performance.now() + 300_000; !holds(); await turn()) {
        if (performance.now() > end) throw new Error(`never: ${holds}`);
      }
    },
    /** As a user would, past what React keeps of a field. */
    type(field, text) {
      setValue.call(field, text);
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    },
    make: (tag, value, attributes = {}) => {
      const element = document.createElement(tag);
      for (const [name, text] of Object.entries(attributes)) element.setAttribute(name, text);
      element.value = value;
      return element;
    },
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await instantiate(...given);
      bench.memories.push((made.instance ?? made).exports.memory);
      return made;
    };
  }
};

/** What gives a page a clock of 5 µs, in place of 100. */
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** A page with nothing in it, in a context of its own: nothing is cached. */
export const open = async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "fr-FR" });
  const page = await context.newPage();
  await page.addInitScript(helpers);
  await page.route("**/bench.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", headers: ISOLATED, body: '<!doctype html><html lang="fr"><title>Bench</title><body>' }));
  await page.goto(`${site}bench.html`);
  return page;
};

export const close = (page) => page.context().close();

/** A page where every contestant is defined. */
export const openAll = async () => {
  const page = await open();
  for (const { script } of Object.values(CONTESTANTS)) await page.evaluate((script) => import(script), script);
  return page;
};

/** A project of the rows. */
const row = (index) => ({
  price: String(40000 + index * 7), soldDays: "38", consumedDays: "30", remainingDays: String(5 + (index % 40)), cjm: "650", threshold: { pct: "18" },
});

/** Milliseconds until so many compact drift rows are painted; the words of the last one. */
export const rows = (page, tag, count, { kept = false } = {}) =>
  page.evaluate(
    async ([tag, values, kept]) => {
      const list = document.createElement("div");
      const elements = values.map((value) => bench.make(tag, value, { compact: "" }));
      list.append(...elements);
      await bench.painted();
      const start = performance.now();
      document.body.append(list);
      let ready = 0;
      await bench.until(() => {
        while (ready < elements.length && elements[ready].shadowRoot?.querySelector("[role=meter]")) ready += 1;
        return ready === elements.length;
      });
      await bench.painted();
      const spent = performance.now() - start;
      const words = elements.at(-1).shadowRoot.querySelector(".drift > .words").textContent;
      if (!kept) list.remove();
      await bench.painted();
      return { spent, words };
    },
    [tag, Array.from({ length: count }, (_, index) => row(index)), kept],
  );

/** Milliseconds from the value of a portfolio until its rows are painted, and from each key in its search. */
export const portfolio = (page, tag, value, keys = []) =>
  page.evaluate(
    async ([tag, value, keys]) => {
      const element = bench.make(tag, { projects: value.projects.slice(0, 1) });
      document.body.append(element);
      const shows = (count) => () => element.shadowRoot?.querySelector("[role=table]")?.ariaRowCount === String(count + 1);
      await bench.until(shows(1));
      await bench.painted();
      const timed = async (act, count) => {
        const start = performance.now();
        act();
        await bench.until(shows(count));
        await bench.painted();
        return performance.now() - start;
      };
      const set = await timed(() => (element.value = value), value.projects.length);
      const first = element.shadowRoot.querySelector(".project").innerText.split(/\s*\n\s*/);
      const field = element.shadowRoot.querySelector("[type=search]");
      const typed = [];
      for (const [text, count] of keys) typed.push(await timed(() => bench.type(field, text), count));
      element.remove();
      return { set, typed, first };
    },
    [tag, value, keys],
  );

const LINES = 20;

/** Milliseconds from each key in the TJM of a proposal until its total is there, laid out, and until it is painted. */
export const keys = (page, tag, count) =>
  page.evaluate(
    async ([tag, count, lines]) => {
      const value = {
        lines: Array.from({ length: lines }, (_, index) => ({ mode: "regie", label: `Profil ${index}`, tjm: String(600 + index), days: "20", cjm: "420" })),
        threshold: { pct: "18", basis: "taux_marque" },
      };
      const euros = new Intl.NumberFormat("fr", { style: "currency", currency: "EUR" });
      const total = (tjm) => euros.format(20 * value.lines.reduce((sum, line, index) => sum + Number(index ? line.tjm : tjm), 0));
      const element = bench.make(tag, value, { audience: "internal" });
      document.body.append(element);
      await bench.until(() => element.shadowRoot?.querySelector(".hero .value")?.textContent === total(600));
      const shown = element.shadowRoot.querySelector(".hero .value");
      const field = [...element.shadowRoot.querySelectorAll("label")].find((label) => label.textContent.startsWith("TJM")).control;
      const spent = { there: [], painted: [] };
      for (let key = 0; key < count; key += 1) {
        const expected = total(700 + key);
        await bench.painted();
        const start = performance.now();
        bench.type(field, String(700 + key));
        await bench.until(() => shown.textContent === expected);
        shown.getBoundingClientRect();
        spent.there.push(performance.now() - start);
        await bench.painted();
        spent.painted.push(performance.now() - start);
      }
      // What is drawn after the rest is painted.
      await bench.painted();
      await bench.painted();
      const figures = [...element.shadowRoot.querySelectorAll("dl .figure")].map((figure) => figure.textContent.replace("?", ""));
      const points = [...element.shadowRoot.querySelectorAll(".ticks li")].map((point) => point.textContent);
      element.remove();
      return { ...spent, figures, points };
    },
    [tag, count, LINES],
  );
