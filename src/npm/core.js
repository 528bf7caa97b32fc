// The one instance of the module, and how to start it afresh.
import * as glue from "./glue.js";

let module;
let provide;

/** Starts the rules from a compiled module. */
export const start = (compiled) => {
  glue.initSync({ module: compiled });
  module = compiled;
};

/** Leaves the start to the first call, which asks `compiled` for the module: an import compiles nothing. */
export const startLater = (compiled) => {
  provide = compiled;
};

const ensureStarted = () => {
  if (module) return;
  if (!provide) throw new Error("chiffrage is not ready: await init() or ready first");
  start(provide());
};

/** After a trap the memory is in doubt: the rules keep no state, so the next call gets a new instance. */
const restarting = (crossing) => (...values) => {
  ensureStarted();
  try {
    return crossing(...values);
  } catch (fault) {
    if (typeof fault !== "string") start(module);
    throw fault;
  }
};

/** Puts values through the rule of that name; throws the JSON text of a refusal. */
export const call = /* @__PURE__ */ restarting(glue.call);

/** Puts JSON text through the rule of that name; throws the JSON text of a refusal. */
export const callText = /* @__PURE__ */ restarting(glue.callText);

/** Lands rows of numbers; throws the JSON text of a refusal. */
export const columns = /* @__PURE__ */ restarting(glue.driftColumns);
