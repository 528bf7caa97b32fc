// The demo pages in Firefox and in WebKit: each element mounts, a field is typed in, a result follows, nothing goes wrong.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { environment } from "./fonts.mjs";

const site = process.env.CHIFFRAGE_URL ?? "http://127.0.0.1:8080/";
const PATIENCE = 20_000;

/** A page, the field that is typed in (its group first, if it has one), the text, and what comes of it. */
const PAGES = [
  ["", ["Jours"], "40", ({ revenue }) => revenue, "50400.00"],
  ["drift.html", ["RAF"], "10", ({ landingDays }) => landingDays, "40.00"],
  ["margins.html", ["Produite", "Coût"], "22000", ({ production }) => production.margin, "6000.00"],
  ["schedule.html", ["Montant total"], "24 000 €", ({ total }) => total, "24000.00"],
];

/** In the page: what goes wrong from now on is kept, and the element is ready. */
const LISTEN = `
  globalThis.faults = [];
  addEventListener("error", ({ message }) => faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
  for (const name of ["error", "warn"]) console[name] = (...told) => faults.push(told.join(" "));
  return customElements.whenDefined(document.getElementById("widget").localName).then(() => document.getElementById("widget").updateComplete);`;
const FIELD = `
  const names = arguments[0];
  const root = document.getElementById("widget").shadowRoot;
  const group = names.length > 1 ? [...root.querySelectorAll("[role=group]")].find((group) => group.getAttribute("aria-label") === names[0]) : root;
  return [...group.querySelectorAll("input")].find((input) => input.labels?.[0]?.textContent === names.at(-1));`;
const READ = `return [document.getElementById("widget").result, globalThis.faults, document.getElementById("widget").matches(":state(ready)")];`;

/** Firefox, by WebDriver BiDi. */
const firefox = async () => {
  const executablePath = "/usr/bin/firefox-esr";
  if (!existsSync(executablePath)) return { missing: `no ${executablePath}` };
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, env: environment, timeout: PATIENCE, protocolTimeout: PATIENCE });
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && faults.push(message.text()));
  const run = (body, ...given) => page.evaluate(new Function(body), ...given);
  return {
    close: () => browser.close(),
    async open(path) {
      await page.goto(site + path);
      await run(LISTEN);
    },
    async type(names, text) {
      const field = await page.evaluateHandle(new Function(FIELD), names);
      await field.click({ count: 3 });
      await page.keyboard.type(text);
    },
    async read() {
      const [result, told, ready] = await run(READ);
      return [result, [...faults, ...told], ready];
    },
  };
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A program that runs as long as the tests, once it answers. */
const running = async (command, options, answers) => {
  const child = spawn(command[0], command.slice(1), options);
  const failed = new Promise((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${command[0]} ended with ${code}`)));
    setTimeout(() => reject(new Error(`${command[0]} does not answer`)), PATIENCE).unref();
  });
  failed.catch(() => {});
  return [child, await Promise.race([answers(child), failed])];
};

/** WebKit, by WebDriver as it was before BiDi, on a screen that nobody sees. */
const webkit = async () => {
  const [driver, browser, screen] = ["/usr/bin/WebKitWebDriver", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "/usr/bin/Xvfb"];
  const missing = [driver, browser, screen].find((program) => !existsSync(program));
  if (missing) return { missing: `no ${missing}` };
  const children = [];
  const close = () => children.reverse().forEach((child) => child.kill());
  try {
    const [xvfb, display] = await running([screen, "-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] },
      (child) => new Promise((resolve) => child.stdout.once("data", (number) => resolve(`:${String(number).trim()}`))));
    children.push(xvfb);
    const port = await freePort();
    const call = async (method, path, body) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE) });
      const { value } = await response.json();
      if (!response.ok) throw new Error(`${path}: ${value.message}`);
      return value;
    };
    const listening = async () => {
      while (!(await call("GET", "/status").catch(() => null))) await new Promise((resolve) => setTimeout(resolve, 100));
    };
    const [child] = await running([driver, `--port=${port}`], { env: { ...environment, DISPLAY: display }, stdio: "ignore" }, listening);
    children.push(child);
    const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } } } });
    const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    const run = (script, ...args) => session("POST", "/execute/sync", { script, args });
    return {
      async close() {
        await call("DELETE", `/session/${sessionId}`).catch(() => {});
        close();
      },
      async open(path) {
        await session("POST", "/url", { url: site + path });
        await run(LISTEN);
      },
      async type(names, text) {
        const [id] = Object.values(await run(FIELD, names));
        await session("POST", `/element/${id}/clear`, {});
        await session("POST", `/element/${id}/value`, { text });
      },
      read: () => run(READ),
    };
  } catch (error) {
    close();
    throw error;
  }
};

for (const [name, launch] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
  let engine;
  before(async () => {
    engine = await launch().catch((error) => ({ missing: `it does not start: ${error.message}` }));
  });
  after(() => engine.close?.());

  for (const [path, field, text, read, expected] of PAGES) {
    test(`${name}: ${path || "index.html"}`, { timeout: 60_000 }, async (context) => {
      if (engine.missing) return context.skip(`${name}: ${engine.missing}`);
      await engine.open(path);
      await engine.type(field, text);
      const [result, faults, ready] = await engine.read();
      assert.equal(read(result), expected);
      assert.deepEqual(faults, []);
      assert.ok(ready);
    });
  }
}
