//! What Node loads: the rules compiled for speed, inlined in one script with what reads their answers.

use std::fs;

use super::bundle::{self, Format};
use super::package::{RULES, SERVER};
use super::{Effort, inline};
use crate::paths;
use crate::say::{Result, at};

/// Makes the folder where the readers of results are written.
pub fn prepare(effort: Effort) -> Result {
    let work = SERVER.work(effort);
    fs::create_dir_all(&work).map_err(at(&work))
}

/// Bundles the entry `node.cjs`, with a module of its own where it is published.
pub fn write(effort: Effort) -> Result {
    let folder = RULES.folder(effort);
    if effort == Effort::Quick {
        return bundle::write(&folder.join("chiffrage.js"), &folder.join("node.cjs"), Format::Required);
    }
    let sources = SERVER.work(effort).join("entries");
    paths::emptied(&sources)?;
    paths::copy(&folder, &sources)?;
    paths::copy(&paths::root().join(SERVER.entries), &sources)?;
    for name in ["readers.js", "writers.js"] {
        let written = SERVER.work(effort).join(name);
        fs::copy(&written, sources.join(name)).map_err(at(&written))?;
    }
    let (wasm, glue) = SERVER.module(effort)?;
    paths::write(&sources.join("glue.js"), glue)?;
    paths::write(&sources.join("wasm-inline.js"), inline::inlined(&wasm))?;
    bundle::write(&sources.join("chiffrage.js"), &folder.join("node.cjs"), Format::Required)
}
