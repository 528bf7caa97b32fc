//! `cargo run --example seeds`: the worked cases as seeds of the targets.

use std::fs;
use std::path::Path;

use serde_json::Value;

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpus = |target: &str| root.join("corpus").join(target);
    for target in ["call", "value", "columns"] {
        fs::create_dir_all(corpus(target))?;
    }
    for entry in fs::read_dir(root.join("../tests/cases"))? {
        let cases: Vec<Value> = serde_json::from_str(&fs::read_to_string(entry?.path())?)?;
        for case in &cases {
            let (id, rule) = (case["id"].as_str().unwrap_or_default(), case["fn"].as_str().unwrap_or_default());
            let Some(place) = chiffrage::RULES.iter().position(|known| *known == rule) else { continue };
            let seed = call(u8::try_from(place).unwrap_or(0), &case["input"].to_string());
            fs::write(corpus("call").join(id), &seed)?;
            fs::write(corpus("value").join(id), &seed)?;
            if rule == "drift" {
                fs::write(corpus("columns").join(id), columns(&case["input"]))?;
            }
        }
    }
    Ok(())
}

/// As the target takes it: the rule, then text.
fn call(place: u8, text: &str) -> Vec<u8> {
    [&[place], text.as_bytes()].concat()
}

/// A threshold and one row.
fn columns(input: &Value) -> Vec<u8> {
    let number = |value: &Value| value.as_f64().or_else(|| value.as_str()?.parse().ok()).unwrap_or(0.0);
    let fields = ["/threshold/pct", "/price", "/soldDays", "/cjm", "/consumedDays", "/remainingDays"];
    fields.iter().flat_map(|path| number(input.pointer(path).unwrap_or(&Value::Null)).to_le_bytes()).collect()
}
