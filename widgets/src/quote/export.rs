//! The proposal as a table to take away: of what the audience may see.

use serde_json::Value;

use crate::ui::table::{Cell, Table};
use crate::ui::text::{Lang, Text};

use super::proposal::{Proposal, Schedule};
use super::words as w;

fn header(lang: Lang, names: &[Text]) -> Vec<Cell> {
    names.iter().map(|name| Cell::Text(name.of(lang).to_owned())).collect()
}

/// For a client: from the allow-listed data.
pub(crate) fn client(proposal: &Proposal, lang: Lang) -> Table {
    let mut rows = vec![header(lang, &[w::SERVICE, w::PROFILE, w::DAYS, w::UNIT_PRICE, w::AMOUNT])];
    for line in &proposal.lines {
        rows.push(vec![
            Cell::text(Some(&line.label)),
            Cell::text(line.profile.as_deref()),
            Cell::number(line.days.as_deref()),
            Cell::number(line.tjm.as_deref()),
            Cell::number(Some(&line.revenue)),
        ]);
    }
    let mut total = |name: &str, amount: &str| {
        rows.push(vec![Cell::text(Some(name)), Cell::Empty, Cell::Empty, Cell::Empty, Cell::number(Some(amount))]);
    };
    for rebilled in &proposal.rebilled {
        total(&rebilled.label, &rebilled.amount);
    }
    let totals = [
        (w::DISCOUNT, &proposal.discount),
        (w::REVENUE, &proposal.revenue),
        (w::VAT, &proposal.vat),
        (w::TOTAL_INCL_VAT, &proposal.total_incl_vat),
    ];
    for (name, amount) in totals {
        total(name.of(lang), amount);
    }
    if let Some(schedule) = &proposal.schedule {
        plan(&mut rows, schedule, lang);
    }
    Table(rows)
}

fn plan(rows: &mut Vec<Vec<Cell>>, schedule: &Schedule, lang: Lang) {
    rows.push(Vec::new());
    rows.push(header(lang, &[w::MILESTONE, w::INVOICE_DATE, w::DUE_DATE, w::EXCL_VAT, w::VAT, w::INCL_VAT]));
    for installment in &schedule.installments {
        rows.push(vec![
            Cell::text(Some(&installment.label)),
            Cell::text(installment.invoice_date.as_deref()),
            Cell::text(installment.due_date.as_deref()),
            Cell::number(Some(&installment.amount)),
            Cell::number(Some(&installment.vat)),
            Cell::number(Some(&installment.amount_incl_vat)),
        ]);
    }
}

/// For colleagues: costs and margins too.
pub(crate) fn internal(figures: &Value, lang: Lang) -> Table {
    let text = |path: &str| figures.pointer(path).and_then(Value::as_str);
    let names = [w::LABEL, w::MODE, w::DAYS, w::REVENUE, w::TOTAL_COST, w::MARGIN, w::TAUX_MARQUE, w::TAUX_MARGE];
    let mut rows = vec![header(lang, &names)];
    let figures_at = |path: String| {
        ["revenue", "cost", "margin", "tauxMarquePct", "tauxMargePct"]
            .map(|name| Cell::number(text(&format!("{path}/{name}"))))
    };
    let count = figures.get("lines").and_then(Value::as_array).map_or(0, Vec::len);
    for index in 0..count {
        let at = |name: &str| text(&format!("/lines/{index}/{name}"));
        let mode = at("mode").and_then(w::mode).map(|mode| mode.of(lang));
        let mut row = vec![Cell::text(at("label")), Cell::text(mode), Cell::number(at("days"))];
        row.extend(figures_at(format!("/lines/{index}")));
        rows.push(row);
    }
    let mut total = vec![Cell::text(Some(w::TOTAL.of(lang))), Cell::Empty, Cell::number(text("/days"))];
    total.extend(figures_at(String::new()));
    rows.push(total);
    for (name, path) in [(w::DISCOUNT, "/discount"), (w::VAT, "/vat"), (w::TOTAL_INCL_VAT, "/totalInclVat")] {
        rows.push(vec![Cell::text(Some(name.of(lang))), Cell::Empty, Cell::Empty, Cell::number(text(path))]);
    }
    let schedule = figures.get("schedule").and_then(Schedule::given);
    if let Some(schedule) = schedule {
        plan(&mut rows, &schedule, lang);
    }
    Table(rows)
}
