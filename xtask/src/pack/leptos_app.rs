//! An application that uses the widgets as components.

use std::fs;
use std::path::Path;

use super::WIDGETS;
use crate::say::{Result, at, step};
use crate::{paths, tools};

/// Builds the Leptos application of the tests beside the site, with what the widgets' own module was compiled from.
pub fn leptos_app(folder: &Path) -> Result {
    step(
        "compiling the Leptos application",
        tools::command("cargo")
            .args(["build", "--package", "leptos-app", "--release", "--target", "wasm32-unknown-unknown"])
            .args(["--config", &WIDGETS.rustflags()?])
            .envs(WIDGETS.environment()),
    )?;
    step(
        "binding the Leptos application",
        tools::command("wasm-bindgen")
            .arg(WIDGETS.cargo_target().join("wasm32-unknown-unknown/release/leptos-app.wasm"))
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(folder),
    )?;
    for file in ["index.html", "start.js"] {
        let source = paths::root().join("tests/leptos-app").join(file);
        fs::copy(&source, folder.join(file)).map_err(at(&source))?;
    }
    Ok(())
}
