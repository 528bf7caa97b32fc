//! Where things lie.

use std::fs;
use std::path::{Path, PathBuf};

use crate::say::{Result, at};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap_or_default()
}

/// The folder of everything that can be built again.
pub fn target() -> PathBuf {
    root().join("target")
}

/// The packages, ready for `npm publish`.
pub fn npm() -> PathBuf {
    target().join("npm")
}

/// The demo site, ready for any static server.
pub fn www() -> PathBuf {
    target().join("www")
}

/// An empty folder, whatever was there.
pub fn emptied(folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(at(folder))?;
    }
    fs::create_dir_all(folder).map_err(at(folder))
}

/// Copies the files of a folder, and of the folders in it.
pub fn copy(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to).map_err(at(to))?;
    for entry in fs::read_dir(from).map_err(at(from))? {
        let source = entry.map_err(at(from))?.path();
        let goal = to.join(source.file_name().unwrap_or_default());
        if source.is_dir() {
            copy(&source, &goal)?;
        } else {
            fs::copy(&source, &goal).map_err(at(&source))?;
        }
    }
    Ok(())
}

pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(at(path))
}

pub fn write(path: &Path, text: impl AsRef<[u8]>) -> Result {
    fs::write(path, text).map_err(at(path))
}
