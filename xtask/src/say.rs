//! What the terminal shows: one line a step, one line an error.

use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::paths;

/// Errors are one line for the terminal, and say what to do.
pub type Result<T = ()> = std::result::Result<T, String>;

/// No step takes this long; one that does is waiting for something that will not come.
const LIMIT: Duration = Duration::from_secs(20 * 60);
const LINES_SHOWN: usize = 60;

/// Runs a program quietly: its output goes to a log, whose end is shown if it fails.
pub fn step(what: &str, command: &mut Command) -> Result {
    let started = Instant::now();
    let log_path = paths::target().join("xtask.log");
    let log = create(&log_path)?;
    let errors = log.try_clone().map_err(|error| error.to_string())?;
    progress(what, started);
    let child = command
        .current_dir(current_dir(command))
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(errors)
        .spawn()
        .map_err(|error| missing(command, &error))?;
    let status = wait(child, || progress(what, started));
    println!("{}{what} … {:.1} s", line_start(), started.elapsed().as_secs_f32());
    if matches!(&status, Ok(status) if status.success()) {
        return Ok(());
    }
    let log = fs::read_to_string(&log_path).unwrap_or_default();
    let skipped = log.lines().count().saturating_sub(LINES_SHOWN);
    for line in log.lines().skip(skipped) {
        eprintln!("  {line}");
    }
    Err(match status {
        Ok(_) => format!("{what}: failed, for the reason above"),
        Err(error) => format!("{what}: {error}"),
    })
}

/// Runs a program whose output is worth reading as it comes.
pub fn show(command: &mut Command) -> Result {
    let name = name(command);
    let status = command
        .current_dir(current_dir(command))
        .stdin(Stdio::null())
        .status()
        .map_err(|error| missing(command, &error))?;
    match status.success() {
        true => Ok(()),
        false => Err(format!("{name} found something to mend, said above")),
    }
}

/// Runs a program for what it prints.
pub fn ask(command: &mut Command) -> Result<String> {
    let output = command
        .current_dir(current_dir(command))
        .stdin(Stdio::null())
        .output()
        .map_err(|error| missing(command, &error))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned()),
        false => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
    }
}

/// An error, with the file it is about.
pub fn at<E: std::fmt::Display>(path: &std::path::Path) -> impl Fn(E) -> String + '_ {
    move |error| format!("{}: {error}", path.display())
}

fn create(path: &std::path::Path) -> Result<File> {
    fs::create_dir_all(paths::target()).map_err(at(path))?;
    File::create(path).map_err(at(path))
}

fn current_dir(command: &Command) -> std::path::PathBuf {
    command.get_current_dir().map_or_else(paths::root, Into::into)
}

fn wait(mut child: Child, tick: impl Fn()) -> Result<ExitStatus> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            return Ok(status);
        }
        if started.elapsed() > LIMIT {
            let _ = child.kill();
            return Err("stopped after 20 minutes: is the network slow or closed?".to_owned());
        }
        thread::sleep(Duration::from_millis(50));
        tick();
    }
}

/// In a terminal the line counts the seconds; in a log file a line is written once, at the end.
fn progress(what: &str, started: Instant) {
    if io::stdout().is_terminal() {
        print!("{}{what} … {} s", line_start(), started.elapsed().as_secs());
        let _ = io::stdout().flush();
    }
}

fn line_start() -> &'static str {
    if io::stdout().is_terminal() { "\r\x1b[K" } else { "" }
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn missing(command: &Command, error: &io::Error) -> String {
    let name = name(command);
    let hint = match name.as_str() {
        "node" | "npm" => "install Node.js 20 or later with npm",
        "rustup" => "install Rust with rustup (https://rustup.rs)",
        "apt-get" => "install Chromium by hand, as /usr/bin/chromium",
        _ => "run `cargo xtask demo` once, which installs the tools",
    };
    format!("cannot run {name} ({error}): {hint}")
}
