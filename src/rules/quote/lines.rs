//! The lines of a proposal, each rounded once.

use alloc::vec::Vec;

use super::{Forfait, LineMode, QuoteLine, Regie, Resource, ServiceCentre, WorkUnit};
use crate::exact::{Exact, Rounding};
use crate::figure::{Formula, Place, Unit, Working, formula};
use crate::formula::Operand;

/// A line once rounded.
#[derive(Clone, Copy)]
pub(crate) struct Priced<'w> {
    pub(crate) revenue: &'w Exact,
    pub(super) cost: Option<&'w Exact>,
    pub(super) days: Option<&'w Exact>,
}

/// Rounds each line once.
pub(crate) fn price_lines<'w>(work: &'w Working, lines: &'w [QuoteLine]) -> Vec<Priced<'w>> {
    lines.iter().enumerate().map(|(index, line)| price_line(work, index, line)).collect()
}

fn price_line<'w>(work: &'w Working, index: usize, line: &'w QuoteLine) -> Priced<'w> {
    let place = Place::item("/lines", index).field("revenue");
    let discount_pct = line.discount_pct.as_ref().map_or(Exact::zero(), Operand::as_exact);
    let revenue = |formula: Formula<'_>| {
        work.rounded(work.figure(Unit::Eur, Rounding::Nearest, "quote.line.revenue", place, formula))
    };
    match &line.mode {
        LineMode::Regie(Regie { tjm, days, cjm, .. }) => Priced {
            revenue: revenue(formula!(tjm * days * (1 - discount_pct / 100))),
            cost: cjm.as_ref().map(|cjm| line_cost(work, index, formula!(cjm * days))),
            days: Some(days.exact()),
        },
        LineMode::Forfait(Forfait { price, resources }) => {
            let revenue = revenue(formula!(price * (1 - discount_pct / 100)));
            let resources = resources.as_deref().filter(|resources| !resources.is_empty());
            let cost = resources.map(|resources| {
                let cost_of_resources =
                    resources.iter().map(|Resource { cjm, days, .. }| formula!(cjm * days).value()).sum::<Exact>();
                line_cost(work, index, formula!(cost_of_resources))
            });
            let days =
                resources.map(|resources| work.keep(resources.iter().map(|resource| resource.days.to_exact()).sum()));
            Priced { revenue, cost, days }
        }
        LineMode::ServiceCentre(ServiceCentre { monthly_fee, months, work_units, commitment, cost }) => {
            let units =
                work_units.iter().flatten().map(|WorkUnit { quantity, price, .. }| formula!(quantity * price).value());
            let work_units: Exact = units.sum();
            let commitment = commitment.as_ref().map_or(Exact::zero(), Operand::as_exact);
            Priced {
                revenue: revenue(formula!(
                    (monthly_fee * months + max(work_units, commitment)) * (1 - discount_pct / 100)
                )),
                cost: cost.as_ref().map(Operand::as_exact),
                days: None,
            }
        }
    }
}

fn line_cost<'w>(work: &'w Working, index: usize, formula: Formula<'_>) -> &'w Exact {
    let place = Place::item("/lines", index).field("cost");
    work.rounded(work.figure(Unit::Eur, Rounding::Nearest, "quote.line.cost", place, formula))
}

/// Unknown as soon as one of them is.
pub(super) fn known_cost(lines: &[Priced<'_>]) -> Option<Exact> {
    lines.iter().map(|line| line.cost).try_fold(Exact::ZERO, |sum, cost| Some(&sum + cost?))
}

pub(super) fn revenue_of(lines: &[Priced<'_>]) -> Exact {
    lines.iter().map(|line| line.revenue.clone()).sum()
}
