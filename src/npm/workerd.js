// workerd compiles no bytes: it takes the module as an import.
import module from "./chiffrage.wasm";
import { start } from "./core.js";

start(module);

export * from "./functions.js";
