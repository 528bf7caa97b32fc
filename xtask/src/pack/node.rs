//! Bundles the entry of Node: the rules compiled for speed, inlined in one script.

use std::fs;

use super::bundle::{self, Format};
use super::package::{NODE, RULES};
use super::{Effort, inline};
use crate::paths;
use crate::say::{Result, at};

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
    let [text, crossing] = ["crossing-text.js", "crossing.js"].map(|name| sources.join(name));
    fs::copy(&text, &crossing).map_err(at(&text))?;
    paths::write(&sources.join("glue.js"), glue)?;
    paths::write(&sources.join("wasm-inline.js"), inline::inlined(&wasm))?;
    bundle::write(&sources.join("chiffrage.js"), &folder.join("node.cjs"), Format::Required)
}
