// workerd compiles no bytes: it takes the module as an import.
import module from "./chiffrage.wasm";
import { startLater } from "./core.js";

startLater(() => module);

export * from "./functions.js";
