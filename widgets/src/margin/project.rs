//! One project: its three margins as bars against the threshold, what is missing and what would repair it.

use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::announce::voice;
use crate::ui::decimal::{is_positive, order};
use crate::ui::field::{Choice, Holds, Input, fresh_id};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::text::Text;
use crate::ui::working::why;
use crate::ui::{internal, status};

use super::words as w;
use super::{rules, status_of, verdict};

/// The positions, in the order of the life of a project.
pub(super) const POSITIONS: [(&str, Text); 3] =
    [("signed", w::SIGNED), ("production", w::PRODUCTION), ("invoiced", w::INVOICED)];

pub(super) fn view(form: &Form) -> Html {
    el("div", "margins")
        .add(internal::header(form, w::TITLE))
        .add(status::follow(form, "status", status_of, verdict, Some(missing)))
        .add(el("div", "desk").add(el("div", "main").add(bars(form)).add(fields(form))).add(repair(form)))
        .add(voice(form))
}

fn is_on_cost(state: &State) -> bool {
    state.value.at("/threshold/basis") == Some("taux_marge")
}

/// Where the rate of a position stands, in the threshold's own basis.
pub(super) fn rate_at(state: &State, position: &str) -> String {
    let rate = if is_on_cost(state) { "/tauxMargePct" } else { "/tauxMarquePct" };
    ["/", position, rate].concat()
}

/// The furthest position known.
pub(super) fn latest(state: &State) -> &'static str {
    let known = POSITIONS.iter().rev().find(|(position, _)| state.figures.member(position).is_some());
    known.map_or("signed", |(position, _)| position)
}

/// The position that lacks most, and by how much.
fn worst(state: &State) -> Option<(&'static str, Text, String)> {
    let mut worst: Option<(&str, Text, String)> = None;
    for (position, name) in POSITIONS {
        let Some(shortfall) = state.figures.at(&["/", position, "/shortfall"].concat()) else { continue };
        let more = worst.as_ref().is_none_or(|(_, _, most)| order(shortfall, most).is_gt());
        if is_positive(shortfall) && more {
            worst = Some((position, name, shortfall.to_owned()));
        }
    }
    worst
}

/// « Il manque 240,00 € de marge en production ».
pub(super) fn missing(state: &State) -> String {
    let lang = state.look.lang;
    if !state.is_sound() {
        return w::INCOMPLETE.of(lang).to_owned();
    }
    match worst(state) {
        Some((_, name, shortfall)) => {
            let amount = state.number(Some(&shortfall), Unit::Eur);
            [w::MISSING.of(lang), " ", &amount, " ", w::OF_MARGIN.of(lang), " · ", name.of(lang)].concat()
        }
        None => w::NOTHING_MISSING.of(lang).to_owned(),
    }
}

/// The bar of a rate, on a scale with the threshold a little before its middle.
fn bar(form: &Form, position: &'static str) -> Html {
    el("span", "rate")
        .set("aria-hidden", "true")
        .bind(form, "--pct", move |state| state.figures.at(&rate_at(state, position)).map(str::to_owned))
        .bind(form, "data-status", move |state| {
            state.figures.at(&["/", position, "/status"].concat()).map(|status| verdict(status).class.to_owned())
        })
        .add(el("span", "fill"))
        .add(el("span", "threshold"))
}

fn scale(state: &State) -> Option<String> {
    state.value.at("/threshold/pct").map(str::to_owned)
}

fn bars(form: &Form) -> Html {
    let title = fresh_id();
    let rows = POSITIONS.map(|(position, name)| {
        let (named, drawn) = (fresh_id(), form.clone());
        el("div", "contents").when(
            form,
            move |state| state.figures.member(position).is_some(),
            move || {
                let (why, panel) = why(&drawn, &named, move |state| rate_at(state, position));
                let margin = move |state: &State| state.figure(&["/", position, "/margin"].concat(), Unit::Eur);
                let words = move |state: &State| {
                    let status = state.figures.at(&["/", position, "/status"].concat()).unwrap_or_default();
                    verdict(status).words.of(state.look.lang).to_owned()
                };
                el("div", "position")
                    .add(el("span", "name").set("id", &named).say(drawn.say(name)).add(why))
                    .add(
                        el("span", "value")
                            .live(&drawn, move |state| state.figure(&rate_at(state, position), Unit::Pct)),
                    )
                    .add(bar(&drawn, position))
                    .add(el("span", "note").live(&drawn, words))
                    .add(el("span", "note end").live(&drawn, margin))
                    .add(panel)
            },
        )
    });
    el("section", "positions")
        .set("part", "positions")
        .set("aria-labelledby", &title)
        .bind(form, "--threshold", scale)
        .add(el("h3", "").set("id", &title).live(form, |state| {
            let pct = state.number(state.value.at("/threshold/pct"), Unit::Pct);
            let basis = if is_on_cost(state) { w::TAUX_MARGE } else { w::TAUX_MARQUE };
            let lang = state.look.lang;
            [basis.of(lang), " · ", w::THRESHOLD.of(lang), " ", &pct].concat()
        }))
        .all(rows)
}

