//! The elements in real applications: Debian's, started here by `tests/servers`.

use std::process::Command;

use crate::say::{Result, ask, show, step};
use crate::{pack, paths, test, tools};

const PACKAGES: [&str; 11] = [
    "wordpress",
    "wordpress-theme-twentytwentythree",
    "php-cli",
    "php-mysql",
    "mariadb-server",
    "tryton-server",
    "tryton-sao",
    "tryton-modules-project",
    "tryton-modules-project-revenue",
    "tryton-modules-timesheet-cost",
    "tryton-proteus",
];

/// Tries every application, or those named, and writes their table.
pub fn run(arguments: pico_args::Arguments) -> Result {
    pack::all()?;
    test::dependencies()?;
    test::browsers()?;
    install()?;
    let work = paths::target().join("servers");
    show(tools::command("node").arg("tests/servers/run.mjs").args([paths::npm(), work]).args(arguments.finish()))
}

fn install() -> Result {
    if ask(Command::new("dpkg").arg("--status").args(PACKAGES)).is_ok() {
        return Ok(());
    }
    step(
        "installing WordPress and Tryton from Debian (about 2 min)",
        Command::new("sh")
            .args(["-c", "apt-get update && apt-get install -y --no-install-recommends \"$@\"", "sh"])
            .args(PACKAGES)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}
