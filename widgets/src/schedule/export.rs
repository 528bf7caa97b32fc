//! A billing plan as a table to take away.

use crate::form::State;
use crate::form::json::Json;
use crate::ui::table::{Cell, Table};
use crate::ui::text::Lang;

use super::words as w;

pub(crate) fn table(schedule: &Json, lang: Lang) -> Table {
    let rows = schedule.member("installments").map_or(&[][..], Json::items);
    let has = |name| rows.iter().any(|row| row.member(name).is_some());
    let (days, retained) = (has("days"), has("retained"));
    let mut names = vec![w::MILESTONE, w::INVOICE_DATE, w::DUE_DATE, w::EXCL_VAT, w::VAT, w::INCL_VAT];
    let mut figures = vec!["/amount", "/vat", "/amountInclVat"];
    if days {
        names.push(w::DAYS);
        figures.push("/days");
    }
    if retained {
        names.extend([w::RETAINED, w::PAYABLE]);
        figures.extend(["/retained", "/payable"]);
    }
    let mut table = Table::headed(lang, &names);
    for row in rows {
        let text = |pointer| Cell::text(row.at(pointer));
        let mut cells = vec![text("/label"), text("/invoiceDate"), text("/dueDate")];
        cells.extend(figures.iter().map(|pointer| Cell::number(row.at(pointer))));
        table.row(cells);
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
        cells.extend(["/expected", "/gap", "/actualPct"].iter().map(|pointer| Cell::number(figures.at(pointer))));
        table.row(cells);
    }
    table
}
