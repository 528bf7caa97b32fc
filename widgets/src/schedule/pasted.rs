//! A plan that was pasted: the lines that count, the sums that do not, and what is said of them.

use chiffrage::rules::{check_schedule, schedule};
use chiffrage::value::count;

use crate::form::fault::{AMBIGUOUS_NUMBER, Fault, MISSING, NO_NUMBER};
use crate::form::json::{Json, Typed};
use crate::form::place::Place;
use crate::form::{Form, State, ask};
use crate::paste::{self, Cell, Content, Meaning, Plan, Row, Unread};
use crate::ui::action::{action, edit_row, numbered, remove};
use crate::ui::field::Choice;
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;

use super::words as w;

/// The member of the value, set aside since no rule reads it, that holds the text, how its dates are read, its count of
/// lines, whether VAT is in their amounts, its sums and its columns.
const PASTED: &str = "pasted";
/// The member of a line, set aside, that holds the text of the cells without a field.
const NOTE: &str = "note";
/// The member of a line, set aside, that holds the amount its share comes to, as last computed.
const BY_SHARE: &str = "byShare";

/// Takes the place of the lines with those of a text.
pub(super) fn take(value: &mut Json, text: &str, chosen: &[Option<Meaning>], day_first: bool) {
    let plan = paste::read(text, day_first, chosen);
    let (mut lines, mut sums) = (Vec::new(), Vec::new());
    for row in &plan.rows {
        match row.is_sum {
            true => sums.push(sum(&plan, row, lines.len())),
            false => lines.push(line(&plan, row)),
        }
    }
    let is_told = plan.columns.iter().any(|column| !column.name.is_empty());
    let is_open = plan.columns.iter().any(|column| column.meaning.is_none());
    let columns = if is_told && !is_open { Vec::new() } else { columns_of(&plan, chosen) };
    let mut columns = Json::List(columns);
    // A choice keeps the focus.
    if let Some(known) = value.edited(PASTED).and_then(|pasted| pasted.edited("columns")) {
        columns.adopt(known);
    }
    let mut pasted = Json::object();
    pasted.put("text", Json::string(text));
    pasted.put("dayFirst", Json::Bool(day_first));
    pasted.put("lines", Json::Number(count(plan.rows.len())));
    let is_incl_vat = plan.column(Meaning::AmountExclVat).is_none() && plan.amount().is_some();
    pasted.put("inclVat", Json::Bool(is_incl_vat));
    pasted.put("sums", Json::List(sums));
    pasted.put("columns", columns);
    put_aside(value, PASTED, pasted);
    value.put("installments", Json::List(lines));
}

fn put_aside(object: &mut Json, name: &str, member: Json) {
    object.put(name, member);
    object.set_aside(name, true);
}

fn unread(text: &str, fault: &'static Fault) -> Json {
    Json::Typed(Box::new(Typed { held: None, text: text.to_owned(), fault: Some(fault) }))
}

/// A field has one line.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of a cell, or its text with what is wrong with it; nothing for a blank one.
fn number(cell: Option<&Cell>) -> Option<Json> {
    let cell = cell?;
    Some(match &cell.read {
        Ok(Content::Number(decimal)) => Json::string(decimal),
        Ok(_) => return None,
        Err(Unread::AmbiguousNumber) => unread(&on_one_line(&cell.typed), AMBIGUOUS_NUMBER),
        Err(_) => unread(&on_one_line(&cell.typed), NO_NUMBER),
    })
}

fn line(plan: &Plan, row: &Row) -> Json {
    let (label, share, amount) = (plan.column(Meaning::Label), plan.column(Meaning::Share), plan.amount());
    let cell = |column: Option<usize>| row.cells.get(column?);
    let mut line = Json::object();
    line.put("label", Json::Text(cell(label).map(|cell| on_one_line(&cell.typed)).unwrap_or_default()));
    if let Some(share) = number(cell(share)) {
        line.put("pct", share);
    }
    line.put("amount", number(cell(amount)).unwrap_or_else(|| unread("", MISSING)));
    if plan.is_by_share() {
        put_aside(&mut line, BY_SHARE, Json::string(""));
    }
    let is_beside = |at: usize| ![label, share, amount].contains(&Some(at));
    put_aside(&mut line, NOTE, Json::Text(text(row, is_beside)));
    line
}

