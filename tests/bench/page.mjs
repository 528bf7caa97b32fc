// The rules in Chromium, through the entry of a page, beside the same written over decimal.js; prints the measures as JSON.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { close, open, start, stop } from "./browser.mjs";
import { PROPOSAL, proposals } from "./data.mjs";
import { MICROSECONDS, MILLISECONDS, measure, microseconds } from "./measure.mjs";
import { reference } from "./peers/decimal.mjs";

/** Runs in the page: what each contestant makes of what is given, and the milliseconds that a call of it takes. */
const taken = async ([group, given, rounds]) => {
  const rules = await import("/pkg/chiffrage/cdn.js");
  const decimal = await import("/bench/decimal.js");
  const { callTimes, mapped } = await import("/bench/measure.mjs");
  await rules.ready;
  const text = JSON.stringify(given);
  const groups = {
    quote: {
      chiffrage: () => rules.quote(given),
      callText: () => rules.callText("quote", text),
      "decimal.js": () => decimal.quote(given),
    },
    quotes: {
      chiffrage: () => rules.quotes(given),
      "decimal.js": () => given.map(decimal.quote),
    },
  };
  const contestants = groups[group];
  return { found: mapped(contestants, (run) => run()), times: await callTimes(contestants, { rounds }) };
};

const fiveLines = async (page) => {
  const rounds = 101;
  const { found, times } = await page.evaluate(taken, ["quote", PROPOSAL, rounds]);
  const expected = reference().quote(PROPOSAL);
  assert.deepEqual({ ...found, callText: JSON.parse(found.callText) }, { chiffrage: expected, callText: expected, "decimal.js": expected });
  return measure({
    id: "page-quote-5",
    title: { fr: "Un devis de cinq lignes, dans une page", en: "A proposal of five lines, in a page" },
    unit: MICROSECONDS,
    values: microseconds(times),
    samples: rounds,
    note: {
      fr: "De l’objet à l’objet, par chiffrage/cdn. De texte à texte : callText, sur un devis déjà en JSON. Mêmes champs et mêmes centimes, vérifiés.",
      en: "From object to object, through chiffrage/cdn. From text to text: callText, on a proposal that is JSON already. Same fields and same cents, checked.",
    },
  });
};

const ITEMS = 1000;

const batch = async (page) => {
  const rounds = 11;
  const given = proposals(ITEMS);
  const { found, times } = await page.evaluate(taken, ["quotes", given, rounds]);
  const { quote } = reference();
  const expected = given.map(quote);
  assert.deepEqual(found, { chiffrage: expected.map((value) => ({ ok: true, value })), "decimal.js": expected });
  return measure({
    id: "page-quotes-1000",
    title: { fr: "Une série de 1 000 devis, dans une page", en: "A batch of 1,000 proposals, in a page" },
    unit: MILLISECONDS,
    values: times,
    samples: rounds,
    note: {
      fr: "Devis tirés au sort, d’une à dix lignes, de l’objet à l’objet, par chiffrage/cdn : tous les champs du résultat, égaux, vérifiés.",
      en: "Drawn proposals of one to ten lines, from object to object, through chiffrage/cdn: every field of the result, equal, checked.",
    },
  });
};

await start();
const page = await open();
// What times in Node times in the page.
await page.route("**/bench/measure.mjs", (route) =>
  route.fulfill({ contentType: "text/javascript; charset=utf-8", path: fileURLToPath(new URL("measure.mjs", import.meta.url)) }),
);
const measures = [await fiveLines(page), await batch(page)];
await close(page);
await stop();
console.log(JSON.stringify(measures.map((measure) => ({ group: "page", ...measure }))));
