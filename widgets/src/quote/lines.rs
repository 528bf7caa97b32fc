//! The lines of the proposal, as they are typed.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Choices, Form, State, keep_own};
use crate::ui::action::{Rows, numbered, tool};
use crate::ui::field::{Choice, Holds, Input, blank, fresh_id};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;
use crate::ui::working::why;

use super::salary::{self, Whose};
use super::words as w;
use super::{drag, pin};

/// What each mode has besides what all have; the others' members wait aside.
const MODES: &Choices = &[
    ("regie", &["profile", "tjm", "days", "cjm"]),
    ("forfait", &["price", "resources"]),
    ("service_centre", &["monthlyFee", "months", "workUnits", "commitment", "cost"]),
];

fn place() -> Place {
    Place::of("/lines")
}

/// Changes the list at a line, and the salaries with it.
pub(super) fn edit(value: &mut Json, line: &Place, change: fn(&mut Vec<Json>, usize)) {
    let at = line.index(value);
    salary::align(value);
    for list in [place(), salary::place()] {
        if let Some(list) = list.list_mut(value).filter(|list| at < list.len()) {
            change(list, at);
        }
    }
}

pub(super) fn raise(rows: &mut [Json], at: usize) {
    rows.swap(at, at.saturating_sub(1));
}

pub(super) fn lower(rows: &mut [Json], at: usize) {
    let last = rows.len().saturating_sub(1);
    rows.swap(at, last.min(at + 1));
}

/// A line nobody has filled in yet.
pub(super) fn blank_line() -> Json {
    let mut line = Json::object();
    line.put("mode", Json::string("regie"));
    line.put("label", blank(""));
    for name in ["tjm", "days", "price", "monthlyFee", "months"] {
        line.put(name, blank("0"));
    }
    settle_line(&mut line);
    line
}

pub(super) fn each(value: &mut Json, change: fn(&mut Json)) {
    if value.edited("lines").is_some()
        && let Some(Json::List(lines)) = value.edited_mut("lines")
    {
        lines.iter_mut().for_each(change);
    }
}

/// Changing the mode and back loses nothing.
pub(super) fn settle(value: &mut Json) {
    each(value, settle_line);
    salary::settle(value);
    each(value, pin::settle);
}

fn settle_line(line: &mut Json) {
    let mode = line.at("/mode").unwrap_or_default().to_owned();
    keep_own(line, MODES, &mode);
    let needed: &[&str] = match mode.as_str() {
        "regie" => &["tjm", "days"],
        "forfait" => &["price"],
        "service_centre" => &["monthlyFee", "months"],
        _ => return,
    };
    for name in needed {
        if line.edited(name).is_none() {
            line.put(name, blank("0"));
        }
    }
    // An empty team is no team.
    let empty = line.member("resources").is_some_and(|team| team.items().is_empty());
    line.set_aside("resources", empty || mode != "forfait");
}

pub(super) fn view(form: &Form) -> Html {
    let rows = Rows { place: place(), blank: blank_line, add: w::ADD, class: "rows", add_class: "add adds" };
    el("section", "list")
        .set("part", "lines")
        .titled(form, "h3", w::LINES)
        .add(rows.rows(form, line))
        .add(rows.button(form))
}

fn line(form: &Form, row: Place) -> Html {
    form.part(&mut || drawn(form, &row))
}

fn drawn(form: &Form, row: &Place) -> Html {
    numbered(el("div", "row line"), form, row, w::LINE)
        .set("part", "line")
        .add(head(form, row))
        .all(figures(form, row))
        .add(by_mode(form, row, |form, row, mode| match mode {
            "forfait" | "service_centre" => el("div", "contents"),
            _ => pin::rates(form, row),
        }))
        .add(by_mode(form, row, |form, row, mode| match mode {
            "forfait" => team(form, row),
            _ => el("div", "contents"),
        }))
        .add(more(form, row))
}

fn head(form: &Form, row: &Place) -> Html {
    let mode = Choice { label: w::MODE, options: w::MODES, class: "mode", place: row.at("mode") }.view(form);
    let (up, down, copy, gone) = (row.clone(), row.clone(), row.clone(), row.clone());
    let (first, last) = (row.clone(), row.clone());
    let disabled = |is: bool| is.then(String::new);
    let tools = el("div", "tools")
        .add(drag::grip(form, row))
        .add(tool(form, "", Icon::UP, w::MOVE_UP, move |value| edit(value, &up, |rows, at| raise(rows, at))).bind(
            form,
            "disabled",
            move |state| disabled(first.index(&state.value) == 0),
        ))
        .add(
            tool(form, "", Icon::DOWN, w::MOVE_DOWN, move |value| edit(value, &down, |rows, at| lower(rows, at))).bind(
                form,
                "disabled",
                move |state| disabled(last.index(&state.value) + 1 >= place().ids(&state.value).len()),
            ),
        )
        .add(tool(form, "", Icon::COPY, w::DUPLICATE, move |value| {
            edit(value, &copy, |rows, at| {
                if let Some(copy) = rows.get(at).map(Json::duplicated) {
                    rows.insert(at + 1, copy);
                }
            });
        }))
        .add(tool(form, "", Icon::BIN, w::DELETE, move |value| {
            edit(value, &gone, |rows, at| drop(rows.remove(at)));
        }));
    el("div", "head")
        .add(Input::needed(w::LABEL, row.at("label"), Holds::Text).hint(w::WHAT_IS_SOLD).class("title").view(form))
        .add(mode)
        .add(tools)
}

