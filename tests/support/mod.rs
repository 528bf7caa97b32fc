//! The worked cases and the door, for the tests that go over them all.

#![allow(dead_code, reason = "each test takes what it needs")]

pub(crate) mod units;

use serde_json::Value;

/// Every worked case, in the order of the files.
pub(crate) fn cases() -> Vec<Value> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let entries = std::fs::read_dir(folder).expect("the cases are there");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let read = |path| {
        let text = std::fs::read_to_string(path).expect("a readable file");
        serde_json::from_str::<Vec<Value>>(&text).expect("a list of cases")
    };
    files.into_iter().flat_map(read).collect()
}

/// The cases that have an answer, each as its rule and its input.
pub(crate) fn answered() -> impl Iterator<Item = (String, Value)> {
    let answered = cases().into_iter().filter(|case| case.get("expected").is_some());
    answered.map(|mut case| (case["fn"].as_str().expect("a rule").to_owned(), case["input"].take()))
}

/// The answer of a rule, which has one.
pub(crate) fn call(rule: &str, input: &Value) -> Value {
    let output = chiffrage::call(rule, &input.to_string()).unwrap_or_else(|error| panic!("{rule} {input}: {error}"));
    serde_json::from_str(&output).expect("the output is JSON")
}

/// The same with its working.
pub(crate) fn explained(rule: &str, input: &Value) -> Value {
    let mut input = input.clone();
    input["explain"] = Value::from(true);
    call(rule, &input)
}

/// Every place of a value, as JSON pointers.
pub(crate) fn places(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: String, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| walk(value, format!("{at}/{name}"), found)),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, item)| walk(item, format!("{at}/{index}"), found))
            }
            _ => {}
        }
        found.push(at);
    }
    let mut found = Vec::new();
    walk(value, String::new(), &mut found);
    found
}
