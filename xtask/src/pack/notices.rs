//! The licences of what a module is made of.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::Package;
use crate::say::{Result, ask};
use crate::{paths, tools};

impl Package {
    /// Each crate in the module with its licence, then the text of every licence once.
    pub fn notices(&self) -> Result<String> {
        let metadata = ask(tools::command("cargo")
            .args([
                "metadata",
                "--format-version",
                "1",
                "--filter-platform",
                "wasm32-unknown-unknown",
                "--manifest-path",
            ])
            .arg(paths::root().join(self.crate_folder).join("Cargo.toml"))
            .args(self.features))?;
        let metadata: Value = serde_json::from_str(&metadata).map_err(|error| error.to_string())?;
        let packages = by_id(&metadata["packages"]);
        let mut crates = Vec::new();
        let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for package in self.linked(&metadata["resolve"]["nodes"], &packages) {
            let name = format!("{} {}", text(package, "name"), text(package, "version"));
            for licence in licences(Path::new(text(package, "manifest_path"))) {
                texts.entry(licence).or_default().insert(name.clone());
            }
            crates.push(format!("{name}: {}", text(package, "license")));
        }
        crates.sort();
        let list = |names: &BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(", ");
        let texts: Vec<_> =
            texts.iter().map(|(text, names)| format!("== {}\n\n{}\n", list(names), text.trim())).collect();
        Ok(format!(
            "The WebAssembly module of {} is made of these crates, and of the standard library of Rust (MIT OR Apache-2.0).\n\n{}\n\n{}",
            self.name,
            crates.join("\n"),
            texts.join("\n")
        ))
    }

    /// What is linked into the module, but the crates of the workspace and the macros that only wrote code.
    fn linked<'a>(&self, nodes: &'a Value, packages: &HashMap<&'a str, &'a Value>) -> Vec<&'a Value> {
        let nodes = by_id(nodes);
        let root = packages.values().find(|package| package["name"] == self.name && package["source"].is_null());
        let mut waiting: Vec<&str> = root.and_then(|package| package["id"].as_str()).into_iter().collect();
        let mut seen = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            if !seen.insert(id) {
                continue;
            }
            let dependencies = nodes.get(id).into_iter().flat_map(|node| list(&node["deps"]));
            waiting.extend(
                dependencies
                    .filter(|dependency| list(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null()))
                    .filter_map(|dependency| dependency["pkg"].as_str())
                    .filter(|id| packages.get(id).is_some_and(|package| !is_macro(package))),
            );
        }
        seen.into_iter()
            .filter_map(|id| packages.get(id).copied())
            .filter(|package| !package["source"].is_null())
            .collect()
    }
}

fn by_id(values: &Value) -> HashMap<&str, &Value> {
    list(values).filter_map(|value| Some((value["id"].as_str()?, value))).collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text<'a>(package: &'a Value, field: &str) -> &'a str {
    package[field].as_str().unwrap_or_default()
}

fn is_macro(package: &Value) -> bool {
    list(&package["targets"]).any(|target| list(&target["kind"]).any(|kind| kind == "proc-macro"))
}

/// The texts beside a manifest.
fn licences(manifest: &Path) -> Vec<String> {
    let folder = manifest.parent().and_then(|folder| fs::read_dir(folder).ok());
    let mut files: Vec<_> = folder.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    let is_licence = |path: &&PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        ["LICENSE", "LICENCE", "COPYING", "NOTICE"].iter().any(|start| name.starts_with(start))
    };
    files.iter().filter(is_licence).filter_map(|path| fs::read_to_string(path).ok()).collect()
}
