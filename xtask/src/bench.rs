//! Chiffrage beside what one would otherwise write, in one run: the contestants in turns, the medians, everything as JSON.
//!
//! `target/bench.json` is flat, for a page to show without knowing what is measured. A text is `{ fr, en }`:
//!
//! | member | what it is |
//! |---|---|
//! | `machine` | `cpu`, `cores`, `memoryGB`, the versions of `node`, `chromium` and `rustc` |
//! | `date` | of the run |
//! | `versions` | of Chiffrage and of the packages it is measured against |
//! | `contestants` | the text of each, by its id |
//! | `groups` | a list, in the order to show: the `id` and `title` of each |
//! | `measures` | a list, below |
//!
//! | of a measure | what it is |
//! |---|---|
//! | `id`, `group` | its own id, and that of its group |
//! | `title`, `unit`, `note?` | texts; less is better, but in the group `site` |
//! | `values` | a number for each contestant, by its id |
//! | `ours?` | the contestant that the others are beside; none where all are ours |
//! | `ratios?` | each other contestant's value ÷ ours |
//! | `samples?` | how many runs the median is of, or how many cases were counted |
//! | `series?`, `size?` | the measures of a series are one curve: the same unit of work, in lots of `size` |

use std::path::PathBuf;
use std::process::Command;

use pico_args::Arguments;
use serde_json::{Map, Value, json};

use crate::pack::Effort;
use crate::say::{Result, ask, step};
use crate::{paths, readme, serve, site, size, test, tools};

