// Tryton with the custom.js of widgets/hosts: a project's form shows its drift and margins, which follow its timesheet.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { port, reaches, run, start } from "../machine.mjs";

export const name = "Tryton";
export const debian = "tryton-sao";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PASSWORD = randomUUID();
const DATABASE = "essai";

/** A server and a database of their own, in the working folder. */
const server = async (npm, work) => {
  const sao = join(work, "sao");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync("/usr/share/tryton-sao/www", sao, { recursive: true, dereference: true });
  cpSync(here("../../../widgets/hosts/tryton"), sao, { recursive: true });
  for (const file of ["chiffrage-widgets/chiffrage-widgets.iife.js", "chiffrage/chiffrage.js"]) cpSync(join(npm, file), join(sao, basename(file)));

  const address = `127.0.0.1:${await port()}`;
  const settings = join(work, "trytond.conf");
  const secret = join(work, "password");
  writeFileSync(settings, `[database]\nuri = sqlite://\npath = ${work}\n[web]\nlisten = ${address}\nroot = ${sao}\n`);
  writeFileSync(secret, PASSWORD);
  const options = { cwd: work, env: { ...process.env, TRYTONPASSFILE: secret } };
  writeFileSync(join(work, `${DATABASE}.sqlite`), "");
  run("trytond-admin", ["-c", settings, "-d", DATABASE, "-l", "fr", "-u", "project_revenue", "--activate-dependencies", "--email", "chef@example.com"], options);
  const [project, line] = run("/usr/bin/python3", [here("./prepare.py"), settings, DATABASE], options).split("\n").at(-1).split(" ");
  const url = `http://${address}/`;
  await start("trytond", ["-c", settings, "-d", DATABASE], { folder: work, answers: reaches(url) });
  return { url, project, line };
};

/** Addresses of sao are fragments: a new one opens a tab. */
const open = (page, url, model, id) => page.goto(`${url}#${DATABASE}/model/${model}/${id}`);

const signIn = async (page) => {
  await page.locator("#login").fill("admin");
  await page.keyboard.press("Enter");
  await page.locator("input[type=password]").fill(PASSWORD);
  await page.keyboard.press("Enter");
};

const landing = (page, days) =>
  page.waitForFunction((days) => document.querySelector(".chiffrage chiffrage-drift")?.result?.landingDays === days, days);

export const attempt = async ({ npm, work, visitor, shot }) => {
  const { url, project, line } = await server(npm, work);
  const page = await visitor();
  await open(page, url, "project.work", project);
  await signIn(page);

  // 30 days spent, and half of 38 to do.
  await landing(page, "49.00");
  const { signed, production } = await page.evaluate(() => document.querySelector(".chiffrage chiffrage-margin-alert").result);
  // 38 days at 550 € of margin each; half of the 45 600 € for 30 days at 650 €.
  assert.deepEqual([signed.margin, production.margin], ["20900.00", "3300.00"]);
  await shot(page, "tryton-before");

  await open(page, url, "timesheet.line", line);
  await page.locator("input[name=duration]:visible").fill("248:00");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+s");
  await page.getByText("Enregistrement sauvegardé").waitFor();

  // A day more is spent.
  await page.reload();
  await open(page, url, "project.work", project);
  await landing(page, "50.00");
  assert.equal(await page.evaluate(() => document.querySelector(".chiffrage chiffrage-drift").result.tjmEquivalent), "912.00");
  await shot(page, "tryton-after");
};
