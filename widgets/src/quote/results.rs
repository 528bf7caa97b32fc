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
                (false, _) => "invalid",
                (true, Some(Json::Null)) => "unknown",
                (true, _) if is_nothing(&state.figures) => "nothing",
                (true, _) => "",
            }
            .to_owned()
        },
        |form, why| match why {
            "invalid" => Some(el("p", "hint").words(form, w::INVALID)),
            "unknown" => Some(el("p", "notice").words(form, w::COST_UNKNOWN)),
            "nothing" => Some(el("p", "notice").words(form, w::NOTHING)),
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

/// Is true when nothing is sold and nothing is spent.
fn is_nothing(figures: &Json) -> bool {
    ["/revenue", "/cost"].iter().all(|pointer| figures.at(pointer).is_some_and(is_zero))
}

/// Returns the status against the threshold; there is no verdict on nothing.
pub(super) fn status_of(figures: &Json) -> Option<&str> {
    figures.at("/check/status").filter(|_| !is_nothing(figures))
}

/// Returns the same as text, empty for none.
pub(super) fn shown_status(state: &State) -> String {
    status_of(&state.figures).unwrap_or_default().to_owned()
}

/// Against the threshold.
fn status(form: &Form) -> Html {
    status::follow(form, "status", shown_status, verdict, Some(threshold))
}

fn threshold(state: &State) -> String {
    let lang = state.look.lang;
    let chosen = basis(state);
    let basis = w::BASES.iter().find(|(basis, _)| *basis == chosen).map_or("", |(_, words)| words.of(lang));
    let pct = state.number(state.value.at("/threshold/pct"), Unit::Pct);
    [w::THRESHOLD.of(lang), " ", &pct, " · ", basis].concat()
}

type Part = (&'static str, Text, &'static str);

const FLOOR: &str = "floor";

/// What the price is made of, by its class: parts of a bar, and the floor it is held against.
static PARTS: [Part; 6] = [
    ("cost", w::TOTAL_COST, "/cost"),
    ("margin", w::MARGIN, "/margin"),
    ("revenue", w::REVENUE, "/revenue"),
    ("loss", w::LOSS, "/margin"),
    ("discount", w::DISCOUNT, "/discount"),
    (FLOOR, w::FLOOR, "/check/floorRevenue"),
];

/// The figure of a part, where it is drawn: a loss is a part of the revenue.
fn amount<'a>(state: &'a State, (class, _, pointer): &Part) -> Option<&'a str> {
    let is_loss = state.figures.at("/margin").is_none_or(|margin| margin.starts_with('-'));
    let figure = state.figures.at(pointer)?.trim_start_matches('-');
    let is_drawn = match *class {
        FLOOR => return Some(figure),
        "cost" | "margin" => !is_loss,
        "revenue" | "loss" => is_loss,
        _ => true,
    };
    (is_drawn && !is_zero(figure)).then_some(figure)
}

/// What all parts of the bar come to: the revenue, or the cost where that is more, and the discount.
fn whole(state: &State) -> String {
    let figure = |pointer| state.figures.at(pointer).unwrap_or("0");
    ["max(", figure("/revenue"), ", ", figure("/cost"), ") + ", figure("/discount")].concat()
}

/// How the price is made: a stacked bar drawn from the rules' figures, and its legend in words.
fn composition(form: &Form) -> Html {
    let title = fresh_id();
    let (mut bar, mut legend, mut floor) = (el("div", "bar"), el("ul", "legend"), None);
    for part in &PARTS {
        let (class, name, _) = *part;
        let drawn = |tag, class: &str| {
            el(tag, class).bind(form, "hidden", |state| amount(state, part).is_none().then(String::new))
        };
        let wide = |name| drawn("span", class).bind(form, name, |state| amount(state, part).map(str::to_owned));
        match class {
            FLOOR => floor = Some(wide("--at")),
            _ => bar = bar.add(wide("--share")),
        }
        legend = legend.add(
            drawn("li", "")
                .add(el("span", &["swatch ", class].concat()).set("aria-hidden", "true"))
                .add(el("span", "").words(form, name))
                .add(el("span", "value").live(form, |state| state.number(amount(state, part), Unit::Eur))),
        );
    }
    let drawing = el("div", "drawing")
        .set("aria-hidden", "true")
        .bind(form, "--whole", |state| Some(whole(state)))
        .add(bar)
        .maybe(floor);
    el("figure", "composition")
        .set("part", "composition")
        .set("aria-labelledby", &title)
        .bind(form, "hidden", |state| is_zero(&whole(state)).then(String::new))
        .add(el("figcaption", "").set("id", &title).words(form, w::HOW_MADE))
        .add(drawing)
        .add(legend)
}
