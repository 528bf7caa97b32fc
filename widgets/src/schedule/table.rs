//! A billing plan as a table: what is invoiced, when, and when it falls due.

use crate::form::Form;
use crate::form::json::Json;
use crate::look::Look;
use crate::ui::field::fresh_id;
use crate::ui::format::{self, Unit};
use crate::ui::html::{Html, el};
use crate::ui::text::Text;
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

/// The instalments of the schedule of a form, with their working.
pub(super) fn explained(form: &Form, schedule: &Json) -> Html {
    plan(schedule, form.look(), Some(form))
}

fn plan(schedule: &Json, look: Look, form: Option<&Form>) -> Html {
    let say = |text: Text| text.of(look.lang);
    let rows = schedule.member("installments").map_or(&[][..], Json::items);
    let has = |name: &str| rows.iter().any(|row| row.member(name).is_some());
    let dates: Vec<(&str, Text)> = [("invoiceDate", w::INVOICE_DATE), ("dueDate", w::DUE_DATE)]
        .into_iter()
        .filter(|(name, _)| has(name))
        .collect();
    let head = |text: Text| el("th", "number").set("scope", "col").say(say(text));
    let money = |of: &Json, name: &str, column: Text| {
        let amount = of.at(name).unwrap_or_default();
        cell(say(column), &format::number(amount, Unit::Eur, look))
    };
    let columns = [("/amount", w::EXCL_VAT), ("/amountInclVat", w::INCL_VAT)];
    let row = |(index, installment): (usize, &Json)| {
        let named = fresh_id();
        let place = ["/installments/", &count(index)].concat();
        let mut workings = el("td", "").set("colspan", "5");
        let mut amounts = Vec::new();
        for (name, column) in columns {
            let mut amount = money(installment, name, column);
            if let Some(form) = form {
                let pointer = [place.as_str(), name].concat();
                let (why, panel) = why(form, &named, move |_| pointer.clone());
                amount = amount.add(why);
                workings = workings.add(panel);
            }
            amounts.push(amount);
        }
        let text = |name: &str| installment.member(name).and_then(Json::text);
        let unlawful = matches!(installment.member("lawful"), Some(Json::Bool(false)));
        let dated = dates.iter().map(|(name, column)| {
            let cell = cell(say(*column), &text(name).map_or_else(String::new, |iso| format::date(iso, look.lang)));
            match *name == "dueDate" && unlawful {
                true => cell.add(el("small", "hint").say(say(w::UNLAWFUL))),
                false => cell,
            }
        });
        let label = el("th", "").set("id", &named).set("scope", "row").say(text("label").unwrap_or_default());
        let shown = el("tr", "").add(label).all(dated).all(amounts);
        std::iter::once(shown).chain(form.map(|_| el("tr", "workings").add(workings)))
    };
    el("table", "plan")
        .add(
            el("thead", "").add(
                el("tr", "")
                    .add(el("th", "").set("scope", "col").say(say(w::MILESTONE)))
                    .all(dates.iter().map(|(_, column)| head(*column)))
                    .all(columns.map(|(_, column)| head(column))),
            ),
        )
        .add(el("tbody", "").all(rows.iter().enumerate().flat_map(row)))
        .add(
            el("tfoot", "").add(
                el("tr", "")
                    .add(el("th", "").set("scope", "row").say(say(w::TOTAL)))
                    .all(dates.iter().map(|_| el("td", "empty")))
                    .add(money(schedule, "/total", w::EXCL_VAT))
                    .add(money(schedule, "/totalInclVat", w::INCL_VAT)),
            ),
        )
}

/// The instalments as a band, each as wide as its amount.
pub(crate) fn strip(schedule: &Json) -> Html {
    let rows = schedule.member("installments").map_or(&[][..], Json::items);
    let share = |row: &Json| el("span", "").set("--share", row.at("/amount").unwrap_or("0"));
    el("div", "strip").set("aria-hidden", "true").all(rows.iter().map(share))
}
