// Brings no module: give it the address of chiffrage.wasm, its bytes, or the compiled module.
import { start } from "./core.js";
import { compile } from "./compile.js";

const isAddress = (source) => typeof source === "string" || source instanceof URL;

export const initSync = (source) =>
  start(source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source));

export const init = async (source) =>
  isAddress(source) ? start(await compile(source)) : initSync(source);

export * from "./functions.js";
