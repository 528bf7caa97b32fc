// For any bundler: the module is inlined, and compiled synchronously at the first call.
import { startLater } from "./core.js";
import { bytes } from "./wasm-inline.js";

startLater(() => new WebAssembly.Module(bytes()));

export * from "./functions.js";
