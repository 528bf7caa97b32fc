//! The proposal: priced and simulated among colleagues, shown as a page to a client.

mod client;
mod compact;
mod discount;
mod drag;
mod extras;
mod lines;
mod pin;
mod plan;
mod results;
mod rules;
mod salary;
mod scenarios;
mod sensitivity;
mod table;
mod terms;
mod words;

use crate::form::json::Json;
use crate::form::{Answer, Form, Kind, State, without_blank};
use crate::ui::announce::voice;
use crate::ui::format::Unit;
use crate::ui::history;
use crate::ui::html::{Html, el};
use crate::ui::internal;
use crate::ui::table::Table;
use crate::ui::text::Lang;

use words as w;

/// The proposal.
pub(crate) struct Quote;

impl Kind for Quote {
    fn styles(&self) -> &'static str {
        // The plan draws its cash curve as a schedule does.
        concat!(include_str!("quote.css"), include_str!("../schedule/schedule.css"))
    }

    fn begin(&self, value: &mut Json) {
        if value.is_object() && value.edited("lines").is_none() {
            value.put("lines", Json::List(vec![lines::blank_line()]));
        }
        salary::begin(value);
        lines::each(value, pin::begin);
    }

    fn settle(&self, value: &mut Json) {
        lines::settle(value);
        without_blank(value, "threshold", "pct");
        plan::settle(value);
        scenarios::settle(value);
    }

    fn compute(&self, value: &Json, explain: bool) -> Answer {
        rules::price(value, explain)
    }

    fn shown(&self, value: &Json, figures: &Json) -> Option<Json> {
        rules::price_for_client(value, figures)
    }

    fn given_shown(&self, value: &Json) -> Option<Json> {
        value.member("totalInclVat")?;
        Some(rules::SHOWN.of(value))
    }

    fn status<'a>(&self, figures: &'a Json) -> Option<&'a str> {
        results::status_of(figures)
    }

    fn status_words(&self, status: &str, lang: Lang) -> &'static str {
        results::verdict(status).words.of(lang)
    }

    fn spoken(&self, state: &State) -> String {
        let lang = state.look.lang;
        if !state.is_sound() {
            return w::INVALID.of(lang).to_owned();
        }
        let revenue = state.figure("/revenue", Unit::Eur);
        let mut words = [w::CHANGED.of(lang), " ", &revenue, " ", w::EXCL_VAT.of(lang)].concat();
        if let Some(rate) = state.figures.at("/tauxMarquePct") {
            words.extend([", ", w::TAUX_MARQUE.of(lang), " ", &state.number(Some(rate), Unit::Pct)]);
        }
        words
    }

    fn table(&self, state: &State) -> Table {
        match &state.shown {
            Some(shown) => table::client(shown, state.look.lang),
            None => table::internal(state),
        }
    }

    fn view(&self, form: &Form) -> Html {
        let view = el("div", "quote");
        match form.is_internal() {
            _ if form.look().compact => view.add(compact::view(form)),
            true => history::keys(form, view.add(workbench(form)).add(voice(form))),
            false => view.add(client::page(form)),
        }
    }
}

fn workbench(form: &Form) -> Html {
    let main = el("div", "main")
        .add(lines::view(form))
        .add(extras::view(form))
        .add(terms::view(form))
        .add(sensitivity::view(form))
        .add(plan::view(form))
        .add(scenarios::view(form));
    el("div", "")
        .add(internal::header(form, w::PROPOSAL).add(history::buttons(form)))
        .add(el("div", "desk").add(main).add(results::view(form)))
}
