//! The labels for JavaScript: a flat map for each language.

use std::collections::BTreeMap;

use chiffrage::labels::{CHOICES, CODES, Label, Lang, OPERANDS, READINGS, REFUSALS, SOURCES, STEPS};

/// What comes before the keys of each table.
const TABLES: [(&str, &[Label]); 7] = [
    ("", STEPS),
    ("", CHOICES),
    ("code.", CODES),
    ("operand.", OPERANDS),
    ("source.", SOURCES),
    ("refusal.", REFUSALS),
    ("refusal.", READINGS),
];

/// One module, apart from the rules.
pub fn javascript() -> String {
    format!("export const labels = {{ fr: {:#}, en: {:#} }};\n", language(Lang::Fr), language(Lang::En))
}

fn language(lang: Lang) -> serde_json::Value {
    let entries = TABLES
        .iter()
        .flat_map(|(start, table)| table.iter().map(move |label| (format!("{start}{}", label.key), label.of(lang))));
    serde_json::json!(entries.collect::<BTreeMap<_, _>>())
}
