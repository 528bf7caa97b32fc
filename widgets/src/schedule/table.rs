//! A billing plan as a table: what is invoiced, when, and when it falls due.

use crate::form::Form;
use crate::form::json::Json;
use crate::look::Look;
use crate::ui::decimal::is_zero;
use crate::ui::field::fresh_id;
use crate::ui::format::{self, Unit};
use crate::ui::html::{Html, el};
use crate::ui::text::{Lang, Text};
use crate::ui::working::why;
use chiffrage::value::count;

use super::words as w;

/// A cell with its column's name, for screens too narrow for columns.
pub(crate) fn cell(name: &str, shown: &str) -> Html {
    el("td", "number").add(el("span", "cell-name").set("aria-hidden", "true").say(name)).say(shown)
}

/// The instalments of a schedule.
pub(crate) fn installments(schedule: &Json, look: Look) -> Html {
    plan(schedule, look, None)
}

/// The instalments of the schedule that stands there in the result of a form, with their working.
pub(crate) fn explained(form: &Form, schedule: &Json, at: &str) -> Html {
    el("div", "page").add(plan(schedule, form.look(), Some((form, at))))
}

/// A label as people read it; whether it is that of a period.
fn label(row: &Json, lang: Lang) -> (String, bool) {
    let label = row.at("/label").unwrap_or_default();
    let period = format::period(label, lang);
    let is = period.is_some();
    (period.unwrap_or_else(|| label.to_owned()), is)
}

/// What an instalment is called.
pub(super) fn name(row: &Json, lang: Lang) -> String {
    label(row, lang).0
}

/// What an instalment may say, and in which unit; dates have none.
const COLUMNS: [(&str, Text, Option<Unit>); 7] = [
    ("/invoiceDate", w::INVOICE_DATE, None),
    ("/dueDate", w::DUE_DATE, None),
    ("/days", w::DAYS, Some(Unit::Days)),
    ("/amount", w::EXCL_VAT, Some(Unit::Eur)),
    ("/amountInclVat", w::INCL_VAT, Some(Unit::Eur)),
    ("/retained", w::RETAINED, Some(Unit::Eur)),
    ("/payable", w::PAYABLE, Some(Unit::Eur)),
];

fn plan(schedule: &Json, look: Look, worked: Option<(&Form, &str)>) -> Html {
    let say = |text: Text| text.of(look.lang);
    let rows = schedule.member("installments").map_or(&[][..], Json::items);
    let has = |pointer: &str| rows.iter().any(|row| row.find(pointer).is_some());
    let mut columns = COLUMNS.to_vec();
    columns.retain(|(pointer, ..)| has(if *pointer == "/payable" { "/retained" } else { pointer }));
    let ids: Vec<_> = columns.iter().map(|_| fresh_id()).collect();
    let class = |pointer: &str, unit: Option<Unit>| {
        // Where there is no room for columns, every other one ends its line.
        let ends = match pointer {
            "/days" => !has("/dueDate"),
            pointer => matches!(pointer, "/dueDate" | "/amountInclVat" | "/payable"),
        };
        let worked = if worked.is_some() && unit == Some(Unit::Eur) { " worked" } else { "" };
        ["number", worked, if ends { " ends-line" } else { "" }].concat()
    };
    let filled = |text: Option<&str>, (pointer, column, unit): (&str, Text, Option<Unit>)| {
        let shown = match (text, unit) {
            (Some(text), Some(unit)) => format::number(text, unit, look),
            (Some(iso), None) => format::date(iso, look.lang),
            (None, _) => "–".to_owned(),
        };
        cell(say(column), &shown).set("class", &class(pointer, unit))
    };
    let row = |body: Html, (index, installment): (usize, &Json)| {
        let named = fresh_id();
        let label = el("th", "").set("id", &named).set("scope", "row").say(&name(installment, look.lang));
        let mut shown = el("tr", "").add(label);
        let mut workings = el("td", "").set("colspan", &count(columns.len() + 1));
        for (column, id) in columns.iter().zip(&ids) {
            let mut cell = filled(installment.at(column.0), *column);
            if let (Some((form, at)), Some(Unit::Eur)) = (worked, column.2) {
                let pointer = [at, "/installments/", &count(index), column.0].concat();
                let (why, panel) = why(form, &[&named, " ", id].concat(), move |_| pointer.clone());
                cell = cell.add(why);
                workings = workings.add(panel);
            }
            if let ("/dueDate", Some(Json::Bool(false))) = (column.0, installment.member("lawful")) {
                cell = cell.add(el("small", "hint").say(say(w::UNLAWFUL)));
            }
            shown = shown.add(cell);
        }
        body.add(shown).maybe(worked.map(|_| el("tr", "workings").add(workings)))
    };
    let first = if rows.iter().any(|row| label(row, look.lang).1) { w::PERIOD } else { w::MILESTONE };
    let mut head = el("tr", "").add(el("th", "").set("scope", "col").say(say(first)));
    let mut total = el("tr", "").add(el("th", "").set("scope", "row").say(say(w::TOTAL)));
    for (column, id) in columns.iter().zip(&ids) {
        let (pointer, name, unit) = *column;
        head = head.add(el("th", &class(pointer, unit)).set("id", id).set("scope", "col").say(say(name)));
        total = total.add(match pointer {
            "/amount" => filled(schedule.at("/total"), *column),
            "/amountInclVat" => filled(schedule.at("/totalInclVat"), *column),
            _ => el("td", "empty"),
        });
    }
    el("table", "plan")
        .set("aria-label", say(w::TITLE))
        .add(el("thead", "").add(head))
        .add(rows.iter().enumerate().fold(el("tbody", ""), row))
        .add(el("tfoot", "").add(total))
}

/// A cent of VAT that differs, days past the cap.
pub(crate) fn notes(form: &Form, schedule: &Json) -> Html {
    let note = |class, words: Text, pointer, unit| {
        let figure = schedule.at(pointer).filter(|figure| !is_zero(figure))?;
        let number = form.read(|state| state.number(Some(figure), unit));
        Some(el("p", class).words(form, words).say(" ").say(&number))
    };
    el("div", "contents").maybe(note("notice", w::VAT_GAP, "/vatGap", Unit::Eur)).maybe(note(
        "hint",
        w::UNBILLED,
        "/unbilledDays",
        Unit::Days,
    ))
}

/// The instalments as a band, each as wide as its amount.
pub(crate) fn strip(schedule: &Json) -> Html {
    let rows = schedule.member("installments").map_or(&[][..], Json::items);
    let share = |row: &Json| el("span", "").set("--share", row.at("/amount").unwrap_or("0"));
    el("div", "strip").set("aria-hidden", "true").all(rows.iter().map(share))
}
