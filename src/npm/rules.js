// From a rule of the module to a JavaScript function.
import { answer, quickAnswer } from "./answer.js";
import { faithfulText } from "./text.js";

/** Thrown for any bad input; `path` is a JSON pointer into it. */
export class ChiffrageError extends Error {
  constructor({ message, ...where }) {
    super(message);
    Object.assign(this, where);
  }
}
Object.defineProperty(ChiffrageError.prototype, "name", { value: "ChiffrageError" });

/** Neither the rule nor an item of a batch found a fault. */
const isSound = ({ ok, value }) => ok && !(Array.isArray(value) && value.some((item) => item.ok === false));

const result = (name, input) => {
  const quick = quickAnswer(name, input);
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
