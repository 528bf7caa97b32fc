// What becomes of an input, as an object: from lines, in a third of the time that JSON takes.
import { call } from "./core.js";
import { read } from "./lines.js";
import { readers } from "./readers.js";

export const answer = (name, input) => read(call(name, input), readers[name]);
