//! Every worked case, put through the rules as JSON.

use serde_json::Value;

/// `expected` may hold a part of the output: fewer fields of an object, the same items of a list.
fn holds(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            expected.iter().all(|(key, value)| actual.get(key).is_some_and(|actual| holds(value, actual)))
        }
        (Value::Array(expected), Value::Array(actual)) => {
            expected.len() == actual.len()
                && expected.iter().zip(actual).all(|(expected, actual)| holds(expected, actual))
        }
        _ => expected == actual,
    }
}

fn keys(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => {
            fields.iter().flat_map(|(key, value)| std::iter::once(key.clone()).chain(keys(value))).collect()
        }
        Value::Array(items) => items.iter().flat_map(keys).collect(),
        _ => Vec::new(),
    }
}

fn fault(case: &Value) -> Option<String> {
    let rule = case["fn"].as_str()?;
    let answer = chiffrage::call(rule, &case["input"].to_string());
    match (answer, case.get("error")) {
        (Ok(output), None) => {
            let output: Value = serde_json::from_str(&output).ok()?;
            let forbidden = case["forbiddenKeys"].as_array().cloned().unwrap_or_default();
            match keys(&output).into_iter().find(|key| forbidden.contains(&Value::from(key.as_str()))) {
                Some(key) => Some(format!("shows {key}")),
                None if holds(&case["expected"], &output) => None,
                None => Some(format!("answers {output}")),
            }
        }
        (Err(error), Some(expected)) => {
            let error: Value = serde_json::from_str(&chiffrage::value::text(&error)).ok()?;
            (!holds(expected, &error)).then(|| format!("refuses with {error}"))
        }
        (Ok(output), Some(_)) => Some(format!("answers {output}")),
        (Err(error), None) => Some(format!("refuses with {error}")),
    }
}

#[test]
fn every_case_holds() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut count = 0;
    let mut faults = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the cases are there") {
        let path = entry.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("a readable file");
        let cases: Vec<Value> = serde_json::from_str(&text).expect("a list of cases");
        for case in &cases {
            count += 1;
            faults.extend(fault(case).map(|fault| format!("{} {fault}", case["id"])));
        }
    }
    assert!(count >= 323, "only {count} cases were found");
    assert!(faults.is_empty(), "{} of {count} cases fail:\n{}", faults.len(), faults.join("\n"));
}
