// The stories: what the rules say of each document, computed in the page. Expected figures are those of the domain reference,
// or follow from it by hand: 61 of 199 days are 30.65 %, 12 days × 199 ÷ 61 are 39.15.
import assert from "node:assert/strict";
import { test } from "node:test";
import { on, visit } from "../browser/page.mjs";

const stories = {
  logipro: {
    figures: [
      ["37200.00", "48000.00", "77.50"], ["44.84", "1.7283"], ["74400.00", "-26400.00"], ["50.00", "12.00"], ["14400.00"],
      ["50.00", "912.00", "1520.00"], ["2024-09-02"],
    ],
    told: { fr: ["77,5 %", "50 jours", "12 jours", "912 € par jour", "lundi 2 septembre 2024"], en: ["77.5%", "50 days", "€912 a day"] },
    results: { drift: ({ landingDays, driftDays, tjmEquivalent }) => [landingDays, driftDays, tjmEquivalent] },
    shown: { drift: ["50.00", "12.00", "912.00"] },
  },
  techparts: {
    figures: [
      ["35000.00", "42000.00"], ["35.10"], ["52700.00", "17700.00", "50.57"], ["46.15", "30.65", "1.5057", "39.15"],
      ["2024-08-16", "2024-09-16"],
    ],
    told: { fr: ["46,15 %", "17 700 €", "vendredi 16 août 2024"], en: ["46.15%", "€17,700", "Monday, 16 September 2024"] },
    results: { quote: ({ revenue }) => revenue, drift: ({ envelope, lines }) => [envelope.overrun, ...lines.map(({ ahead }) => ahead)] },
    shown: { quote: "35000.00", drift: ["17700.00", true, false, false, false] },
  },
  metalfab: {
    figures: [
      ["22000.00", "26400.00"], ["7700.00", "6600.00", "4400.00", "2200.00", "1100.00", "22000.00"], ["33000.00", "11000.00"],
      ["2024-09-02"], ["21"],
    ],
    told: { fr: ["7 700 €", "11 000 €", "21 jours ouvrés"], en: ["€7,700", "€11,000", "21 business days"] },
    results: { schedule: ({ installments }) => installments.map(({ amount }) => amount) },
    shown: { schedule: ["7700.00", "6600.00", "4400.00", "2200.00", "1100.00"] },
  },
  boulangerie: {
    figures: [["-400.00", "97.78"], ["2024-06-03"], ["3"]],
    told: { fr: ["−400 €", "lundi 3 juin 2024", "3 jours ouvrés"], en: ["−€400", "Monday, 3 June 2024", "3 business days"] },
    results: { schedule: ({ warnings }) => warnings },
    shown: { schedule: [{ code: "not_a_business_day", path: "/milestones/0/date", suggestion: "2024-06-03" }] },
  },
};

for (const [name, { figures, told, results, shown }] of Object.entries(stories)) {
  for (const [lang, home] of [["fr", "../"], ["en", "../en/"]]) {
    test(`${name} is told by its figures: ${lang}`, on(() => visit(`${home}stories/${name}.html`), async (page) => {
      await page.locator(".claims data").last().waitFor();
      const claims = await page.evaluate(() => {
        const values = (claim) => [...claim.querySelectorAll("data")].map(({ value }) => value);
        return [...document.querySelectorAll(".claims > li")].map(values);
      });
      assert.deepEqual(claims, figures);
      const text = (await page.locator(".claims").innerText()).replace(/[\s\u00a0\u202f]+/g, " ");
      for (const words of told[lang]) assert.ok(text.includes(words), `« ${words} » in ${text}`);
      for (const [tag, pick] of Object.entries(results)) {
        const result = await page.locator(`chiffrage-${tag}`).evaluate((element) => element.updateComplete.then(() => element.result));
        assert.deepEqual(pick(result), shown[tag]);
      }
    }));
  }
}

test("the first of a month is 1er", on(
  async () => {
    const page = await visit("blank.html", { serviceWorkers: "block" });
    await page.route("**/stories/boulangerie.html", async (route) => {
      const answer = await route.fetch();
      // A Sunday: the next business day is Monday 1 July.
      await route.fulfill({ response: answer, body: (await answer.text()).replaceAll("2024-06-01", "2024-06-30") });
    });
    await page.goto(new URL("../stories/boulangerie.html", page.url()).href);
    return page;
  },
  async (page) => assert.match(await page.locator("data[value='2024-07-01']").textContent(), /^lundi 1er juillet 2024$/),
));

test("the stories are one step from their list", on(() => visit("../stories/index.html"), async (page) => {
  const links = await page.locator(".cards a").evaluateAll((links) => links.map(({ pathname }) => pathname.split("/").at(-1)));
  assert.deepEqual(links, Object.keys(stories).map((name) => `${name}.html`));
  await page.getByRole("link", { name: /LogiPro/ }).click();
  await page.getByRole("heading", { level: 1, name: /LogiPro/ }).waitFor();
}));
