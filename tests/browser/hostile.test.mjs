// Whatever people write stays text: on the page, in tables to take away, in a share link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIPRO, bare, on, set } from "./page.mjs";

const TEXTS = [
  `<img src=x onerror="globalThis.taken=1">`,
  `</script><script>globalThis.taken=1</script>`,
  `"><svg onload=globalThis.taken=1>`,
  "javascript:globalThis.taken=1",
  "\u202Etsav tse sruoc el",
  "long".repeat(400),
  "👩‍💻 équipe 🏳️‍🌈",
  "=HYPERLINK(\"https://example.org\")",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1",
];

const project = (name, index) => ({ id: index, name, threshold: { pct: "18" }, signed: { revenue: "1000", cost: "900" } });
const CASES = {
  quote: (text) => ({
    ...LOGIPRO,
    lines: [{ ...LOGIPRO.lines[0], label: text, profile: text, phase: text }],
    extraCosts: [{ label: text, cost: "10", rebilled: "20" }],
    schedule: { kind: "milestones", milestones: [{ label: text, pct: "100", date: "2024-01-22" }] },
    scenarios: [{ name: text }, { name: text, lines: [{ label: text, mode: "regie", tjm: "900", days: "1" }] }],
  }),
  drift: (text) => ({
    price: "45600", soldDays: "38", cjm: "650", consumedDays: "30", remainingDays: "20", start: "2024-01-22", end: "2024-08-31", asOf: "2024-04-30",
    budgetLines: [{ label: text, budget: "40000", consumed: "21500" }],
  }),
  "margin-alert": (text) => ({ projects: [project(text, 1), project(text, 2)] }),
  schedule: (text) => ({ kind: "milestones", total: "1000", milestones: [{ label: text, pct: "50", date: "2024-01-22" }, { label: text, pct: "50", date: "2024-03-22" }] }),
};

/** What is wrong with an element that shows that text. */
const look = async (text) => {
  const faults = [];
  const element = document.querySelector("chiffrage-quote, chiffrage-drift, chiffrage-margin-alert, chiffrage-schedule");
  const root = element.shadowRoot;
  if (globalThis.taken) faults.push("a script ran");
  for (const made of root.querySelectorAll("img, script, iframe, a, object, [onerror], [onload], [href], [src]")) faults.push(`made ${made.localName}`);
  const shown = [...root.querySelectorAll("input")].map((input) => input.value).join("\n") + root.textContent;
  const plain = text.replace("\t", "");
  if (!shown.includes(plain)) faults.push("the text is not shown");
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`${document.documentElement.scrollWidth - innerWidth} px too wide`);
  const { html, text: tsv } = element.toTable();
  const table = new DOMParser().parseFromString(html, "text/html");
  for (const made of table.body.querySelectorAll(":not(table, thead, tbody, tr, th, td)")) faults.push(`HTML made ${made.localName}`);
  // The way spreadsheets read it: quoted cells, doubled quotes.
  const csv = [...element.toCSV().slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(?:;|\r\n)/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare);
  const cells = { csv, html: [...table.querySelectorAll("th, td")].map((cell) => cell.textContent), tsv: tsv.split(/[\t\n]/) };
  for (const [name, all] of Object.entries(cells)) {
    for (const cell of all) if (/^[=+@\t\r]|^-(?![\d\s\u202f.,]*$)/.test(cell)) faults.push(`${name}: a formula, ${cell.slice(0, 40)}`);
  }
  // A drift is exported as its figures.
  if (element.localName !== "chiffrage-drift" && !csv.some((cell) => cell.includes(plain))) faults.push("the text is not in the CSV");
  const url = element.shareUrl("https://example.org/");
  if (/[<>"\s]/.test(url)) faults.push("the link has raw markup");
  const { hash } = new URL(url);
  if (JSON.stringify(JSON.parse(decodeURIComponent(hash.slice(hash.indexOf("=") + 1)))) !== JSON.stringify(element.value)) faults.push("the link is not the value");
  return faults;
};

for (const [name, value] of Object.entries(CASES)) {
  test(`a hostile text stays text: ${name}`, on(() => bare(`<chiffrage-${name} audience="internal"></chiffrage-${name}>`), async (page) => {
    for (const text of TEXTS) {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await set(page, { audience: "internal", value: value(text) });
        assert.deepEqual(await page.evaluate(look, text), [], `${text.slice(0, 40)}, ${width}`);
        if (name !== "quote") continue;
        await set(page, { audience: "client" });
        assert.deepEqual(await page.evaluate(look, text), [], `${text.slice(0, 40)}, client, ${width}`);
      }
    }
  }));
}
