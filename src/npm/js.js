// The same functions with no WebAssembly: `cargo xtask pack` puts beside this file the module turned into JavaScript, and makes one
// file of all.
import { startLater } from "./core.js";
import { instantiate } from "./module.js";

startLater(() => instantiate);

export * from "./functions.js";
