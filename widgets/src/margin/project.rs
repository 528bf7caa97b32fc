//! One project: its three margins as bars against the threshold, what is missing and what would repair it.

use crate::form::json::Json;
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
use super::{status_of, verdict};

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

/// A position, by its name in the value and in words.
type Named<'a> = (&'static str, Text, &'a Json);

/// The position of a margin alert that lacks most.
pub(super) fn lacking(alert: &Json) -> Option<Named<'_>> {
    let mut most: Option<(Named<'_>, &str)> = None;
    for (position, name) in POSITIONS {
        let Some(of) = alert.member(position) else { continue };
        let shortfall = of.at("/shortfall").unwrap_or_default();
        if is_positive(shortfall) && most.is_none_or(|(_, most)| order(shortfall, most).is_gt()) {
            most = Some(((position, name, of), shortfall));
        }
    }
    most.map(|(named, _)| named)
}

/// « Il manque 240,00 € de marge · Produite · vendre à 808,37 €/j ou tenir en 34,63 j ».
pub(super) fn missing(state: &State) -> String {
    let lang = state.look.lang;
    if !state.is_sound() {
        return w::INCOMPLETE.of(lang).to_owned();
    }
    match lacking(&state.figures) {
        Some((_, name, of)) => {
            let amount = state.number(of.at("/shortfall"), Unit::Eur);
            let words = [w::MISSING.of(lang), " ", &amount, " ", w::OF_MARGIN.of(lang), " · ", name.of(lang), " · "];
            [&words.concat(), remedy(state, of).as_str()].concat()
        }
        None => w::NOTHING_MISSING.of(lang).to_owned(),
    }
}

