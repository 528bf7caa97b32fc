// WordPress with the plugin of widgets/hosts: records made on its screens, shown in pages by the block and by the shortcode.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { port, reaches, run, start } from "../machine.mjs";

export const name = "WordPress";
export const debian = "wordpress";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PASSWORD = randomUUID();

const RECORDS = {
  quote: { lines: [{ label: "Développement", mode: "regie", tjm: "1200", days: "37", cjm: "651.37" }], vatPct: "20", threshold: { pct: "18", basis: "taux_marque" } },
  drift: { price: "45600", soldDays: "38", consumedDays: "30", remainingDays: "19", cjm: "651.37", threshold: { pct: "18" } },
  "margin-alert": { signed: { revenue: "45600", cost: "24751.36" }, threshold: { pct: "18", basis: "taux_marque" } },
  schedule: { total: "14000", kind: "milestones", milestones: [{ label: "Commande", pct: "30", date: "2026-01-15" }, { label: "Livraison", pct: "70", date: "2026-06-15" }] },
};
/** What is typed in a record that says something else: what a client may see follows what colleagues type. */
const TYPED = { quote: ["Jours", "38"], drift: ["RAF", "20"], "margin-alert": ["Coût", "24751.37"], schedule: ["Montant total", "15000"] };
/** The cost in each record, and the names of what only colleagues may read. */
const COST = /651\.37|24751\.37/;
const SECRET = /cjm|marque|threshold|margin/i;

/** A database and a site of their own, in the working folder. */
const site = async (npm, work) => {
  const folder = join(work, "site");
  const data = join(work, "data");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync("/usr/share/wordpress", folder, { recursive: true, dereference: true });
  cpSync(here("./wp-config.php"), join(folder, "wp-config.php"));
  const plugin = join(folder, "wp-content/plugins/chiffrage");
  cpSync(here("../../../widgets/hosts/wordpress/chiffrage"), plugin, { recursive: true });
  cpSync(join(npm, "chiffrage-widgets/chiffrage-widgets.iife.js"), join(plugin, "chiffrage-widgets.iife.js"));

  const socket = join(work, "mariadb.sock");
  const database = ["--no-defaults", "--user=root", `--datadir=${data}`];
  run("mariadb-install-db", [...database, "--auth-root-authentication-method=normal", "--skip-test-db"]);
  const client = (...args) => run("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", ...args]);
  const answers = async () => {
    try {
      return Boolean(client("-e", "select 1"));
    } catch {
      return false;
    }
  };
  await start("mariadbd", [...database, `--socket=${socket}`, `--pid-file=${work}/mariadb.pid`, "--skip-networking"], { folder: work, answers });
  client("-e", "create database wordpress");

  const address = `127.0.0.1:${await port()}`;
  const url = `http://${address}/`;
  const env = { ...process.env, SITE: url.slice(0, -1), PHP_CLI_SERVER_WORKERS: "4" };
  run("php", [here("./prepare.php"), folder, PASSWORD], { env });
  await start("php", ["-S", address, "-t", folder], { folder: work, env, answers: reaches(url) });
  return url;
};

const signIn = async (page, url, user) => {
  await page.goto(`${url}wp-login.php`);
  await page.locator("#user_login").fill(user);
  await page.locator("#user_pass").fill(PASSWORD);
  await page.locator("#wp-submit").click();
  await page.waitForURL("**/wp-admin/**");
};

/** A record, made on its screen: filled as if pasted, then typed in, and saved. */
const record = async (page, url, kind) => {
  await page.goto(`${url}wp-admin/post-new.php?post_type=chiffrage`);
  await page.locator("#title").fill(`Essai ${kind}`);
  await page.locator("select[name=chiffrage_kind]").selectOption(kind);
  await page.evaluate(async (value) => {
    const element = document.querySelector("#chiffrage-record > [audience=internal]");
    element.value = value;
    await element.updateComplete;
  }, RECORDS[kind]);
  const [label, typed] = TYPED[kind];
  await page.getByLabel(label).first().fill(typed);
  await page.locator("#publish").click();
  await page.waitForURL("**/post.php?post=*");
  return Number(new URL(page.url()).searchParams.get("post"));
};

