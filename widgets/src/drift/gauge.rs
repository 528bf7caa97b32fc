//! The gauge: days from nothing to the loss, in named zones, with the landing marked. Where things stand is CSS, from the decimals.

use crate::form::json::Json;
use crate::form::{Form, State};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::text::Text;

use super::results;
use super::words as w;

/// A zone, from one number of days to another; the last one never ends.
struct Zone<'a> {
    class: &'static str,
    name: Text,
    from: &'a str,
}

/// Within the budget, then what is left above the threshold, under it, and at a loss.
fn zones<'a>(state: &'a State) -> Vec<Zone<'a>> {
    let sold = state.value.at("/soldDays").unwrap_or("0");
    let mut zones = vec![Zone { class: "ok", name: w::WITHIN, from: "0" }];
    let mut zone = |class, name, from: Option<&'a str>| zones.extend(from.map(|from| Zone { class, name, from }));
    let threshold = state.figures.at("/maxDaysAtThreshold");
    zone("watch", if threshold.is_some() { w::ABOVE } else { w::BEYOND }, Some(sold));
    zone("alert", w::UNDER, threshold);
    zone("loss", w::LOSS_ZONE, state.figures.at("/breakEvenDays"));
    zones
}

/// The gauge with its marks and legend.
pub(super) fn view(form: &Form) -> Html {
    el("div", "contents")
        .swap(form, key, |form, _| form.read(|state| state.figures.is_object().then(|| picture(form, state))))
}

/// The meter alone.
pub(super) fn meter(form: &Form) -> Html {
    el("div", "contents")
        .swap(form, key, |form, _| form.read(|state| state.figures.is_object().then(|| track(form, state))))
}

fn key(state: &State) -> String {
    [&state.value.written(), state.figures.at("/landingDays").unwrap_or_default()].concat()
}

fn track(form: &Form, state: &State) -> Html {
    let landing = state.figures.at("/landingDays").unwrap_or("0");
    let zones = zones(state);
    let last = zones.last().map_or("0", |zone| zone.from);
    // A little beyond the last zone's start and the landing, whichever is further.
    let full = ["max(", last, " * 1.18, ", landing, " * 1.1)"].concat();
    let band = |zone: &Zone<'_>| el("span", &["zone ", zone.class].concat()).set("--from", zone.from);
    el("div", "meter")
        .set("role", "meter")
        .set("part", "gauge")
        .set("aria-label", form.say(w::LANDING))
        .set("aria-valuemin", "0")
        .set("aria-valuemax", if past(landing, last) { landing } else { last })
        .set("aria-valuenow", landing)
        .set("aria-valuetext", &results::sentence(state))
        .set("--full", &full)
        .add(el("span", "track").all(zones.iter().map(band)))
        .add(el("span", "consumed").set("--from", state.value.at("/consumedDays").unwrap_or("0")))
        .add(el("span", "pin").set("--from", landing))
}

/// Whether a decimal of two places is greater than another.
fn past(one: &str, other: &str) -> bool {
    crate::ui::decimal::order(one, other).is_gt()
}

fn picture(form: &Form, state: &State) -> Html {
    let zones = zones(state);
    let days = |text: &str| state.number(Some(text), Unit::Days);
    let landing = state.figures.at("/landingDays").unwrap_or("0");
    let label = el("span", "landing")
        .set("--from", landing)
        .set("aria-hidden", "true")
        .add(el("b", "").say(&days(landing)))
        .say(" ")
        .words(form, w::LANDING);
    let mut legend = el("ul", "legend zones").add(
        el("li", "")
            .add(el("span", "swatch consumed"))
            .add(el("span", "").words(form, w::CONSUMED))
            .add(el("span", "value").say(&days(state.value.at("/consumedDays").unwrap_or("0")))),
    );
    for (index, zone) in zones.iter().enumerate() {
        let start = if index == 0 { [form.say(w::UP_TO), " "].concat() } else { [form.say(w::FROM), " "].concat() };
        let edge = if index == 0 { state.value.at("/soldDays").unwrap_or("0") } else { zone.from };
        legend = legend.add(
            el("li", "")
                .add(el("span", &["swatch ", zone.class].concat()))
                .add(el("span", "").words(form, zone.name))
                .add(el("span", "value").say(&[&start, days(edge).as_str()].concat())),
        );
    }
    el("figure", "gauge").add(track(form, state).add(label)).add(legend)
}

/// The lines of the budget.
pub(super) fn items<'a>(figures: &'a Json, name: &str) -> &'a [Json] {
    figures.member(name).map_or(&[][..], Json::items)
}
