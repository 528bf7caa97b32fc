//! From the pages of `www/fr` and `www/en` to HTML: Markdown under a head in TOML, in the template that the head names.

use std::fs;
use std::path::{Path, PathBuf};

use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::format;
use crate::paths;
use crate::say::{Result, at};

const LANGUAGES: [&str; 2] = ["fr", "en"];

/// What a page says of itself. What else its head holds is for its template.
#[derive(Clone, Deserialize, Serialize)]
struct Head {
    title: String,
    description: String,
    #[serde(default = "plain")]
    template: String,
    /// The group of the rule book that it stands in.
    group: Option<String>,
    /// Its place among its like.
    #[serde(default)]
    order: u32,
    /// Other words to find it by.
    #[serde(default)]
    keywords: String,
    #[serde(flatten)]
    rest: toml::Table,
}

fn plain() -> String {
    "page".to_owned()
}

/// A page, read but not yet written.
#[derive(Clone, Serialize)]
struct Page {
    /// Its address in its language, without `.html`: `rules/price`.
    slug: String,
    head: Head,
    body: String,
    /// Its headings that can be linked to: `(id, title)`.
    contents: Vec<(String, String)>,
}

/// The address of a page from the root of the site.
fn address(lang: &str, slug: &str) -> String {
    match lang {
        "fr" => format!("{slug}.html"),
        _ => format!("{lang}/{slug}.html"),
    }
}

/// Writes every page in both languages, and the index that the search reads.
pub fn write(site: &Path) -> Result {
    let mut environment = templates()?;
    environment.add_filter("fixed", format::fixed);
    environment.add_filter("short", format::short);
    environment.add_filter("markdown", markdown);
    let www = paths::root().join("www");
    let figures = json(&www.join("figures.json")).unwrap_or_default();
    let elements = json(&site.join("pkg/chiffrage-widgets/custom-elements.json"))?;
    let hosts = rows(&paths::read(&paths::root().join("widgets/npm/HOSTS.md"))?);
    for lang in LANGUAGES {
        let mut pages = read(lang)?;
        pages.sort_by(|one, other| (one.head.order, &one.slug).cmp(&(other.head.order, &other.slug)));
        let index: Vec<_> = pages.iter().map(summary).collect();
        for page in &pages {
            let own = address(lang, &page.slug);
            let root = "../".repeat(own.matches('/').count());
            let other = LANGUAGES.iter().find(|other| **other != lang).unwrap_or(&lang);
            let input = input(page)?;
            let template = environment.get_template(&format!("{}.html", page.head.template)).map_err(wrong)?;
            let home = match lang {
                "fr" => root.clone(),
                _ => format!("{root}{lang}/"),
            };
            let text = template
                .render(context! {
                    lang, index, figures, elements, input, hosts,
                    home => safe(home), root => safe(root.clone()),
                    other => safe(format!("{root}{}", address(other, &page.slug))),
                    slug => page.slug, head => page.head, body => page.body, contents => page.contents, version => env!("CARGO_PKG_VERSION"),
                })
                .map_err(wrong)?;
            let file = site.join(&own);
            fs::create_dir_all(file.parent().unwrap_or(site)).map_err(at(&file))?;
            paths::write(&file, text)?;
        }
        let index = serde_json::to_string(&index).map_err(|error| error.to_string())?;
        paths::write(&site.join(format!("assets/search.{lang}.json")), index)?;
    }
    Ok(())
}

/// What the lists of pages and the search know of a page.
fn summary(page: &Page) -> Value {
    let Head { title, description, keywords, group, template, order, .. } = &page.head;
    let slug = &page.slug;
    context! { slug, title, description, keywords, group, template, order }
}

