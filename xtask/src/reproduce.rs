//! Builds the packages again from a clone in another folder, and compares them with those last built, byte for byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::say::{Result, at, step};
use crate::{pack, paths, tools};

/// Fails where a file differs; the packages last built are those of the last commit, or are built first.
pub fn run() -> Result {
    pack::all()?;
    let clone = paths::target().join("reproduce");
    paths::emptied(&clone)?;
    step("cloning the last commit", Command::new("git").args(["clone", "--quiet"]).arg(paths::root()).arg(&clone))?;
    // The tools are programs: where they lie decides nothing of what they write.
    fs::create_dir_all(clone.join("target")).map_err(at(&clone))?;
    link(&paths::target().join("tools"), &clone.join("target/tools"))?;
    step("building its packages", tools::command("cargo").args(["xtask", "pack"]).current_dir(&clone))?;
    let (here, there) = (files(&paths::npm())?, files(&clone.join("target/npm"))?);
    let names = here.keys().chain(there.keys().filter(|name| !here.contains_key(*name)));
    let different: Vec<String> =
        names.filter(|name| here.get(*name) != there.get(*name)).map(|name| name.display().to_string()).collect();
    match different.as_slice() {
        [] => {
            println!("{} files, the same bytes in both folders", here.len());
            fs::remove_dir_all(&clone).map_err(at(&clone))
        }
        _ => Err(format!("not the same in {}: {}", clone.display(), different.join(", "))),
    }
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Result {
    std::os::unix::fs::symlink(from, to).map_err(at(to))
}

#[cfg(not(unix))]
fn link(from: &Path, to: &Path) -> Result {
    paths::copy(from, to)
}

/// Every file below a folder, by its path from there.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).map_err(at(&next))? {
            let path = entry.map_err(at(&next))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap_or(&path).to_owned();
                found.insert(name, fs::read(&path).map_err(at(&path))?);
            }
        }
    }
    Ok(found)
}
