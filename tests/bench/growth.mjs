// What a unit costs as there are more of them, in Node and in Chromium; prints the measures as JSON.
import * as chiffrage from "chiffrage";
import * as javascript from "chiffrage/js";
import { CONTESTANTS, close, openAll, portfolio, rows, start, stop } from "./browser.mjs";
import { portfolio as marginProjects, projects, proposal } from "./data.mjs";
import { MICROSECONDS, callTimes, inTurns, mapped, measure } from "./measure.mjs";
import * as decimal from "./peers/decimal.mjs";

const SIZES = [10, 100, 1000, 10_000];
const RULES = { chiffrage, "chiffrage/js": javascript, "decimal.js": decimal };

/** Rounds that count: fewer of what takes long. */
const roundsOf = (size) => (size < 1000 ? 9 : size < 10_000 ? 5 : 3);

/** Milliseconds of so many as microseconds of one. */
const grown = (series, title, size, samples, milliseconds, note) =>
  measure({
    id: `${series}-${size}`,
    group: "growth",
    series,
    title,
    size,
    unit: MICROSECONDS,
    values: mapped(milliseconds, (value) => (value * 1000) / size),
    samples,
    ...(note ? { note } : {}),
  });

const measures = [];

for (const size of SIZES) {
  const given = proposal(size);
  const samples = 3 * roundsOf(size);
  const times = await callTimes(mapped(RULES, ({ quote }) => () => quote(given)), { rounds: samples });
  measures.push(grown("growth-quote", { fr: "Une ligne d’un devis", en: "A line of a proposal" }, size, samples, times));
}

for (const size of SIZES) {
  const given = projects(size);
  const samples = 3 * roundsOf(size);
  const contestants = {
    chiffrage: () => chiffrage.drifts(given),
    "chiffrage/js": () => javascript.drifts(given),
    "decimal.js": () => given.map(decimal.drift),
  };
  const times = await callTimes(contestants, { rounds: samples });
  measures.push(grown("growth-drifts", { fr: "Un projet d’une série de dérives", en: "A project of a batch of drifts" }, size, samples, times));
}

await start();
const page = await openAll();

/** A round of ten ends with a frame of the screen, whoever draws. */
const FRAME = {
  fr: "Jusqu’à l’image peinte : à 10, c’est le rythme de l’écran qui se mesure.",
  en: "To the frame painted: at 10, the pace of the screen is what is measured.",
};

for (const size of SIZES) {
  const value = marginProjects(size);
  const samples = roundsOf(size);
  const take = async ({ portfolio: tag }) => (await portfolio(page, tag, value)).set;
  const times = await inTurns(CONTESTANTS, take, { rounds: samples });
  measures.push(grown("growth-portfolio", { fr: "Un projet d’un portefeuille affiché", en: "A project of a portfolio shown" }, size, samples, times, FRAME));
}

for (const size of SIZES) {
  const samples = roundsOf(size);
  const take = async ({ drift }) => (await rows(page, drift, size)).spent;
  const times = await inTurns(CONTESTANTS, take, { rounds: samples, warm: size < 10_000 ? 1 : 0 });
  measures.push(grown("growth-rows", { fr: "Une ligne de dérive affichée", en: "A drift row shown" }, size, samples, times, FRAME));
}

await close(page);
await stop();
console.log(JSON.stringify(measures));
