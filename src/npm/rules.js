// From a rule of the module to a JavaScript function.
import * as core from "./core.js";
import * as crossing from "./crossing.js";
import { refusing } from "./error.js";
import { plain } from "./plain.js";

/** Puts JSON text through the rule of that name; returns the result's JSON text, or throws a ChiffrageError. */
export const callText = /* @__PURE__ */ refusing((name, json) => core.callText(name, json));

const cross = /* @__PURE__ */ refusing((name, input) => crossing.cross(name, input));

export const rule = (name) => (input) => JSON.parse(cross(name, plain(input)));

/** Items of a batch that cross at a time: what becomes of one does not depend on the others, and memory stays small. */
const ITEMS = 1000;

export const batch = (name) => (items) => {
  if (!Array.isArray(items)) return rule(name)(items);
  const parts = Array.from({ length: Math.ceil(items.length / ITEMS) }, (_, part) => items.slice(part * ITEMS, (part + 1) * ITEMS));
  return parts.flatMap((part) => JSON.parse(cross(name, Array.from(part, plain))));
};
