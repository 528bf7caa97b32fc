// What the report says before its measures, as JSON: the machine without its name, the day, the versions, who and what is measured.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { cpus, totalmem } from "node:os";

const packages = createRequire(import.meta.url);
const ask = (program) => execFileSync(program, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).match(/\d+(\.\d+)+/)[0];

const report = {
  machine: {
    cpu: cpus()[0].model,
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.versions.node,
    chromium: ask("/usr/bin/chromium"),
    rustc: ask("rustc"),
  },
  date: new Date().toISOString().slice(0, 10),
  versions: { chiffrage: packages("chiffrage/package.json").version, ...packages("./package.json").dependencies },
  contestants: {
    chiffrage: { fr: "Chiffrage", en: "Chiffrage" },
    refused: { fr: "Chiffrage, avec un refus", en: "Chiffrage, with a refusal" },
    callText: { fr: "Chiffrage, de texte à texte", en: "Chiffrage, from text to text" },
    "chiffrage/js": { fr: "Chiffrage sans WebAssembly", en: "Chiffrage without WebAssembly" },
    "decimal.js": { fr: "decimal.js", en: "decimal.js" },
    "big.js": { fr: "big.js", en: "big.js" },
    "dinero.js": { fr: "dinero.js", en: "dinero.js" },
    float: { fr: "Nombres flottants", en: "Floating-point numbers" },
    publicodes: { fr: "publicodes et modele-social", en: "publicodes with modele-social" },
    lit: { fr: "Lit", en: "Lit" },
    react: { fr: "React", en: "React" },
  },
  groups: [
    { id: "rules", title: { fr: "Les règles dans Node", en: "The rules in Node" } },
    { id: "page", title: { fr: "Les règles dans Chromium", en: "The rules in Chromium" } },
    { id: "start", title: { fr: "Le démarrage", en: "The start" } },
    { id: "widgets", title: { fr: "Les widgets dans Chromium", en: "The widgets in Chromium" } },
    { id: "growth", title: { fr: "Quand il y en a davantage", en: "As there are more" } },
    { id: "sizes", title: { fr: "Ce que cela pèse", en: "What it weighs" } },
    { id: "site", title: { fr: "Ce site, vu par Lighthouse", en: "This site, as Lighthouse sees it" } },
  ],
};
console.log(JSON.stringify(report));
