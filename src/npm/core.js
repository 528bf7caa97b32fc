// The one instance of the module, and how to start it afresh.
import * as glue from "./glue.js";

let module;

/** Starts the rules from a compiled module. */
export const start = (compiled) => {
  glue.initSync({ module: compiled });
  module = compiled;
};

/** After a trap the memory is in doubt: the rules keep no state, so the next call gets a new instance. */
const restarting = (crossing) => (...values) => {
  if (!module) throw new Error("chiffrage is not ready: await init() or ready first");
  try {
    return crossing(...values);
  } catch (fault) {
    if (typeof fault !== "string") start(module);
    throw fault;
  }
};

/** Puts JSON text through the rule of that name. */
export const call = restarting(glue.call);

/** Lands rows of numbers; throws the JSON text of a refusal. */
export const columns = restarting(glue.driftColumns);
