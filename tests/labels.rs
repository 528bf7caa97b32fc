//! Everything a result or an error names has a label in each language, and every label names something.
//!
//! A step is keyed by its id, a closed text by its field and itself: `quote.revenue`, `status.loss`, `zone.reunion`.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use support::{answered, cases, explained};

type Labels = BTreeMap<String, String>;

fn labels(language: &str) -> Labels {
    let path = format!("{}/src/labels/{language}.json", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).expect("the labels are there");
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("  ")).collect();
    assert!(lines.is_sorted(), "{language}.json is sorted by key");
    serde_json::from_str(&text).expect("a flat map of texts")
}

/// The closed texts of the package's types, each behind the field that holds it.
fn closed_texts() -> BTreeSet<String> {
    let types = chiffrage::schema::typescript();
    let texts = |line: &str| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let unions = types.lines().filter_map(|line| line.strip_prefix("export type ")?.split_once(" = \""));
    let unions: BTreeMap<&str, Vec<String>> = unions.map(|(name, rest)| (name, texts(&format!("\"{rest}")))).collect();

    let mut found = BTreeSet::new();
    let mut add = |field: &str, texts: &[String]| found.extend(texts.iter().map(|text| format!("{field}.{text}")));
    for line in types.lines().map(str::trim) {
        if let Some((field, shape)) = line.strip_suffix(';').and_then(|line| line.split_once(": "))
            && let Some(texts) = unions.get(shape.trim_end_matches("[]").trim_end_matches(" | null"))
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

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// The ids of steps that the rules are written with.
fn written_ids() -> BTreeSet<String> {
    let is_id = |text: &str| {
        let (rule, rest) = text.split_once('.').unwrap_or_default();
        let is_name = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (rule == "rates" || chiffrage::RULES.contains(&rule)) && rest.split('.').all(is_name)
    };
    let files = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules"));
    let texts = files.iter().map(|path| fs::read_to_string(path).expect("a readable file"));
    texts.flat_map(|text| text.split('"').filter(|text| is_id(text)).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The ids of steps that the worked cases give.
fn given_ids() -> BTreeSet<String> {
    let steps = answered().flat_map(|(rule, input)| explained(&rule, &input)["steps"].as_array().cloned());
    steps.flatten().map(|step| step["id"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn every_name_has_its_labels_and_every_label_its_name() {
    let names: BTreeSet<String> = written_ids().into_iter().chain(given_ids()).chain(closed_texts()).collect();
    assert!(names.len() >= 190, "only {} names were found", names.len());
    for language in ["fr", "en"] {
        let labelled: BTreeSet<String> = labels(language).into_keys().collect();
        let missing: Vec<_> = names.difference(&labelled).collect();
        let unused: Vec<_> = labelled.difference(&names).collect();
        assert!(missing.is_empty() && unused.is_empty(), "{language}: missing {missing:?}, unused {unused:?}");
    }
}

#[test]
fn every_name_of_the_cases_is_among_those_of_the_source() {
    let written = written_ids();
    let strays: Vec<_> = given_ids().into_iter().filter(|id| !written.contains(id)).collect();
    assert!(strays.is_empty(), "{strays:?}");
    let texts = closed_texts();
    for case in cases() {
        let Some(code) = case.pointer("/error/code") else { continue };
        assert!(texts.contains(&format!("code.{}", code.as_str().expect("a code"))), "{case}");
    }
}

#[test]
fn french_is_french_and_english_is_english() {
    let (french, english) = (labels("fr"), labels("en"));
    let same = |key: &str| french.get(key) == english.get(key);
    // Words of both languages, proper names and units.
    let shared = [
        "id.ascension",
        "kind.net",
        "recognition.production",
        "unit.eur",
        "unit.pct",
        "unit.ratio",
        "zone.alsace-moselle",
        "zone.guadeloupe",
        "zone.martinique",
        "zone.mayotte",
    ];
    for (key, label) in french.iter().chain(&english) {
        assert!(!label.is_empty() && label.trim() == label && !label.contains(['\'', '"']), "{key}: {label}");
    }
    let alike: Vec<_> = french.keys().filter(|key| same(key) && !shared.contains(&key.as_str())).collect();
    assert!(alike.is_empty(), "{alike:?}");
}

#[test]
fn the_holidays_of_the_rule_go_by_the_same_names() {
    let french = labels("fr");
    for zone in chiffrage::calendar::Zone::ALLOWED {
        for holiday in
            support::call("holidays", &serde_json::json!({"year": 2026, "zone": zone})).as_array().expect("a list")
        {
            let id = holiday["id"].as_str().expect("an id");
            assert_eq!(french.get(&format!("id.{id}")).map(String::as_str), holiday["name"].as_str());
        }
    }
}
