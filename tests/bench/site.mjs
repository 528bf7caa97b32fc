// The site under Lighthouse, as on a telephone: a slow network, a processor four times slower; prints the measures as JSON.
import { chromium } from "playwright-core";
import lighthouse from "lighthouse";
import { median } from "./measure.mjs";

const root = process.env.CHIFFRAGE_URL;
const PORT = 9377;
/** One score is as lucky as its machine is quiet: the median of these stands. */
const ROUNDS = 3;
const PAGES = ["index", "en/index", "widgets/quote", "widgets/margin-alert", "rules/index", "rules/price", "rules/schedule", "stories/logipro", "guide", "playground", "figures"];
const CATEGORIES = {
  performance: { fr: "Performance", en: "Performance" },
  accessibility: { fr: "Accessibilité", en: "Accessibility" },
  "best-practices": { fr: "Bonnes pratiques", en: "Best practices" },
};

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${PORT}`] });
const scores = Object.fromEntries(Object.keys(CATEGORIES).map((name) => [name, {}]));
for (const page of PAGES) {
  const reports = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { lhr } = await lighthouse(`${root}${page}.html`, { port: PORT, logLevel: "silent", onlyCategories: Object.keys(CATEGORIES) });
    reports.push(lhr);
  }
  for (const name of Object.keys(CATEGORIES)) {
    scores[name][page] = Math.round(median(reports.map(({ categories }) => categories[name].score)) * 100);
    for (const { audits, categories } of reports) {
      const failed = categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9);
      for (const { id } of failed) console.error(`${page}: ${id} ${audits[id].displayValue ?? ""}`);
    }
  }
}
await browser.close();

const unit = { fr: "sur 100", en: "of 100" };
const note = { fr: "Lighthouse 12, comme sur un téléphone : réseau lent, processeur quatre fois ralenti.", en: "Lighthouse 12, as on a telephone: a slow network, a processor four times slower." };
console.log(
  JSON.stringify(
    Object.entries(CATEGORIES).map(([name, title]) => ({ group: "site", id: `lighthouse-${name}`, title, unit, values: scores[name], samples: ROUNDS, note })),
  ),
);
