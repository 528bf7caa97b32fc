// A widget in a sandboxed frame, in a page that allows no WebAssembly.
import assert from "node:assert/strict";
import { test } from "node:test";
import { on, plain, site } from "./page.mjs";

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'";
const DRIFT = { price: "45600", soldDays: "38", consumedDays: "30", remainingDays: "20", cjm: "650" };
const FRAME = `<chiffrage-frame src="/pkg/chiffrage-widgets/embed.html" widget="drift"></chiffrage-frame>`;

/** A page of a host, its frames showing. */
const hosted = (markup = FRAME) => async () => {
  const page = await plain();
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": POLICY },
      body: `<!doctype html><html lang="fr"><head><title>Hôte</title>
        <script type="module" src="/pkg/chiffrage-widgets/frame.js"></script></head><body>${markup}</body></html>`,
    }));
  await page.goto(`${site}host.html`);
  return page;
};

/** Gives the frames their values, in order, and waits until they show. */
const give = (page, ...values) =>
  page.evaluate(async (values) => {
    const frames = [...document.querySelectorAll("chiffrage-frame")];
    frames.forEach((frame, index) => values[index] !== undefined && Object.assign(frame, { value: values[index] }));
    await Promise.all(frames.map((frame) => frame.updateComplete));
  }, values);

const first = (page, read) => page.evaluate(`(${read})(document.querySelector("chiffrage-frame"))`);
const guests = (page) => page.frames().filter((frame) => frame.url().endsWith("embed.html"));

/** The content of the guest, and the room it is given. */
const heights = async (page) => {
  const content = await guests(page)[0].evaluate(() => document.body.getBoundingClientRect().height);
  const room = await first(page, (frame) => frame.shadowRoot.querySelector("iframe").getBoundingClientRect().height);
  return [content, room];
};

test("a value in, a result out, a title, a sandbox", on(hosted(), async (page) => {
  await give(page, DRIFT);
  assert.equal(await first(page, (frame) => frame.result.landingDays), "50.00");
  assert.deepEqual(await first(page, (frame) => frame.value), DRIFT);
  const iframe = await first(page, (frame) => {
    const { title, sandbox } = frame.shadowRoot.querySelector("iframe");
    return { title, sandbox: sandbox.value };
  });
  assert.deepEqual(iframe, { title: "Chiffrage drift", sandbox: "allow-scripts" });
  assert.ok(await guests(page)[0].getByRole("meter").first().isVisible());
  await page.evaluate(async () => {
    const frame = document.querySelector("chiffrage-frame");
    frame.setAttribute("locale", "en");
    frame.title = "Dérive";
    await frame.updateComplete;
  });
  assert.equal(await guests(page)[0].evaluate(() => document.documentElement.lang), "en");
  assert.equal(await first(page, (frame) => frame.shadowRoot.querySelector("iframe").title), "Dérive");
}));

test("attributes are a door", on(
  hosted(FRAME.replace(">", ` price="45600" sold-days="38" consumed-days="30" remaining-days="20" cjm="650">`)),
  async (page) => {
    await give(page);
    assert.equal(await first(page, (frame) => frame.result.landingDays), "50.00");
  },
));

test("height follows content, up and down, and never creeps", on(hosted(), async (page) => {
  const lines = Array.from({ length: 12 }, (_, index) => ({ label: `Lot ${index}`, budget: "10", consumed: "5" }));
  const seen = [];
  for (const value of [DRIFT, { ...DRIFT, start: "2026-01-05", end: "2026-06-30", asOf: "2026-03-31", budgetLines: lines }, DRIFT, DRIFT]) {
    await give(page, value);
    const [content, room] = await heights(page);
    assert.ok(Math.abs(content - room) <= 1, `${content} in ${room}`);
    seen.push(room);
  }
  assert.ok(seen[1] > seen[0] + 100, `${seen}`);
  assert.deepEqual(seen.slice(2), [seen[0], seen[0]]);
  await page.evaluate(() => new Promise((done) => {
    let left = 30;
    const frame = () => (left-- ? requestAnimationFrame(frame) : done());
    frame();
  }));
  assert.equal((await heights(page))[1], seen[0]);
}));

