//! `cargo xtask <command>`: everything the project does to itself.

mod bench;
mod check;
mod hosts;
mod pack;
mod paths;
mod readme;
mod reproduce;
mod say;
mod serve;
mod servers;
mod site;
mod size;
mod stages;
mod test;
mod tools;

use std::process::ExitCode;

use pico_args::Arguments;
use say::Result;

const HELP: &str = "\
cargo xtask <command>

  demo [--port N] [--build-only] [--release]
                                  builds the packages and shows them at http://127.0.0.1:8080/;
                                  --build-only writes target/www, --release builds as published
  site                            writes target/www again, beside the packages last built: seconds, to write pages
  test [stage …]                  runs every test, or the stages named: rules, pack, npm, types, hosts, browser, site
  screenshots                     writes target/screenshots/index.html: every element in every look, to be judged by eye
  pack                            writes target/npm, ready for `npm publish`
  reproduce                       builds the packages of the last commit in another folder: the same bytes, or a failure
  readme                          writes the readme's figures: sizes of the packages last built, speeds of the run kept
  packages [host …]               tries the packages in the projects of tests/hosts, and writes widgets/npm/HOSTS.md
  hosts [host …]                  tries the elements in WordPress and Tryton, installed from Debian (as root) and started here
  check                           format, lints, documentation, dependencies, sizes
  deny                            the licences and the sources of every dependency
  bench [--keep] [group …]        the packages beside what one would otherwise write, or the groups named: rules, page,
                                  start, widgets, growth, sizes, site; writes target/bench.json; with --keep, the site's
                                  figures and the readme's
";

fn main() -> ExitCode {
    match run(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: Arguments) -> Result {
    let command = arguments.subcommand().map_err(|error| error.to_string())?;
    match command.as_deref() {
        Some("demo") => site::demo(arguments),
        Some("site") => finish(arguments).and_then(|()| site::pages()),
        Some("pack") => finish(arguments).and_then(|()| pack::all()),
        Some("reproduce") => finish(arguments).and_then(|()| reproduce::run()),
        Some("readme") => finish(arguments).and_then(|()| readme::figures()),
        Some("test") => test::run(arguments),
        Some("screenshots") => finish(arguments).and_then(|()| test::screenshots()),
        Some("packages") => hosts::run(arguments),
        Some("hosts") => servers::run(arguments),
        Some("bench") => bench::run(arguments),
        Some("check") => finish(arguments).and_then(|()| check::run()),
        Some("deny") => finish(arguments).and_then(|()| check::deny()),
        None | Some("help") => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => Err(format!("no command `{other}`: see `cargo xtask help`")),
    }
}

/// Refuses what no command understood.
fn finish(arguments: Arguments) -> Result {
    match arguments.finish().first() {
        None => Ok(()),
        Some(other) => Err(format!("`{}` is not understood: see `cargo xtask help`", other.to_string_lossy())),
    }
}
