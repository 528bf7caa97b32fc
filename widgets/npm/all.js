// Every element, from a module that an entry knows how to load.
import { define } from "./element.js";
import * as specs from "./specs.js";

export const defineAll = (load) => {
  for (const spec of Object.values(specs)) define(spec, load);
};
