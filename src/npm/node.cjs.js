// Node, for import and require alike: the module is read from beside this file.
// Bundled to CommonJS by `cargo xtask pack`, which is where `__dirname` comes from.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "./core.js";

start(new WebAssembly.Module(readFileSync(join(__dirname, "chiffrage.wasm"))));

export * from "./functions.js";
