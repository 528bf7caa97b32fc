//! Entries that are one file.

use std::path::Path;

use crate::say::{Result, step};
use crate::tools;

/// What a bundle is loaded by.
#[derive(Clone, Copy)]
pub enum Format {
    /// `<script type="module">` and bundlers.
    Module,
    /// Bundlers alone, which minify.
    Bundler,
    /// `<script>`, from a file too.
    Script,
    /// `require` in Node.
    Required,
}

impl Format {
    fn options(self) -> &'static [&'static str] {
        match self {
            Self::Module => &["--format=esm", "--minify", "--target=es2022"],
            Self::Bundler => &["--format=esm", "--target=es2022", "--external:*.wasm"],
            Self::Script => &["--format=iife", "--minify", "--target=es2022"],
            Self::Required => &["--format=cjs", "--platform=node", "--target=node20"],
        }
    }
}

/// Writes an entry with all that it imports.
pub fn write(entry: &Path, bundle: &Path, format: Format) -> Result {
    let name = bundle.file_name().unwrap_or_default().display();
    let out = format!("--outfile={}", bundle.display());
    let mut esbuild = tools::command("esbuild");
    esbuild.arg(entry).arg(out).args(["--bundle", "--allow-overwrite", "--log-level=warning"]).args(format.options());
    step(&format!("bundling {name}"), &mut esbuild)
}
