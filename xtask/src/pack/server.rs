//! What Node loads: the rules compiled for speed, inlined in one script.

use super::bundle::{self, Format};
use super::package::{RULES, SERVER};
use super::{Effort, inline};
use crate::paths;
use crate::say::Result;

/// Bundles the entry `node.cjs`, with a module of its own where one is published.
pub fn write(effort: Effort) -> Result {
    let folder = RULES.folder(effort);
    let sources = SERVER.work(effort).join("entries");
    paths::emptied(&sources)?;
    paths::copy(&folder, &sources)?;
    if effort == Effort::Full {
        let (wasm, glue) = SERVER.module(effort)?;
        paths::write(&sources.join("glue.js"), glue)?;
        paths::write(&sources.join("wasm-inline.js"), inline::inlined(&wasm))?;
    }
    bundle::write(&sources.join("chiffrage.js"), &folder.join("node.cjs"), Format::Required)
}