/// « vendre à 808,37 €/j ou tenir en 34,63 j »; without the days, « vendre à 28 292,69 € ».
pub(super) fn remedy(state: &State, of: &Json) -> String {
    let lang = state.look.lang;
    let sell = [w::SELL_AT.of(lang), " "].concat();
    match (of.at("/floorTjm"), of.at("/maxDays")) {
        (Some(tjm), Some(days)) => {
            let tjm = state.number(Some(tjm), Unit::EurPerDay);
            let days = state.number(Some(days), Unit::Days);
            [&sell, &tjm, w::PER_DAY.of(lang), " ", w::OR.of(lang), " ", w::HOLD_IN.of(lang), " ", &days].concat()
        }
        _ => [sell, state.number(of.at("/floorRevenue"), Unit::Eur)].concat(),
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
    let rows = POSITIONS.iter().map(|&(position, name)| {
        let named = fresh_id();
        el("div", "contents").when(
            form,
            move |state| state.figures.member(position).is_some(),
            move |form| {
                let (why, panel) = why(form, &named, move |state| rate_at(state, position));
                let margin = move |state: &State| state.figure(&["/", position, "/margin"].concat(), Unit::Eur);
                let words = move |state: &State| {
                    let status = state.figures.at(&["/", position, "/status"].concat()).unwrap_or_default();
                    verdict(status).words.of(state.look.lang).to_owned()
                };
                el("div", "position")
                    .add(el("span", "name").set("id", &named).words(form, name).add(why))
                    .add(
                        el("span", "value").live(form, move |state| state.figure(&rate_at(state, position), Unit::Pct)),
                    )
                    .add(bar(form, position))
                    .add(el("span", "note").live(form, words))
                    .add(el("span", "note end").live(form, margin))
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
    el("div", "contents").swap(
        form,
        |state| latest(state).to_owned(),
        |form, position| {
            let position = POSITIONS.iter().find(|(known, _)| *known == position).map_or("signed", |(known, _)| known);
            let meter = bar(form, position)
                .set("role", "meter")
                .set("aria-label", form.say(w::TAUX_MARQUE))
                .bind(form, "aria-valuenow", move |state| {
                    state.figures.at(&rate_at(state, position)).map(str::to_owned)
                })
                .bind(form, "aria-valuetext", |state| Some(missing(state)))
                .bind(form, "--threshold", scale)
                .set("aria-hidden", "false");
            Some(meter)
        },
    )
}

/// What would repair the worst position: the price or the cost, of the whole and of a day.
fn repair(form: &Form) -> Html {
    let key = |state: &State| lacking(&state.figures).map(|_| state.value.written()).unwrap_or_default();
    el("aside", "").set("part", "repair").titled(form, "h3", w::REPAIR).swap(form, key, |form, key| {
        Some(match key {
            "" => el("p", "notice").live(form, missing),
            _ => form.read(|state| ways(form, state)),
        })
    })
}

/// Each way to the threshold: its name, where its figure stands, and the figure it stands in for.
const WAYS: [(Text, &str, Unit, &str); 4] = [
    (w::RAISE_PRICE, "/floorRevenue", Unit::Eur, "/revenue"),
    (w::RAISE_TJM, "/floorTjm", Unit::Eur, ""),
    (w::CUT_COST, "/maxCost", Unit::Eur, "/cost"),
    (w::CUT_DAYS, "/maxDays", Unit::Days, "/days"),
];

fn ways(form: &Form, state: &State) -> Html {
    let Some((position, name, of)) = lacking(&state.figures) else { return el("div", "") };
    let named = fresh_id();
    let (why, panel) = why(form, &named, move |_| ["/", position, "/shortfall"].concat());
    let given = state.value.member(position);
    let way = |&(words, figure, unit, before): &(Text, &'static str, Unit, &'static str)| {
        let shown = state.number(Some(of.at(figure)?), unit);
        let before = given.and_then(|given| given.at(before));
        let named = fresh_id();
        let (why, panel) = self::why(form, &named, move |_| ["/", position, figure].concat());
        let before = before
            .map(|before| el("small", "").words(form, w::INSTEAD_OF).say(" ").say(&state.number(Some(before), unit)));
        Some(
            el("li", "")
                .add(el("span", "").set("id", &named).words(form, words))
                .add(el("span", "").add(el("b", "value").say(&shown)).add(why))
                .maybe(before)
                .add(panel),
        )
    };
    el("div", "ways")
        .add(
            el("div", "hero")
                .add(el("span", "name").set("id", &named).words(form, w::SHORTFALL).say(" · ").words(form, name))
                .add(el("span", "value").say(&state.number(of.at("/shortfall"), Unit::Eur)))
                .add(why),
        )
        .add(panel)
        .add(el("ul", "").all(WAYS.iter().filter_map(way)))
}

fn fields(form: &Form) -> Html {
    let basis = Choice { label: w::BASIS, options: w::BASES, class: "", place: Place::of("/threshold/basis") };
    let group = |name: Text,
                 revenue: &'static str,
                 cost: &'static str,
                 days: &'static str,
                 input: fn(Text, Place, Holds) -> Input| {
        let money = |label, pointer| input(label, Place::of(pointer), Holds::Money).view(form);
        el("div", "pair")
            .set("role", "group")
            .set("aria-label", form.say(name))
            .add(el("h4", "").words(form, name))
            .add(money(w::REVENUE, revenue))
            .add(money(w::COST, cost))
            .add(Input::of(w::DAYS, Place::of(days), Holds::Days).view(form))
    };
    el("section", "").set("part", "figures").titled(form, "h3", w::FIGURES).add(
        el("div", "row pairs")
            .add(group(w::SIGNED, "/signed/revenue", "/signed/cost", "/signed/days", Input::needed))
            .add(group(w::PRODUCTION, "/production/revenue", "/production/cost", "/production/days", Input::of))
            .add(group(w::INVOICED, "/invoiced/revenue", "/invoiced/cost", "/invoiced/days", Input::of))
            .add(
                el("div", "pair")
                    .set("role", "group")
                    .set("aria-label", form.say(w::THRESHOLD))
                    .add(el("h4", "").words(form, w::THRESHOLD))
                    .add(Input::needed(w::PCT, Place::of("/threshold/pct"), Holds::Percent).view(form))
                    .add(basis.view(form)),
            ),
    )
}
