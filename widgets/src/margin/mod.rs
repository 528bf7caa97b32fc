//! Margins against a threshold: one project's signed, produced and invoiced margin, or a portfolio by urgency.

mod portfolio;
mod project;
mod rows;
mod rules;
mod words;

use crate::form::json::Json;
use crate::form::{Answer, Form, Kind, State, without_blank};
use crate::ui::announce::voice;
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;
use crate::ui::internal;
use crate::ui::status::{self, Verdict};
use crate::ui::table::{Cell, Table};
use crate::ui::text::{Lang, Text};

use words as w;

/// The margin alert.
pub(crate) struct Margin;

impl Kind for Margin {
    fn styles(&self) -> &'static str {
        include_str!("margin.css")
    }

    fn settle(&self, value: &mut Json) {
        for position in ["production", "invoiced"] {
            without_blank(value, position, "revenue");
        }
    }

    fn compute(&self, value: &Json, explain: bool) -> Answer {
        rules::weigh(value, explain)
    }

    fn is_internal_tool(&self) -> bool {
        true
    }

    fn status<'a>(&self, figures: &'a Json) -> Option<&'a str> {
        match figures.member("projects") {
            Some(projects) => rows::worst(projects.items()),
            None => figures.at("/status"),
        }
    }

    fn status_words(&self, status: &str, lang: Lang) -> &'static str {
        verdict(status).words.of(lang)
    }

    fn spoken(&self, state: &State) -> String {
        let lang = state.look.lang;
        match self.status(&state.figures) {
            Some(status) => [verdict(status).words.of(lang), ". ", &project::missing(state)].concat(),
            None => w::INCOMPLETE.of(lang).to_owned(),
        }
    }

    fn table(&self, state: &State) -> Table {
        let lang = state.look.lang;
        let mut names = vec![w::PROJECT, w::POSITION, w::STATUS];
        names.extend(EXPORTED.iter().map(|(name, _)| *name));
        let mut table = Table::headed(lang, &names);
        let append = |table: &mut Table, name: Option<&str>, figures: &Json| {
            for (position, words) in project::POSITIONS {
                let Some(of) = figures.member(position) else { continue };
                let status = verdict(of.at("/status").unwrap_or_default()).words.of(lang);
                let mut row = vec![Cell::text(name), Cell::text(Some(words.of(lang))), Cell::text(Some(status))];
                row.extend(EXPORTED.iter().map(|(_, at)| Cell::number(of.at(at))));
                table.row(row);
            }
        };
        if !state.is_internal() {
            return Table::default();
        }
        match state.figures.member("projects") {
            Some(projects) => {
                for (index, project) in projects.items().iter().enumerate() {
                    let name = rows::given(state, index).and_then(|given| given.at("/name"));
                    match rows::refusal(state, index) {
                        Some(refusal) => table.row(vec![Cell::text(name), Cell::Empty, Cell::Text(refusal)]),
                        None => append(&mut table, name, project.member("value").unwrap_or(&Json::Null)),
                    }
                }
            }
            None => append(&mut table, None, &state.figures),
        }
        table
    }

    fn view(&self, form: &Form) -> Html {
        if !form.is_internal() {
            return internal::notice(form);
        }
        el("div", "contents").swap(
            form,
            |state| if rows::is_portfolio(state) { "many" } else { "one" }.to_owned(),
            |form, key| {
                Some(match (key, form.look().compact) {
                    ("many", _) => portfolio::view(form),
                    (_, true) => compact(form),
                    _ => project::view(form),
                })
            },
        )
    }
}

/// The figures of a position that are exported.
const EXPORTED: [(Text, &str); 8] = [
    (w::REVENUE, "/revenue"),
    (w::COST, "/cost"),
    (w::MARGIN, "/margin"),
    (w::TAUX_MARQUE, "/tauxMarquePct"),
    (w::SHORTFALL, "/shortfall"),
    (w::FLOOR_PRICE, "/floorRevenue"),
    (w::FLOOR_TJM, "/floorTjm"),
    (w::MAX_DAYS, "/maxDays"),
];

fn verdict(status: &str) -> Verdict {
    match status {
        "loss" => Verdict { class: "loss", icon: Icon::LOSS, words: w::LOSS },
        "alert" => Verdict { class: "alert", icon: Icon::WARN, words: w::ALERT },
        "watch" => Verdict { class: "watch", icon: Icon::DRIFT, words: w::WATCH },
        "error" => Verdict { class: "watch", icon: Icon::CROSS, words: w::UNREADABLE },
        _ => Verdict { class: "ok", icon: Icon::OK, words: w::OK },
    }
}

/// The status of the project.
fn status_of(state: &State) -> String {
    state.figures.at("/status").unwrap_or_default().to_owned()
}

/// A row of a list.
fn compact(form: &Form) -> Html {
    let rate = el("span", "words")
        .live(form, |state| state.figure(&project::rate_at(state, project::latest(state)), Unit::Pct));
    el("div", "margins line")
        .set("title", form.say(internal::INTERNAL))
        .add(status::follow(form, "status small", status_of, verdict, None))
        .add(project::compact_bar(form))
        .add(rate)
        .add(voice(form))
}
