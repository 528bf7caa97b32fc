// Every way to load the elements, under the policies it is for: the elements show, and nothing is violated.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { faultsOf, on, plain, site } from "./page.mjs";

const NPM = process.env.CHIFFRAGE_NPM ?? new URL("../../target/npm/", import.meta.url).pathname;
const skip = !existsSync(NPM) && "needs the packages as published";
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
const WITHOUT_WASM = "default-src 'none'; script-src 'self'; style-src 'self'";
const DRIFT = `<chiffrage-drift price="45600" sold-days="38" consumed-days="30" remaining-days="20" cjm="650"><p>Attente</p></chiffrage-drift>`;

const module = (entry) => `<script type="module" src="/pkg/chiffrage-widgets/${entry}.js"></script>`;
const classic = (entry) => `<script src="/pkg/chiffrage-widgets/chiffrage-widgets.${entry}.js"></script>`;

/** A page of a host: its policy, the scripts in its head, an element in its body. */
const hosted = (policy, head, body = DRIFT) => async () => {
  const page = await plain();
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: policy ? { "content-security-policy": policy } : {},
      body: `<!doctype html><html lang="fr"><head><title>Hôte</title>${head}</head><body>${body}</body></html>`,
    }));
  await page.goto(`${site}host.html`);
  return page;
};

/** The element shows its landing: 30 days consumed and 20 to do make 50. */
const shows = async (page) => {
  const landing = await page.evaluate(async () => {
    await customElements.whenDefined("chiffrage-drift");
    const element = document.querySelector("chiffrage-drift");
    await element.updateComplete;
    return element.result.landingDays;
  });
  assert.equal(landing, "50.00");
  assert.ok(await page.getByRole("meter").first().isVisible());
};

const ways = [
  ["a strict policy: cdn", STRICT, module("cdn")],
  ["a strict policy: the module inlined", STRICT, module("index")],
  ["a strict policy: a classic script", STRICT, classic("iife")],
  ["no WebAssembly allowed: js", WITHOUT_WASM, module("js")],
  ["no WebAssembly allowed: a classic script", WITHOUT_WASM, classic("js.iife")],
  ["trusted types: cdn", `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`, module("cdn")],
  ["trusted types: js", `${WITHOUT_WASM}; require-trusted-types-for 'script'; trusted-types 'none'`, module("js")],
];
for (const [what, policy, head] of ways) {
  test(what, { skip }, on(hosted(policy, head), shows));
}

test("a server that calls the module something else is only slower", { skip }, on(hosted(STRICT, ""), async (page) => {
  const downloads = [];
  await page.route("**/*.wasm", async (route) => {
    downloads.push(route.request().url());
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await page.evaluate(() => import("/pkg/chiffrage-widgets/cdn.js"));
  await shows(page);
  const { tjm } = await page.evaluate(async () => {
    const { price, ready } = await import("/pkg/chiffrage/cdn.js");
    await ready;
    return price({ cjm: "420", targetTauxMarquePct: "25" });
  });
  assert.equal(tjm, "560.00");
  assert.equal(downloads.length, 2, "one download each");
}));

for (const entry of ["iife", "js.iife"]) {
  test(`a page opened from a file: ${entry}`, { skip }, on(async () => {
    const folder = mkdtempSync(join(tmpdir(), "chiffrage-"));
    const script = pathToFileURL(join(NPM, `chiffrage-widgets/chiffrage-widgets.${entry}.js`));
    writeFileSync(join(folder, "page.html"), `<!doctype html><meta charset="utf-8"><title>Fichier</title>${DRIFT}<script src="${script}"></script>`);
    const page = await plain();
    await page.goto(pathToFileURL(join(folder, "page.html")).href);
    return page;
  }, shows));
}

test("a policy that forbids WebAssembly leaves the fallback, and throws nothing", { skip }, async () => {
  const page = await hosted(WITHOUT_WASM, module("index"))();
  await page.evaluate(async () => {
    await customElements.whenDefined("chiffrage-drift");
    await document.querySelector("chiffrage-drift").updateComplete;
  });
  assert.ok(await page.getByText("Attente").isVisible());
  assert.deepEqual(faultsOf(page).filter((fault) => fault.startsWith("exception")), []);
  await page.context().close();
});
