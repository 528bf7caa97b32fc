// For <script type="module">: defines every element; the module is streamed from beside this file when the first one is connected.
import { define } from "./element.js";
import init, * as glue from "./glue.js";
import * as quote from "./quote-spec.js";

let started;

const load = () =>
  (started ??= init({ module_or_path: new URL("chiffrage-widgets.wasm", import.meta.url) }).then(() => glue));

define(quote.tag, quote.spec, load);
