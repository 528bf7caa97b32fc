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
use chiffrage::json::count;

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

fn plan(schedule: &Json, look: Look, worked: Option<(&Form, &str)>) -> Html {
    let say = |text: Text| text.of(look.lang);
    let rows = schedule.member("installments").map_or(&[][..], Json::items);
    let has = |name: &str| rows.iter().any(|row| row.member(name).is_some());
    let dates = [("invoiceDate", w::INVOICE_DATE), ("dueDate", w::DUE_DATE)].into_iter().filter(|(name, _)| has(name));
    let dates: Vec<(&str, Text)> = dates.collect();
    let days = has("days");
    let retained: &[_] = if has("retained") { &[("/retained", w::RETAINED), ("/payable", w::PAYABLE)] } else { &[] };
    let columns = [&[("/amount", w::EXCL_VAT), ("/amountInclVat", w::INCL_VAT)], retained].concat();
    let columns: Vec<_> = columns.into_iter().map(|(name, column)| (name, column, fresh_id())).collect();
    let width = 1 + dates.len() + usize::from(days) + columns.len();
    let head = |text: Text| el("th", "number").set("scope", "col").say(say(text));
    // Room for the buttons of the column.
    let amounts = if worked.is_some() { "number worked" } else { "number" };
    let number = |figure: Option<&str>, unit, column: Text| {
        cell(say(column), &figure.map_or_else(|| "–".to_owned(), |figure| format::number(figure, unit, look)))
    };
    let row = |(index, installment): (usize, &Json)| {
        let named = fresh_id();
        let mut workings = el("td", "").set("colspan", &count(width));
        let mut cells = Vec::new();
        for (name, column, id) in &columns {
            let mut amount = number(installment.at(name), Unit::Eur, *column);
            if let Some((form, at)) = worked {
                let pointer = [at, "/installments/", &count(index), name].concat();
                let (why, panel) = why(form, &[&named, " ", id].concat(), move |_| pointer.clone());
                amount = amount.add(why);
                workings = workings.add(panel);
            }
            cells.push(amount);
        }
        let unlawful = matches!(installment.member("lawful"), Some(Json::Bool(false)));
        let dated = dates.iter().map(|(name, column)| {
            let iso = installment.member(name).and_then(Json::text);
            let cell = cell(say(*column), &iso.map_or_else(String::new, |iso| format::date(iso, look.lang)));
            match *name == "dueDate" && unlawful {
                true => cell.add(el("small", "hint").say(say(w::UNLAWFUL))),
                false => cell,
            }
        });
        let label = el("th", "").set("id", &named).set("scope", "row").say(&name(installment, look.lang));
        let days = days.then(|| number(installment.at("/days"), Unit::Days, w::DAYS));
        let shown = el("tr", "").add(label).all(dated).all(days).all(cells);
        std::iter::once(shown).chain(worked.map(|_| el("tr", "workings").add(workings)))
    };
    let first = if rows.iter().any(|row| label(row, look.lang).1) { w::PERIOD } else { w::MILESTONE };
    el("table", "plan")
        .set("aria-label", say(w::TITLE))
        .add(
            el("thead", "").add(
                el("tr", "")
                    .add(el("th", "").set("scope", "col").say(say(first)))
                    .all(dates.iter().map(|(_, column)| head(*column)))
                    .all(days.then(|| head(w::DAYS)))
                    .all(columns.iter().map(|(_, column, id)| head(*column).set("class", amounts).set("id", id))),
            ),
        )
        .add(el("tbody", "").all(rows.iter().enumerate().flat_map(row)))
        .add(
            el("tfoot", "").add(
                el("tr", "")
                    .add(el("th", "").set("scope", "row").say(say(w::TOTAL)))
                    .all((0..width - 1 - columns.len()).map(|_| el("td", "empty")))
                    .add(number(schedule.at("/total"), Unit::Eur, w::EXCL_VAT).set("class", amounts))
                    .add(number(schedule.at("/totalInclVat"), Unit::Eur, w::INCL_VAT).set("class", amounts))
                    .all(retained.iter().map(|_| el("td", "empty"))),
            ),
        )
}

/// A cent of VAT that differs, days past the cap.
pub(crate) fn notes(form: &Form, schedule: &Json) -> Vec<Html> {
    let note = |class, words: Text, pointer, unit| {
        let figure = schedule.at(pointer).filter(|figure| !is_zero(figure))?;
        let number = form.read(|state| state.number(Some(figure), unit));
        Some(el("p", class).say(form.say(words)).say(" ").say(&number))
    };
    let gap = note("notice", w::VAT_GAP, "/vatGap", Unit::Eur);
    gap.into_iter().chain(note("hint", w::UNBILLED, "/unbilledDays", Unit::Days)).collect()
}

/// The instalments as a band, each as wide as its amount.
pub(crate) fn strip(schedule: &Json) -> Html {
    let rows = schedule.member("installments").map_or(&[][..], Json::items);
    let share = |row: &Json| el("span", "").set("--share", row.at("/amount").unwrap_or("0"));
    el("div", "strip").set("aria-hidden", "true").all(rows.iter().map(share))
}
