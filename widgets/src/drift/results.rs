//! Where it lands, in words and figures.

use crate::form::{Form, State};
use crate::ui::decimal;
use crate::ui::field::fresh_id;
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;
use crate::ui::status::{self, Verdict};
use crate::ui::text::Text;
use crate::ui::working::{figure, why};

use super::lines;
use super::words as w;

/// What is exported, by JSON pointer.
pub(super) const FIGURES: &[(Text, &str)] = &[
    (w::LANDING, "/landingDays"),
    (w::DRIFT, "/driftDays"),
    (w::DRIFT_PCT, "/driftPct"),
    (w::PROGRESS, "/progressPct"),
    (w::BURN, "/burnPct"),
    (w::ELAPSED, "/elapsedPct"),
    (w::BURN_INDEX, "/burnIndex"),
    (w::TJM_SOLD, "/soldTjm"),
    (w::TJM_EQUIVALENT, "/tjmEquivalent"),
    (w::MARGIN_SIGNED, "/signed/margin"),
    (w::MARGIN_LANDING, "/landing/margin"),
    (w::RATE_SIGNED, "/signed/tauxMarquePct"),
    (w::RATE_LANDING, "/landing/tauxMarquePct"),
    (w::DRIFT_COST, "/driftCost"),
    (w::BREAK_EVEN, "/breakEvenDays"),
    (w::MAX_DAYS, "/maxDaysAtThreshold"),
    (w::DAYS_LEFT, "/daysLeftToThreshold"),
];

/// Money goes faster than time: of the whole, or of a line.
pub(super) fn is_ahead(state: &State) -> bool {
    is_burning(state) || lines::has_ahead(state)
}

fn is_burning(state: &State) -> bool {
    state.figures.at("/burnIndex").is_some_and(|index| decimal::order(index, "1.0000").is_gt())
}

/// The worst of what is known: a project that burns faster than time, or a line beyond its budget, is never green.
pub(super) fn worst(state: &State) -> String {
    match state.figures.at("/status") {
        Some("on_track") if is_burning(state) => "ahead",
        Some("on_track") if lines::has_over(state) => "line_over",
        Some("on_track") if lines::has_ahead(state) => "line_ahead",
        status => status.unwrap_or_default(),
    }
    .to_owned()
}

pub(super) fn verdict(status: &str) -> Verdict {
    match status {
        "loss" => Verdict { class: "loss", icon: Icon::LOSS, words: w::STATUS_LOSS },
        "alert" => Verdict { class: "alert", icon: Icon::WARN, words: w::STATUS_ALERT },
        "drifting" => Verdict { class: "watch", icon: Icon::DRIFT, words: w::STATUS_DRIFTING },
        "ahead" => Verdict { class: "watch", icon: Icon::DRIFT, words: w::STATUS_AHEAD },
        "line_over" => Verdict { class: "watch", icon: Icon::DRIFT, words: w::STATUS_LINE_OVER },
        "line_ahead" => Verdict { class: "watch", icon: Icon::DRIFT, words: w::STATUS_LINE_AHEAD },
        _ => Verdict { class: "ok", icon: Icon::OK, words: w::STATUS_OK },
    }
}

/// A figure with its sign: +12 j.
pub(super) fn signed(state: &State, pointer: &str, unit: Unit) -> String {
    let shown = state.figure(pointer, unit);
    match state.figures.at(pointer) {
        Some(figure) if decimal::is_positive(figure) => ["+", &shown].concat(),
        _ => shown,
    }
}

/// « Atterrissage 50 j, +12 j · TJM équivalent 912 € · marque 28,73 % (−17,10 pts) ».
pub(super) fn sentence(state: &State) -> String {
    let lang = state.look.lang;
    if state.figures.at("/landingDays").is_none() || !state.is_sound() {
        return w::INCOMPLETE.of(lang).to_owned();
    }
    let landing = state.figure("/landingDays", Unit::Days);
    let tjm = state.figure("/tjmEquivalent", Unit::EurPerDay);
    let mut words = [
        w::LANDING.of(lang),
        " ",
        &landing,
        ", ",
        &signed(state, "/driftDays", Unit::Days),
        " · ",
        w::TJM_EQUIVALENT.of(lang),
        " ",
        &tjm,
        " · ",
        w::MARQUE.of(lang),
        " ",
        &state.figure("/landing/tauxMarquePct", Unit::Pct),
    ]
    .concat();
    if state.figures.at("/marginDriftPts").is_some() {
        words.extend([" (", &signed(state, "/marginDriftPts", Unit::Plain), " pts)"]);
    }
    words
}

