// From a rule of the module to a JavaScript function.
import { answer } from "./answer.js";

/** Thrown for any bad input; `path` is a JSON pointer into it. */
export class ChiffrageError extends Error {
  constructor({ message, ...where }) {
    super(message);
    Object.assign(this, where);
  }
}
Object.defineProperty(ChiffrageError.prototype, "name", { value: "ChiffrageError" });

/** What JSON would drop or turn into null, kept so that the rule can name its fault. */
const faithful = (_, value) => {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "string":
      return value.toWellFormed();
    case "bigint":
    case "function":
    case "symbol":
      return null;
    default:
      return value;
  }
};

/** null, which no rule accepts, for what has no JSON text at all: undefined, a circular object. */
const text = (input, replacer) => {
  try {
    return JSON.stringify(input, replacer) ?? "null";
  } catch {
    return "null";
  }
};

/** Item by item where it is a list: one without a text does not spoil the others of a batch. */
const faithfulText = (input) =>
  Array.isArray(input) ? `[${Array.from(input, (item) => text(item, faithful))}]` : text(input, faithful);

/** Neither the rule nor an item of a batch found a fault. */
const isSound = ({ ok, value }) => ok && !(Array.isArray(value) && value.some((item) => item.ok === false));

const result = (name, input) => {
  const quick = answer(name, text(input));
  const { ok, value, error } = isSound(quick) ? quick : answer(name, faithfulText(input));
  if (ok) return value;
  throw new ChiffrageError(error);
};

/** Items of a batch that cross at a time: what becomes of one does not depend on the others, and memory stays small. */
const ITEMS = 1000;

export const rule = (name) => (input) => {
  if (!Array.isArray(input) || input.length <= ITEMS) return result(name, input);
  const parts = Array.from({ length: Math.ceil(input.length / ITEMS) }, (_, part) => input.slice(part * ITEMS, (part + 1) * ITEMS));
  return parts.flatMap((part) => result(name, part));
};
