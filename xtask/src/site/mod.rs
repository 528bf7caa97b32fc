//! The site: the pages of `www/` beside the packages as they would be published.

pub mod format;
mod offline;
mod pages;

use crate::pack::{self, Effort};
use crate::say::Result;
use crate::{paths, serve};

const DEFAULT_PORT: u16 = 8080;

/// Writes the packages, and `target/www`.
pub fn build(effort: Effort) -> Result {
    pack::build(effort)?;
    write(effort)
}

/// Writes the pages again, beside the packages as last built.
pub fn pages() -> Result {
    write(Effort::Full)
}

fn write(effort: Effort) -> Result {
    let (source, site) = (paths::root().join("www"), paths::www());
    paths::emptied(&site)?;
    paths::copy(&source.join("static"), &site)?;
    for folder in ["assets", "tools"] {
        paths::copy(&source.join(folder), &site.join(folder))?;
    }
    paths::copy(&paths::root().join("tests/cases"), &site.join("assets/cases"))?;
    paths::copy(&effort.folder(), &site.join("pkg"))?;
    pages::write(&site)?;
    offline::write(&site)
}

/// Writes the site and serves it until interrupted.
pub fn demo(mut arguments: pico_args::Arguments) -> Result {
    let build_only = arguments.contains("--build-only");
    let effort = if arguments.contains("--release") { Effort::Full } else { Effort::Quick };
    let port = arguments.opt_value_from_str("--port").map_err(|error| error.to_string())?;
    crate::finish(arguments)?;
    if build_only {
        build(effort)?;
        println!("the site is in target/www: any static server can show it");
        return Ok(());
    }
    // First of all the port: nobody waits minutes to learn that it is taken.
    let address = serve::start(&paths::www(), port.unwrap_or(DEFAULT_PORT))?;
    build(effort)?;
    println!("the demo is at {address} (Ctrl-C stops it)");
    loop {
        std::thread::park();
    }
}
