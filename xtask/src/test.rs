//! Every test of the project, in order.

use std::path::PathBuf;
use std::process::Command;

use pico_args::Arguments;

use crate::pack::{self, Effort};
use crate::say::{Result, show, step};
use crate::stages::{self, Stage};
use crate::{paths, serve, site, tools};

const CHROMIUM: &str = "/usr/bin/chromium";

const STAGES: [Stage; 5] =
    [("rules", rules), ("pack", pack::all), ("npm", npm), ("types", types), ("browser", browser)];

/// Runs the stages named, or all of them.
pub fn run(arguments: Arguments) -> Result {
    let asked = arguments.finish();
    if let Some(unknown) = asked.iter().find(|name| !STAGES.iter().any(|(known, _)| *name == known)) {
        return Err(format!("no stage `{}`: see `cargo xtask help`", unknown.to_string_lossy()));
    }
    stages::run(STAGES.iter().filter(|(name, _)| asked.is_empty() || asked.iter().any(|asked| asked == name)))
}

fn rules() -> Result {
    show(Command::new("cargo").args(["test", "--quiet", "--workspace", "--features", "chiffrage-widgets/elements"]))
}

fn npm() -> Result {
    dependencies()?;
    let files =
        ["cases", "columns", "errors", "labels", "memory", "traps"].map(|name| format!("tests/npm/{name}.test.mjs"));
    show(&mut node_tests(&files.each_ref().map(String::as_str)))
}

fn types() -> Result {
    dependencies()?;
    show(&mut node_tests(&["tests/npm/types.test.mjs"]))
}

fn browser() -> Result {
    dependencies()?;
    chromium()?;
    site::build(Effort::Full)?;
    pack::leptos_app(&paths::www().join("leptos-app"))?;
    let address = serve::start(&paths::www(), 0)?;
    show(node_tests(&["tests/browser/"]).env("CHIFFRAGE_URL", address))
}

fn node_tests(files: &[&str]) -> Command {
    let mut command = tools::command("node");
    command.arg("--test").args(files).env("CHIFFRAGE_NPM", paths::npm());
    command
}

/// The packages of `tests/package.json`, and a link to the one under test.
pub fn dependencies() -> Result {
    let folder = paths::root().join("tests");
    let modules = folder.join("node_modules");
    let changed = |path: PathBuf| path.metadata().and_then(|file| file.modified()).ok();
    if changed(modules.join(".package-lock.json")) < changed(folder.join("package-lock.json")) {
        step(
            "installing the packages the tests need from npm",
            Command::new("npm").arg("ci").args(tools::NPM_OPTIONS).current_dir(&folder),
        )?;
    }
    Ok(())
}

pub fn chromium() -> Result {
    if PathBuf::from(CHROMIUM).exists() {
        return Ok(());
    }
    step(
        "installing Chromium (about 1 min)",
        Command::new("sh").args(["-c", "apt-get update && apt-get install -y --no-install-recommends chromium"]),
    )
    .map_err(|_| format!("no {CHROMIUM}: install it as root with `apt-get install chromium`"))
}
