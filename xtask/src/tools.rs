//! Installs what the builds need and the machine lacks, under `target/tools`.
//!
//! wasm-pack would download wasm-bindgen and Binaryen as prebuilt archives, which some networks refuse: here they come from
//! crates.io and npm, at fixed versions, and stand first on its PATH.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::paths;
use crate::say::{Result, ask, step};

const WASM_PACK: &str = "0.15.1";
const CARGO_DENY: &str = "0.20.2";
const NPM_TOOLS: [(&str, &str); 2] = [("binaryen", "132.0.0"), ("esbuild", "0.28.2")];

/// Options of every call of npm: an answer within a minute or a plain failure, and no advertisements.
pub const NPM_OPTIONS: [&str; 6] = [
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--ignore-scripts",
    "--fetch-timeout=60000",
    "--fetch-retries=1",
];

/// Installs every tool that is not there yet.
pub fn install() -> Result {
    wasm_target()?;
    npm_tools()?;
    wasm_bindgen()?;
    wasm_pack()
}

/// A program that finds the installed tools before any other of the machine.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.env("PATH", path());
    command
}

fn path() -> OsString {
    let ours = [folder().join("bin"), folder().join("node_modules/.bin")];
    let theirs = env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = ours.into_iter().chain(env::split_paths(&theirs)).collect();
    env::join_paths(all).unwrap_or(theirs)
}

fn folder() -> PathBuf {
    paths::target().join("tools")
}

/// Binaryen as a JavaScript library.
pub fn binaryen() -> PathBuf {
    folder().join("node_modules/binaryen/index.js")
}

/// esbuild as a JavaScript library.
pub fn esbuild() -> PathBuf {
    folder().join("node_modules/esbuild/lib/main.js")
}

pub fn wasm_target() -> Result {
    let target = "wasm32-unknown-unknown";
    let libraries = ask(Command::new("rustc").args(["--print", "target-libdir", "--target", target]))?;
    if PathBuf::from(libraries).exists() {
        return Ok(());
    }
    step("installing the Rust target wasm32-unknown-unknown", Command::new("rustup").args(["target", "add", target]))
}

fn npm_tools() -> Result {
    let installed = |(name, version): &(&str, &str)| {
        let manifest = folder().join("node_modules").join(name).join("package.json");
        let text = fs::read(manifest).unwrap_or_default();
        serde_json::from_slice::<Value>(&text).is_ok_and(|manifest| manifest["version"] == *version)
    };
    if NPM_TOOLS.iter().all(installed) {
        return Ok(());
    }
    step(
        "installing Binaryen and esbuild from npm",
        Command::new("npm")
            .arg("install")
            .arg("--prefix")
            .arg(folder())
            .args(NPM_OPTIONS)
            .args(NPM_TOOLS.map(|(name, version)| format!("{name}@{version}"))),
    )
}

/// It has to be of the very version that the modules are compiled with.
fn wasm_bindgen() -> Result {
    let version = locked_version("wasm-bindgen")?;
    if is_installed("wasm-bindgen", &version) {
        return Ok(());
    }
    // Not --locked: its lock can name a dependency too new for a mirror. Its default features only fetch browser drivers.
    step(
        "installing wasm-bindgen (about 2 min)",
        cargo_install("wasm-bindgen-cli", &version).args(["--bin", "wasm-bindgen", "--no-default-features"]),
    )
}

fn wasm_pack() -> Result {
    if is_installed("wasm-pack", WASM_PACK) {
        return Ok(());
    }
    let what = "installing wasm-pack (about 2 min)";
    step(what, cargo_install("wasm-pack", WASM_PACK).arg("--locked"))
        .or_else(|_| step(what, &mut cargo_install("wasm-pack", WASM_PACK)))
}

/// For a command of its own: it takes longer to install than everything else.
pub fn cargo_deny() -> Result {
    if is_installed("cargo-deny", CARGO_DENY) {
        return Ok(());
    }
    step(
        "installing cargo-deny (about 5 min)",
        cargo_install("cargo-deny", CARGO_DENY).args(["--locked", "--no-default-features"]),
    )
}

/// Compiled fast rather than to be fast, in a folder of its own so that other builds need not wait.
fn cargo_install(name: &str, version: &str) -> Command {
    let mut command = Command::new("cargo");
    command
        .args(["install", "--force", name, "--version", &format!("={version}")])
        .arg("--root")
        .arg(folder())
        .env("CARGO_TARGET_DIR", folder().join("build"))
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_NET_RETRY", "1")
        .env("CARGO_HTTP_TIMEOUT", "30");
    command
}

fn is_installed(program: &str, version: &str) -> bool {
    ask(command(program).arg("--version")).is_ok_and(|text| text.split(' ').nth(1) == Some(version))
}

fn locked_version(package: &str) -> Result<String> {
    let lock = paths::read(&paths::root().join("Cargo.lock"))?;
    let named = format!("name = \"{package}\"\nversion = \"");
    lock.split_once(&named)
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .ok_or_else(|| format!("Cargo.lock names no {package}: run `cargo update --workspace`"))
}
