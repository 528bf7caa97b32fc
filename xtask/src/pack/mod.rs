//! Builds the two npm packages, each a folder ready for `npm publish`.

mod bundle;
mod compile;
mod inline;
mod integrity;
mod javascript;
mod leptos_app;
mod manifest;
mod node;
mod notices;
mod package;
mod required;

use std::fs;
use std::path::PathBuf;

use bundle::Format;
pub use leptos_app::leptos_app;
use package::{Package, RULES, WIDGETS};

use crate::say::{Result, at, step};
use crate::{paths, tools};

/// How much work goes into a module.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// As published: small and fast, with every entry.
    Full,
    /// Ready in seconds after a change, to be looked at on this machine.
    Quick,
}

impl Effort {
    /// The cargo profile, which is also a name for the files.
    fn profile(self) -> &'static str {
        match self {
            Self::Full => "release",
            Self::Quick => "demo",
        }
    }

    /// Where the packages are written.
    pub fn folder(self) -> PathBuf {
        match self {
            Self::Full => paths::npm(),
            Self::Quick => paths::target().join("npm-demo"),
        }
    }
}

/// Builds both packages, as published, into `target/npm`.
pub fn all() -> Result {
    build(Effort::Full)
}

pub fn build(effort: Effort) -> Result {
    tools::install()?;
    RULES.assemble(effort)?;
    WIDGETS.assemble(effort)?;
    describe(effort)?;
    node::write(effort)?;
    if effort == Effort::Full {
        RULES.without_wasm(None)?;
        WIDGETS.without_wasm(Some("chiffrage-widgets.js.iife.js"))?;
    }
    RULES.in_one_file(effort)?;
    let widgets = WIDGETS.folder(effort);
    bundle::write(&widgets.join("index.js"), &widgets.join("chiffrage-widgets.iife.js"), Format::Script)?;
    for package in [RULES, WIDGETS] {
        let entry = package.folder(effort).join("cdn.js");
        bundle::write(&entry, &entry, Format::Module)?;
        required::write(&package.folder(effort))?;
    }
    if effort == Effort::Full {
        RULES.integrity(&["cdn.js", "js.js"])?;
        WIDGETS.integrity(&[
            "cdn.js",
            "js.js",
            "frame.js",
            "chiffrage-widgets.iife.js",
            "chiffrage-widgets.js.iife.js",
        ])?;
    }
    Ok(())
}

/// What is written from the Rust types and descriptions.
fn describe(effort: Effort) -> Result {
    let folders = [RULES.folder(effort), WIDGETS.folder(effort)];
    step(
        "writing functions, types, labels and manifests",
        tools::command("cargo").args(["run", "--quiet", "--package", "contract", "--"]).args(folders),
    )
}

impl Package {
    /// Makes one file of each entry that brings its module. Without side effects, a bundler takes a function from the file that holds it
    /// and passes over the entries in between: what starts the module has to stand in that file.
    fn in_one_file(&self, effort: Effort) -> Result {
        let folder = self.folder(effort);
        for name in ["chiffrage.js", "workerd.js"] {
            bundle::write(&folder.join(name), &folder.join(name), Format::Bundler)?;
        }
        let inlined = folder.join("wasm-inline.js");
        fs::remove_file(&inlined).map_err(at(&inlined))
    }

    /// The module, its glue, and the entries as they are kept in the repository.
    fn assemble(&self, effort: Effort) -> Result {
        let (wasm, glue) = self.module(effort)?;
        let folder = self.folder(effort);
        paths::emptied(&folder)?;
        paths::copy(&paths::root().join(self.entries), &folder)?;
        paths::write(&folder.join("glue.js"), glue)?;
        paths::write(&folder.join(format!("{}.wasm", self.name)), &wasm)?;
        paths::write(&folder.join("wasm-inline.js"), inline::inlined(&wasm))?;
        paths::write(&folder.join("package.json"), self.manifest()?)?;
        for file in ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            let source = paths::root().join(file);
            fs::copy(&source, folder.join(file)).map_err(at(&source))?;
        }
        if effort == Effort::Full {
            paths::write(&folder.join("THIRD-PARTY-NOTICES.txt"), self.notices()?)?;
        }
        Ok(())
    }
}
