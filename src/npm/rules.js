// From a rule of the module to a JavaScript function.
import { call } from "./core.js";
import { ChiffrageError, refusing } from "./error.js";
import { faithfulText, listText, text } from "./text.js";

/** Puts JSON text through the rule of that name; returns the result's JSON text, or throws a ChiffrageError. */
export const callText = /* @__PURE__ */ refusing(call);

/** Puts a text through; where it is refused and the faithful one says something else, that one has the last word. */
const result = (name, input, json) => {
  try {
    return JSON.parse(callText(name, json));
  } catch (fault) {
    const faithful = fault instanceof ChiffrageError ? faithfulText(input) : json;
    if (faithful === json) throw fault;
    return JSON.parse(callText(name, faithful));
  }
};

export const rule = (name) => (input) => result(name, input, text(input));

/** Items of a batch that cross at a time: what becomes of one does not depend on the others, and memory stays small. */
const ITEMS = 1000;

/** The same for a refused item of a batch, alone. */
const again = (name, outcome, item) => {
  if (outcome.ok) return outcome;
  const faithful = faithfulText(item);
  return faithful === text(item) ? outcome : JSON.parse(callText(name, `[${faithful}]`))[0];
};

const outcomes = (name, items) =>
  JSON.parse(callText(name, listText(items))).map((outcome, index) => again(name, outcome, items[index]));

export const batch = (name) => (items) => {
  if (!Array.isArray(items)) return rule(name)(items);
  const parts = Array.from({ length: Math.ceil(items.length / ITEMS) }, (_, part) => items.slice(part * ITEMS, (part + 1) * ITEMS));
  return parts.flatMap((part) => outcomes(name, part));
};
