// What an import costs: nothing is compiled before the first call, and a bundler drops what nothing uses.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";

const INPUT = '{ cjm: "420", targetTauxMarquePct: "25" }';
const here = fileURLToPath(new URL(".", import.meta.url));
const folder = (name) => fileURLToPath(new URL(`../../target/npm/${name}/`, import.meta.url));
const manifest = (name) => JSON.parse(readFileSync(`${folder(name)}package.json`, "utf8"));

/** Every call that compiles or starts a module. */
const compiled = [];
for (const name of ["Module", "Instance"]) {
  WebAssembly[name] = class extends WebAssembly[name] {
    constructor(...given) {
      super(...given);
      compiled.push(name);
    }
  };
}
for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"]) {
  const before = WebAssembly[name];
  WebAssembly[name] = (...given) => {
    compiled.push(name);
    return before(...given);
  };
}

/** workerd gives an imported .wasm as a compiled module; react is not what is tried here. */
const given = {
  name: "given",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /\.wasm$/ }, ({ path }) => ({
      contents: `import { readFileSync } from "node:fs"; export default new WebAssembly.Module(readFileSync(${JSON.stringify(path)}));`,
    }));
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^react$/ }, () => ({ path: "react", namespace: "stub" }));
    onLoad({ filter: /./, namespace: "stub" }, () => ({
      contents: "export const createElement = {}, forwardRef = () => ({}), useEffect = {}, useImperativeHandle = {}, useRef = {};",
    }));
  },
};

const bundled = async (contents, options) => {
  const stdin = { contents, resolveDir: here };
  const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false, logLevel: "error", plugins: [given], ...options });
  return outputFiles[0].text;
};

const TARGETS = {
  "a browser": {},
  workerd: { conditions: ["workerd"] },
  "Node, imported": { platform: "node" },
  "Node, required": { platform: "node", format: "cjs" },
};
const IMPORTS = ['import "chiffrage";', 'import { price } from "chiffrage";', 'import * as rules from "chiffrage";'];

for (const [target, options] of Object.entries(TARGETS)) {
  for (const text of IMPORTS) {
    test(`for ${target}, \`${text}\` leaves nothing where nothing is used`, async () => {
      const left = await bundled(text, options);
      assert.ok(left.length < 1_000, `${left.length} bytes`);
    });
  }

  test(`for ${target}, a function that is used works, and so does the error beside it`, async () => {
    const used = `import { ChiffrageError, price } from "chiffrage";
      const refused = () => { try { price({}); } catch (error) { return error instanceof ChiffrageError && error.path; } };
      export const found = [price(${INPUT}).tjm, refused()];`;
    const text = await bundled(used, options);
    const { found } = options.format === "cjs" ? required(text) : await import(`data:text/javascript,${encodeURIComponent(text)}`);
    assert.deepEqual([...found], ["560.00", "/cjm"]);
  });
}

const required = (text) => {
  const module = { exports: {} };
  new Function("module", "exports", "require", text)(module, module.exports, createRequire(import.meta.url));
  return module.exports;
};

test("the other entries leave nothing either", async () => {
  const entries = Object.keys(manifest("chiffrage").exports).filter((name) => /^\.\/\w+$/.test(name));
  assert.deepEqual(entries, ["./cdn", "./slim", "./js", "./labels"]);
  for (const name of entries) assert.equal((await bundled(`import "chiffrage/${name.slice(2)}";`, {})).trim(), "", name);
});

const WAYS = {
  "the entry of Node, imported": () => import("chiffrage"),
  "the entry of Node, required": () => createRequire(import.meta.url)("chiffrage"),
  "the entry of bundlers": () => import(new URL("chiffrage.js", `file://${folder("chiffrage")}`)),
  "the entry without WebAssembly": () => import("chiffrage/js"),
  "the entry that is given its module": () => import("chiffrage/slim"),
};

for (const [what, load] of Object.entries(WAYS)) {
  test(`${what} compiles nothing before the first call`, async () => {
    compiled.length = 0;
    const { initSync, price } = await load();
    assert.deepEqual(compiled, []);
    initSync?.(readFileSync(`${folder("chiffrage")}chiffrage.wasm`));
    assert.equal(price({ cjm: "420", targetTauxMarquePct: "25" }).tjm, "560.00");
    price({ cjm: "420", targetTauxMarquePct: "25" });
    // One instance for both calls; imported and required, Node has the same.
    const expected = /required|without/.test(what) ? [] : ["Module", "Instance"];
    assert.deepEqual(compiled, expected);
  });
}

test("an entry that cannot compile says so at the call, and works once it can", async () => {
  const { price } = await import(new URL("chiffrage.js?again", `file://${folder("chiffrage")}`));
  const { Module } = WebAssembly;
  WebAssembly.Module = class {
    constructor() {
      throw new WebAssembly.CompileError("blocked by the policy of the page");
    }
  };
  assert.throws(() => price({ cjm: "420", tjm: "560" }), WebAssembly.CompileError);
  WebAssembly.Module = Module;
  assert.equal(price({ cjm: "420", tjm: "560" }).tjm, "560.00");
});

test("the rules have no side effects", () => {
  assert.equal(manifest("chiffrage").sideEffects, false);
});

/** Whether a script defines a tag as it runs, or asks for a page, as only classic scripts do. */
const acts = (text) => {
  const defined = [];
  const customElements = { get: () => undefined, define: (tag) => defined.push(tag) };
  const context = createContext({ customElements, FinalizationRegistry, HTMLElement: class {}, TextDecoder, TextEncoder, module: {}, exports: {} });
  try {
    runInContext(text, context);
  } catch (fault) {
    if (fault.name !== "ReferenceError") throw fault;
    return true;
  }
  return defined.length > 0;
};

test("a bundler keeps those scripts of the elements that define tags, and no others", async () => {
  const scripts = readdirSync(folder("chiffrage-widgets")).filter((name) => /\.c?js$/.test(name));
  assert.ok(scripts.includes("index.js") && scripts.includes("react.cjs") && scripts.includes("specs.js"));
  for (const script of scripts) {
    const text = `import ${JSON.stringify(folder("chiffrage-widgets") + script)};`;
    const whole = await bundled(text, { format: "iife", ignoreAnnotations: true, define: { "import.meta.url": '"file:///"' } });
    const kept = await bundled(text, { define: { "import.meta.url": '"file:///"' } });
    assert.equal(kept.trim() !== "", acts(whole), script);
  }
});
