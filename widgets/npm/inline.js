// The module as text inside the package: any bundler takes it along, and it is compiled when first asked for.
import init, * as glue from "./glue.js";
import { bytes } from "./wasm-inline.js";

let started;

export const load = () => (started ??= init({ module_or_path: bytes() }).then(() => glue));
