//! When invoices go out and fall due, and the money that comes in. Where things stand is CSS and whole numbers, for the eye alone.

use chiffrage::rules::cash_curve;
use chiffrage::value::digits;

use crate::form::json::Json;
use crate::form::{Form, ask};
use crate::ui::format::{self, Unit};
use crate::ui::html::{Html, el};
use crate::ui::text::Lang;

use super::chart::{self, day};
use super::{table, words as w};

/// An instalment with its dates.
struct Dated<'a> {
    label: String,
    amount: &'a str,
    payable: &'a str,
    invoice: &'a str,
    due: &'a str,
}

fn dated(figures: &Json, lang: Lang) -> Vec<Dated<'_>> {
    let rows = figures.member("installments").map_or(&[][..], Json::items);
    rows.iter()
        .filter_map(|row| {
            let invoice = row.at("/invoiceDate")?;
            Some(Dated {
                label: table::name(row, lang),
                amount: row.at("/amount").unwrap_or_default(),
                payable: row.at("/payable").unwrap_or_default(),
                invoice,
                due: row.at("/dueDate").unwrap_or(invoice),
            })
        })
        .collect()
}

/// Each instalment as a bar from its invoice to its due date.
pub(super) fn view(form: &Form, figures: &Json) -> Option<Html> {
    let lang = form.lang();
    let rows = dated(figures, lang);
    let first = rows.iter().filter_map(|row| day(row.invoice)).min()?;
    let last = rows.iter().filter_map(|row| day(row.due)).max()?;
    let bars = rows.iter().map(|row| {
        let at = |date: &str| digits(day(date).unwrap_or(first));
        let amount = form.read(|state| state.number(Some(row.amount), Unit::Eur));
        el("li", "")
            .add(el("span", "name").say(&row.label))
            .add(
                el("span", "lane")
                    .set("aria-hidden", "true")
                    .add(el("span", "wait").set("--at", &at(row.invoice)).set("--until", &at(row.due))),
            )
            .add(
                el("span", "note")
                    .say(&format::date(row.invoice, lang))
                    .say(if row.due == row.invoice { "" } else { " → " })
                    .say(&if row.due == row.invoice { String::new() } else { format::date(row.due, lang) }),
            )
            .add(el("span", "value").say(&amount))
    });
    Some(
        el("section", "timeline")
            .set("part", "timeline")
            .set("--first", &digits(first))
            .set("--last", &digits(last.max(first + 1)))
            .add(el("h3", "").words(form, w::TIMELINE))
            .add(el("ul", "").all(bars)),
    )
}

/// The money that has come in, as the rule of the cash curve adds it up.
pub(crate) fn cash(form: &Form, figures: &Json) -> Option<Html> {
    let lang = form.lang();
    let rows = dated(figures, lang);
    let movements = rows.iter().map(|row| {
        let mut movement = Json::object();
        movement.put("date", Json::string(row.due));
        movement.put("amount", Json::string(row.payable));
        movement
    });
    let mut input = Json::object();
    input.put("movements", Json::List(movements.collect()));
    let curve = ask(cash_curve::compute, &input).ok()?;
    let points: Vec<(&str, &str)> = curve
        .member("points")
        .map_or(&[][..], Json::items)
        .iter()
        .filter_map(|point| Some((point.at("/date")?, point.at("/balance")?)))
        .collect();
    let ((start, _), (end, _)) = (points.first()?, points.last()?);
    let closing = form.read(|state| state.number(curve.at("/closing"), Unit::Eur));
    Some(
        el("section", "cash").set("part", "cash-curve").add(el("h3", "").words(form, w::CASH)).add(
            el("figure", "").add(chart::steps(&points, &[form.say(w::CASH), ", ", &closing].concat())?).add(
                el("figcaption", "ends")
                    .add(el("span", "").say(&format::date(start, lang)))
                    .add(el("b", "value").say(&closing))
                    .add(el("span", "").say(&format::date(end, lang))),
            ),
        ),
    )
}
