// The widgets in Chromium beside elements of the same content written with Lit and with React, in turns; prints the measures as JSON.
import assert from "node:assert/strict";
import { CONTESTANTS, close, keys, open, openAll, portfolio, rows, start, stop } from "./browser.mjs";
import { portfolio as projects } from "./data.mjs";
import { MILLISECONDS, inTurns, mapped, measure, median } from "./measure.mjs";
import { folded } from "./peers/content.js";

const ROWS = 1000;

/** Everybody shows the same, but for the kinds of spaces. */
const agree = (shown) => {
  const [first, ...others] = Object.values(shown).map((one) => JSON.stringify(one).replaceAll(/\s/g, " "));
  for (const other of others) assert.equal(other, first);
};

/** Milliseconds on a slow processor from nothing to a row that is painted. */
const first = async ({ script, drift }) => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const spent = await page.evaluate(
    async ([script, tag]) => {
      const start = performance.now();
      await import(script);
      const value = { price: "40000", soldDays: "38", consumedDays: "30", remainingDays: "12", cjm: "650", threshold: { pct: "18" } };
      const element = bench.make(tag, value, { compact: "" });
      document.body.append(element);
      await bench.until(() => element.shadowRoot?.querySelector("[role=meter]"));
      await bench.painted();
      return performance.now() - start;
    },
    [script, drift],
  );
  await close(page);
  return spent;
};

const firstWidget = async () => {
  const rounds = 7;
  return measure({
    id: "first-widget",
    title: { fr: "Le premier widget, processeur quatre fois plus lent", en: "The first widget, on a processor four times slower" },
    unit: MILLISECONDS,
    values: await inTurns(CONTESTANTS, first, { rounds }),
    samples: rounds,
    note: {
      fr: "D’une page vide à une ligne de dérive peinte, rien en cache, fichiers sur la même machine : le réseau n’est pas compté. Chiffrage apporte ses quatre widgets entiers, avec les règles ; Lit et React, les trois éléments réduits de ces mesures.",
      en: "From an empty page to a drift row painted, nothing cached, files on the same machine: the network is not counted. Chiffrage brings its four whole widgets with the rules; Lit and React, the three reduced elements of these measures.",
    },
  });
};

const driftRows = async (page) => {
  const rounds = 7;
  const words = {};
  const take = async ({ drift }, name) => {
    const found = await rows(page, drift, ROWS);
    words[name] = found.words;
    return found.spent;
  };
  const values = await inTurns(CONTESTANTS, take, { rounds });
  agree(words);
  return measure({
    id: "rows-1000",
    title: { fr: "1 000 lignes de dérive", en: "1,000 drift rows" },
    unit: MILLISECONDS,
    values,
    samples: rounds,
    note: {
      fr: "De l’ajout à la page jusqu’à ce que toutes soient peintes. Mêmes mots, même jauge ; Lit et React calculent en flottants et ne contrôlent rien. Chiffrage laisse au navigateur la mise en page des lignes hors de vue (content-visibility). React : une racine par élément, dessinée aussitôt.",
      en: "From their addition to the page until all are painted. Same words, same gauge; Lit and React compute in floats and check nothing. Chiffrage leaves the layout of the rows out of sight to the browser (content-visibility). React: a root in each element, drawn at once.",
    },
  });
};

const keystrokes = async (page) => {
  const rounds = 5;
  const count = 21;
  const shown = {};
  const take = async ({ quote }, name) => {
    const { there, figures, points } = await keys(page, quote, count);
    shown[name] = { figures, points };
    return median(there);
  };
  const values = await inTurns(CONTESTANTS, take, { rounds });
  agree(shown);
  return measure({
    id: "key-20-lines",
    title: { fr: "Une touche dans un devis de 20 lignes", en: "A key in a proposal of 20 lines" },
    unit: MILLISECONDS,
    values,
    samples: rounds * count,
    note: {
      fr: "De la touche dans un TJM jusqu’au nouveau total à l’écran, mise en page comprise. Mêmes champs de lignes, conditions, résultats, composition et courbes de sensibilité, aux mêmes chiffres. Chiffrage redessine ses courbes juste après. Lit et React calculent en flottants, sans épinglage, salaires, échéancier, scénarios, explications, annulation ni contrôle de saisie.",
      en: "From the key in a TJM to the new total on the screen, laid out. Same fields of lines, terms, results, composition and curves of sensitivity, with the same figures. Chiffrage draws its curves again right after. Lit and React compute in floats, without pinning, salaries, billing plan, scenarios, working, undo or checks of what is typed.",
    },
  });
};