/// The input of the worked case that a page of the rule book shows, as it is written.
fn input(page: &Page) -> Result<Option<Value>> {
    #[derive(Deserialize)]
    struct Case {
        id: String,
        input: Box<RawValue>,
    }
    let (Some(rule), Some(case)) = (page.slug.strip_prefix("rules/"), page.head.rest.get("case")) else {
        return Ok(None);
    };
    let file = paths::root().join(format!("tests/cases/{rule}.json"));
    let cases: Vec<Case> = serde_json::from_str(&paths::read(&file)?).map_err(at(&file))?;
    let found = cases.into_iter().find(|one| Some(one.id.as_str()) == case.as_str());
    let found = found.ok_or_else(|| format!("{}: no case {case} in {}", page.slug, file.display()))?;
    // In a page, a text may hold the end of the script that it stands in.
    Ok(Some(safe(found.input.get().replace('<', "\\u003c"))))
}

fn templates() -> Result<Environment<'static>> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    for (name, file) in files(&paths::root().join("www/templates"), "html")? {
        environment.add_template_owned(format!("{name}.html"), paths::read(&file)?).map_err(wrong)?;
    }
    Ok(environment)
}

fn read(lang: &str) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for (slug, file) in files(&paths::root().join("www").join(lang), "md")? {
        let text = paths::read(&file)?;
        let (head, body) = text
            .strip_prefix("+++\n")
            .and_then(|rest| rest.split_once("\n+++\n"))
            .ok_or_else(|| format!("{}: a page starts with a head between two lines of +++", file.display()))?;
        let head = toml::from_str(head).map_err(at(&file))?;
        pages.push(Page { slug, head, body: markdown(body), contents: contents(body) });
    }
    Ok(pages)
}

fn parsed(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES)
}

fn markdown(text: &str) -> String {
    let mut page = String::new();
    html::push_html(&mut page, parsed(text).flat_map(scrolled));
    // The policy of the pages forbids styles written in them.
    page.replace(r#" style="text-align: right""#, r#" align="right""#)
}

fn contents(text: &str) -> Vec<(String, String)> {
    let mut contents = Vec::new();
    let mut heading = None;
    for event in parsed(text) {
        match (event, &mut heading) {
            (Event::Start(Tag::Heading { id: Some(id), .. }), _) => heading = Some((id.to_string(), String::new())),
            (Event::Text(part) | Event::Code(part), Some((_, title))) => title.push_str(&part),
            (Event::End(TagEnd::Heading(_)), _) => contents.extend(heading.take()),
            _ => {}
        }
    }
    contents
}

/// Wraps a table in what scrolls where the screen is too narrow for it.
fn scrolled(event: Event<'_>) -> Vec<Event<'_>> {
    match event {
        Event::Start(Tag::Table(_)) => vec![Event::Html(r#"<div class="scroll" tabindex="0">"#.into()), event],
        Event::End(TagEnd::Table) => vec![event, Event::Html("</div>\n".into())],
        _ => vec![event],
    }
}

/// What the tables of a text hold, row by row.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::<Vec<String>>::new();
    let mut cell = None;
    for event in parsed(text) {
        match (event, &mut cell) {
            (Event::Start(Tag::TableHead | Tag::TableRow), _) => rows.push(Vec::new()),
            (Event::End(TagEnd::TableHead), _) => rows.truncate(rows.len().saturating_sub(1)),
            (Event::Start(Tag::TableCell), _) => cell = Some(String::new()),
            (Event::Text(part) | Event::Code(part), Some(text)) => text.push_str(&part),
            (Event::End(TagEnd::TableCell), _) => {
                if let (Some(row), Some(text)) = (rows.last_mut(), cell.take()) {
                    row.push(text);
                }
            }
            _ => {}
        }
    }
    rows
}

/// The files of a folder and of those in it, by their path without the ending.
fn files(folder: &Path, ending: &str) -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path, ending)?.into_iter().map(|(below, file)| (format!("{name}/{below}"), file)));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push((name, path));
        }
    }
    found.sort();
    Ok(found)
}

fn json(file: &Path) -> Result<serde_json::Value> {
    serde_json::from_str(&paths::read(file)?).map_err(at(file))
}

/// What is made here needs no escape.
fn safe(text: String) -> Value {
    Value::from_safe_string(text)
}

fn wrong(error: minijinja::Error) -> String {
    format!("{error:#}")
}
