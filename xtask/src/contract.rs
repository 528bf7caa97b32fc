//! What JavaScript is told of the rules: their names and types, from the rules themselves.

use std::fmt::Write;

const RULES: &[&str] = &["quote"];

/// The module that gives each rule its function.
pub fn functions() -> String {
    let mut text = String::from("import { rule } from \"./rules.js\";\n\n");
    for name in RULES {
        let _ = writeln!(text, "export const {name} = /* @__PURE__ */ rule(\"{name}\");");
    }
    text.push_str("\nexport { version } from \"./glue.js\";\nexport { ChiffrageError } from \"./rules.js\";\n");
    text
}

/// The TypeScript declarations of the package.
pub fn types() -> String {
    String::from("export {};\n")
}
