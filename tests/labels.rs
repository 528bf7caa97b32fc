//! Everything that a result or an error names has its words in French and in English, and every label names something.
//!
//! An operand without words does not compile. The texts of the rules are found by the tokens of their source, and in the worked cases.

mod support;
#[path = "support/written.rs"]
mod written;

use std::collections::BTreeSet;

use chiffrage::labels::{self, CHOICES, CODES, Label, Lang, OPERANDS, READINGS, REFUSALS, SOURCES, STEPS};
use serde_json::{Value, json};
use support::{answered, call, cases, explained};
use written::Written;

/// What the rules are written with. The labels are held against it; the schemas and the tables of rates show nothing to people.
fn written() -> Written {
    Written::without(&["labels/", "schema", "params/"])
}

fn keys(table: &[Label]) -> BTreeSet<String> {
    table.iter().map(|label| label.key.to_owned()).collect()
}

/// Holds a table against the names that are found; there are at least so many of them.
fn assert_named(table: &[Label], names: &BTreeSet<String>, least: usize) {
    assert!(names.len() >= least, "only {} names were found", names.len());
    let labelled = keys(table);
    let missing: Vec<_> = names.difference(&labelled).collect();
    let unused: Vec<_> = labelled.difference(names).collect();
    assert!(missing.is_empty() && unused.is_empty(), "missing {missing:?}, unused {unused:?}");
}

/// The steps of the worked cases, each with its rule.
fn steps() -> Vec<(String, Value)> {
    let of = |(rule, input): (String, Value)| {
        let steps = explained(&rule, &input)["steps"].as_array().cloned().unwrap_or_default();
        steps.into_iter().map(move |step| (rule.clone(), step)).collect::<Vec<_>>()
    };
    answered().flat_map(of).collect()
}

fn of_steps(field: &str) -> BTreeSet<String> {
    steps().iter().filter_map(|(_, step)| step[field].as_str().map(str::to_owned)).collect()
}

/// The ids of steps that the rules are written with.
fn written_ids() -> BTreeSet<String> {
    let is_id = |text: &String| {
        let (rule, rest) = text.split_once('.').unwrap_or_default();
        let is_name = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (rule == "rates" || chiffrage::RULES.contains(&rule)) && rest.split('.').all(is_name)
    };
    written().texts.into_iter().filter(is_id).collect()
}

/// The closed texts of the package's types, each behind the field that holds it.
fn closed_texts() -> BTreeSet<String> {
    let types = chiffrage::schema::typescript();
    let texts = |line: &str| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let unions = types.lines().filter_map(|line| line.strip_prefix("export type ")?.split_once(" = \""));
    let unions: Vec<(&str, Vec<String>)> = unions.map(|(name, rest)| (name, texts(&format!("\"{rest}")))).collect();

    let mut found = BTreeSet::new();
    let mut add = |field: &str, texts: &[String]| found.extend(texts.iter().map(|text| format!("{field}.{text}")));
    for line in types.lines().map(str::trim) {
        if let Some((field, shape)) = line.strip_suffix(';').and_then(|line| line.split_once(": "))
            && let Some((_, texts)) =
                unions.iter().find(|(name, _)| *name == shape.trim_end_matches("[]").trim_end_matches(" | null"))
        {
            add(field.trim_end_matches('?'), texts);
        }
        if let Some((tag, _)) = line.strip_prefix("| ({ ").and_then(|line| line.split_once(" }"))
            && let Some((tag, _)) = tag.split_once(": ")
        {
            add(tag, &texts(line));
        }
    }
    let (_, codes) = types.split_once("readonly code:").expect("the codes of an error");
    add("code", &texts(codes.split_once(';').expect("their end").0));
    found
}

#[test]
fn every_step_has_its_label_and_every_label_its_step() {
    let (written, given) = (written_ids(), of_steps("id"));
    let strays: Vec<_> = given.difference(&written).collect();
    assert!(strays.is_empty(), "the cases give ids that the source is not written with: {strays:?}");
    assert_named(STEPS, &written, 129);
}

#[test]
fn every_closed_text_and_code_has_its_label() {
    let (codes, choices): (BTreeSet<String>, _) =
        closed_texts().into_iter().partition(|text| text.starts_with("code."));
    assert_named(CHOICES, &choices, 71);
    assert_named(CODES, &codes.iter().filter_map(|code| code.strip_prefix("code.")).map(str::to_owned).collect(), 11);
    for code in chiffrage::error::Code::ALLOWED {
        assert!(labels::code(code, Lang::Fr).is_some(), "{code}");
    }
}

#[test]
fn every_operand_has_its_words_and_every_word_its_operand() {
    let given = steps()
        .into_iter()
        .flat_map(|(_, step)| step["operands"].as_object().expect("operands").keys().cloned().collect::<Vec<_>>());
    let names: BTreeSet<String> = written().operands.into_iter().chain(given).collect();
    assert_named(OPERANDS, &names, 132);
}

