//! The packages in the projects of others: `tests/hosts` holds one a host.

use crate::say::{Result, show};
use crate::{pack, paths, test, tools};

/// The hosts that every test run tries: those of which the others are made, and the strictest.
const CORE: [&str; 4] = ["node", "vite", "esbuild", "near-membrane"];

/// Tries every host, or those named, and writes the table of them all.
pub fn run(arguments: pico_args::Arguments) -> Result {
    pack::all()?;
    let asked = arguments.finish();
    let asked: Vec<_> = asked.iter().map(|name| name.to_string_lossy()).collect();
    attempt(&asked.iter().map(AsRef::as_ref).collect::<Vec<_>>())
}

pub fn core() -> Result {
    attempt(&CORE)
}

fn attempt(names: &[&str]) -> Result {
    test::dependencies()?;
    test::browsers()?;
    let work = paths::target().join("hosts");
    show(tools::command("node").arg("tests/hosts/run.mjs").args([paths::npm(), work]).args(names))
}
