// Tries the elements in real applications of Debian, started here: node run.mjs <folder of the packages> <working folder> [host …]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { put } from "../hosts/table.mjs";
import { version } from "./machine.mjs";

const HOSTS = ["wordpress", "tryton"];
const [npm, work, ...asked] = process.argv.slice(2);
const hosts = await Promise.all((asked.length ? asked : HOSTS).map((host) => import(`./${host}/index.mjs`)));

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--lang=fr-FR"] });
const faults = [];
const visitor = async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "fr-FR" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => faults.push(error.stack));
  return page;
};
/** Pictures to look at, in the working folder. */
const shot = (page, name) => page.screenshot({ path: join(work, `${name}.png`), fullPage: true });

mkdirSync(work, { recursive: true });
const rows = [];
for (const { name, debian, attempt } of hosts) {
  const started = performance.now();
  const thrown = await attempt({ npm, work: join(work, name), visitor, shot }).then(() => undefined, (error) => error);
  const [fault] = faults.splice(0);
  const error = thrown ?? fault;
  for (const context of browser.contexts()) {
    if (error) await shot(context.pages()[0], `${name} fails`);
    await context.close();
  }
  rows.push([name, version(debian), error ? "fails" : "works"]);
  console.log(`${rows.at(-1).join(" ")}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (error) console.error(String(error.stack ?? error).slice(0, 4000));
}
await browser.close();
if (!asked.length) put("hosts", rows);
process.exit(rows.every(([, , result]) => result === "works") ? 0 : 1);