#[test]
fn every_source_is_said_in_both_languages() {
    assert_named(SOURCES, &of_steps("source"), 23);
    let named: BTreeSet<String> =
        steps().into_iter().filter(|(_, step)| step["source"].is_string()).map(|(rule, _)| rule).collect();
    let silent: Vec<_> = chiffrage::RULES.iter().filter(|rule| !named.contains(**rule)).collect();
    // A client is told no working, holidays are no figures, and batches are of rules.
    assert_eq!(silent, [&"clientQuote", &"holidays", &"quotes", &"drifts", &"marginAlerts"]);
}

/// Texts of several words that nobody is shown: what holds while the library is compiled, and the parts that messages are made of.
const UNSHOWN: &[&str] = &[
    " of ",
    "every operand has its words in src/labels/operands.rs",
    " to ",
    ", ",
    " ",
    "a formula ends where its text does",
    "a formula holds names, whole numbers, + - * / and parentheses",
    "a parenthesis is closed",
    "must be from ",
    "must be one of",
    "two values, parted by a comma",
    "{path}: {}",
];

/// What an error says where it says its bounds.
const WITH_BOUNDS: [&str; 2] = ["must be from {min} to {max}", "must be one of {allowed}"];

/// The door of the columns refuses before the rules are called.
const OF_COLUMNS: &str = include_str!("../src/npm/columns.js");

#[test]
fn every_refusal_is_said_in_french() {
    let written = written();
    // Whatever has several words is a refusal, unless it is known to be something else.
    let is_other = |text: &str| {
        UNSHOWN.contains(&text) || keys(SOURCES).contains(text) || CHOICES.iter().any(|label| label.fr == text)
    };
    let mut messages: BTreeSet<String> =
        written.texts.iter().filter(|text| text.contains(' ') && !is_other(text)).cloned().collect();
    messages.extend(WITH_BOUNDS.map(str::to_owned));
    messages.extend(OF_COLUMNS.split('"').skip(1).step_by(2).filter(|text| text.contains(' ')).map(str::to_owned));
    let both: Vec<Label> = REFUSALS.iter().chain(READINGS).copied().collect();
    assert_named(&both, &messages, 62);
    assert_eq!(keys(&both).len(), both.len(), "no message is in both tables");

    let mut count = 0;
    for case in cases().into_iter().filter(|case| case.get("error").is_some()) {
        let rule = case["fn"].as_str().expect("a rule");
        let error = chiffrage::call(rule, &case["input"].to_string()).expect_err("a refusal");
        assert_ne!(labels::refusal(&error, Lang::Fr), error.message(), "{case}");
        assert_eq!(labels::refusal(&error, Lang::En), error.message(), "{case}");
        count += 1;
    }
    assert!(count >= 50, "only {count} refusals were found");
}

#[test]
fn a_refusal_says_its_bounds_in_french() {
    let refusal = |rule: &str, input: Value| {
        let error = chiffrage::call(rule, &input.to_string()).expect_err("a refusal");
        labels::refusal(&error, Lang::Fr).into_owned()
    };
    let due = |terms| json!({"invoiceDate": "2026-06-01", "terms": terms});
    let day = json!({"kind": "end_of_month", "days": 45, "reading": "days_then_month_end", "dayOfMonth": 32});
    assert_eq!(refusal("dueDate", due(day)), "doit être de 1 à 31");
    assert_eq!(
        refusal("dueDate", due(json!({"kind": "soon", "days": 1}))),
        "doit être l’un de ces textes : net, end_of_month"
    );
    assert_eq!(refusal("nothing", json!({})), "aucune règle n’a ce nom");
}

/// Words of both languages, proper names and units.
const SHARED: &[&str] = &[
    "Alsace-Moselle",
    "Ascension",
    "Guadeloupe",
    "Martinique",
    "Mayotte",
    "Net",
    "Production",
    "budget",
    "production",
    "total",
    "€",
    "%",
    "ratio",
];

#[test]
fn french_is_french_and_english_is_english() {
    for table in [STEPS, CHOICES, CODES, OPERANDS, SOURCES, REFUSALS, READINGS] {
        for Label { key, fr, en } in table {
            for words in [fr, en] {
                let is_message = words == key;
                assert!(!words.is_empty() && words.trim() == *words, "{key}: {words}");
                assert!(is_message || !words.contains(['\'', '"']), "{key}: {words}");
            }
            assert!(fr != en || SHARED.contains(fr), "{key} is {fr} in both");
        }
    }
}

#[test]
fn the_holidays_of_the_rule_go_by_the_same_names() {
    for zone in chiffrage::calendar::Zone::ALLOWED {
        for holiday in call("holidays", &json!({"year": 2026, "zone": zone})).as_array().expect("a list") {
            let id = holiday["id"].as_str().expect("an id");
            assert_eq!(labels::choice("id", id, Lang::Fr), holiday["name"].as_str());
        }
    }
}