type Group = (&'static str, fn() -> Result<Value>);

const GROUPS: [Group; 7] = [
    ("rules", || measured("rules")),
    ("page", || in_browser("page")),
    ("start", || measured("start")),
    ("widgets", || in_browser("widgets")),
    ("growth", || in_browser("growth")),
    ("sizes", sizes),
    ("site", || in_browser("site")),
];

/// What the elements and the rules are measured against, each as one script.
const PEERS: [(&str, &str); 6] = [
    ("lit", "lit/index.js"),
    ("react", "react/index.js"),
    ("decimal.js", "decimal.mjs"),
    ("big.js", "big.mjs"),
    ("dinero.js", "dinero.mjs"),
    ("publicodes", "publicodes.mjs"),
];

/// Measures every group, or those named; `--keep` makes them the figures of the site.
pub fn run(mut arguments: Arguments) -> Result {
    let keep = arguments.contains("--keep");
    let asked = arguments.finish();
    if let Some(unknown) = asked.iter().find(|name| !GROUPS.iter().any(|(known, _)| *name == known)) {
        return Err(format!("no group `{}`: see `cargo xtask help`", unknown.to_string_lossy()));
    }
    if keep && !asked.is_empty() {
        return Err("the site shows one whole run: `--keep` goes without groups".to_owned());
    }
    site::build(Effort::Full)?;
    test::dependencies()?;
    test::packages(&folder())?;
    test::browsers()?;
    bundle()?;
    let mut report = measured("about")?;
    let mut measures = Vec::new();
    for (name, measure) in GROUPS.iter().filter(|(name, _)| asked.is_empty() || asked.iter().any(|asked| asked == name))
    {
        println!("── {name}");
        let found = measure()?;
        for measure in found.as_array().into_iter().flatten() {
            println!("{}", line(measure));
            measures.push(measure.clone());
        }
    }
    report["measures"] = Value::Array(measures);
    let text = format!("{report:#}\n");
    if keep {
        paths::write(&kept(), &text)?;
        readme::figures()?;
    }
    paths::write(&paths::target().join("bench.json"), text)
}

fn folder() -> PathBuf {
    paths::root().join("tests/bench")
}

/// The run whose figures the site and the readme show.
pub fn kept() -> PathBuf {
    paths::root().join("www/figures.json")
}

fn bundled(peer: &str) -> PathBuf {
    paths::www().join("bench").join(peer).with_extension("js")
}

fn bundle() -> Result {
    let entries = PEERS.map(|(name, file)| {
        format!("{}={}", name.trim_end_matches(".js"), folder().join("peers").join(file).display())
    });
    step(
        "bundling the contestants",
        tools::command("esbuild")
            .args(entries)
            .args(["--bundle", "--minify", "--format=esm", "--jsx=automatic"])
            .arg(format!("--outdir={}", paths::www().join("bench").display())),
    )
}

/// What a program of the bench prints.
fn measured(program: &str) -> Result<Value> {
    printed(&mut node(program))
}

/// The same, with the site to look at.
fn in_browser(program: &str) -> Result<Value> {
    printed(node(program).env("CHIFFRAGE_URL", serve::start(&paths::www(), 0)?))
}

fn node(program: &str) -> Command {
    let mut node = Command::new("node");
    node.arg(folder().join(program).with_extension("mjs"));
    node
}

fn printed(program: &mut Command) -> Result<Value> {
    serde_json::from_str(&ask(program)?).map_err(|error| error.to_string())
}

/// What a browser downloads, in Brotli.
fn sizes() -> Result<Value> {
    let entries = size::all()?;
    let of = |name: &str| entries.iter().find(|(entry, _)| entry.name == name).map(|(_, size)| size.brotli);
    let beside = |ours: [(&str, &str); 2], peers: &[&str]| -> Result<Map<String, Value>> {
        let mut values = Map::new();
        for (name, entry) in ours {
            values.insert(name.to_owned(), of(entry).into());
        }
        for peer in peers {
            values.insert((*peer).to_owned(), size::of(&bundled(peer))?.brotli.into());
        }
        Ok(values)
    };
    let rules = beside(
        [("chiffrage", "chiffrage/cdn"), ("chiffrage/js", "chiffrage/js")],
        &["decimal.js", "big.js", "dinero.js", "publicodes"],
    )?;
    let widgets =
        beside([("chiffrage", "chiffrage-widgets/cdn"), ("chiffrage/js", "chiffrage-widgets/js")], &["lit", "react"])?;
    let all: Map<String, Value> =
        entries.iter().map(|(entry, size)| (entry.name.to_owned(), size.brotli.into())).collect();
    let measure = |id: &str, title: Value, values: Map<String, Value>, note: Value| {
        json!({
            "id": id, "group": "sizes", "title": title, "unit": { "fr": "octets", "en": "bytes" }, "values": values, "note": note,
        })
    };
    Ok(json!([
        against_ours(measure(
            "bytes-rules",
            json!({ "fr": "Les règles à télécharger", "en": "The rules to download" }),
            rules,
            json!({
                "fr": "En Brotli. Chiffrage : toutes ses règles. decimal.js, big.js et dinero.js : la bibliothèque et le devis écrit à la main (et la dérive, pour les deux premiers). publicodes : avec modele-social.",
                "en": "In Brotli. Chiffrage: all of its rules. decimal.js, big.js and dinero.js: the library and the proposal written by hand (and the drift, for the first two). publicodes: with modele-social.",
            }),
        )),
        against_ours(measure(
            "bytes-first-widget",
            json!({ "fr": "Jusqu’au premier widget", "en": "Up to the first widget" }),
            widgets,
            json!({
                "fr": "En Brotli. Chiffrage : ses quatre widgets entiers, en deux langues, avec toutes les règles. Lit et React : les trois éléments réduits de ces mesures.",
                "en": "In Brotli. Chiffrage: its four whole widgets, in two languages, with all the rules. Lit and React: the three reduced elements of these measures.",
            }),
        )),
        measure(
            "bytes-entries",
            json!({ "fr": "Chaque entrée des paquets", "en": "Each entry of the packages" }),
            all,
            json!({ "fr": "En Brotli, avec tout ce qu’elle apporte.", "en": "In Brotli, with all that it brings." }),
        ),
    ]))
}

/// A measure with the ratios of the others to Chiffrage.
fn against_ours(mut measure: Value) -> Value {
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let ours = number(&measure["values"]["chiffrage"]);
    let others = measure["values"].as_object().into_iter().flatten().filter(|(name, _)| *name != "chiffrage");
    let ratio = |value: &Value| (number(value) / ours * 1000.0).round() / 1000.0;
    let ratios: Map<String, Value> = others.map(|(name, value)| (name.clone(), ratio(value).into())).collect();
    measure["ours"] = "chiffrage".into();
    measure["ratios"] = ratios.into();
    measure
}

/// A measure, for the terminal.
fn line(measure: &Value) -> String {
    let text = |value: &Value| value["en"].as_str().unwrap_or_default().to_owned();
    let values = measure["values"].as_object().into_iter().flatten();
    let values: Vec<String> = values
        .map(|(name, value)| match measure["ratios"][name].as_f64() {
            Some(ratio) => format!("{name} {value} (×{ratio})"),
            None => format!("{name} {value}"),
        })
        .collect();
    let size = measure["size"].as_u64().map(|size| format!(", {size} of them")).unwrap_or_default();
    format!("{}{size}, {}: {}", text(&measure["title"]), text(&measure["unit"]), values.join(", "))
}
