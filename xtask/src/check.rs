//! What a reviewer need not look for: format, lints, documentation, dependencies, sizes.

use std::collections::HashMap;
use std::process::Command;

use serde_json::Value;

use crate::say::{Result, ask, show};
use crate::stages::{self, Stage};
use crate::{pack, paths, size, tools};

/// Features that would change what the rules compute or carry into a page, and in which package of the graph.
const FORBIDDEN: &[(&str, &[&str])] = &[
    ("rust_decimal", &["wasm", "serde-float"]),
    ("serde_json", &["arbitrary_precision", "preserve_order"]),
    ("chrono", &["clock", "now", "wasmbind"]),
    ("leptos", &["ssr", "hydrate"]),
    ("tachys", &["delegation", "ssr", "hydrate"]),
];

const STAGES: [Stage; 6] = [
    ("format", format),
    ("lints", lints),
    ("wasm lints", wasm_lints),
    ("docs", docs),
    ("dependencies", dependencies),
    ("sizes", sizes),
];

pub fn run() -> Result {
    stages::run(&STAGES)
}

/// The licences and the sources of every dependency, by `deny.toml`.
pub fn deny() -> Result {
    tools::cargo_deny()?;
    show(tools::command("cargo-deny").args(["check", "licenses", "bans", "sources"]))
}

fn cargo(arguments: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments.split(' '));
    command
}

fn format() -> Result {
    show(&mut cargo("fmt --all --check")).map_err(|_| "run `cargo fmt --all`".to_owned())
}

fn lints() -> Result {
    show(&mut cargo("clippy --quiet --workspace --all-targets -- -D warnings"))
}

fn wasm_lints() -> Result {
    tools::wasm_target()?;
    for package in ["-p chiffrage --features js", "-p chiffrage-widgets --features elements"] {
        show(&mut cargo(&format!("clippy --quiet --target wasm32-unknown-unknown {package} --lib -- -D warnings")))?;
    }
    Ok(())
}

fn docs() -> Result {
    show(cargo("doc --quiet --workspace --no-deps").env("RUSTDOCFLAGS", "-D warnings"))
}

fn dependencies() -> Result {
    let metadata = ask(&mut cargo("metadata --format-version 1 --filter-platform wasm32-unknown-unknown"))?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|error| error.to_string())?;
    let names: HashMap<&str, &str> = list(&metadata["packages"])
        .filter_map(|package| Some((package["id"].as_str()?, package["name"].as_str()?)))
        .collect();
    let mut found = Vec::new();
    for node in list(&metadata["resolve"]["nodes"]) {
        let name = node["id"].as_str().and_then(|id| names.get(id)).copied().unwrap_or_default();
        let forbidden = FORBIDDEN.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, features)| features);
        let enabled = list(&node["features"]).filter_map(Value::as_str);
        found.extend(enabled.filter(|feature| forbidden.contains(feature)).map(|feature| format!("{name}/{feature}")));
    }
    match found.is_empty() {
        true => Ok(()),
        false => Err(format!("these features must stay off: {}", found.join(", "))),
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Of the packages last built; `test` builds them.
fn sizes() -> Result {
    if !paths::npm().exists() {
        pack::all()?;
    }
    let mut heavy = Vec::new();
    for (entry, size) in size::all()? {
        let gate = entry.gate().map(|gate| format!(", of {gate} allowed")).unwrap_or_default();
        println!("{}: {} bytes, {} in Brotli{gate}", entry.name, size.raw, size.brotli);
        if entry.gate().is_some_and(|gate| size.brotli > gate) {
            heavy.push(entry.name);
        }
    }
    match heavy.is_empty() {
        true => Ok(()),
        false => Err(format!("over budget: {}", heavy.join(", "))),
    }
}
