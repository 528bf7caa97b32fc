// Elements that come, move and go; versions that meet on a page; a page that does not jump.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIPRO, bare, define, get, on, plain, set, visit } from "./page.mjs";

const VALUES = {
  quote: LOGIPRO,
  drift: { price: "45600", soldDays: "38", cjm: "650", consumedDays: "30", remainingDays: "20", threshold: { pct: "18" } },
  "margin-alert": { threshold: { pct: "18" }, signed: { revenue: "40000", cost: "30000" } },
  schedule: { kind: "equal", total: "10000", count: 3, first: "2024-01-31", everyMonths: 1 },
};

/** The elements come to the page and go, ten times that share together; the memory of the module. */
const cycles = (page, share) =>
  page.evaluate(async ({ values, share }) => {
    await import("/pkg/chiffrage-widgets/index.js");
    const { default: init } = await import("/pkg/chiffrage-widgets/glue.js");
    for (const [name, value] of Object.entries(values)) {
      const element = Object.assign(document.createElement(`chiffrage-${name}`), { audience: "internal", value });
      document.body.append(element);
      await element.updateComplete;
      // A quote is the longest to draw.
      const times = name === "quote" ? share : 3 * share;
      for (let time = 0; time < times; time += 1) {
        element.remove();
        // Away for longer than a move.
        await null;
        await null;
        document.body.append(element);
        for (let turn = 0; turn < 20 && !element.matches(":state(ready)"); turn += 1) await null;
      }
      if (!element.result) throw new Error(`${name} came back without its result`);
      element.remove();
      await element.updateComplete;
    }
    return (await init()).memory.buffer.byteLength;
  }, { values: VALUES, share });

/** What the page still holds once its garbage is collected. */
const left = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  await session.detach();
  return { usedSize, nodes, jsEventListeners };
};

test("ten thousand comings and goings leave nothing behind", on(() => plain(""), async (page) => {
  const memory = await cycles(page, 50);
  const before = await left(page);
  // What is free is not always where it is wanted: a few pages more of 64 KiB, where thirty bytes kept each time would take five.
  const grown = ((await cycles(page, 1000)) - memory) / 65536;
  assert.ok(grown <= 3, `the module took ${grown} pages more`);
  const after = await left(page);
  assert.deepEqual([after.nodes, after.jsEventListeners], [before.nodes, before.jsEventListeners]);
  // Less than a hundred bytes each: a closure or a node kept would be more.
  assert.ok(after.usedSize - before.usedSize < 1_000_000, `${after.usedSize - before.usedSize} bytes more`);
}));

test("a move in the page keeps what is open, what was typed and, where browsers can, the focus", on(
  () => bare(`<div id="a"><chiffrage-quote audience="internal"></chiffrage-quote></div><div id="b"></div>`),
  async (page) => {
    await set(page, { value: LOGIPRO });
    await page.getByRole("button", { name: "Pourquoi ce chiffre ?" }).first().click();
    await page.getByLabel("TJM", { exact: true }).fill("1,200");
    const kept = () => page.evaluate(() => {
      const { activeElement, shadowRoot } = document.querySelector("chiffrage-quote");
      return [shadowRoot.querySelectorAll(".working:not([hidden])").length, shadowRoot.activeElement?.value, activeElement];
    });
    const move = (way) => page.evaluate((way) => document.getElementById("b")[way](document.querySelector("chiffrage-quote"), null), way);
    if (await page.evaluate(() => "moveBefore" in Element.prototype)) {
      await move("moveBefore");
      assert.deepEqual((await kept()).slice(0, 2), [1, "1,200"]);
    }
    await page.evaluate(() => document.getElementById("a").append(document.querySelector("chiffrage-quote")));
    assert.equal((await kept())[0], 1);
    assert.equal(await page.getByLabel("TJM", { exact: true }).inputValue(), "1,200");
  },
));

