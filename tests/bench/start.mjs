// How soon the rules answer, each time in a new Node process; prints the measures as JSON.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { MILLISECONDS, inTurns, mapped, measure, median } from "./measure.mjs";

const PROGRAM = fileURLToPath(new URL("start-one.mjs", import.meta.url));
const CONTESTANTS = { chiffrage: [], "chiffrage/js": [], publicodes: [] };
const rounds = 11;

await inTurns(
  CONTESTANTS,
  (runs, name) => runs.push(JSON.parse(execFileSync(process.execPath, [PROGRAM, name], { encoding: "utf8" }))),
  { rounds, warm: 0 },
);

const of = (id, title, figure) =>
  measure({
    id: `start-${id}`,
    group: "start",
    title,
    unit: MILLISECONDS,
    values: mapped(CONTESTANTS, (runs) => median(runs.map(figure))),
    samples: rounds,
    note: {
      fr: "Le coût d’un salarié, dans un processus Node neuf à chaque fois. Chiffrage ne compile son module qu’au premier appel. publicodes charge le modèle social entier, qui sait bien plus : les cotisations de la loi.",
      en: "The cost of an employee, in a new Node process each time. Chiffrage compiles its module at the first call alone. publicodes loads the whole social model, which knows far more: the contributions of the law.",
    },
  });

const measures = [
  of("loaded", { fr: "Le chargement", en: "Loading" }, ({ loaded }) => loaded),
  of("first", { fr: "Puis le premier résultat, compilation comprise", en: "Then the first result, compilation included" }, ({ first }) => first),
  of("total", { fr: "Du chargement au premier résultat", en: "From loading to the first result" }, ({ loaded, first }) => loaded + first),
];
console.log(JSON.stringify(measures));
