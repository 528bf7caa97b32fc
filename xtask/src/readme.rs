//! Writes the measured tables of the readme: the sizes of the packages last built, and the speeds of the run that the site shows.

use serde_json::Value;

use crate::say::Result;
use crate::site::format::short;
use crate::size::{self, Size};
use crate::{bench, paths};

/// Writes both tables.
pub fn figures() -> Result {
    sizes()?;
    speeds()
}

fn sizes() -> Result {
    let rows = size::all()?.into_iter().map(|(entry, Size { raw, gzip, brotli })| {
        format!("| `{}` | {} | {} | {} |\n", entry.name, kilobytes(raw), kilobytes(gzip), kilobytes(brotli))
    });
    tell("sizes", "| entry | raw | gzip | Brotli |\n|---|--:|--:|--:|\n", rows)
}

/// 1 kB is 1 000 bytes.
fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

/// Of every measure that has a contestant beside ours.
fn speeds() -> Result {
    let report: Value = serde_json::from_str(&paths::read(&bench::kept())?).map_err(|error| error.to_string())?;
    let text = |value: &Value| value["en"].as_str().unwrap_or_default().to_owned();
    let short = |value: &Value| short(value.as_f64().unwrap_or(f64::NAN), "en");
    let measures = report["measures"].as_array().into_iter().flatten();
    let compared = measures.filter(|measure| {
        ["rules", "page", "start", "widgets"].iter().any(|group| measure["group"] == *group)
            && measure.get("ratios").is_some()
    });
    let rows = compared.map(|measure| {
        let ours = &measure["values"][measure["ours"].as_str().unwrap_or_default()];
        let others = measure["ratios"].as_object().into_iter().flatten();
        let others: Vec<_> =
            others.map(|(name, ratio)| format!("{} {} ×", text(&report["contestants"][name]), short(ratio))).collect();
        format!(
            "| {} | {} {} | {} |\n",
            text(&measure["title"]),
            short(ours),
            text(&measure["unit"]),
            others.join(", ")
        )
    });
    tell("speeds", "| | Chiffrage | the others, times ours |\n|---|--:|---|\n", rows)
}

/// Puts a table between the marks of its name.
fn tell(name: &str, head: &str, rows: impl Iterator<Item = String>) -> Result {
    let readme = paths::root().join("README.md");
    let text = paths::read(&readme)?;
    let [start, end] = [format!("<!-- {name} -->\n"), format!("<!-- /{name} -->")];
    let parts = text.split_once(&start).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("README.md: no place for the {name}"))?;
    let told = [before, &start, head, &rows.collect::<String>(), &end, after].concat();
    match told == text {
        true => Ok(()),
        false => paths::write(&readme, told),
    }
}
