// Tries the packed packages in the projects of this folder, each from its own registry of one: two tarballs and what it names.
// node run.mjs <folder of the packages> <working folder> [host …]; a full run also writes their table in HOSTS.md.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { close, look, open } from "./look.mjs";
import { serve } from "./serve.mjs";
import { put } from "./table.mjs";

const [npm, work, ...asked] = process.argv.slice(2);
const here = fileURLToPath(new URL("./", import.meta.url));
const OPTIONS = ["--no-audit", "--no-fund", "--no-update-notifier", "--no-package-lock", "--fetch-timeout=60000", "--fetch-retries=1"];
const PORT = 8149;
const PATIENCE = 5 * 60_000;

const run = (folder, program, ...given) => {
  try {
    return execFileSync(program, given, { cwd: folder, encoding: "utf8", timeout: PATIENCE, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, CI: "1", NEXT_TELEMETRY_DISABLED: "1", NG_CLI_ANALYTICS: "false" } });
  } catch ({ message, stdout, stderr }) {
    throw new Error([message, stdout, stderr].join("\n"));
  }
};

const pack = () =>
  readdirSync(npm).map((name) => {
    const [{ filename }] = JSON.parse(run(work, "npm", "pack", "--json", join(npm, name)));
    return join(work, filename);
  });

/** How many WebAssembly modules a build holds, as files or as text. */
const copies = (folder) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { name, parentPath }) => {
    if (name.endsWith(".wasm")) return sum + 1;
    return name.endsWith("js") ? sum + readFileSync(join(parentPath, name), "latin1").split("AGFzbQEAAAAB").length - 1 : sum;
  }, 0);
};

/** A server of the host's own, until it answers. */
const started = async (folder) => {
  const child = spawn("npm", ["run", "serve", "--", "--port", PORT], { cwd: folder, detached: true, stdio: "ignore" });
  const url = `http://127.0.0.1:${PORT}/`;
  for (let left = 120; ; left -= 1) {
    const answers = await fetch(url).then(({ ok }) => ok, () => false);
    if (answers) return { url, stop: () => process.kill(-child.pid) };
    if (!left || child.exitCode !== null) throw new Error("its server does not answer");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

const attempt = async (name, tarballs) => {
  const folder = join(work, name);
  const manifest = JSON.parse(readFileSync(join(here, name, "package.json"), "utf8"));
  const { from, out, serve: serves, editing, modules = 2, allows } = manifest.host;
  rmSync(folder, { recursive: true, force: true });
  for (const source of [from, name].filter(Boolean)) cpSync(join(here, source), folder, { recursive: true });
  run(folder, "npm", "install", ...OPTIONS, ...tarballs);
  const version = manifest.host.version === "node" ? process.versions.node : JSON.parse(readFileSync(join(folder, "node_modules", manifest.host.version, "package.json"), "utf8")).version;
  try {
    if (manifest.scripts.build) run(folder, "npm", "run", "build");
    if (manifest.scripts.test) {
      const said = run(folder, "npm", "test", "--silent").trim().split("\n");
      if (said.some((line) => line.trim() !== "560.00")) throw new Error(`it says ${said}`);
    }
    if (out) {
      const found = copies(join(folder, out));
      if (found !== modules) throw new Error(`${found} modules in the build, not ${modules}`);
      if (!existsSync(join(folder, out, "index.html"))) cpSync(join(folder, "index.html"), join(folder, out, "index.html"));
    }
    if (out || serves) {
      const server = serves ? await started(folder) : await serve(join(folder, out), allows);
      try {
        await look(server.url, editing);
      } finally {
        server.stop();
      }
    }
    return { version, result: modules ? "works" : "fallback" };
  } catch (error) {
    return { version, result: "fails", error };
  }
};

const all = readdirSync(here).filter((name) => existsSync(join(here, name, "package.json"))).sort();
const names = asked.length ? asked : all;
mkdirSync(work, { recursive: true });
const tarballs = pack();
await open();
const rows = [];
for (const name of names) {
  const started = performance.now();
  const { host } = JSON.parse(readFileSync(join(here, name, "package.json"), "utf8"));
  const { version, result, error } = await attempt(name, tarballs).catch((error) => ({ version: "", result: "not tried", error }));
  rows.push([host.name, version, result]);
  console.log(`${host.name} ${version}: ${result}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (error) console.error(String(error.stack ?? error).slice(0, 4000));
}
await close();
if (!asked.length) put("packages", rows);
process.exitCode = rows.every(([, , result]) => result === "works" || result === "fallback") ? 0 : 1;
