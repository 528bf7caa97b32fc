//! What the rules answer, beside what is typed.

use crate::form::json::Json;
use crate::form::{Form, State};
use crate::ui::decimal::is_zero;
use crate::ui::field::fresh_id;
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;
use crate::ui::status::{self, Verdict};
use crate::ui::text::Text;
use crate::ui::working::{figure, why};

use super::terms::basis;
use super::words as w;

pub(super) fn view(form: &Form) -> Html {
    let (title, named) = (fresh_id(), fresh_id());
    let (why, panel) = why(form, &named, |_| "/revenue".to_owned());
    let hero = el("div", "hero")
        .add(el("span", "name").set("id", &named).words(form, w::REVENUE))
        .add(el("span", "value").set("part", "total").live(form, |state| state.figure("/revenue", Unit::Eur)))
        .add(why);
    let row = |name, pointer, unit| figure(form, "", name, pointer, unit);
    let strong = |name, pointer, unit| figure(form, "strong", name, pointer, unit);
    let has_check = |state: &State| state.figures.member("check").is_some();
    el("aside", "")
        .set("part", "results")
        .set("aria-labelledby", &title)
        .bind(form, "data-stale", |state| (!state.is_sound()).then(String::new))
        .add(el("h3", "visually-hidden").set("id", &title).words(form, w::RESULTS))
        .add(hero)
        .add(panel)
        .add(el("dl", "figures small").add(row(w::VAT, "/vat", Unit::Eur)).add(row(
            w::TOTAL_INCL_VAT,
            "/totalInclVat",
            Unit::Eur,
        )))
        .add(notice(form))
        .add(status(form))
        .add(composition(form))
        .add(
            el("dl", "figures")
                .add(row(w::TOTAL_COST, "/cost", Unit::Eur))
                .add(strong(w::MARGIN, "/margin", Unit::Eur))
                .add(strong(w::TAUX_MARQUE, "/tauxMarquePct", Unit::Pct))
                .add(row(w::TAUX_MARGE, "/tauxMargePct", Unit::Pct))
                .add(row(w::COEFFICIENT, "/coefficient", Unit::Ratio))
                .when(form, has_check, |form| figure(form, "first", w::FLOOR, "/check/floorRevenue", Unit::Eur))
                .when(form, has_check, |form| figure(form, "", w::MAX_DISCOUNT, "/check/maxDiscountPct", Unit::Pct))
                .add(figure(form, "first", w::AVERAGE_TJM, "/averageTjm", Unit::Eur))
                .add(row(w::SOLD_DAYS, "/days", Unit::Days)),
        )
}

/// Why there is no margin, or no result.
fn notice(form: &Form) -> Html {
    el("div", "contents").swap(
        form,
        |state| {
            match (state.is_sound(), state.figures.member("cost")) {
                (false, _) => "hint",
                (true, Some(Json::Null)) => "notice",
                (true, _) => "",
            }
            .to_owned()
        },
        |form, class| match class {
            "hint" => Some(el("p", class).words(form, w::INVALID)),
            "notice" => Some(el("p", class).words(form, w::COST_UNKNOWN)),
            _ => None,
        },
    )
}

pub(super) fn verdict(status: &str) -> Verdict {
    match status {
        "loss" => Verdict { class: "loss", icon: Icon::LOSS, words: w::STATUS_LOSS },
        "below_threshold" => Verdict { class: "alert", icon: Icon::WARN, words: w::STATUS_BELOW },
        _ => Verdict { class: "ok", icon: Icon::OK, words: w::STATUS_OK },
    }
}

/// Against the threshold.
fn status(form: &Form) -> Html {
    let read = |state: &State| state.figures.at("/check/status").unwrap_or_default().to_owned();
    status::follow(form, "status", read, verdict, Some(threshold))
}

fn threshold(state: &State) -> String {
    let lang = state.look.lang;
    let chosen = basis(state);
    let basis = w::BASES.iter().find(|(basis, _)| *basis == chosen).map_or("", |(_, words)| words.of(lang));
    let pct = state.number(state.value.at("/threshold/pct"), Unit::Pct);
    [w::THRESHOLD.of(lang), " ", &pct, " · ", basis].concat()
}

/// A part of the bar, as wide as its figure.
struct Part {
    class: &'static str,
    name: Text,
    amount: String,
}

fn parts(figures: &Json) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut part = |class, name, amount: Option<&str>| {
        if let Some(amount) = amount.filter(|amount| !is_zero(amount)) {
            parts.push(Part { class, name, amount: amount.to_owned() });
        }
    };
    let margin = figures.at("/margin");
    let loss = margin.and_then(|margin| margin.strip_prefix('-'));
    if margin.is_some() && loss.is_none() {
        part("cost", w::TOTAL_COST, figures.at("/cost"));
        part("margin", w::MARGIN, margin);
    } else {
        part("revenue", w::REVENUE, figures.at("/revenue"));
        part("loss", w::LOSS, loss);
    }
    part("discount", w::DISCOUNT, figures.at("/discount"));
    parts
}

/// How the price is made: a stacked bar drawn from the rules' figures, and its legend in words.
fn composition(form: &Form) -> Html {
    // Everything it is drawn from.
    let key = |state: &State| {
        ["/revenue", "/cost", "/margin", "/discount", "/check/floorRevenue"]
            .map(|pointer| state.figures.at(pointer).unwrap_or_default())
            .join(" ")
    };
    el("div", "contents").swap(form, key, |form, _| form.read(picture))
}

fn picture(state: &State) -> Option<Html> {
    let parts = parts(&state.figures);
    if parts.is_empty() {
        return None;
    }
    let title = fresh_id();
    let say = |text: Text| text.of(state.look.lang);
    let whole: Vec<&str> = parts.iter().map(|part| part.amount.as_str()).collect();
    let floor = state.figures.at("/check/floorRevenue");
    let legend = |class: &str, name: Text, amount: &str| {
        el("li", "")
            .add(el("span", &["swatch ", class].concat()).set("aria-hidden", "true"))
            .add(el("span", "").say(say(name)))
            .add(el("span", "value").say(&state.number(Some(amount), Unit::Eur)))
    };
    let bar = el("div", "bar").all(parts.iter().map(|part| el("span", part.class).set("--share", &part.amount)));
    let drawing = el("div", "drawing").set("aria-hidden", "true").set("--whole", &whole.join(" + ")).add(bar);
    let drawing = drawing.maybe(floor.map(|floor| el("span", "floor").set("--at", floor)));
    Some(
        el("figure", "composition")
            .set("part", "composition")
            .set("aria-labelledby", &title)
            .add(el("figcaption", "").set("id", &title).say(say(w::HOW_MADE)))
            .add(drawing)
            .add(
                el("ul", "legend")
                    .all(parts.iter().map(|part| legend(part.class, part.name, &part.amount)))
                    .maybe(floor.map(|floor| legend("floor", w::FLOOR, floor))),
            ),
    )
}
