// For <script type="module">: defines every element; the module is streamed from beside this file when the first one is connected.
import { define } from "./element.js";
import init, { Widget, styles } from "./glue.js";
import * as quote from "./quote-spec.js";
import * as drift from "./drift-spec.js";
import * as marginAlert from "./margin-alert-spec.js";
import * as schedule from "./schedule-spec.js";

let started;

const load = () =>
  (started ??= init({ module_or_path: new URL("chiffrage-widgets.wasm", import.meta.url) }).then(() => ({ Widget, styles })));

for (const { tag, spec } of [quote, drift, marginAlert, schedule]) define(tag, spec, load);