/// The bar of the furthest position, for a row.
pub(super) fn compact_bar(form: &Form) -> Html {
    let drawn = form.clone();
    el("div", "contents").swap(
        form,
        |state| latest(state).to_owned(),
        move |position| {
            let position = POSITIONS.iter().find(|(known, _)| *known == position).map_or("signed", |(known, _)| known);
            let meter = bar(&drawn, position)
                .set("role", "meter")
                .set("aria-label", drawn.say(w::TAUX_MARQUE))
                .bind(&drawn, "aria-valuenow", move |state| {
                    state.figures.at(&rate_at(state, position)).map(str::to_owned)
                })
                .bind(&drawn, "aria-valuetext", |state| Some(missing(state)))
                .bind(&drawn, "--threshold", scale)
                .set("aria-hidden", "false");
            Some(meter)
        },
    )
}

/// What would repair the worst position: margin to find, by the price or by the cost.
fn repair(form: &Form) -> Html {
    let (title, drawn) = (fresh_id(), form.clone());
    let key = |state: &State| worst(state).map(|_| state.value.written()).unwrap_or_default();
    el("aside", "")
        .set("part", "repair")
        .set("aria-labelledby", &title)
        .add(el("h3", "").set("id", &title).say(form.say(w::REPAIR)))
        .swap(form, key, move |key| {
            Some(match key {
                "" => el("p", "notice").live(&drawn, missing),
                _ => drawn.read(|state| ways(&drawn, state)),
            })
        })
}

fn ways(form: &Form, state: &State) -> Html {
    let Some((position, name, shortfall)) = worst(state) else { return el("div", "") };
    let named = fresh_id();
    let (why, panel) = why(form, &named, move |_| ["/", position, "/shortfall"].concat());
    let money = |figure: Option<&str>| state.number(figure, Unit::Eur);
    let at = |figure: &str| state.figures.at(&["/", position, figure].concat());
    let floor = rules::floor_revenue(&state.value, position);
    let way = |words: Text, amount: String, from: String| {
        el("li", "")
            .add(el("span", "").say(form.say(words)))
            .add(el("b", "value").say(&amount))
            .add(el("small", "").say(&[form.say(w::INSTEAD_OF), " ", &from].concat()))
    };
    el("div", "ways")
        .add(
            el("div", "hero")
                .add(el("span", "name").set("id", &named).say(form.say(w::SHORTFALL)).say(" · ").say(form.say(name)))
                .add(el("span", "value").say(&money(Some(&shortfall))))
                .add(why),
        )
        .add(panel)
        .add(
            el("ul", "")
                .all(floor.map(|floor| way(w::RAISE_PRICE, money(Some(&floor)), money(at("/revenue")))))
                .all((!is_on_cost(state)).then(|| way(w::CUT_COST, money(Some(&shortfall)), money(at("/cost"))))),
        )
}

fn fields(form: &Form) -> Html {
    let title = fresh_id();
    let money =
        |label, pointer, needed| Input { needed, ..Input::of(label, Place::of(pointer), Holds::Money) }.view(form);
    let basis = Choice { label: w::BASIS, options: w::BASES, class: "", place: Place::of("/threshold/basis") };
    let group = |name: Text, revenue: &'static str, cost: &'static str, needed: bool| {
        el("div", "pair")
            .set("role", "group")
            .set("aria-label", form.say(name))
            .add(el("h4", "").say(form.say(name)))
            .add(money(w::REVENUE, revenue, needed))
            .add(money(w::COST, cost, needed))
    };
    el("section", "")
        .set("part", "figures")
        .set("aria-labelledby", &title)
        .add(el("h3", "").set("id", &title).say(form.say(w::FIGURES)))
        .add(
            el("div", "row pairs")
                .add(group(w::SIGNED, "/signed/revenue", "/signed/cost", true))
                .add(group(w::PRODUCTION, "/production/revenue", "/production/cost", false))
                .add(group(w::INVOICED, "/invoiced/revenue", "/invoiced/cost", false))
                .add(
                    el("div", "pair")
                        .set("role", "group")
                        .set("aria-label", form.say(w::THRESHOLD))
                        .add(el("h4", "").say(form.say(w::THRESHOLD)))
                        .add(Input::needed(w::PCT, Place::of("/threshold/pct"), Holds::Percent).view(form))
                        .add(basis.view(form)),
                ),
        )
}
