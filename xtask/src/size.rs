//! What a page downloads.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::paths;
use crate::say::{Result, ask};

/// Brotli at its best, as a content delivery network serves it.
const BROTLI: &str = "for (const file of process.argv.slice(1)) \
     console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(file)).length)";

/// The bytes of some files, raw and compressed.
pub struct Size {
    pub raw: u64,
    pub brotli: u64,
}

/// What the entry `cdn.js` of a package brings with it: its modules and the WebAssembly.
pub fn cdn(package: &str) -> Result<Size> {
    let folder = paths::npm().join(package);
    let mut files = vec![folder.join("cdn.js")];
    let mut next = 0;
    while let Some(file) = files.get(next) {
        for import in imports(file)? {
            if !files.contains(&import) {
                files.push(import);
            }
        }
        next += 1;
    }
    files.push(folder.join(format!("{package}.wasm")));
    let raw = files.iter().filter_map(|file| file.metadata().ok()).map(|file| file.len()).sum();
    let lengths = ask(Command::new("node").args(["-e", BROTLI]).args(&files))?;
    let brotli = lengths.lines().filter_map(|length| length.parse::<u64>().ok()).sum();
    Ok(Size { raw, brotli })
}

/// The modules that a module of ours names at the end of a statement: `… from "./core.js";`.
fn imports(file: &Path) -> Result<Vec<PathBuf>> {
    let folder = file.parent().unwrap_or(file);
    let text = paths::read(file)?;
    let named = text.lines().filter_map(|line| line.strip_suffix("\";")?.rsplit_once("\"./"));
    Ok(named
        .filter(|(before, _)| before.ends_with("from ") || before.ends_with("import "))
        .map(|(_, name)| folder.join(name))
        .collect())
}
