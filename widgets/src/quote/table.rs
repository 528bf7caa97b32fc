//! The proposal as a table to take away: of what the audience may see.

use crate::form::State;
use crate::form::json::Json;
use crate::schedule;
use crate::ui::table::{Cell, Table};
use crate::ui::text::Lang;

use super::words as w;

/// For a client: from the allow-listed data.
pub(super) fn client(shown: &Json, lang: Lang) -> Table {
    let mut table = Table::headed(lang, &[w::SERVICE, w::PROFILE, w::DAYS, w::UNIT_PRICE, w::AMOUNT]);
    let items = |name: &str| shown.member(name).map_or(&[][..], Json::items);
    for line in items("lines") {
        table.row(vec![
            Cell::text(line.at("/label")),
            Cell::text(line.at("/profile")),
            Cell::number(line.at("/days")),
            Cell::number(line.at("/tjm")),
            Cell::number(line.at("/revenue")),
        ]);
    }
    let mut total = |name: Option<&str>, amount: Option<&str>| {
        table.row(vec![Cell::text(name), Cell::Empty, Cell::Empty, Cell::Empty, Cell::number(amount)]);
    };
    for cost in items("rebilled") {
        total(cost.at("/label"), cost.at("/amount"));
    }
    let totals =
        [(w::DISCOUNT, "/discount"), (w::REVENUE, "/revenue"), (w::VAT, "/vat"), (w::TOTAL_INCL_VAT, "/totalInclVat")];
    for (name, pointer) in totals {
        total(Some(name.of(lang)), shown.at(pointer));
    }
    with_plan(table, shown, lang)
}

/// For colleagues: costs and margins too.
pub(super) fn internal(state: &State) -> Table {
    let (figures, lang) = (&state.figures, state.look.lang);
    let names = [w::LABEL, w::MODE, w::DAYS, w::REVENUE, w::TOTAL_COST, w::MARGIN, w::TAUX_MARQUE, w::TAUX_MARGE];
    let mut table = Table::headed(lang, &names);
    let money = |of: &Json| {
        ["revenue", "cost", "margin", "tauxMarquePct", "tauxMargePct"]
            .map(|name| Cell::number(of.member(name).and_then(Json::text)))
    };
    for line in figures.member("lines").map_or(&[][..], Json::items) {
        let mode = line.at("/mode").and_then(w::mode).map(|mode| mode.of(lang));
        let mut row = vec![Cell::text(line.at("/label")), Cell::text(mode), Cell::number(line.at("/days"))];
        row.extend(money(line));
        table.row(row);
    }
    let mut total = vec![Cell::text(Some(w::TOTAL.of(lang))), Cell::Empty, Cell::number(figures.at("/days"))];
    total.extend(money(figures));
    table.row(total);
    for (name, pointer) in [(w::DISCOUNT, "/discount"), (w::VAT, "/vat"), (w::TOTAL_INCL_VAT, "/totalInclVat")] {
        table.row(vec![Cell::text(Some(name.of(lang))), Cell::Empty, Cell::Empty, Cell::number(figures.at(pointer))]);
    }
    with_plan(table, figures, lang)
}

fn with_plan(mut table: Table, figures: &Json, lang: Lang) -> Table {
    if let Some(plan) = figures.member("schedule") {
        table.row(Vec::new());
        table.append(schedule::export::table(plan, lang));
    }
    table
}
