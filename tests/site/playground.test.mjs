// The playground: every worked case as expected, a place for each refusal, and no trust in an address.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { on, violations, visit } from "../browser/page.mjs";

const FOLDER = new URL("../cases/", import.meta.url);
const hashOf = (shared) => Buffer.from(JSON.stringify(shared)).toString("base64url");

const opened = (hash = "", { path = "../playground.html", prepare = () => {}, ...options } = {}) => async () => {
  const page = await visit("blank.html", { serviceWorkers: "block", ...options });
  await prepare(page);
  await page.goto(new URL(path, page.url()).href + hash);
  await page.locator("#playground[data-ready]").waitFor();
  return page;
};
const status = (page) => page.locator("#status").textContent();
const write = (page, text) => page.locator("#input").fill(text);

/** Shows each case of each rule in turn: `[rule, case, status]`. */
const walk = (page) =>
  page.evaluate(async () => {
    const [rule, list, status] = ["rule", "case", "status"].map((id) => document.getElementById(id));
    const seen = [];
    const turn = async (select, value) => {
      status.textContent = "";
      select.value = value;
      select.dispatchEvent(new Event("change"));
      while (!status.textContent) await new Promise((resolve) => setTimeout(resolve));
    };
    for (const { value: name } of [...rule.options]) {
      await turn(rule, name);
      for (const { value: id } of [...list.options]) {
        await turn(list, id);
        seen.push([name, id, status.textContent]);
      }
    }
    return seen;
  });

test("every worked case is computed as expected", on(opened(), async (page) => {
  const seen = await walk(page);
  const cases = readdirSync(FOLDER).flatMap((file) => JSON.parse(readFileSync(new URL(file, FOLDER))));
  assert.deepEqual(seen.filter(([, , status]) => !status.includes("✓")), []);
  const batches = ["quotes", "drifts", "marginAlerts"];
  assert.deepEqual(new Set(seen.map(([rule, id]) => `${rule} ${id}`)), new Set([...cases.map(({ fn, id }) => `${fn} ${id}`), ...batches.map((name) => `${name} ${name}`)]));
  for (const [rule, id, status] of seen) {
    const { error } = cases.find((one) => one.fn === rule && one.id === id) ?? {};
    assert.equal(status.startsWith("Refusé"), Boolean(error), id);
  }
}));

test("a case whose expected result is another is not equal", on(
  opened("", {
    prepare: (page) => page.route("**/cases/price.json", async (route) => {
      const cases = await (await route.fetch()).json();
      cases[0].expected.tjm = "525.00";
      await route.fulfill({ json: cases });
    }),
  }),
  async (page) => assert.match(await status(page), /≠ .*\/tjm/),
));

test("data that are changed are computed, explained, and judged no more", on(opened(), async (page) => {
  await write(page, `{ "cjm": "420", "targetTauxMarquePct": "30" }`);
  assert.equal(await status(page), "Calculé");
  assert.match(await page.locator("#output").textContent(), /tjm: "600.00"/);
  assert.match(await page.locator("#working li").first().textContent(), /600,00/);
}));

test("a refusal shows its place in the data", on(opened(), async (page) => {
  await write(page, `{\n  "cjm": "420",\n  "tjm": "1 200,50"\n}`);
  assert.match(await page.locator("#fault").textContent(), /not_a_decimal.*\/tjm.*Ligne 3, colonne 10/s);
  assert.equal(await page.locator("#fault mark").textContent(), `"1 200,50"`);
  await page.getByRole("button", { name: "Montrer dans les données" }).click();
  assert.equal(await page.locator("#input").evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd)), `"1 200,50"`);
}));

test("a refusal is said in the language of the page, its bounds included", async (context) => {
  const texts = {
    "../playground.html": ["le dernier jour précède le premier", "doit être de 1 à 31", "doit être l’un de ces textes : business, worked, billable"],
    "../en/playground.html": ["the last day comes before the first", "must be from 1 to 31", "must be one of business, worked, billable"],
  };
  const inputs = [
    ["workingDays", { from: "2026-06-02", to: "2026-06-01" }],
    ["dueDate", { invoiceDate: "2026-06-01", terms: { kind: "end_of_month", days: 45, reading: "days_then_month_end", dayOfMonth: 32 } }],
    ["cjm", { kind: "salaried", grossMonthly: "4000", chargeCoefficient: "1.42", days: { basis: "other", count: 252 } }],
  ];
  for (const [path, said] of Object.entries(texts)) {
    for (const [index, [rule, input]] of inputs.entries()) {
      await context.test(said[index], on(opened(`#${hashOf({ rule, input })}`, { path }), async (page) => {
        const fault = await page.locator("#fault p").first().textContent();
        assert.ok(fault.endsWith(said[index]), fault);
      }));
    }
  }
});

