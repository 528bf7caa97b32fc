// The rules in Node beside what one would write by hand over a library, in turns; prints the measures as JSON.
import assert from "node:assert/strict";
import * as chiffrage from "chiffrage";
import * as javascript from "chiffrage/js";
import { PROPOSAL, columnsOf, projects, proposals } from "./data.mjs";
import { MICROSECONDS, MILLISECONDS, callTimes, mapped, measure, microseconds } from "./measure.mjs";
import * as big from "./peers/big.mjs";
import * as decimal from "./peers/decimal.mjs";
import * as dinero from "./peers/dinero.mjs";
import * as float from "./peers/float.mjs";
import { employerCost, engine } from "./peers/publicodes.mjs";

const of = (rule, contestants) => Object.fromEntries(Object.entries(contestants).map(([name, rules]) => [name, rules[rule]]));
const EXACT = { chiffrage, "chiffrage/js": javascript, "decimal.js": decimal, "big.js": big, "dinero.js": dinero };

const fiveLines = async () => {
  const contestants = of("quote", { ...EXACT, float });
  const expected = decimal.reference().quote(PROPOSAL);
  for (const quote of Object.values(of("quote", EXACT))) assert.deepEqual(quote(PROPOSAL), expected);
  const rounds = 101;
  const times = await callTimes(mapped(contestants, (quote) => () => quote(PROPOSAL)), { rounds });
  return measure({
    id: "quote-5",
    title: { fr: "Un devis de cinq lignes", en: "A proposal of five lines" },
    unit: MICROSECONDS,
    values: microseconds(times),
    samples: rounds,
    note: {
      fr: "Mêmes champs et mêmes centimes pour tous, vérifiés avant, sauf les flottants, qui rendent des nombres. Chiffrage contrôle aussi l’entrée. dinero.js ne divise pas : taux, TJM moyen, plancher et remise maximale y sont calculés à côté, en entiers.",
      en: "Same fields and same cents for all, checked first, but for the floats, which return numbers. Chiffrage also validates its input. dinero.js divides nothing: rates, average TJM, floor and greatest discount are worked out beside it, in whole numbers.",
    },
  });
};

const fiveLinesOfText = async () => {
  const text = JSON.stringify(PROPOSAL);
  const contestants = {
    chiffrage: () => chiffrage.callText("quote", text),
    "decimal.js": () => JSON.stringify(decimal.quote(JSON.parse(text))),
  };
  const expected = decimal.reference().quote(PROPOSAL);
  for (const quote of Object.values(contestants)) assert.deepEqual(JSON.parse(quote()), expected);
  const rounds = 101;
  return measure({
    id: "quote-5-text",
    title: { fr: "Un devis de cinq lignes, de texte à texte", en: "A proposal of five lines, from text to text" },
    unit: MICROSECONDS,
    values: microseconds(await callTimes(contestants, { rounds })),
    samples: rounds,
    note: {
      fr: "Du JSON au JSON, comme dans un serveur : Chiffrage par callText, decimal.js entre JSON.parse et JSON.stringify, comptés. Mêmes champs et mêmes centimes, vérifiés avant.",
      en: "From JSON to JSON, as in a server: Chiffrage through callText, decimal.js between JSON.parse and JSON.stringify, both counted. Same fields and same cents, checked first.",
    },
  });
};

const refusal = async () => {
  const lines = PROPOSAL.lines.with(-1, { ...PROPOSAL.lines.at(-1), tjm: "six cents" });
  const refused = { ...PROPOSAL, lines };
  assert.throws(() => chiffrage.quote(refused), { name: "ChiffrageError", path: "/lines/4/tjm" });
  const contestants = {
    chiffrage: () => chiffrage.quote(PROPOSAL),
    refused: () => {
      try {
        chiffrage.quote(refused);
      } catch {
        // It is told to nobody.
      }
    },
  };
  const rounds = 101;
  return measure({
    id: "quote-5-refused",
    title: { fr: "Un refus à côté d’une réponse", en: "A refusal beside an answer" },
    unit: MICROSECONDS,
    values: microseconds(await callTimes(contestants, { rounds })),
    samples: rounds,
    note: {
      fr: "Le devis de cinq lignes, et le même avec un TJM illisible à sa dernière ligne : l’erreur levée porte son code, le chemin du champ et un message.",
      en: "The proposal of five lines, and the same with a TJM that cannot be read in its last line: the error thrown has its code, the path of the field and a message.",
    },
  });
};

