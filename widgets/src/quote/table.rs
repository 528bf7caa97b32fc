//! The proposal as a table to take away: of what the audience may see.

use crate::form::State;
use crate::form::json::Json;
use crate::schedule;
use crate::ui::decimal::is_positive;
use crate::ui::table::{Cell, Table};
use crate::ui::text::{Lang, Text};

use super::words as w;

/// For a client: from the allow-listed data.
pub(super) fn client(shown: &Json, lang: Lang) -> Table {
    let items = |name: &str| shown.member(name).map_or(&[][..], Json::items);
    let mut columns = vec![(w::DAYS, "/days"), (w::UNIT_PRICE, "/tjm"), (w::LINE_DISCOUNT_PCT, "/discountPct")];
    columns.retain(|(_, pointer)| {
        *pointer != "/discountPct" || items("lines").iter().any(|line| line.at(pointer).is_some())
    });
    columns.push((w::AMOUNT, "/revenue"));
    let mut names = vec![w::SERVICE, w::PROFILE];
    names.extend(columns.iter().map(|(name, _)| *name));
    let mut table = Table::headed(lang, &names);
    for line in items("lines") {
        let mut row = vec![Cell::text(line.at("/label")), Cell::text(line.at("/profile"))];
        row.extend(columns.iter().map(|(_, pointer)| Cell::number(line.at(pointer))));
        table.row(row);
    }
    let mut total = |name: Option<&str>, amount: Option<&str>| {
        let mut row = vec![Cell::text(name)];
        row.resize(columns.len() + 1, Cell::Empty);
        row.push(Cell::number(amount));
        table.row(row);
    };
    for cost in items("rebilled") {
        total(cost.at("/label"), cost.at("/amount"));
    }
    let totals =
        [(w::DISCOUNT, "/discount"), (w::REVENUE, "/revenue"), (w::VAT, "/vat"), (w::TOTAL_INCL_VAT, "/totalInclVat")];
    for (name, pointer) in totals {
        total(Some(name.of(lang)), signed(pointer, shown.at(pointer)).as_deref());
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
    let given = state.told();
    for extra in given.member("extraCosts").map_or(&[][..], Json::items) {
        let amount = |pointer| Cell::number(Some(extra.at(pointer).unwrap_or("0")));
        let label = Cell::text(extra.at("/label"));
        table.row(vec![label, Cell::text(Some(w::EXTRAS.of(lang))), Cell::Empty, amount("/rebilled"), amount("/cost")]);
    }
    let amount = |name: Text, pointer: &str| {
        let amount = signed(pointer, figures.at(pointer));
        vec![Cell::text(Some(name.of(lang))), Cell::Empty, Cell::Empty, Cell::number(amount.as_deref())]
    };
    table.row(amount(w::DISCOUNT, "/discount"));
    let mut total = vec![Cell::text(Some(w::TOTAL.of(lang))), Cell::Empty, Cell::number(figures.at("/days"))];
    total.extend(money(figures));
    table.row(total);
    for (name, pointer) in [(w::VAT, "/vat"), (w::TOTAL_INCL_VAT, "/totalInclVat")] {
        table.row(amount(name, pointer));
    }
    with_plan(table, figures, lang)
}

/// A discount is taken off: what is in the column adds up.
fn signed(pointer: &str, amount: Option<&str>) -> Option<String> {
    let sign = if pointer == "/discount" && amount.is_some_and(is_positive) { "-" } else { "" };
    amount.map(|amount| [sign, amount].concat())
}

fn with_plan(mut table: Table, figures: &Json, lang: Lang) -> Table {
    if let Some(plan) = figures.member("schedule") {
        table.row(Vec::new());
        table.append(schedule::export::table(plan, lang));
    }
    table
}
