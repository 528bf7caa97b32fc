// Defines every element with no WebAssembly: `cargo xtask pack` puts beside this file the module turned into JavaScript, and makes one
// file of all.
import { defineAll } from "./all.js";
import { Widget, initSync, styles } from "./glue.js";
import { instantiate } from "./module.js";

defineAll(async () => {
  initSync({ module: instantiate });
  return { Widget, styles };
});
