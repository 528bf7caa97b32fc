// What becomes of an input, as an object.
import { call } from "./core.js";

export const answer = (name, input) => JSON.parse(call(name, input));