fn text_at<'a>(place: &Place, state: &'a State) -> &'a str {
    place.get(&state.value).and_then(Json::text).unwrap_or_default()
}

/// What the mode asks for, and what it comes to.
fn figures(form: &Form, row: &Place) -> [Html; 2] {
    let named = fresh_id();
    let at = {
        let row = row.clone();
        move |state: &State, name: &str| [&row.pointer(&state.value), name].concat()
    };
    let (revenue, rate, pointer, mode) = (at.clone(), at.clone(), at, row.at("mode"));
    let (why, panel) = why(form, &named, move |state| pointer(state, "/revenue"));
    let words = form.say(w::TAUX_MARQUE);
    let amount = el("div", "amount")
        .add(el("span", "name").set("id", &named).words(form, w::AMOUNT))
        .add(el("span", "value").live(form, move |state| state.figure(&revenue(state, "/revenue"), Unit::Eur)))
        .add(why)
        .add(el("span", "note").live(form, move |state| match state.figures.at(&rate(state, "/tauxMarquePct")) {
            // A régie line has it among its own.
            Some(rate) if text_at(&mode, state) != "regie" => {
                [words, " ", &state.number(Some(rate), Unit::Pct)].concat()
            }
            _ => String::new(),
        }));
    let discount = Input::of(w::LINE_DISCOUNT, row.at("discountPct"), Holds::Percent).class("short").view(form);
    let by_mode = by_mode(form, row, |form, row, mode| {
        let field = |label, name, holds| Input::of(label, row.at(name), holds).view(form);
        let needed = |label, name, holds| Input::needed(label, row.at(name), holds).view(form);
        let fields = match mode {
            "forfait" => vec![needed(w::PRICE, "price", Holds::Money)],
            "service_centre" => vec![
                needed(w::MONTHLY_FEE, "monthlyFee", Holds::Money),
                needed(w::MONTHS, "months", Holds::Months),
                Input::of(w::COMMITMENT, row.at("commitment"), Holds::Money).hint(w::OPTIONAL).view(form),
                field(w::COST, "cost", Holds::Money),
            ],
            _ => vec![pin::tjm(form, row), needed(w::DAYS, "days", Holds::Days), {
                let whose = Whose { line: row.clone(), member: None };
                salary::cjm(form, whose, Input::of(w::CJM, row.at("cjm"), Holds::Money))
            }],
        };
        let class = if fields.len() > 3 { "contents many" } else { "contents" };
        el("div", class).all(fields)
    });
    [el("div", "fields").add(by_mode).add(discount).add(amount), panel]
}

/// Who does it, and in which phase.
fn more(form: &Form, row: &Place) -> Html {
    let phase = Input::of(w::PHASE, row.at("phase"), Holds::Text).hint(w::OPTIONAL).class("wide").view(form);
    let by_mode = by_mode(form, row, |form, row, mode| match mode {
        "forfait" | "service_centre" => el("div", "contents"),
        _ => Input::of(w::PROFILE, row.at("profile"), Holds::Text).hint(w::OPTIONAL).class("wide").view(form),
    });
    el("div", "fields more").add(by_mode).add(phase)
}

fn by_mode(form: &Form, row: &Place, view: fn(&Form, &Place, &str) -> Html) -> Html {
    let (mode, row) = (row.at("mode"), row.clone());
    el("div", "contents").swap(
        form,
        move |state| ["-", text_at(&mode, state)].concat(),
        move |form, mode| Some(view(form, &row, mode.trim_start_matches('-'))),
    )
}

/// Who a fixed price is made of.
fn team(form: &Form, line: &Place) -> Html {
    let rows = Rows {
        place: line.at("resources"),
        // Until somebody says it, the cost of a member is unknown.
        blank: Json::object,
        add: w::ADD_RESOURCE,
        class: "rows",
        add_class: "subtle adds",
    };
    let line = line.clone();
    el("div", "team list")
        .set("role", "group")
        .titled(form, "h4", w::TEAM)
        .add(rows.rows(form, move |form, row| member(form, &line, row)))
        .add(rows.button(form))
}

fn member(form: &Form, line: &Place, row: Place) -> Html {
    let whose = Whose { line: line.clone(), member: Some(row.clone()) };
    let (line, gone) = (line.clone(), row.clone());
    numbered(el("div", "fields"), form, &row, w::RESOURCE)
        .add(Input::of(w::PROFILE, row.at("profile"), Holds::Text).hint(w::OPTIONAL).class("wide").view(form))
        .add(salary::cjm(form, whose, Input::needed(w::CJM, row.at("cjm"), Holds::Money)))
        .add(Input::needed(w::DAYS, row.at("days"), Holds::Days).view(form))
        .add(tool(form, "end", Icon::CROSS, w::REMOVE_RESOURCE, move |value| {
            salary::remove_member(value, &line, &gone);
        }))
}