/// The texts of some cells, one after the other.
fn text(row: &Row, is_wanted: impl Fn(usize) -> bool) -> String {
    let cells = row.cells.iter().enumerate().filter(|(at, _)| is_wanted(*at)).map(|(_, cell)| on_one_line(&cell.typed));
    cells.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A line that does not count, with its text and its place among those that do.
fn sum(plan: &Plan, row: &Row, at: usize) -> Json {
    let mut sum = line(plan, row);
    put_aside(&mut sum, "typed", Json::Text(text(row, |_| true)));
    put_aside(&mut sum, "at", Json::Number(count(at)));
    sum
}

/// The columns to choose from, each with its first text.
fn columns_of(plan: &Plan, chosen: &[Option<Meaning>]) -> Vec<Json> {
    let column = |(at, column): (usize, &paste::Column)| {
        let cells = plan.rows.iter().filter_map(|row| row.cells.get(at));
        let first = cells.map(|cell| cell.typed.as_str()).find(|text| !text.trim().is_empty()).unwrap_or_default();
        let shown = if column.name.trim().is_empty() { first } else { &column.name };
        let mut json = Json::object();
        json.put("shown", Json::Text(on_one_line(shown)));
        json.put("meaning", Json::string(name(column.meaning)));
        json.put("chosen", Json::Bool(chosen.get(at).copied().flatten().is_some()));
        json
    };
    plan.columns.iter().enumerate().map(column).collect()
}

const MEANINGS: [(&str, Meaning); 8] = [
    ("label", Meaning::Label),
    ("date", Meaning::Date),
    ("share", Meaning::Share),
    ("excl_vat", Meaning::AmountExclVat),
    ("incl_vat", Meaning::AmountInclVat),
    ("vat", Meaning::Vat),
    ("delay", Meaning::Delay),
    ("other", Meaning::Other),
];

/// A column whose meaning has to be chosen.
const UNKNOWN: &str = "unknown";

fn name(meaning: Option<Meaning>) -> &'static str {
    MEANINGS.iter().find(|(_, known)| Some(*known) == meaning).map_or(UNKNOWN, |(name, _)| name)
}

fn meaning(name: &str) -> Option<Meaning> {
    MEANINGS.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning)
}

/// Computes the amounts of a plan pasted with its shares alone, until somebody types them.
pub(super) fn settle(value: &mut Json) {
    let lines = value.edited("installments").map_or(&[][..], Json::items);
    if !lines.iter().any(|line| line.edited(BY_SHARE).is_some()) {
        return;
    }
    let amounts = amounts(value);
    let Some(lines) = Place::of("/installments").list_mut(value) else { return };
    for (line, amount) in lines.iter_mut().zip(amounts) {
        let Some(last) = line.edited(BY_SHARE).and_then(Json::text).map(str::to_owned) else { continue };
        let is_untouched = match line.edited("amount") {
            Some(Json::Typed(typed)) => typed.held.is_none() && typed.text.is_empty(),
            Some(amount) => amount.text() == Some(&last),
            None => false,
        };
        if is_untouched {
            line.put("amount", amount.as_deref().map_or_else(|| unread("", MISSING), Json::string));
            line.put(BY_SHARE, Json::Text(amount.unwrap_or_default()));
        }
    }
}

/// What the shares come to: the last takes the balance where they make 100 %; nothing without a total.
fn amounts(value: &Json) -> Vec<Option<String>> {
    let lines = value.edited("installments").map_or(&[][..], Json::items);
    let is_known = match value.edited("total") {
        Some(Json::Typed(typed)) => typed.fault.is_none() && !typed.text.trim().is_empty(),
        total => total.is_some(),
    };
    let total = value.member("total").filter(|_| is_known).cloned();
    let Some(total) = total else { return vec![None; lines.len()] };
    let asked = |list: &str, fixed: &[(&str, &str)], fixed_line: (&str, &str)| {
        let mut input = Json::object();
        fixed.iter().for_each(|(name, text)| input.put(name, Json::string(text)));
        input.put("total", total.clone());
        let line = |line: &Json| {
            let mut asked = Json::object();
            asked.put(fixed_line.0, Json::string(fixed_line.1));
            if let Some(pct) =
                line.edited("pct").filter(|pct| !matches!(pct, Json::Typed(typed) if typed.fault.is_some()))
            {
                asked.put("pct", pct.clone());
            }
            asked
        };
        input.put(list, Json::List(lines.iter().map(line).collect()));
        input
    };
    let split = ask(schedule::compute, &asked("milestones", &[("kind", "milestones")], ("label", "")));
    let (figures, figure) = match split {
        Ok(figures) => (figures, "amount"),
        Err(_) => {
            let each = ask(check_schedule::compute, &asked("installments", &[], ("amount", "0")));
            (each.unwrap_or_default(), "expected")
        }
    };
    let figures = figures.member("installments").map_or(&[][..], Json::items).iter();
    let found = figures.map(|line| line.member(figure).and_then(Json::text).map(str::to_owned));
    found.chain(std::iter::repeat(None)).take(lines.len()).collect()
}

/// The count of lines that were pasted.
pub(super) fn lines(value: &Json) -> Option<&str> {
    value.edited(PASTED)?.at("/lines")
}

