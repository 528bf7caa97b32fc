//! Writes what JavaScript is told of the rules, their names and types, into the folder given.

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder: PathBuf = env::args_os().skip(1).collect();
    fs::write(folder.join("functions.js"), functions())?;
    let types = chiffrage::schema::typescript();
    fs::write(folder.join("chiffrage.d.ts"), &types)?;
    fs::write(folder.join("chiffrage.d.cts"), types)?;
    fs::write(folder.join("schema.json"), chiffrage::schema::json_schema())
}

/// Gives each rule its function.
fn functions() -> String {
    let rule = |name| format!("export const {name} = /* @__PURE__ */ rule(\"{name}\");\n");
    let rules: String = chiffrage::RULES.iter().map(rule).collect();
    format!(
        "import {{ rule }} from \"./rules.js\";\n\n{rules}\nexport const version = \"{}\";\n\n\
         export {{ driftColumns }} from \"./columns.js\";\nexport {{ ChiffrageError }} from \"./rules.js\";\n",
        env!("CARGO_PKG_VERSION")
    )
}
