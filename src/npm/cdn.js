// For <script type="module">: the module is streamed from beside this file.
import { start } from "./core.js";
import { compile } from "./compile.js";

export const ready = compile(new URL("chiffrage.wasm", import.meta.url)).then(start);

export * from "./functions.js";
