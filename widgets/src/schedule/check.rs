//! A plan that somebody wrote, checked line by line: pasted, or typed.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, Moment, State};
use crate::ui::action::{Rows, action, numbered, remove};
use crate::ui::decimal::{is_positive, is_zero};
use crate::ui::field::{Holds, Input, blank, fresh_id};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;
use crate::ui::status::{self, Verdict};
use crate::ui::text::Lang;

use super::fact::explained;
use super::pasted;
use super::words as w;

fn blank_line() -> Json {
    let mut line = Json::object();
    line.put("amount", blank("0"));
    line
}

/// What a plan to work out has besides its total: aside while one is checked.
const PLANNED: [&str; 18] = [
    "kind",
    "vatPct",
    "terms",
    "retention",
    "zone",
    "rounding",
    "milestones",
    "count",
    "first",
    "everyMonths",
    "monthlyAmount",
    "from",
    "to",
    "proration",
    "cadence",
    "staff",
    "capDays",
    "fixedPhase",
];

/// To the check of a plan, or back to working one out: nothing typed in either is lost.
pub(super) fn turn(form: &Form, checked: bool) -> Html {
    let label = if checked { w::CHECK } else { w::PLAN };
    let turned = move |value: &mut Json| {
        for name in PLANNED {
            value.set_aside(name, checked);
        }
        value.set_aside("installments", !checked);
        if checked && value.edited("installments").is_none() {
            value.put("installments", Json::List(vec![blank_line()]));
        }
    };
    action(form, "subtle", Icon::OPEN, label, turned)
}

/// The verdict, and none while a line is not read.
pub(super) fn consistency(state: &State) -> &'static str {
    match state.figures.find("/consistent").filter(|_| state.is_sound()) {
        Some(Json::Bool(true)) => "consistent",
        Some(Json::Bool(false)) => "inconsistent",
        _ => "",
    }
}

pub(super) fn verdict(status: &str) -> Verdict {
    match status {
        "consistent" => Verdict { class: "ok", icon: Icon::OK, words: w::CONSISTENT },
        _ => Verdict { class: "alert", icon: Icon::WARN, words: w::INCONSISTENT },
    }
}

/// « Somme 15 000,00 € · écart 0,00 € · parts 100 % ».
fn sums(state: &State) -> String {
    let lang = state.look.lang;
    let mut words = [
        w::SUM.of(lang),
        " ",
        &state.figure("/sum", Unit::Eur),
        " · ",
        w::GAP.of(lang),
        " ",
        &state.figure("/gap", Unit::Eur),
    ]
    .concat();
    if let Some(sum) = state.figures.at("/pctSum") {
        words.extend([" · ", w::SHARES.of(lang), " ", &state.number(Some(sum), Unit::Pct)]);
    }
    words
}

pub(super) fn view(form: &Form) -> Html {
    let rows = Rows {
        place: Place::of("/installments"),
        blank: blank_line,
        add: w::ADD_LINE,
        class: "rows sheet",
        add_class: "subtle adds",
    };
    let read = |state: &State| consistency(state).to_owned();
    el("div", "main")
        .add(status::follow(form, "status", read, verdict, Some(sums)))
        .add(
            el("section", "list")
                .set("part", "check")
                .add(
                    el("div", "row fields")
                        .add(Input::needed(w::TOTAL_AMOUNT, Place::of("/total"), Holds::Money).view(form)),
                )
                .add(rows.rows(form, line))
                .add(pasted::sums(form))
                .add(rows.button(form)),
        )
        .maybe((!form.look().readonly).then(|| paste(form)))
        .add(turn(form, false))
}

fn line(form: &Form, row: Place) -> Html {
    numbered(el("div", "row milestone"), form, &row, w::MILESTONE)
        .add(
            el("div", "fields")
                .add(Input::of(w::MILESTONE, row.at("label"), Holds::Text).class("wide").view(form))
                .add(Input::of(w::SHARE, row.at("pct"), Holds::Percent).class("short").view(form))
                .add(Input::needed(w::AMOUNT, row.at("amount"), Holds::Money).view(form))
                .add(remove(form, &Place::of("/installments"), &row, "end", w::REMOVE_MILESTONE)),
        )
        .add(pasted::note(form, &row))
        .when(form, State::is_sound, move |form| facts(form, &row))
}

/// How a line compares with its share.
fn facts(form: &Form, row: &Place) -> Html {
    let at = |figure: &'static str| {
        let row = row.clone();
        move |state: &State| [&row.pointer(&state.value), figure].concat()
    };
    let shown = |figure, unit| {
        let at = at(figure);
        el("span", "value").live(form, move |state| state.figure(&at(state), unit))
    };
    let (gap, off) = (at("/gap"), at("/gap"));
    let gap = el("span", "value")
        .live(form, move |state| {
            let shown = state.figure(&gap(state), Unit::Eur);
            match state.figures.at(&gap(state)).is_some_and(is_positive) {
                true => ["+", &shown].concat(),
                false => shown,
            }
        })
        .bind(form, "data-off", move |state| {
            state.figures.at(&off(state)).filter(|gap| !is_zero(gap)).map(|_| String::new())
        });
    el("div", "facts")
        .all(explained(form, w::EXPECTED, shown("/expected", Unit::Eur), at("/expected")))
        .all(explained(form, w::GAP, gap, at("/gap")))
        .all(explained(form, w::ACTUAL, shown("/actualPct", Unit::Pct), at("/actualPct")))
}

/// Where a plan is pasted.
fn paste(form: &Form) -> Html {
    let id = fresh_id();
    let (pasted, left, day_first) = (form.clone(), form.clone(), form.lang() == Lang::Fr);
    let area = el("textarea", "")
        .set("id", &id)
        .set("rows", "3")
        .set("placeholder", form.say(w::PASTE_HINT))
        .on("input", move |event| {
            let text = event.current().value();
            if !text.trim().is_empty() {
                pasted.edit(Moment::Input, &mut |value| pasted::take(value, &text, &[], day_first));
            }
        })
        .on("change", move |_| left.tell(Moment::Change));
    el("section", "paste")
        .add(
            el("div", "field")
                .add(el("label", "").set("for", &id).words(form, w::PASTE))
                .add(el("div", "box").add(area)),
        )
        .add(pasted::summary(form))
        .add(pasted::columns(form))
}
