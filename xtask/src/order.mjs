// Names the functions of a module so that wasm-opt, which sorts them by name, puts them in an order that compresses: those of one
// type together, each near what it resembles, as they come out of wasm-opt.
// node order.mjs <module> <the same, optimized, with its names> <to>
import { writeFileSync } from "node:fs";
import { read, written } from "./module.mjs";

const [from, optimized, to] = process.argv.slice(2);

/** One after the other, what has most in common with those just before: runs of a few bytes, the rarer the more telling. */
const ordered = ({ types, bodies }) => {
  const runs = bodies.map((body) => new Set(Array.from(body, (_, start) => body.toString("latin1", start, start + 6))));
  const having = new Map();
  runs.forEach((found, index) => found.forEach((run) => (having.get(run) ?? having.set(run, []).get(run)).push(index)));
  const likeness = bodies.map(() => 0);
  const left = new Set(bodies.keys());
  const order = [];
  for (let last = 0; ; ) {
    left.delete(last);
    order.push(last);
    if (left.size === 0) return order;
    likeness.forEach((so, index) => (likeness[index] = so * 0.8));
    for (const run of runs[last]) for (const index of having.get(run)) likeness[index] += 1 / having.get(run).length;
    const score = (index) => likeness[index] + (types[index] === types[last] ? bodies.length : 0);
    last = [...left].reduce((best, index) => (score(index) > score(best) ? index : best));
  }
};

const module = read(from);
const result = read(optimized);
const known = new Map(result.names);
const places = new Map(ordered(result).map((index, place) => [known.get(result.imported + index), String(place).padStart(5, "0")]));
const names = module.names.map(([index, name]) => [index, places.get(name) ?? name]);
writeFileSync(to, written(module.nameless, names));
