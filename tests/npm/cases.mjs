// The worked cases, shared by every door.
import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../cases/", import.meta.url);

export const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));

const isObject = (value) => typeof value === "object" && value !== null;

/** Where `actual` departs from `expected`, which may name fewer fields but every item of a list; undefined when it holds. */
export const departure = (expected, actual, path = "") => {
  if (!isObject(expected)) {
    return expected === actual ? undefined : `${path}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;
  }
  if (!isObject(actual)) return `${path}: ${JSON.stringify(actual)}, not an object or a list`;
  if (Array.isArray(expected) && actual.length !== expected.length) {
    return `${path}: ${actual.length} items, not ${expected.length}`;
  }
  for (const key of Object.keys(expected)) {
    const found = departure(expected[key], actual[key], `${path}/${key}`);
    if (found) return found;
  }
};

/** Every key at any depth. */
export const keys = (value) =>
  isObject(value) ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)]) : [];

/** Frozen all the way down, so that a rule that wrote into its input would throw. */
export const frozen = (value) => {
  if (isObject(value)) Object.values(value).forEach(frozen);
  return Object.freeze(value);
};
