//! The drift of a forfait: where it lands, beside what was sold, for those who can still change it.

mod budget;
mod fields;
mod gauge;
mod lines;
mod pace;
mod results;
mod rules;
mod words;

use crate::form::json::Json;
use crate::form::{Answer, Form, Kind, State, without_blank};
use crate::ui::announce::voice;
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::table::{Cell, Table};
use crate::ui::text::Lang;
use crate::ui::{internal, status};

use words as w;

/// The drift.
pub(crate) struct Drift;

impl Kind for Drift {
    fn styles(&self) -> &'static str {
        include_str!("drift.css")
    }

    fn settle(&self, value: &mut Json) {
        without_blank(value, "threshold", "pct");
        budget::settle(value);
    }

    fn compute(&self, value: &Json, explain: bool) -> Answer {
        rules::land(value, explain)
    }

    fn is_internal_tool(&self) -> bool {
        true
    }

    fn status<'a>(&self, figures: &'a Json) -> Option<&'a str> {
        figures.at("/status")
    }

    fn status_words(&self, status: &str, lang: Lang) -> &'static str {
        results::verdict(status).words.of(lang)
    }

    fn spoken(&self, state: &State) -> String {
        results::sentence(state)
    }

    fn table(&self, state: &State) -> Table {
        let lang = state.look.lang;
        let mut table = Table::headed(lang, &[w::FIGURE, w::VALUE]);
        if state.result().is_some() {
            for (name, pointer) in results::FIGURES {
                table.row(vec![Cell::text(Some(name.of(lang))), Cell::number(state.figures.at(pointer))]);
            }
        }
        table
    }

    fn view(&self, form: &Form) -> Html {
        match (form.is_internal(), form.look().compact) {
            (false, _) => internal::notice(form),
            (true, true) => compact(form),
            (true, false) => whole(form),
        }
    }
}

fn whole(form: &Form) -> Html {
    el("div", "drift")
        .add(internal::header(form, w::TITLE))
        .add(results::headline(form))
        .add(gauge::view(form))
        .add(
            el("div", "desk")
                .add(
                    el("div", "main")
                        .add(fields::view(form))
                        .add(budget::view(form))
                        .add(pace::view(form))
                        .add(lines::view(form)),
                )
                .add(results::view(form)),
        )
        .add(voice(form))
}

/// A row of a list.
fn compact(form: &Form) -> Html {
    let words = el("span", "words").live(form, |state| {
        let drift = results::signed(state, "/driftDays", Unit::Days);
        [&state.figure("/landingDays", Unit::Days), " (", &drift, ")"].concat()
    });
    let rate = el("span", "note").live(form, |state| state.figure("/landing/tauxMarquePct", Unit::Pct));
    el("div", "drift line")
        .set("title", form.say(internal::INTERNAL))
        .add(status::follow(form, "status small", results::worst, results::verdict, None))
        .add(gauge::meter(form))
        .add(words)
        .add(rate)
        .add(voice(form))
}
