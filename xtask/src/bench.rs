//! What the packages weigh, how fast a quote is beside decimal.js, and the widgets beside Lit.

use std::process::Command;

use serde_json::{Value, json};

use crate::pack::Effort;
use crate::say::{Result, ask, step};
use crate::size::{self, Size};
use crate::{paths, serve, site, test, tools};

/// Prints the measures, and writes them to `target/bench.json`.
pub fn run() -> Result {
    site::build(Effort::Full)?;
    test::dependencies()?;
    test::browsers()?;
    let rules = weigh("chiffrage")?;
    let widgets = weigh("chiffrage-widgets")?;
    let times = measured(Command::new("node").arg("tests/bench/quote.mjs"))?;
    let of = |name: &str| times[name].as_f64().unwrap_or(f64::NAN);
    let (ours, theirs, javascript) = (of("chiffrage"), of("decimal.js"), of("chiffrage/js"));
    println!("a quote of five lines: {ours:.1} µs, decimal.js {theirs:.1} µs, {:.2} times as fast", theirs / ours);
    println!("without WebAssembly: {javascript:.1} µs, {:.2} times as long", javascript / ours);
    let elements = elements()?;
    let report = json!({
        "bytes": { "chiffrage": rules, "chiffrage-widgets": widgets },
        "quote_microseconds": times,
        "widgets": elements,
    });
    paths::write(&paths::target().join("bench.json"), format!("{report:#}\n"))
}

/// What a program that prints JSON measured.
fn measured(command: &mut Command) -> Result<Value> {
    serde_json::from_str(&ask(command)?).map_err(|error| error.to_string())
}

/// The widgets in Chromium.
fn elements() -> Result<Value> {
    step(
        "bundling the Lit element",
        tools::command("esbuild")
            .arg("tests/bench/lit-drift.js")
            .args(["--bundle", "--minify", "--format=esm"])
            .arg(format!("--outfile={}", paths::www().join("bench/lit-drift.js").display())),
    )?;
    let address = serve::start(&paths::www(), 0)?;
    let found = measured(Command::new("node").arg("tests/bench/widgets.mjs").env("CHIFFRAGE_URL", address + "tools/"))?;
    let of = |pointer: &str| found.pointer(pointer).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let (ours, lit) = (of("/rows_milliseconds/chiffrage-drift"), of("/rows_milliseconds/lit-drift"));
    println!("first widget: {} bytes in Brotli", of("/bytes_to_first_widget"));
    println!("1 000 compact drift rows: {ours:.0} ms, Lit {lit:.0} ms, {:.2} times its time", ours / lit);
    println!(
        "a key in a proposal of 20 lines: {:.1} ms to its result, {:.1} ms painted",
        of("/keystroke_milliseconds/computed"),
        of("/keystroke_milliseconds/painted")
    );
    Ok(found)
}

fn weigh(package: &str) -> Result<Value> {
    let Size { raw, brotli, .. } = size::cdn(package)?;
    println!("{package}/cdn: {raw} bytes, {brotli} in Brotli");
    Ok(json!({ "raw": raw, "brotli": brotli }))
}
