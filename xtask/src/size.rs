//! What a page downloads for each entry.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::say::{Result, ask};
use crate::{paths, readme, tools};

/// An entry, the files it brings, and the most it may weigh in Brotli.
pub struct Entry {
    pub package: &'static str,
    pub name: &'static str,
    files: &'static [&'static str],
    pub budget: u64,
}

const fn entry(package: &'static str, name: &'static str, files: &'static [&'static str], budget: u64) -> Entry {
    Entry { package, name, files, budget }
}

pub const ENTRIES: [Entry; 10] = [
    entry("chiffrage", "chiffrage", &["chiffrage.js"], 98_000),
    entry("chiffrage", "chiffrage/cdn", &["cdn.js", "chiffrage.wasm"], 75_000),
    entry("chiffrage", "chiffrage/js", &["js.js"], 116_000),
    entry("chiffrage", "chiffrage/labels", &["labels.js"], 10_500),
    entry("chiffrage-widgets", "chiffrage-widgets", &["index.js"], 195_000),
    entry("chiffrage-widgets", "chiffrage-widgets/cdn", &["cdn.js", "chiffrage-widgets.wasm"], 150_000),
    entry("chiffrage-widgets", "chiffrage-widgets/js", &["js.js"], 218_000),
    entry("chiffrage-widgets", "chiffrage-widgets/chiffrage-widgets.iife.js", &["chiffrage-widgets.iife.js"], 195_000),
    entry(
        "chiffrage-widgets",
        "chiffrage-widgets/chiffrage-widgets.js.iife.js",
        &["chiffrage-widgets.js.iife.js"],
        218_000,
    ),
    entry("chiffrage-widgets", "chiffrage-widgets/frame", &["frame.js"], 3_000),
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

/// Writes the sizes into the readme.
pub fn tell() -> Result {
    let rows = all()?.into_iter().map(|(entry, Size { raw, gzip, brotli })| {
        format!("| `{}` | {} | {} | {} |\n", entry.name, kilobytes(raw), kilobytes(gzip), kilobytes(brotli))
    });
    readme::tell("sizes", "| entry | raw | gzip | Brotli |\n|---|--:|--:|--:|\n", rows)
}

/// 1 kB is 1 000 bytes.
fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}
