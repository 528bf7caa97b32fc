//! A billing plan as a table to take away.

use crate::form::State;
use crate::form::json::Json;
use crate::ui::table::{Cell, Table};
use crate::ui::text::{Lang, Text};

use super::words as w;

pub(crate) fn table(schedule: &Json, lang: Lang) -> Table {
    let rows = schedule.member("installments").map_or(&[][..], Json::items);
    let columns = [
        ("label", w::MILESTONE),
        ("invoiceDate", w::INVOICE_DATE),
        ("dueDate", w::DUE_DATE),
        ("days", w::DAYS),
        ("amount", w::EXCL_VAT),
        ("vat", w::VAT),
        ("amountInclVat", w::INCL_VAT),
        ("retained", w::RETAINED),
        ("payable", w::PAYABLE),
    ];
    let has = |name: &str| rows.iter().any(|row| row.member(name).is_some());
    let retains = has("retained");
    let columns: Vec<_> = columns
        .into_iter()
        .filter(|(name, _)| match *name {
            "days" => has("days"),
            "retained" | "payable" => retains,
            _ => true,
        })
        .collect();
    let names: Vec<Text> = columns.iter().map(|(_, column)| *column).collect();
    let mut table = Table::headed(lang, &names);
    for row in rows {
        let cell = |(name, _): &(&str, Text)| {
            let text = row.member(name).and_then(Json::text);
            match *name {
                "label" | "invoiceDate" | "dueDate" => Cell::text(text),
                _ => Cell::number(text),
            }
        };
        table.row(columns.iter().map(cell).collect());
    }
    table
}

/// A plan that was checked, line by line.
pub(crate) fn checked(state: &State) -> Table {
    let lang = state.look.lang;
    let mut table = Table::headed(lang, &[w::MILESTONE, w::SHARE, w::AMOUNT, w::EXPECTED, w::GAP, w::ACTUAL]);
    let given = state.value.member("installments").map_or(&[][..], Json::items);
    let figures = state.figures.member("installments").map_or(&[][..], Json::items);
    for (given, figures) in given.iter().zip(figures) {
        let mut cells =
            vec![Cell::text(given.at("/label")), Cell::number(given.at("/pct")), Cell::number(given.at("/amount"))];
        cells.extend(["/expected", "/gap", "/actualPct"].map(|pointer| Cell::number(figures.at(pointer))));
        table.row(cells);
    }
    table
}
