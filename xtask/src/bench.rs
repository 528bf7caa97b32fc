//! What the packages weigh and how fast a quote is, beside decimal.js.

use std::process::Command;

use serde_json::{Value, json};

use crate::say::{Result, ask};
use crate::size::{self, Size};
use crate::{pack, paths, test};

/// Prints the measures, and writes them to `target/bench.json`.
pub fn run() -> Result {
    pack::all()?;
    test::dependencies()?;
    let rules = weigh("chiffrage")?;
    let widgets = weigh("chiffrage-widgets")?;
    let times = ask(Command::new("node").arg("tests/bench/quote.mjs"))?;
    let times: Value = serde_json::from_str(&times).map_err(|error| error.to_string())?;
    let of = |name: &str| times[name].as_f64().unwrap_or(f64::NAN);
    let (ours, theirs, javascript) = (of("chiffrage"), of("decimal.js"), of("chiffrage/js"));
    println!("a quote of five lines: {ours:.1} µs, decimal.js {theirs:.1} µs, {:.2} times as fast", theirs / ours);
    println!("without WebAssembly: {javascript:.1} µs, {:.2} times as long", javascript / ours);
    let report = json!({ "bytes": { "chiffrage": rules, "chiffrage-widgets": widgets }, "quote_microseconds": times });
    paths::write(&paths::target().join("bench.json"), format!("{report:#}\n"))
}

fn weigh(package: &str) -> Result<Value> {
    let Size { raw, brotli, .. } = size::cdn(package)?;
    println!("{package}/cdn: {raw} bytes, {brotli} in Brotli");
    Ok(json!({ "raw": raw, "brotli": brotli }))
}
