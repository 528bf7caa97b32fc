// The module as text inside the package: any bundler takes it along, and it is compiled when first asked for.
import init, { Widget, styles } from "./glue.js";
import { bytes } from "./wasm-inline.js";

let started;

export const load = () => (started ??= init({ module_or_path: bytes() }).then(() => ({ Widget, styles })));
