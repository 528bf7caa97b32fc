// The one instance of the module, and how to start it afresh.
import { call, initSync } from "./glue.js";

let module;

/** Starts the rules from a compiled module. */
export const start = (compiled) => {
  initSync({ module: compiled });
  module = compiled;
};

/** Runs a rule on JSON text. After a trap the memory is in doubt: the rules keep no state, so the next call gets a new instance. */
export const run = (name, input) => {
  if (!module) throw new Error("chiffrage is not ready: await init() or ready first");
  try {
    return call(name, input);
  } catch (trap) {
    start(module);
    throw trap;
  }
};
