// The widgets in Chromium, beside an element of the same content written with Lit; prints the medians as JSON.
import { brotliCompressSync } from "node:zlib";
import { start, stop, visit } from "../browser/page.mjs";

const ROWS = 1000;
const ROUNDS = 7;
const KEYS = 41;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** What a page downloads until its first element is ready, as Brotli sends it. */
const weight = async () => {
  const page = await visit("blank.html");
  const bodies = [];
  page.on("response", (response) => /\/pkg\//.test(response.url()) && bodies.push(response.body()));
  await page.evaluate(async () => {
    const ready = new Promise((resolve) => addEventListener("chiffrage-ready", resolve));
    document.body.append(document.createElement("chiffrage-quote"));
    await import("/pkg/chiffrage-widgets/cdn.js");
    await ready;
  });
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  await page.context().close();
  return bytes;
};

/** So many rows in a page, until they are painted. */
const rows = async (page, tag, count) =>
  page.evaluate(async ([tag, count]) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const elements = Array.from({ length: count }, (_, index) => {
      const element = document.createElement(tag);
      element.toggleAttribute("compact", true);
      element.value = {
        price: String(40000 + index * 7), soldDays: "38", consumedDays: "30", remainingDays: String(5 + (index % 40)),
        cjm: "650", threshold: { pct: "18" },
      };
      return element;
    });
    const list = document.createElement("div");
    list.append(...elements);
    await painted();
    const start = performance.now();
    document.body.append(list);
    await Promise.all(elements.map((element) => element.updateComplete));
    await painted();
    const spent = performance.now() - start;
    const last = elements.at(-1).shadowRoot.textContent;
    list.remove();
    await painted();
    return { spent, last };
  }, [tag, count]);

/** A key typed in the TJM of a proposal of twenty lines, until its result is told and painted. */
const keystroke = async (page, count) =>
  page.evaluate(async (count) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const element = document.createElement("chiffrage-quote");
    element.audience = "internal";
    element.value = {
      lines: Array.from({ length: 20 }, (_, index) => ({
        mode: "regie", label: `Profil ${index}`, tjm: String(600 + index), days: "20", cjm: "420",
      })),
      threshold: { pct: "18" },
    };
    document.body.append(element);
    await element.updateComplete;
    const field = [...element.shadowRoot.querySelectorAll("label")].find((label) => label.textContent === "TJM").control;
    const computed = [];
    const shown = [];
    for (let key = 0; key < count; key += 1) {
      await painted();
      const start = performance.now();
      field.value = String(700 + key);
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      const revenue = element.result.revenue;
      computed.push(performance.now() - start);
      await painted();
      shown.push(performance.now() - start);
      if (Number(revenue) !== 20 * (700 + key) + 20 * 11590) throw new Error(`revenue ${revenue}`);
    }
    element.remove();
    return { computed, shown };
  }, count);

await start();
const page = await visit("blank.html");
await page.addScriptTag({ url: "bench/lit-drift.js", type: "module" });
await page.evaluate(() => import("/pkg/chiffrage-widgets/cdn.js"));
const times = { "chiffrage-drift": [], "lit-drift": [] };
for (let round = -1; round < ROUNDS; round += 1) {
  for (const [tag, spent] of Object.entries(times)) {
    const measured = await rows(page, tag, ROWS);
    if (round >= 0) spent.push(measured.spent);
  }
}
const { computed, shown } = await keystroke(page, KEYS);
console.log(JSON.stringify({
  bytes_to_first_widget: await weight(),
  rows_milliseconds: Object.fromEntries(Object.entries(times).map(([tag, spent]) => [tag, median(spent)])),
  keystroke_milliseconds: { computed: median(computed), painted: median(shown) },
}));
await stop();
