// The packages as they would be published: their form, and that what is said of the elements is what they are.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL("../../", import.meta.url));
const npm = join(folder, "target/npm");
const run = (tool, ...given) => promisify(execFile)(join(folder, "tests/node_modules/.bin", tool), given);

/** Entries that are no modules. */
const otherwise = (exports) => Object.keys(exports).filter((name) => /\.(html|json|wasm|js)$/.test(name)).map((name) => name.slice(2));

for (const name of ["chiffrage", "chiffrage-widgets"]) {
  const path = join(npm, name);
  const manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));

  test(`${name}: publint finds nothing`, async () => {
    const { stdout } = await run("publint", path, "--strict");
    assert.match(stdout, /All good!/);
  });

  test(`${name}: every entry has its types, imported and required`, async () => {
    await run("attw", "--pack", path, "--profile", "node16", "--exclude-entrypoints", ...otherwise(manifest.exports));
  });

  test(`${name}: every file that is named is there, every script that acts on import is named`, () => {
    const files = readdirSync(path);
    const named = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(named));
    const missing = named(manifest.exports).filter((file) => !files.includes(file.slice(2)));
    assert.deepEqual(missing, []);
    for (const file of ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY-NOTICES.txt"]) assert.ok(files.includes(file), file);
    assert.deepEqual((manifest.sideEffects || []).filter((file) => !file.includes("*") && !files.includes(file.slice(2))), []);
  });
}

const { modules } = require("chiffrage-widgets/custom-elements.json");
const declarations = modules.flatMap((module) => module.declarations);
const names = (list) => list.map(({ name }) => name).sort();

test("the custom properties in the manifest are those of the style sheets", async () => {
  const { initSync, styles } = await import(`${npm}/chiffrage-widgets/glue.js`);
  initSync({ module: readFileSync(`${npm}/chiffrage-widgets/chiffrage-widgets.wasm`) });
  const sheets = declarations.map(({ tagName }) => styles(tagName.slice("chiffrage-".length))).join();
  const read = new Set([...sheets.matchAll(/var\((--chiffrage-[a-z-]+)/g)].map(([, name]) => name));
  for (const { tagName, cssProperties } of declarations) assert.deepEqual(names(cssProperties), [...read].sort(), tagName);
});

test("the properties, methods and attributes in the manifest are those of the elements", async () => {
  const defined = new Map();
  globalThis.HTMLElement = class {};
  globalThis.customElements = { get: (tag) => defined.get(tag), define: (tag, element) => defined.set(tag, element) };
  await import("chiffrage-widgets");
  assert.deepEqual([...defined.keys()].sort(), declarations.map(({ tagName }) => tagName).sort());
  for (const { tagName, members, attributes } of declarations) {
    const element = defined.get(tagName);
    const own = Object.getOwnPropertyNames(element.prototype).filter((name) => !/^constructor$|Callback$/.test(name));
    assert.deepEqual(names(members), own.sort(), tagName);
    // A form reads the name, and an element its loading once: neither is observed.
    assert.deepEqual(names(attributes), [...element.observedAttributes, "loading", "name"].sort(), tagName);
  }
});

test("what editors complete is what the manifest has", () => {
  const { contributions } = require("chiffrage-widgets/web-types.json");
  const { tags } = require("chiffrage-widgets/vscode.html-data.json");
  const told = (tag, list) => names(list.find(({ name }) => name === tag).attributes);
  for (const { tagName, attributes } of declarations) {
    assert.deepEqual(told(tagName, contributions.html.elements), names(attributes), tagName);
    assert.deepEqual(told(tagName, tags), names(attributes), tagName);
  }
});