/** Whether a figure in euros anywhere in a result is another than expected; rates and days are let off. */
const isWrong = (found, expected) =>
  Object.entries(expected).some(([name, value]) => {
    if (value !== null && typeof value === "object") return isWrong(found[name], value);
    if (/Pct$|coefficient|days|label|mode|phase|status/.test(name)) return false;
    return value === null ? found[name] !== null : Number(value) !== Number(Number(found[name]).toFixed(2));
  });

const PROPOSALS = 10_000;

const wrongCents = () => {
  const contestants = of("quote", { chiffrage, "decimal.js": decimal, "big.js": big, "dinero.js": dinero, float });
  const values = mapped(contestants, () => 0);
  const { quote: expect } = decimal.reference();
  for (const proposal of proposals(PROPOSALS)) {
    const expected = expect(proposal);
    assert.deepEqual(chiffrage.quote(proposal), expected);
    for (const [name, quote] of Object.entries(contestants)) values[name] += isWrong(quote(proposal), expected);
  }
  return measure({
    id: "wrong-cents",
    title: { fr: "Devis faux d’un centime au moins, sur 10 000", en: "Proposals wrong by a cent or more, of 10,000" },
    unit: { fr: "devis", en: "proposals" },
    values,
    samples: PROPOSALS,
    note: {
      fr: "Devis tirés au sort : une à dix lignes, prix au centime, quarts de jour, remises au demi-point. Seuls les montants en euros comptent, contre un calcul à 80 chiffres.",
      en: "Drawn proposals: one to ten lines, prices in cents, quarters of a day, discounts in halves of a point. Amounts in euros alone count, against a calculation with 80 digits.",
    },
  });
};

const SALARY = { kind: "salaried", monthsPaid: 13, chargeCoefficient: "1.46", days: { basis: "worked", year: 2026, rtt: 9 } };

const costOfADay = async () => {
  const model = engine();
  let gross = 3000;
  // Another salary each time: publicodes keeps what it has evaluated.
  const next = () => (gross = gross >= 6000 ? 3000 : gross + 1);
  const cjm = (rules) => () => rules.cjm({ ...SALARY, grossMonthly: next() });
  const rounds = 51;
  const contestants = { chiffrage: cjm(chiffrage), "chiffrage/js": cjm(javascript), publicodes: () => employerCost(model, next()) };
  return measure({
    id: "cjm",
    title: { fr: "Le coût d’un salarié", en: "The cost of an employee" },
    unit: MICROSECONDS,
    values: microseconds(await callTimes(contestants, { rounds })),
    samples: rounds,
    note: {
      fr: "Deux métiers différents : Chiffrage applique un coefficient de charges et divise par les jours ouvrés de l’année ; publicodes, avec modele-social, calcule les cotisations d’après la loi.",
      en: "Two different jobs: Chiffrage applies a coefficient of charges and divides by the working days of the year; publicodes, with modele-social, works contributions out from the law.",
    },
  });
};

const ITEMS = 1000;

