//! Consumption against time: of the project, and of each line of its budget.

use crate::form::{Form, State};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::working::figure;
use chiffrage::json::count;

use super::gauge::items;
use super::results::is_ahead;
use super::words as w;

pub(super) fn view(form: &Form) -> Html {
    el("div", "contents").when(form, |state| state.figures.at("/elapsedPct").is_some(), section)
}

fn section(form: &Form) -> Html {
    let bar = |class: &'static str, pointer: &'static str| {
        el("span", class).bind(form, "--pct", move |state| state.figures.at(pointer).map(str::to_owned))
    };
    el("section", "pace")
        .set("part", "pace")
        .titled(form, "h3", w::PACE)
        .add(
            el("div", "bars")
                .set("aria-hidden", "true")
                .add(bar("burn", "/burnPct").bind(form, "data-ahead", |state| is_ahead(state).then(String::new)))
                .add(bar("elapsed", "/elapsedPct")),
        )
        .add(
            el("dl", "figures")
                .add(figure(form, "", w::BURN, "/burnPct", Unit::Pct))
                .add(figure(form, "", w::ELAPSED, "/elapsedPct", Unit::Pct))
                .add(figure(form, "strong", w::BURN_INDEX, "/burnIndex", Unit::Ratio)),
        )
        .swap(
            form,
            |state| if items(&state.figures, "lines").is_empty() { String::new() } else { state.value.written() },
            |form, key| (!key.is_empty()).then(|| form.read(|state| budget(form, state))),
        )
}

/// The lines of the budget, those ahead of time named so.
fn budget(form: &Form, state: &State) -> Html {
    let rows = items(&state.figures, "lines").iter().enumerate().map(|(index, line)| {
        let ahead = line.find("/ahead").is_some_and(|ahead| ahead.written() == "true");
        let given = state.value.find(&["/budgetLines/", &count(index)].concat());
        let money = |pointer: &str| state.number(given.and_then(|given| given.at(pointer)), Unit::Eur);
        let pct = line.at("/burnPct");
        el("li", if ahead { "ahead" } else { "" })
            .add(el("span", "").say(line.at("/label").unwrap_or_default()))
            .add(el("span", "value").say(&state.number(pct, Unit::Pct)))
            .add(
                el("span", "bars")
                    .set("aria-hidden", "true")
                    .add(el("span", "burn").set("--pct", pct.unwrap_or("0")).set_if(ahead, "data-ahead")),
            )
            .add(el("small", "").say(&[&money("/consumed"), " / ", &money("/budget")].concat()).say(if ahead {
                form.say(w::AHEAD)
            } else {
                ""
            }))
    });
    el("ul", "budget").set("part", "budget").all(rows)
}
