//! Bundles the entry of Node: the rules compiled for speed, inlined in one script.

use super::bundle::{self, Format};
use super::package::{NODE, RULES};
use super::{Effort, inline};
use crate::paths;
use crate::say::Result;

/// Writes `node.cjs`, with a module of its own where it is published.
pub fn write(effort: Effort) -> Result {
    let folder = RULES.folder(effort);
    if effort == Effort::Quick {
        return bundle::write(&folder.join("chiffrage.js"), &folder.join("node.cjs"), Format::Required);
    }
    let (wasm, glue) = NODE.module(effort)?;
    let sources = NODE.work(effort).join("entries");
    paths::emptied(&sources)?;
    paths::copy(&folder, &sources)?;
    paths::write(&sources.join("glue.js"), glue)?;
    paths::write(&sources.join("wasm-inline.js"), inline::inlined(&wasm))?;
    bundle::write(&sources.join("chiffrage.js"), &folder.join("node.cjs"), Format::Required)
}
