//! Lines with their margin: one by one, by mode, by phase.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use super::lines::{Priced, known_cost, revenue_of};
use super::{ModeTotals, PhaseTotals, PricedLine, QuoteInput};
use crate::exact::Exact;
use crate::figure::{Place, Working};
use crate::rounded::Rounded;
use crate::rules::rates::Margins;
use crate::sorted::{groups, order};

/// Revenue, cost, margin and rates of some lines, as shown.
pub(super) struct Group {
    pub(super) revenue: Rounded,
    pub(super) cost: Option<Rounded>,
    pub(super) margin: Option<Rounded>,
    pub(super) taux_marque_pct: Option<Rounded>,
    pub(super) taux_marge_pct: Option<Rounded>,
}

impl Group {
    pub(super) fn of(work: &Working, place: Place<'_>, revenue: &Exact, cost: Option<&Exact>) -> Self {
        let rates = cost.map(|cost| Margins::of(work, place, revenue, cost));
        let rates = rates.as_ref();
        Self {
            revenue: work.eur(revenue),
            cost: cost.map(|cost| work.eur(cost)),
            margin: rates.map(|rates| work.shown(rates.margin)),
            taux_marque_pct: rates.and_then(|rates| work.or_null(rates.taux_marque)),
            taux_marge_pct: rates.and_then(|rates| work.or_null(rates.taux_marge)),
        }
    }

    fn of_lines(work: &Working, place: Place<'_>, lines: &[Priced<'_>]) -> Self {
        Self::of(work, place, &revenue_of(lines), known_cost(lines).as_ref())
    }
}

pub(super) fn shown_lines(work: &Working, input: &QuoteInput, priced: &[Priced<'_>]) -> Vec<PricedLine> {
    let lines = input.lines.iter().zip(priced).enumerate();
    let shown = lines.map(|(index, (line, priced))| {
        let group = Group::of(work, Place::item("/lines", index), priced.revenue, priced.cost);
        PricedLine {
            label: line.label.clone(),
            mode: line.mode.mode(),
            phase: line.phase.clone(),
            days: priced.days.map(|days| work.days(days)),
            revenue: group.revenue,
            cost: group.cost,
            margin: group.margin,
            taux_marque_pct: group.taux_marque_pct,
            taux_marge_pct: group.taux_marge_pct,
        }
    });
    shown.collect()
}

pub(super) fn by_mode(work: &Working, input: &QuoteInput, priced: &[Priced<'_>]) -> Vec<ModeTotals> {
    let lines = || input.lines.iter().map(|line| line.mode.mode()).zip(priced);
    let modes = in_order(lines().map(|(mode, _)| mode));
    let groups = modes.into_iter().enumerate().map(|(index, mode)| {
        let of_mode: Vec<Priced<'_>> = lines().filter(|(other, _)| *other == mode).map(|(_, line)| *line).collect();
        let group = Group::of_lines(work, Place::item("/byMode", index), &of_mode);
        ModeTotals {
            mode,
            revenue: group.revenue,
            cost: group.cost,
            margin: group.margin,
            taux_marque_pct: group.taux_marque_pct,
            taux_marge_pct: group.taux_marge_pct,
        }
    });
    groups.collect()
}

pub(super) fn by_phase(work: &Working, input: &QuoteInput, priced: &[Priced<'_>]) -> Vec<PhaseTotals> {
    let lines: Vec<(&str, Priced<'_>)> =
        input.lines.iter().zip(priced).filter_map(|(line, priced)| Some((line.phase.as_deref()?, *priced))).collect();
    let phase = |place: usize| lines.get(place).map(|(phase, _)| *phase);
    let by_name = groups(lines.len(), &|one, other| phase(one).cmp(&phase(other)));
    let first = |group: usize| by_name.get(group).and_then(|group| group.first());
    let by_appearance = order(by_name.len(), &|one, other| first(one).cmp(&first(other)));
    let phases = by_appearance.into_iter().filter_map(|group| by_name.get(group));
    let totals = phases.enumerate().map(|(index, places)| {
        let of_phase: Vec<Priced<'_>> =
            places.iter().filter_map(|place| lines.get(*place)).map(|(_, priced)| *priced).collect();
        let group = Group::of_lines(work, Place::item("/byPhase", index), &of_phase);
        PhaseTotals {
            phase: places.first().and_then(|place| phase(*place)).unwrap_or_default().to_owned(),
            revenue: group.revenue,
            cost: group.cost,
            margin: group.margin,
            taux_marque_pct: group.taux_marque_pct,
            taux_marge_pct: group.taux_marge_pct,
        }
    });
    totals.collect()
}

/// Each once, in order of appearance.
fn in_order<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.fold(Vec::new(), |mut seen, item| {
        if !seen.contains(&item) {
            seen.push(item);
        }
        seen
    })
}
