//! What makes the site work without a network: the list of its files, and a name that changes with any of them.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::paths;
use crate::say::{Result, at};

/// Of the packages, what a page of the site loads.
const LOADED: [&str; 8] = [
    "pkg/chiffrage/cdn.js",
    "pkg/chiffrage/chiffrage.wasm",
    "pkg/chiffrage/labels.js",
    "pkg/chiffrage/schema.json",
    "pkg/chiffrage-widgets/cdn.js",
    "pkg/chiffrage-widgets/chiffrage-widgets.wasm",
    "pkg/chiffrage-widgets/frame.js",
    "pkg/chiffrage-widgets/specs.js",
];

/// Completes the service worker of the site.
pub fn write(site: &Path) -> Result {
    let mut files = Vec::new();
    list(site, site, &mut files)?;
    files.retain(|file| (!file.starts_with("pkg/") || LOADED.contains(&file.as_str())) && file != "worker.js");
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in &files {
        let path = site.join(file);
        (file, fs::read(&path).map_err(at(&path))?).hash(&mut hasher);
    }
    let worker = site.join("worker.js");
    let list = serde_json::to_string(&files).map_err(|error| error.to_string())?;
    let head = format!("const VERSION = \"{:016x}\";\nconst FILES = {list};\n", hasher.finish());
    paths::write(&worker, head + &paths::read(&worker)?)
}

fn list(site: &Path, folder: &Path, files: &mut Vec<String>) -> Result {
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.is_dir() {
            list(site, &path, files)?;
        } else {
            files.extend(path.strip_prefix(site).ok().map(|file| file.display().to_string()));
        }
    }
    Ok(())
}
