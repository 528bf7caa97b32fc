// For <script type="module">: defines every element; the module is streamed from beside this file when the first one is connected.
import { defineAll } from "./all.js";
import init, { Widget, styles } from "./glue.js";

let started;

defineAll(() => (started ??= init({ module_or_path: new URL("chiffrage-widgets.wasm", import.meta.url) }).then(() => ({ Widget, styles }))));
