//! The lines of a budget against time, and against the envelope signed for them.

use alloc::vec::Vec;

use super::{BudgetLine, DriftEnvelope, DriftLine, DriftLinesTotal, Elapsed};
use crate::exact::{Exact, Rounding};
use crate::figure::{Place, Unit, Working, formula};
use crate::formula::Operand;
use crate::quantity::Amount;
use crate::rounded::Rounded;

/// Burn and index of an amount; the index is absent without dates.
fn burn(
    work: &Working,
    place: Place<'_>,
    budget: &Exact,
    consumed: &Exact,
    elapsed: Option<&Elapsed>,
) -> (Option<Rounded>, Option<Rounded>) {
    let near = Rounding::Nearest;
    let burn =
        work.figure(Unit::Pct, near, "drift.line.burnPct", place.field("burnPct"), formula!(consumed / budget * 100));
    let index = elapsed.and_then(|Elapsed { gone: elapsed_days, total: total_days }| {
        let formula = formula!(consumed / budget / (elapsed_days / total_days));
        work.or_null(work.figure(Unit::Ratio, near, "drift.line.index", place.field("index"), formula))
    });
    (work.or_null(burn), index)
}

pub(super) fn budget_lines(work: &Working, lines: &[BudgetLine], elapsed: Option<&Elapsed>) -> Vec<DriftLine> {
    let lines = lines.iter().enumerate().map(|(index, BudgetLine { label, budget, consumed })| {
        let (burn_pct, index) = burn(work, Place::item("/lines", index), budget.exact(), consumed.exact(), elapsed);
        let ahead = elapsed.is_some_and(|Elapsed { gone, total }| {
            formula!(consumed * total).value() > formula!(budget * gone).value()
        });
        DriftLine { label: label.clone(), burn_pct, index, ahead }
    });
    lines.collect()
}

fn sums(lines: &[BudgetLine]) -> (Exact, Exact) {
    (lines.iter().map(|line| line.budget.to_exact()).sum(), lines.iter().map(|line| line.consumed.to_exact()).sum())
}

pub(super) fn lines_total(work: &Working, lines: &[BudgetLine], elapsed: Option<&Elapsed>) -> DriftLinesTotal {
    let (budget, consumed) = sums(lines);
    let (burn_pct, index) = burn(work, "/linesTotal".into(), &budget, &consumed, elapsed);
    DriftLinesTotal { budget: work.eur(&budget), consumed: work.eur(&consumed), burn_pct, index }
}

pub(super) fn against_envelope(work: &Working, envelope: &Amount, lines: &[BudgetLine]) -> DriftEnvelope {
    let (budget, consumed) = sums(lines);
    let near = Rounding::Nearest;
    let overrun =
        work.figure(Unit::Eur, near, "drift.envelope.overrun", "/envelope/overrun", formula!(budget - envelope));
    let overrun_pct = work.figure(
        Unit::Pct,
        near,
        "drift.envelope.overrunPct",
        "/envelope/overrunPct",
        formula!((budget - envelope) / envelope * 100),
    );
    DriftEnvelope {
        budget: work.eur(&budget),
        consumed: work.eur(&consumed),
        overrun: work.shown(overrun),
        overrun_pct: work.or_null(overrun_pct),
    }
}