test("what a user does is told once, to that frame alone", on(hosted(FRAME.repeat(2)), async (page) => {
  await give(page, DRIFT, { ...DRIFT, remainingDays: "8" });
  const results = () => page.evaluate(() => [...document.querySelectorAll("chiffrage-frame")].map((frame) => frame.result.landingDays));
  assert.deepEqual(await results(), ["50.00", "38.00"]);
  await page.evaluate(() => {
    globalThis.told = [];
    const frames = [...document.querySelectorAll("chiffrage-frame")];
    for (const name of ["input", "change"]) {
      document.addEventListener(`chiffrage-${name}`, ({ type, target, detail }) => told.push([type, frames.indexOf(target), detail.value.remainingDays]));
    }
  });
  const [guest] = guests(page);
  await guest.getByLabel("RAF").first().fill("12");
  await page.waitForFunction(() => told.length > 0);
  assert.deepEqual(await results(), ["42.00", "38.00"]);
  assert.equal(await first(page, (frame) => frame.value.remainingDays), "12");
  assert.deepEqual((await page.evaluate(() => told)).map(([, index]) => index).filter((index) => index !== 0), []);
}));

test("messages of anyone else are not heard", on(hosted(FRAME.repeat(2)), async (page) => {
  await give(page, DRIFT, DRIFT);
  const before = await heights(page);
  await page.evaluate(() => {
    globalThis.printed = 0;
    globalThis.print = () => { globalThis.printed += 1; };
  });
  const forged = [{ chiffrage: "height", height: 9999 }, { chiffrage: "print" }, { chiffrage: "input", detail: { value: {}, result: null }, state: { value: 1, result: 2, errors: [] } }];
  // From the page itself, and from a frame of its own that is no guest.
  await page.evaluate((forged) => forged.forEach((message) => postMessage(message, "*")), forged);
  const [one, other] = guests(page);
  // A guest is heard as itself only: what the second says changes nothing of the first.
  await other.evaluate(() => parent.postMessage({ chiffrage: "height", height: 77 }, "*"));
  // A guest listens to its host alone.
  await one.evaluate((value) => new Promise((done) => {
    addEventListener("message", () => setTimeout(done), { once: true });
    postMessage({ chiffrage: "show", turn: 99, widget: "drift", attributes: [], value, given: 99 }, "*");
  }), JSON.stringify({ ...DRIFT, price: "1" }));
  await give(page, undefined, { ...DRIFT, price: "50000" });
  assert.deepEqual(await heights(page), before);
  assert.equal(await page.evaluate(() => printed), 0);
  assert.equal(await first(page, (frame) => frame.result.landingDays), "50.00");
  assert.equal(await one.evaluate(() => document.querySelector("chiffrage-drift").value.price), "45600");
}));

test("printing, copying and downloading are asked of the host", on(hosted(), async (page) => {
  await give(page, DRIFT);
  await page.evaluate(() => {
    globalThis.asked = [];
    globalThis.print = () => asked.push("print");
    Object.defineProperty(navigator, "clipboard", {
      value: { write: async ([item]) => asked.push(await (await item.getType("text/plain")).text(), await (await item.getType("text/html")).text()) },
    });
    HTMLAnchorElement.prototype.click = function () {
      asked.push(this.download);
    };
  });
  await guests(page)[0].evaluate(async () => {
    print();
    const item = (content, type) => [type, new Blob([content], { type })];
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries([item("texte", "text/plain"), item("<b>texte</b>", "text/html")]))]);
    const href = URL.createObjectURL(new Blob(["a;b"], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href, download: "plan.csv" }).click();
  });
  await page.waitForFunction(() => asked.length === 4);
  assert.deepEqual(new Set(await page.evaluate(() => asked)), new Set(["print", "texte", "<b>texte</b>", "plan.csv"]));
}));

test("what is confidential stays in the guest while a client looks, and comes back", on(
  hosted(FRAME.replace('"drift"', '"quote" audience="internal"')),
  async (page) => {
    const value = { lines: [{ label: "Conseil", mode: "regie", tjm: "1200", days: "38", cjm: "650" }] };
    const audience = (name) => page.evaluate(async (name) => {
      const frame = document.querySelector("chiffrage-frame");
      frame.setAttribute("audience", name);
      await frame.updateComplete;
      return JSON.stringify([frame.value, frame.result, frame.errors]);
    }, name);
    await give(page, value);
    await guests(page)[0].getByLabel("Jours", { exact: true }).fill("40");
    assert.match(await audience("internal"), /"days":"40".*"cjm":"650"/);
    assert.doesNotMatch(await audience("client"), /650|cost|margin|cjm/i);
    assert.match(await audience("internal"), /"days":"40".*"cjm":"650"/);
  },
));

test("a frame keeps nothing on the machine", on(hosted(), async (page) => {
  await give(page, DRIFT);
  assert.deepEqual(await page.context().cookies(), []);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
}));
