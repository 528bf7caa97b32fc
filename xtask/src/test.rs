//! Every test of the project, in order.

use std::path::{Path, PathBuf};
use std::process::Command;

use pico_args::Arguments;

use crate::pack::{self, Effort};
use crate::say::{Result, show, step};
use crate::stages::{self, Stage};
use crate::{hosts, paths, serve, site, tools};

/// A browser or what drives one: the program, its Debian package, and whether tests can do without.
const BROWSERS: [(&str, &str, bool); 4] = [
    ("/usr/bin/chromium", "chromium", false),
    ("/usr/bin/firefox-esr", "firefox-esr", true),
    ("/usr/bin/WebKitWebDriver", "webkit2gtk-driver", true),
    ("/usr/bin/Xvfb", "xvfb", true),
];

const STAGES: [Stage; 7] = [
    ("rules", rules),
    ("pack", pack::all),
    ("npm", npm),
    ("types", types),
    ("hosts", hosts::core),
    ("browser", browser),
    ("site", pages),
];

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
    let files = [
        "cases",
        "columns",
        "crossings",
        "errors",
        "examples",
        "imports",
        "javascript",
        "labels",
        "memory",
        "old",
        "published",
        "schema",
        "traps",
        "tryton",
    ]
    .map(|name| format!("tests/npm/{name}.test.mjs"));
    show(&mut node_tests(&files.each_ref().map(String::as_str)))
}

fn types() -> Result {
    dependencies()?;
    show(&mut node_tests(&["tests/npm/types.test.mjs"]))
}

fn browser() -> Result {
    let address = served()?;
    pack::leptos_app(&paths::www().join("tools/leptos-app"))?;
    show(node_tests(&["tests/browser/"]).env("CHIFFRAGE_URL", address + "tools/"))
}

fn pages() -> Result {
    let address = served()?;
    show(node_tests(&["tests/site/"]).env("CHIFFRAGE_URL", address + "tools/"))
}

/// Writes `target/screenshots`.
pub fn screenshots() -> Result {
    let address = served()?;
    show(tools::command("node").arg("tests/browser/screenshots.mjs").env("CHIFFRAGE_URL", address + "tools/"))
}

/// The site as published, with the browsers to look at it.
fn served() -> Result<String> {
    dependencies()?;
    browsers()?;
    site::build(Effort::Full)?;
    serve::start(&paths::www(), 0)
}

fn node_tests(files: &[&str]) -> Command {
    let mut command = tools::command("node");
    command.arg("--test").args(files).env("CHIFFRAGE_NPM", paths::npm());
    command
}

/// The packages of `tests/package.json`, and a link to the one under test.
pub fn dependencies() -> Result {
    packages(&paths::root().join("tests"))
}

/// The npm packages of a folder, as its lock file has them.
pub fn packages(folder: &Path) -> Result {
    let modules = folder.join("node_modules");
    let changed = |path: PathBuf| path.metadata().and_then(|file| file.modified()).ok();
    if changed(modules.join(".package-lock.json")) < changed(folder.join("package-lock.json")) {
        step(
            "installing the packages the tests need from npm",
            Command::new("npm").arg("ci").args(tools::NPM_OPTIONS).current_dir(folder),
        )?;
    }
    Ok(())
}

pub fn browsers() -> Result {
    for (program, package, optional) in BROWSERS {
        if PathBuf::from(program).exists() {
            continue;
        }
        let install = format!("apt-get update && apt-get install -y --no-install-recommends {package}");
        let installed = step(
            &format!("installing {package} (about 1 min)"),
            Command::new("sh").args(["-c", &install]).env("DEBIAN_FRONTEND", "noninteractive"),
        );
        match installed {
            Err(_) if optional => println!("no {program}: the tests that need it will say that they are skipped"),
            Err(_) => return Err(format!("no {program}: install it as root with `apt-get install {package}`")),
            Ok(()) => {}
        }
    }
    Ok(())
}
