//! What `require` finds of entries that are ES modules: Node and bundlers load those through it too, so that a package holds one copy.

use std::fs;
use std::path::Path;

use crate::paths;
use crate::say::{Result, at};

/// Gives each module with types its CommonJS twin, where the manifest names one.
pub fn write(folder: &Path) -> Result {
    let manifest = paths::read(&folder.join("package.json"))?;
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".d.ts") else { continue };
        let types = paths::read(&path)?.replace(".js\"", ".cjs\"");
        paths::write(&folder.join(format!("{stem}.d.cts")), types)?;
        let script = folder.join(format!("{stem}.cjs"));
        if manifest.contains(&format!("\"./{stem}.cjs\"")) && !script.exists() {
            paths::write(&script, format!("module.exports = require(\"./{stem}.js\");\n"))?;
        }
    }
    Ok(())
}
