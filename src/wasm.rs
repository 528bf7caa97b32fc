//! The only file that knows JavaScript: text in, text out, in one crossing.

use wasm_bindgen::prelude::wasm_bindgen;

/// Puts JSON text through a rule: `{"ok":true,"value":…}` or `{"ok":false,"error":{code, path, message, bounds}}`.
#[wasm_bindgen]
pub fn call(rule: &str, input: &str) -> String {
    crate::door::outcome(rule, input)
}

/// The version of the library.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