/// The status, and the three figures it comes from beside what was sold.
pub(super) fn headline(form: &Form) -> Html {
    let before = |words: Text, read: fn(&State) -> String| {
        let words = form.say(words);
        move |state: &State| [words, " ", &read(state)].concat()
    };
    let days = tile(form, w::LANDING, "/landingDays", Unit::Days)
        .add(el("span", "delta").live(form, |state| signed(state, "/driftDays", Unit::Days)).bind(
            form,
            "data-worse",
            |state| state.figures.at("/driftDays").filter(|days| decimal::is_positive(days)).map(|_| String::new()),
        ))
        .add(
            el("small", "")
                .live(form, before(w::SOLD_FOR, |state| state.number(state.value.at("/soldDays"), Unit::Days))),
        );
    let tjm = tile(form, w::TJM_EQUIVALENT, "/tjmEquivalent", Unit::Eur).add(el("small", "").live(
        form,
        before(w::AGAINST_CJM, |state| {
            let cjm = state.number(state.value.at("/cjm"), Unit::EurPerDay);
            [&state.figure("/soldTjm", Unit::EurPerDay), " · CJM ", &cjm].concat()
        }),
    ));
    let rate = tile(form, w::RATE_LANDING, "/landing/tauxMarquePct", Unit::Pct)
        .add(
            el("span", "delta")
                .live(form, |state| match state.figures.at("/marginDriftPts") {
                    Some(_) => [&signed(state, "/marginDriftPts", Unit::Plain), " pts"].concat(),
                    None => String::new(),
                })
                .bind(form, "data-worse", |state| {
                    state.figures.at("/marginDriftPts").filter(|points| points.starts_with('-')).map(|_| String::new())
                }),
        )
        .add(el("small", "").live(form, before(w::SOLD_FOR, |state| state.figure("/signed/tauxMarquePct", Unit::Pct))));
    let tiles = el("div", "tiles").add(days).add(tjm).add(rate).when(
        form,
        |state| state.figures.at("/burnIndex").is_some(),
        |form| tile(form, w::BURN_INDEX, "/burnIndex", Unit::Ratio).add(el("small", "").live(form, consumption)),
    );
    el("div", "headline")
        .bind(form, "data-stale", |state| (!state.is_sound()).then(String::new))
        .bind(form, "data-status", |state| Some(verdict(&worst(state)).class.to_owned()))
        .add(status::follow(form, "status", worst, verdict, Some(sentence)))
        .when(form, |state| !state.is_sound(), |form| el("p", "hint").words(form, w::INCOMPLETE))
        .add(tiles)
}

/// What the index is made of.
fn consumption(state: &State) -> String {
    let lang = state.look.lang;
    let (burn, elapsed) = (state.figure("/burnPct", Unit::Pct), state.figure("/elapsedPct", Unit::Pct));
    [&burn, " ", w::OF_DAYS.of(lang), " · ", &elapsed, " ", w::OF_TIME.of(lang)].concat()
}

/// A large figure with its name and its working.
fn tile(form: &Form, name: Text, pointer: &'static str, unit: Unit) -> Html {
    let named = fresh_id();
    let (why, panel) = why(form, &named, move |_| pointer.to_owned());
    el("div", "tile")
        .add(el("span", "name").set("id", &named).words(form, name).add(why))
        .add(el("span", "value").live(form, move |state| state.figure(pointer, unit)))
        .add(panel)
}

/// Every figure with its working.
pub(super) fn view(form: &Form) -> Html {
    let title = fresh_id();
    let row = |class, name, pointer, unit| figure(form, class, name, pointer, unit);
    let has_threshold = |state: &State| state.figures.at("/maxDaysAtThreshold").is_some();
    el("aside", "")
        .set("part", "results")
        .set("aria-labelledby", &title)
        .bind(form, "data-stale", |state| (!state.is_sound()).then(String::new))
        .add(el("h3", "visually-hidden").set("id", &title).words(form, w::RESULTS))
        .add(
            el("dl", "figures")
                .add(row("", w::MARGIN_SIGNED, "/signed/margin", Unit::Eur))
                .add(row("strong", w::MARGIN_LANDING, "/landing/margin", Unit::Eur))
                .add(row("", w::DRIFT_COST, "/driftCost", Unit::Eur))
                .add(row("first", w::RATE_SIGNED, "/signed/tauxMarquePct", Unit::Pct))
                .add(row("strong", w::RATE_LANDING, "/landing/tauxMarquePct", Unit::Pct))
                .add(row("first", w::PROGRESS, "/progressPct", Unit::Pct))
                .add(row("", w::BREAK_EVEN, "/breakEvenDays", Unit::Days))
                .when(form, has_threshold, |form| figure(form, "", w::MAX_DAYS, "/maxDaysAtThreshold", Unit::Days))
                .when(form, has_threshold, |form| {
                    figure(form, "strong", w::DAYS_LEFT, "/daysLeftToThreshold", Unit::Days)
                }),
        )
}