test("a tag is defined once, from whatever entries", on(() => bare(`<chiffrage-quote audience="internal"></chiffrage-quote>`), async (page) => {
  const warnings = [];
  page.on("console", (message) => warnings.push(message.text()));
  await page.evaluate(() => Promise.all([import("/pkg/chiffrage-widgets/quote.js"), import("/pkg/chiffrage-widgets/index.js"), import("/pkg/chiffrage-widgets/cdn.js?again")]));
  assert.deepEqual(warnings, []);
}));

test("of two versions on a page the first stays, works, and the second says so", on(() => plain(`<chiffrage-quote audience="internal"></chiffrage-quote>`), async (page) => {
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await page.route("**/other/cdn.js", async (route) => {
    const response = await route.fetch({ url: route.request().url().replace("/other/", "/pkg/chiffrage-widgets/") });
    await route.fulfill({ response, body: (await response.text()).replace(/"\d+\.\d+\.\d+"/, '"99.0.0"') });
  });
  await define(page);
  await page.evaluate(() => import("/other/cdn.js"));
  assert.equal(warnings.length, 4);
  for (const warning of warnings) assert.match(warning, /^<chiffrage-[a-z-]+> stays as version \d+\.\d+\.\d+ defined it: version 99\.0\.0 came second\.$/);
  await set(page, { value: LOGIPRO });
  assert.equal((await get(page, "result")).result.revenue, "48000.00");
}));

for (const [name, value] of Object.entries(VALUES)) {
  test(`nothing jumps where the host reserves the height: ${name}`, async () => {
    const markup = `<chiffrage-${name} audience="internal"><a href="/">Tableau</a></chiffrage-${name}><p>Après</p>`;
    const given = async (page) => {
      await define(page);
      await set(page, { value });
      return page.evaluate((name) => document.querySelector(`chiffrage-${name}`).getBoundingClientRect().height, name);
    };
    let height;
    await on(() => plain(markup), async (page) => { height = await given(page); })();
    await on(() => plain(markup), async (page) => {
      assert.ok(await page.getByText("Tableau").isVisible());
      await page.evaluate(({ name, height, value }) => {
        const element = document.querySelector(`chiffrage-${name}`);
        Object.assign(element.style, { display: "block", minHeight: `${height}px` });
        element.value = value;
        globalThis.shifts = [];
        new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map((entry) => entry.value))).observe({ type: "layout-shift", buffered: true });
      }, { name, height, value });
      // The first frames, so that what came before is not counted.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.shifts.length = 0; done(); }))));
      assert.equal(await given(page), height);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      assert.equal(await page.getByText("Tableau").count() && (await page.getByText("Tableau").isVisible()), false);
    })();
  });
}

test("in a proposal of fifty lines a keystroke redraws its own line and the totals", on(() => bare(`<chiffrage-quote audience="internal"></chiffrage-quote>`), async (page) => {
  const lines = Array.from({ length: 50 }, (_, index) => ({ label: `Lot ${index + 1}`, mode: "regie", tjm: "600", days: String(index + 1), cjm: "400" }));
  await set(page, { value: { lines, threshold: { pct: "18" } } });
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("chiffrage-quote");
    globalThis.changed = { lines: new Set(), nodes: 0 };
    new MutationObserver((records) => {
      for (const { target, addedNodes, removedNodes } of records) {
        const line = (target.closest ? target : target.parentElement)?.closest(".line[role=group]");
        if (line) globalThis.changed.lines.add(line.ariaLabel);
        globalThis.changed.nodes += addedNodes.length + removedNodes.length;
      }
    }).observe(shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.getByLabel("Jours", { exact: true }).nth(24).focus();
  await page.keyboard.press("End");
  await page.keyboard.type("0");
  const changed = await page.evaluate(() => ({ ...globalThis.changed, lines: [...globalThis.changed.lines] }));
  assert.deepEqual(changed.lines, ["Ligne 25"]);
  assert.ok(changed.nodes < 40, `${changed.nodes} nodes came or went`);
  // 600 × (1 + … + 50 + 225).
  assert.equal((await get(page, "result")).result.revenue, "900000.00");
}));
