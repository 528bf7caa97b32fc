//! Writes what JavaScript is told of the rules and of the elements, their names and types, into the folders of the two packages.

mod declarations;
mod editors;
mod elements;
mod labels;
mod manifest;
mod specs;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut folders = env::args_os().skip(1).map(PathBuf::from);
    rules(&folders.next().unwrap_or_default())?;
    widgets(&folders.next().unwrap_or_default())
}

fn rules(folder: &Path) -> io::Result<()> {
    fs::write(folder.join("functions.js"), functions())?;
    fs::write(folder.join("labels.js"), labels::javascript())?;
    fs::write(folder.join("chiffrage.d.ts"), chiffrage::schema::typescript())?;
    fs::write(folder.join("schema.json"), chiffrage::schema::json_schema())
}

fn widgets(folder: &Path) -> io::Result<()> {
    fs::write(folder.join("specs.js"), specs::javascript())?;
    fs::write(folder.join("rules.d.ts"), chiffrage::schema::types())?;
    for (name, text) in declarations::all() {
        fs::write(folder.join(name), text)?;
    }
    for (name, json) in [
        ("custom-elements.json", manifest::manifest()),
        ("web-types.json", editors::web_types()),
        ("vscode.html-data.json", editors::html_data()),
        ("vscode.css-data.json", editors::css_data()),
    ] {
        fs::write(folder.join(name), format!("{json:#}\n"))?;
    }
    Ok(())
}

/// Gives each rule its function.
fn functions() -> String {
    let batches: Vec<&str> = chiffrage::schema::batches().collect();
    let rule = |name: &&str| {
        let maker = if batches.contains(name) { "batch" } else { "rule" };
        format!("export const {name} = /* @__PURE__ */ {maker}(\"{name}\");\n")
    };
    let rules: String = chiffrage::RULES.iter().map(rule).collect();
    format!(
        "import {{ batch, rule }} from \"./rules.js\";\n\n{rules}\nexport const version = \"{}\";\n\n\
         export {{ driftColumns }} from \"./columns.js\";\nexport {{ ChiffrageError }} from \"./error.js\";\n\
         export {{ callText }} from \"./rules.js\";\n",
        env!("CARGO_PKG_VERSION")
    )
}