/// « 12 lignes lues, 1 à revoir ».
pub(super) fn said(state: &State) -> String {
    let lang = state.look.lang;
    let Some(lines) = lines(&state.value) else { return String::new() };
    let is_incl_vat =
        matches!(state.value.edited(PASTED).and_then(|pasted| pasted.member("inclVat")), Some(Json::Bool(true)));
    let mut words = [lines, if lines == "1" { w::LINE_READ } else { w::LINES_READ }.of(lang)].concat();
    let of_line = |path: &str| path.strip_prefix("/installments/")?.split('/').next().map(str::to_owned);
    let mut wrong: Vec<String> = state.problems.iter().filter_map(|problem| of_line(&problem.path)).collect();
    wrong.sort_unstable();
    wrong.dedup();
    if !wrong.is_empty() {
        words.extend([", ", &count(wrong.len()), w::TO_REVIEW.of(lang)]);
    }
    if is_incl_vat {
        words.push_str(w::ALL_INCL_VAT.of(lang));
    }
    words
}

pub(super) fn summary(form: &Form) -> Html {
    let class = |state: &State| Some(if state.is_sound() { "note" } else { "hint" }.to_owned());
    el("p", "").bind(form, "class", class).live(form, said)
}

/// The cells of a line that have no field.
pub(super) fn note(form: &Form, line: &Place) -> Html {
    let note = line.at(NOTE);
    let key = move |state: &State| note.get(&state.value).and_then(Json::text).unwrap_or_default().to_owned();
    el("div", "contents").swap(form, key, |_, note| (!note.is_empty()).then(|| el("p", "note").say(note)))
}

/// The lines that sum others: struck out, to be kept or dropped.
pub(super) fn sums(form: &Form) -> Html {
    let list = Place::of("/pasted/sums");
    let rows = list.clone();
    el("div", "rows sheet").each(
        form,
        move |state| rows.ids(&state.value),
        move |form, id| {
            let row = list.row(id);
            let typed = row.at("typed");
            let text = move |state: &State| typed.get(&state.value).and_then(Json::text).unwrap_or_default().to_owned();
            let (kept, kept_list) = (row.clone(), list.clone());
            let keep = action(form, "subtle", Icon::PLUS, w::KEEP_SUM, move |value| {
                let mut sum = None;
                edit_row(value, &kept_list, &kept, |rows, at| sum = Some(rows.remove(at)));
                let Some((sum, lines)) = sum.zip(Place::of("/installments").list_mut(value)) else { return };
                let at = sum.edited("at").and_then(Json::text).and_then(|at| at.parse().ok()).unwrap_or(lines.len());
                lines.insert(lines.len().min(at), sum);
            });
            numbered(el("div", "row fields sum"), form, &row, w::SUM_ROW)
                .add(el("s", "wide").live(form, text))
                .add(keep)
                .add(remove(form, &list, &row, "end", w::DROP_SUM))
        },
    )
}

/// What each column is taken for, to be chosen where no header says it.
pub(super) fn columns(form: &Form) -> Html {
    let list = Place::of("/pasted/columns");
    let rows = list.clone();
    let is_asked = move |state: &State| !rows.ids(&state.value).is_empty();
    el("div", "contents").when(form, is_asked, move |form| {
        let (rows, list) = (list.clone(), list.clone());
        let is_open = form.read(|state| {
            let columns = rows.get(&state.value).map_or(&[][..], Json::items);
            columns.iter().any(|column| column.at("/meaning") == Some(UNKNOWN))
        });
        let choices = el("div", "row fields auto").each(
            form,
            move |state| rows.ids(&state.value),
            move |form, id| {
                let column = list.row(id);
                let shown = column.at("shown");
                let text =
                    move |state: &State| shown.get(&state.value).and_then(Json::text).unwrap_or_default().to_owned();
                let choice = Choice { label: w::COLUMN, options: w::MEANINGS, class: "", place: column.at("meaning") };
                numbered(el("div", ""), form, &column, w::COLUMN)
                    .add(choice.view_as(form, |value, place| place.get(value)?.text().map(str::to_owned), choose))
                    .add(el("p", "note").live(form, text))
            },
        );
        let summary = el("summary", "").words(form, w::COLUMNS);
        el("details", "rare").set_if(is_open, "open").add(summary).add(choices)
    })
}

/// Reads the text again with what a column was chosen to be.
fn choose(_: &Form, value: &mut Json, place: &Place, chosen: &str) {
    place.write(value, chosen);
    if let Some(column) = place.around().get_mut(value) {
        column.put("chosen", Json::Bool(chosen != UNKNOWN));
    }
    let Some(pasted) = value.edited(PASTED) else { return };
    let text = pasted.at("/text").unwrap_or_default().to_owned();
    let columns = pasted.edited("columns").map_or(&[][..], Json::items).iter();
    let chosen = columns.map(|column| match column.member("chosen") {
        Some(Json::Bool(true)) => column.at("/meaning").and_then(meaning),
        _ => None,
    });
    let chosen: Vec<Option<Meaning>> = chosen.collect();
    // The state is being changed: the form cannot be asked its language.
    let day_first = matches!(pasted.member("dayFirst"), Some(Json::Bool(true)));
    take(value, &text, &chosen, day_first);
}
