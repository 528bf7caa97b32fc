//! What a page downloads for each entry.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::say::{Result, ask};
use crate::{paths, tools};

/// An entry, the files it brings, and the most it may weigh in Brotli, where the packages promise it.
pub struct Entry {
    pub package: &'static str,
    pub name: &'static str,
    files: &'static [&'static str],
    budget: Option<u64>,
}

impl Entry {
    /// Returns the bytes at which the check fails: the budget and half a percent, so that a patch release of a tool is no failure.
    pub fn gate(&self) -> Option<u64> {
        self.budget.map(|budget| budget + budget / 200)
    }

    const fn within(self, budget: u64) -> Self {
        Self { budget: Some(budget), ..self }
    }
}

const fn entry(package: &'static str, name: &'static str, files: &'static [&'static str]) -> Entry {
    Entry { package, name, files, budget: None }
}

pub const ENTRIES: [Entry; 10] = [
    entry("chiffrage", "chiffrage", &["chiffrage.js"]),
    entry("chiffrage", "chiffrage/cdn", &["cdn.js", "chiffrage.wasm"]).within(95_000),
    entry("chiffrage", "chiffrage/js", &["js.js"]),
    entry("chiffrage", "chiffrage/labels", &["labels.js"]),
    entry("chiffrage-widgets", "chiffrage-widgets", &["index.js"]),
    entry("chiffrage-widgets", "chiffrage-widgets/cdn", &["cdn.js", "chiffrage-widgets.wasm"]).within(265_000),
    entry("chiffrage-widgets", "chiffrage-widgets/js", &["js.js"]),
    entry("chiffrage-widgets", "chiffrage-widgets/chiffrage-widgets.iife.js", &["chiffrage-widgets.iife.js"]),
    entry("chiffrage-widgets", "chiffrage-widgets/chiffrage-widgets.js.iife.js", &["chiffrage-widgets.js.iife.js"]),
    entry("chiffrage-widgets", "chiffrage-widgets/frame", &["frame.js"]).within(3_000),
];

/// The bytes of an entry, raw and compressed.
pub struct Size {
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
}

/// Every entry with its size, of the packages last built.
pub fn all() -> Result<Vec<(&'static Entry, Size)>> {
    let files = |entry: &Entry| {
        let folder = paths::npm().join(entry.package);
        entry.files.iter().map(|file| folder.join(file).display().to_string()).collect::<Vec<_>>().join(",")
    };
    Ok(ENTRIES.iter().zip(weigh(ENTRIES.iter().map(files))?).collect())
}

/// The bytes of one script, with all that it imports.
pub fn of(script: &Path) -> Result<Size> {
    let sizes = weigh([script.display().to_string()])?;
    sizes.into_iter().next().ok_or_else(|| format!("{} has no size", script.display()))
}

/// Of lists of files, each with commas.
fn weigh(files: impl IntoIterator<Item = String>) -> Result<Vec<Size>> {
    let mut node = Command::new("node");
    node.arg(paths::root().join("xtask/src/weigh.mjs")).arg(tools::esbuild());
    let lines = ask(node.args(files))?;
    let sizes = lines.lines().map(|line| {
        let size: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let of = |name: &str| size[name].as_u64().unwrap_or(u64::MAX);
        Ok(Size { raw: of("raw"), gzip: of("gzip"), brotli: of("brotli") })
    });
    sizes.collect()
}