const PROJECTS = 5000;
const SEARCHED = ["s", "sa", "san", "sant", "santé"];

const portfolios = async (page) => {
  const rounds = 5;
  const value = projects(PROJECTS);
  const found = (text) => value.projects.filter(({ name }) => folded(name).includes(folded(text))).length;
  const typed = SEARCHED.map((text) => [text, found(text)]);
  const shown = {};
  const taken = mapped(CONTESTANTS, () => []);
  const take = async ({ portfolio: tag }, name) => {
    const one = await portfolio(page, tag, value, typed);
    // The amounts of the floats are a cent off here and there.
    shown[name] = one.first.slice(0, 3);
    taken[name].push(...one.typed);
    return one.set;
  };
  const values = await inTurns(CONTESTANTS, take, { rounds });
  agree(shown);
  const note = {
    fr: "Mêmes états, recherche, tri et lignes ; dans les trois, seules les lignes en vue sont dans la page. Lit et React calculent en flottants et ne contrôlent rien.",
    en: "Same statuses, search, order and rows; in all three, only the rows in sight are in the page. Lit and React compute in floats and check nothing.",
  };
  return [
    measure({
      id: "portfolio-5000",
      title: { fr: "Un portefeuille de 5 000 projets", en: "A portfolio of 5,000 projects" },
      unit: MILLISECONDS,
      values,
      samples: rounds,
      note: { fr: `De la valeur donnée aux lignes peintes. ${note.fr}`, en: `From the value given to the rows painted. ${note.en}` },
    }),
    measure({
      id: "search-5000",
      title: { fr: "Une touche dans sa recherche", en: "A key in its search" },
      unit: MILLISECONDS,
      values: mapped(taken, (times) => median(times.slice(SEARCHED.length))),
      samples: rounds * SEARCHED.length,
      note: { fr: `De la touche aux lignes peintes, au rythme de l’écran (16,7 ms). ${note.fr}`, en: `From the key to the rows painted, at the pace of the screen (16.7 ms). ${note.en}` },
    }),
  ];
};

/** Bytes that a row of a thousand keeps: of JavaScript, of the DOM, of WebAssembly. */
const kept = async ({ script, drift }) => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await page.evaluate((script) => import(script), script);
  const used = async () => {
    for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
    const { usedSize, embedderHeapUsedSize = 0 } = await session.send("Runtime.getHeapUsage");
    const wasm = await page.evaluate(() => bench.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
    return usedSize + embedderHeapUsedSize + wasm;
  };
  await rows(page, drift, 1, { kept: true });
  const before = await used();
  await rows(page, drift, ROWS, { kept: true });
  const after = await used();
  await close(page);
  return (after - before) / ROWS / 1000;
};

const memory = async () => {
  const rounds = 3;
  return measure({
    id: "memory-row",
    title: { fr: "La mémoire d’une ligne de dérive", en: "The memory of a drift row" },
    unit: { fr: "ko", en: "kB" },
    values: await inTurns(CONTESTANTS, kept, { rounds, warm: 0 }),
    samples: rounds,
    note: {
      fr: "Mille lignes affichées, après ramasse-miettes : tas JavaScript, tas du DOM et mémoire WebAssembly (qui grandit par paliers et ne rend rien), moins ceux d’une page à une ligne.",
      en: "A thousand rows shown, after garbage collection: the JavaScript heap, that of the DOM and the memory of WebAssembly (which grows by steps and gives nothing back), less those of a page with one row.",
    },
  });
};

await start();
const page = await openAll();
const measures = [await driftRows(page), await keystrokes(page), ...(await portfolios(page))];
await close(page);
measures.unshift(await firstWidget());
measures.push(await memory());
await stop();
console.log(JSON.stringify(measures.map((measure) => ({ group: "widgets", ...measure }))));
