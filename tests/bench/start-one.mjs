// In a process of its own: milliseconds until a contestant is loaded, and until its first result. Prints them as JSON.
import { performance } from "node:perf_hooks";

const INPUT = {
  kind: "salaried", grossMonthly: "4200", monthsPaid: 13, chargeCoefficient: "1.46", days: { basis: "worked", year: 2026, rtt: 9 },
};

const rules = async (name) => {
  const { cjm } = await import(name);
  return () => cjm(INPUT);
};

const CONTESTANTS = {
  chiffrage: () => rules("chiffrage"),
  "chiffrage/js": () => rules("chiffrage/js"),
  publicodes: async () => {
    const { engine, employerCost } = await import("./peers/publicodes.mjs");
    const model = engine();
    return () => employerCost(model, 4200);
  },
};

const started = performance.now();
const first = await CONTESTANTS[process.argv[2]]();
const loaded = performance.now();
first();
console.log(JSON.stringify({ loaded: loaded - started, first: performance.now() - loaded }));