const refusedItem = async () => {
  const given = projects(ITEMS);
  const refused = given.with(ITEMS / 2, { ...given[ITEMS / 2], price: "forty thousand" });
  const expected = given.map((project) => ({ ok: true, value: decimal.drift(project) }));
  assert.deepEqual(chiffrage.drifts(given), expected);
  const found = chiffrage.drifts(refused);
  assert.equal(found[ITEMS / 2].ok, false);
  assert.deepEqual(found.with(ITEMS / 2, expected[ITEMS / 2]), expected);
  const rounds = 31;
  return measure({
    id: "drifts-1000-refused",
    title: { fr: "Une série de 1 000 dérives, sans refus et avec un", en: "A batch of 1,000 drifts, without a refusal and with one" },
    unit: MILLISECONDS,
    values: await callTimes({ chiffrage: () => chiffrage.drifts(given), refused: () => chiffrage.drifts(refused) }, { rounds }),
    samples: rounds,
    note: {
      fr: "Un prix illisible au milieu de la série : ce projet a son erreur, les 999 autres leur résultat, vérifiés avant.",
      en: "A price that cannot be read in the middle of the batch: that project has its error, the 999 others their results, checked first.",
    },
  });
};

const batchOfQuotes = async () => {
  const given = proposals(ITEMS);
  const contestants = { chiffrage: () => chiffrage.quotes(given), "decimal.js": () => given.map(decimal.quote) };
  const expected = contestants["decimal.js"]();
  assert.deepEqual(contestants.chiffrage(), expected.map((value) => ({ ok: true, value })));
  const rounds = 11;
  return measure({
    id: "quotes-1000",
    title: { fr: "Une série de 1 000 devis", en: "A batch of 1,000 proposals" },
    unit: MILLISECONDS,
    values: await callTimes(contestants, { rounds }),
    samples: rounds,
    note: {
      fr: "Devis tirés au sort, d’une à dix lignes, de l’objet à l’objet : tous les champs du résultat, égaux, vérifiés avant.",
      en: "Drawn proposals of one to ten lines, from object to object: every field of the result, equal, checked first.",
    },
  });
};

const PROJECTS = 100_000;

const portfolio = async () => {
  const given = projects(PROJECTS);
  const contestants = { chiffrage: () => chiffrage.drifts(given), "decimal.js": () => given.map(decimal.drift) };
  const expected = contestants["decimal.js"]();
  const found = contestants.chiffrage();
  for (let index = 0; index < PROJECTS; index += 1) assert.deepEqual(found[index], { ok: true, value: expected[index] });
  const rounds = 3;
  return measure({
    id: "drifts-100000",
    title: { fr: "La dérive de 100 000 projets", en: "The drift of 100,000 projects" },
    unit: MILLISECONDS,
    values: await callTimes(contestants, { rounds }),
    samples: rounds,
    note: {
      fr: "De l’objet à l’objet : tous les champs du résultat, égaux, vérifiés avant.",
      en: "From object to object: every field of the result, equal, checked first.",
    },
  });
};

const columns = async () => {
  const given = columnsOf(projects(PROJECTS));
  const contestants = mapped(of("driftColumns", { chiffrage, "decimal.js": decimal, float }), (drift) => () => drift(given));
  const expected = contestants["decimal.js"]();
  assert.deepEqual(contestants.chiffrage(), expected);
  const floats = contestants.float();
  const differs = (row) => Object.keys(expected).some((name) => floats[name][row] !== expected[name][row]);
  const wrong = given.price.reduce((count, _, row) => count + differs(row), 0);
  const rounds = 3;
  return measure({
    id: "drift-columns-100000",
    title: { fr: "La dérive de 100 000 projets, par colonnes", en: "The drift of 100,000 projects, by columns" },
    unit: MILLISECONDS,
    values: await callTimes(contestants, { rounds }),
    samples: rounds,
    note: {
      fr: `Cinq colonnes de nombres. Les flottants sont le plancher : ${wrong} lignes y ont un chiffre faux.`,
      en: `Five columns of numbers. Floats are the floor: ${wrong} rows have a wrong figure there.`,
    },
  });
};

const measures = [
  await fiveLines(),
  await fiveLinesOfText(),
  await refusal(),
  wrongCents(),
  await batchOfQuotes(),
  await costOfADay(),
  await refusedItem(),
  await portfolio(),
  await columns(),
];
console.log(JSON.stringify(measures.map((measure) => ({ group: "rules", ...measure }))));