/** A page of blocks, saved and opened again in the editor, where the server's drawing of them shows. */
const publish = async (page, url, title, blocks) => {
  await page.goto(`${url}wp-admin/post-new.php?post_type=page`);
  const address = await page.evaluate(async ({ title, blocks }) => {
    const { data, blocks: types } = globalThis.wp;
    data.dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false);
    data.dispatch("core/editor").editPost({ title, status: "publish" });
    data.dispatch("core/block-editor").resetBlocks(blocks.map(([type, attributes]) => types.createBlock(type, attributes)));
    await data.dispatch("core/editor").savePost();
    return data.select("core/editor").getPermalink();
  }, { title, blocks });
  await page.waitForFunction(() => globalThis.wp.data.select("core/editor").didPostSaveRequestSucceed());
  await page.waitForFunction(() => /post=\d/.test(location.search));
  await page.reload();
  await page.waitForFunction((count) => {
    const kept = globalThis.wp?.data.select("core/block-editor").getBlocks() ?? [];
    return kept.length === count && kept.every(({ isValid }) => isValid);
  }, blocks.length);
  return address;
};

const results = (page) =>
  page.evaluate(async () => {
    const elements = [...document.querySelectorAll("chiffrage-quote, chiffrage-drift, chiffrage-margin-alert, chiffrage-schedule")];
    await Promise.all(elements.map((element) => element.updateComplete));
    return Object.fromEntries(elements.map(({ localName, audience, result }) => [localName, [audience, result !== null]]));
  });

export const attempt = async ({ npm, work, visitor, shot }) => {
  const url = await site(npm, work);
  const chief = await visitor();
  await signIn(chief, url, "chef");
  const ids = {};
  for (const kind of Object.keys(RECORDS)) ids[kind] = await record(chief, url, kind);

  const blocks = (audience) => Object.values(ids).map((id) => ["chiffrage/chiffrage", { id, audience }]);
  const codes = (audience) => Object.values(ids).map((id) => ["core/shortcode", { text: `[chiffrage id="${id}" audience="${audience}"]` }]);
  const internal = Object.fromEntries(Object.keys(RECORDS).map((kind) => [`chiffrage-${kind}`, ["internal", true]]));
  const client = { "chiffrage-quote": ["client", true], "chiffrage-schedule": ["client", true] };

  for (const [way, make] of Object.entries({ block: blocks, shortcode: codes })) {
    const forClients = await publish(chief, url, `Client, ${way}`, make("client"));
    const page = await publish(chief, url, `Interne, ${way}`, make("internal"));
    if (way === "block") {
      await chief.locator("chiffrage-drift").first().waitFor();
      await shot(chief, "wordpress-editor");
    }
    await chief.goto(page);
    assert.deepEqual(await results(chief), internal, way);
    assert.equal(await chief.evaluate(() => document.querySelector("chiffrage-quote").result.revenue), "45600.00");
    await shot(chief, `wordpress-internal-${way}`);

    // Typed by a colleague: the landing moves, 30 days consumed and 26 to do make 56.
    const days = chief.getByLabel("RAF").first();
    await days.fill("26");
    await chief.keyboard.press("Tab");
    await chief.waitForFunction(() => document.querySelector("chiffrage-drift").result.landingDays === "56.00");
    await chief.reload();
    await results(chief);
    assert.equal(await chief.evaluate(() => document.querySelector("chiffrage-drift").result.landingDays), "50.00");

    for (const user of [null, "lecteur"]) {
      const other = await visitor();
      if (user) await signIn(other, url, user);
      for (const address of [page, forClients]) {
        const text = await (await other.goto(address)).text();
        const [sent] = text.match(/<chiffrage-.*<\/chiffrage-[a-z-]+>/s);
        assert.doesNotMatch(sent, SECRET, `${way}, ${user}`);
        assert.doesNotMatch(text, COST, `${way}, ${user}`);
        assert.deepEqual(await results(other), client);
        // 38 days at 1 200 €, and 20 % of VAT.
        assert.equal(await other.evaluate(() => document.querySelector("chiffrage-quote").result.totalInclVat), "54720.00");
        await other.getByLabel("Montant total").fill("20000");
        await other.waitForFunction(() => document.querySelector("chiffrage-schedule").result.totalInclVat === "24000.00");
        await shot(other, `wordpress-client-${way}`);
      }
      await other.context().close();
    }
  }
  for (const path of ["?feed=rss2", "?s=Essai", "?rest_route=/wp/v2/pages", `?post_type=chiffrage&p=${ids.quote}`]) {
    assert.doesNotMatch(await (await fetch(url + path)).text(), COST, path);
  }
};
