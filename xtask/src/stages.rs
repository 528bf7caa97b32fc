//! Runs the parts of a command one after the other, and says at the end which failed.

use std::time::Instant;

use crate::say::Result;

pub type Stage = (&'static str, fn() -> Result);

/// A failure does not hide those after it.
pub fn run<'a>(stages: impl IntoIterator<Item = &'a Stage>) -> Result {
    let mut summary = Vec::new();
    for (name, stage) in stages {
        println!("── {name}");
        let started = Instant::now();
        let outcome = stage();
        if let Err(error) = &outcome {
            eprintln!("error: {error}");
        }
        summary.push((name, outcome.is_ok(), started.elapsed()));
    }
    println!("── summary");
    for (name, passed, time) in &summary {
        let outcome = if *passed { "passed" } else { "FAILED" };
        println!("{name:<12} {outcome} {:>6.1} s", time.as_secs_f32());
    }
    let failed = summary.iter().filter(|(_, passed, _)| !passed).count();
    println!("{} passed, {failed} failed", summary.len() - failed);
    match failed {
        0 => Ok(()),
        _ => Err("see the first failure above".to_owned()),
    }
}
