//! Any text through any rule: the answer is JSON or an error that can be written, never a trap.
//!
//! The first byte picks the rule, the rest is its input.
#![no_main]

use chiffrage::{RULES, call};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|input: (u8, &str)| {
    let (rule, text) = input;
    let rule = RULES[usize::from(rule) % RULES.len()];
    match call(rule, text) {
        Ok(output) => drop(serde_json::from_str::<Value>(&output).expect("the output is JSON")),
        Err(error) => {
            let written = chiffrage::value::text(&error);
            assert!(error.path().is_empty() || error.path().starts_with('/'), "{rule} {text}: {error:?}");
            serde_json::from_str::<Value>(&written).expect("an error is JSON");
        }
    }
});
