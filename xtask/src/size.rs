//! What a page downloads.

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

/// What the entry `cdn.js` of a package brings with it: itself and the WebAssembly.
pub fn cdn(package: &str) -> Result<Size> {
    let folder = paths::npm().join(package);
    let files = [folder.join("cdn.js"), folder.join(format!("{package}.wasm"))];
    let raw = files.iter().filter_map(|file| file.metadata().ok()).map(|file| file.len()).sum();
    let lengths = ask(Command::new("node").args(["-e", BROTLI]).args(&files))?;
    let brotli = lengths.lines().filter_map(|length| length.parse::<u64>().ok()).sum();
    Ok(Size { raw, brotli })
}
