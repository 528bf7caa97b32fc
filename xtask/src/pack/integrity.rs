//! The hashes that a page may hold a script to.

use std::process::Command;

use super::{Effort, Package};
use crate::paths;
use crate::say::{Result, ask};

const HASH: &str = "for (const file of process.argv.slice(1)) \
     console.log('sha384-' + require('crypto').createHash('sha384').update(require('fs').readFileSync(file)).digest('base64'))";

impl Package {
    /// Writes `integrity.json`: each script that a page loads by its address, with its hash.
    pub fn integrity(&self, scripts: &[&str]) -> Result {
        let folder = self.folder(Effort::Full);
        let hashes =
            ask(Command::new("node").args(["-e", HASH]).args(scripts.iter().map(|script| folder.join(script))))?;
        let lines: Vec<_> =
            scripts.iter().zip(hashes.lines()).map(|(script, hash)| format!("  \"{script}\": \"{hash}\"")).collect();
        paths::write(&folder.join("integrity.json"), format!("{{\n{}\n}}\n", lines.join(",\n")))
    }
}
