//! The lines of the budget as they are typed, and what each has burnt, against time where there are dates.

use chiffrage::value::count;

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::action::{Rows, numbered, remove};
use crate::ui::decimal::{is_zero, order};
use crate::ui::field::{Holds, Input, blank};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};

use super::gauge::items;
use super::words as w;

fn place() -> Place {
    Place::of("/budgetLines")
}

/// A line nobody has filled in yet.
fn blank_line() -> Json {
    let mut line = Json::object();
    line.put("label", blank(""));
    line.put("budget", blank("0"));
    line.put("consumed", blank("0"));
    line
}

pub(super) fn view(form: &Form) -> Html {
    let rows =
        Rows { place: place(), blank: blank_line, add: w::ADD_LINE, class: "rows sheet", add_class: "subtle adds" };
    el("section", "list")
        .set("part", "budget")
        .titled(form, "h3", w::BUDGET_LINES)
        .add(rows.rows(form, row))
        .add(rows.button(form))
        .swap(
            form,
            |state| if lines(state).is_empty() { String::new() } else { state.value.written() },
            |form, key| (!key.is_empty()).then(|| form.read(|state| burnt(form, state))),
        )
}

fn row(form: &Form, row: Place) -> Html {
    numbered(el("div", "row fields"), form, &row, w::BUDGET_LINE)
        .add(Input::needed(w::LINE_LABEL, row.at("label"), Holds::Text).class("wide").view(form))
        .add(Input::needed(w::LINE_BUDGET, row.at("budget"), Holds::Money).view(form))
        .add(Input::needed(w::LINE_CONSUMED, row.at("consumed"), Holds::Money).view(form))
        .add(remove(form, &place(), &row, "end", w::REMOVE_LINE))
}

fn lines(state: &State) -> &[Json] {
    items(&state.figures, "lines")
}

fn is_ahead(line: &Json) -> bool {
    matches!(line.find("/ahead"), Some(Json::Bool(true)))
}

/// Is true when a line has consumed more than its budget, or anything where it has none.
fn is_over(line: &Json, given: Option<&Json>) -> bool {
    match line.at("/burnPct") {
        Some(pct) => order(pct, "100.00").is_gt(),
        None => given.and_then(|given| given.at("/consumed")).is_some_and(|consumed| !is_zero(consumed)),
    }
}

/// Returns each line of the result with what was given for it.
fn given(state: &State) -> impl Iterator<Item = (&Json, Option<&Json>)> {
    let given = |index| state.value.find(&["/budgetLines/", &count(index)].concat());
    lines(state).iter().enumerate().map(move |(index, line)| (line, given(index)))
}

/// Is true when a line burns faster than time.
pub(super) fn has_ahead(state: &State) -> bool {
    lines(state).iter().any(is_ahead)
}

/// Is true when a line has consumed more than its budget.
pub(super) fn has_over(state: &State) -> bool {
    given(state).any(|(line, given)| is_over(line, given))
}

/// Draws what each line has burnt, and says which burn too fast or are over their budget.
fn burnt(form: &Form, state: &State) -> Html {
    let rows = given(state).map(|(line, given)| {
        let (over, ahead) = (is_over(line, given), is_ahead(line));
        let money = |pointer: &str| state.number(given.and_then(|given| given.at(pointer)), Unit::Eur);
        let pct = line.at("/burnPct");
        let words = match (over, ahead) {
            (true, _) => form.say(w::OVER),
            (false, true) => form.say(w::AHEAD),
            (false, false) => "",
        };
        el("li", "")
            .add(el("span", "").say(line.at("/label").unwrap_or_default()))
            .add(el("span", "value").say(&state.number(pct, Unit::Pct)))
            .add(
                el("span", "bars")
                    .set("aria-hidden", "true")
                    .add(el("span", "burn").set("--pct", pct.unwrap_or("0")).set_if(over || ahead, "data-ahead")),
            )
            .add(el("small", "").say(&[&money("/consumed"), " / ", &money("/budget"), words].concat()))
    });
    el("ul", "budget").all(rows)
}
