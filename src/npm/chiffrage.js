// Ready on import, for any bundler: the module is inlined, and compiled synchronously.
import { start } from "./core.js";
import { bytes } from "./wasm-inline.js";

start(new WebAssembly.Module(bytes()));

export * from "./functions.js";
