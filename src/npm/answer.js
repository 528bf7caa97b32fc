// What becomes of an input, as an object.
import { call } from "./core.js";
import { text } from "./text.js";

export const answer = (name, json) => JSON.parse(call(name, json));

/** The same, of what is most often right. */
export const quickAnswer = (name, input) => answer(name, text(input));
