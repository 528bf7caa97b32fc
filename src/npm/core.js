// The one instance of the module, and how to start it afresh.
import * as glue from "./glue.js";

let module;

/** Starts the rules from a compiled module. */
export const start = (compiled) => {
  glue.initSync({ module: compiled });
  module = compiled;
};

/** After a trap the memory is in doubt: the rules keep no state, so the next call gets a new instance. */
const restarting = (crossing) => (...texts) => {
  if (!module) throw new Error("chiffrage is not ready: await init() or ready first");
  try {
    return crossing(...texts);
  } catch (trap) {
    start(module);
    throw trap;
  }
};

/** Puts JSON text through the rule of that name. */
export const call = restarting(glue.call);

export const version = restarting(glue.version);