test("what is not JSON is told with its line", on(opened(), async (page) => {
  for (const [text, line, sign] of [[`{\n  "cjm": "420"\n  "tjm": "560"\n}`, 3, `"`], [`{\n"cjm": 0420 }`, 2, "4"], [`{ "cjm": "4`, 1, `"`], ["", 1, " "]]) {
    await write(page, text);
    assert.match(await status(page), /^Refusé/);
    assert.match(await page.locator("#fault").textContent(), new RegExp(`Ligne ${line},`));
    assert.equal((await page.locator("#fault mark").textContent())[0], sign);
  }
}));

test("Tab leaves the editor", on(opened(), async (page) => {
  await page.locator("#input").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "format");
}));

test("an address holds what was written, and gives it back", on(opened("", { path: "../en/playground.html" }), async (page) => {
  await page.locator("#rule").selectOption("roi");
  await page.waitForFunction(() => document.getElementById("input").value.includes("gains"));
  await write(page, `{ "gains": "15000", "cost": "10000" }`);
  await page.waitForFunction(() => location.hash.length > 1);
  await page.waitForFunction(() => atob(location.hash.slice(1).replaceAll("-", "+").replaceAll("_", "/")).includes("15000"));
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address);
  await page.locator("#playground[data-ready]").waitFor();
  assert.equal(await page.locator("#rule").inputValue(), "roi");
  assert.deepEqual(JSON.parse(await page.locator("#input").inputValue()), { gains: "15000", cost: "10000" });
  assert.match(await page.locator("#output").textContent(), /netRoiPct: "50.00"/);
}));

test("an address with a case of ours shows that case", on(
  opened(`#${hashOf({ rule: "roi", input: JSON.parse(readFileSync(new URL("roi.json", FOLDER)))[1].input })}`),
  async (page) => assert.match(await status(page), /✓/),
));

const HOSTILE = {
  "no base64": "#%00%ff<img src=x onerror=alert(1)>",
  "no JSON": `#${Buffer.from("{").toString("base64url")}`,
  "no rule": `#${hashOf({ rule: "constructor", input: {} })}`,
  "a rule of another kind": `#${hashOf({ rule: ["price"], input: {} })}`,
  "no function": `#${hashOf({ rule: "ChiffrageError", input: {} })}`,
  "a path": `#${hashOf({ rule: "../search", input: {} })}`,
};
for (const [what, hash] of Object.entries(HOSTILE)) {
  test(`an address that holds ${what} is refused`, on(opened(hash), async (page) => {
    assert.match(await status(page), /^Cette adresse ne se lit pas/);
    assert.equal(await page.locator("#rule").inputValue(), "price");
  }));
}

test("markup in an address is text", on(
  opened(`#${hashOf({ rule: "quote", input: { lines: [{ mode: "regie", label: "<img src=x onerror=alert(1)>", tjm: "500", days: "1" }], "<b>x</b>": 1 } })}`),
  async (page) => {
    assert.match(await page.locator("#fault").textContent(), /unknown_field.*<b>x<\/b>/s);
    await write(page, `{ "lines": [{ "mode": "regie", "label": "<img src=x onerror=alert(1)>", "tjm": "500", "days": "1" }] }`);
    assert.match(await page.locator("#output").textContent(), /<img src=x/);
    assert.equal(await page.locator("main img, main b").count(), 0);
  },
));

test("an address as deep as it goes is refused", on(
  opened(`#${Buffer.from(`{"rule":"quotes","input":${"[".repeat(20000)}${"]".repeat(20000)}}`).toString("base64url")}`),
  async (page) => assert.match(await status(page), /^(Refusé|Cette adresse)/),
));

for (const [path, colorScheme] of [["../playground.html", "light"], ["../en/playground.html", "dark"]]) {
  test(`axe: the playground with a figure, with a refusal: ${colorScheme}`, on(opened("", { path, colorScheme, bypassCSP: true }), async (page) => {
    await page.locator("#fields summary").first().click();
    for (const text of [undefined, `{ "cjm": "4,2" }`]) {
      if (text) await write(page, text);
      assert.deepEqual(await violations(page), []);
    }
  }));
}
