//! A proposal: its lines, its discount, its VAT, its margin against a threshold.
//!
//! Each line is rounded to the cent once, and totals add the rounded lines, so that what is shown adds up:
//!
//! | mode | revenue of the line, × (1 − its discount) | cost of the line |
//! |---|---|---|
//! | régie | tjm × days | cjm × days |
//! | forfait | price | Σ cjm × days of its resources |
//! | centre de services | monthlyFee × months + max(Σ quantity × price, commitment) | as given |
//!
//! discount = discountPct of the lines' sum, one rounded amount, never on rebilled costs; revenue = lines − discount + rebilled;
//! cost = lines + extra costs; VAT once on the revenue; average TJM = Σ revenue of lines with days ÷ Σ days, before the quote's own
//! discount. As soon as one line's cost is unknown, cost, margin and rates are null wherever it counts: never a wrong margin.
//!
//! With a threshold and a known cost: floorRevenue is the lowest revenue that reaches it, rounded up; maxDiscountPct the greatest
//! discount of the quote, in place of the current one, that stays at it, rounded down.
//!
//! Errors: a field of another mode is `unknown_field`; the first fault in the order of the lines. Source: commercial practice; VAT
//! per rate on the total of net lines as in EN 16931 (BR-CO-10, BR-CO-17).
//!
//! ```
//! let quote = chiffrage::call("quote", r#"{"lines":[{"mode":"regie","label":"Conseil","tjm":1200,"days":38,"cjm":650}],
//!     "extraCosts":[{"label":"Déplacements","cost":2400,"rebilled":2400}]}"#)?;
//! assert!(quote.contains(r#""revenue":"48000.00","cost":"27100.00","margin":"20900.00""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

mod groups;
mod lines;
mod shapes;

use alloc::vec::Vec;

pub use shapes::*;

use super::rates::{Threshold, coefficient};
use crate::error::Result;
use crate::exact::{Exact, Rounding};
use crate::figure::{Figure, Unit, Working, formula};
use crate::formula::Operand;
use crate::value::{At, Check};
use groups::{Group, by_mode, by_phase, shown_lines};
pub(crate) use lines::price_lines;
use lines::{Priced, known_cost, revenue_of};

const SOURCE: &str = "Net lines rounded first, VAT on their total (EN 16931, BR-CO-10 and BR-CO-17)";

/// The totals a client may see as well.
pub(crate) struct Sums<'w> {
    pub(crate) discount: &'w Figure,
    pub(crate) revenue: &'w Figure,
    pub(crate) vat: &'w Figure,
    pub(crate) total_incl_vat: &'w Figure,
}

impl<'w> Sums<'w> {
    pub(crate) fn of(work: &'w Working, input: &QuoteInput, lines: &[Priced<'_>]) -> Self {
        let lines = revenue_of(lines);
        let rebilled: Exact = extra_costs(input).map(|extra| extra.rebilled.to_exact()).sum();
        let discount_pct = input.discount_pct.as_ref().map_or(Exact::zero(), Operand::as_exact);
        let vat_pct = &input.vat_pct;
        let discount_figure = work.nearest(Unit::Eur, "quote.discount", formula!(lines * discount_pct / 100));
        let discount = work.rounded(discount_figure);
        let revenue_figure = work.nearest(Unit::Eur, "quote.revenue", formula!(lines - discount + rebilled));
        let revenue = work.rounded(revenue_figure);
        let vat_figure = work.nearest(Unit::Eur, "quote.vat", formula!(revenue * vat_pct / 100));
        let vat = work.rounded(vat_figure);
        let total_incl_vat = work.nearest(Unit::Eur, "quote.totalInclVat", formula!(revenue + vat));
        Self { discount: discount_figure, revenue: revenue_figure, vat: vat_figure, total_incl_vat }
    }
}

pub(crate) fn extra_costs(input: &QuoteInput) -> impl Iterator<Item = &ExtraCost> {
    input.extra_costs.iter().flatten()
}

/// Prices a proposal.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &QuoteInput) -> Result<Quote> {
    input.check(At::ROOT)?;
    let work = Working::new(input.explain, SOURCE);
    let priced = price_lines(&work, &input.lines);
    let lines = shown_lines(&work, input, &priced);
    let by_mode = by_mode(&work, input, &priced);
    let by_phase = by_phase(&work, input, &priced);
    let sums = Sums::of(&work, input, &priced);
    let revenue = work.rounded(sums.revenue);
    let cost = known_cost(&priced).map(|lines| {
        let extra_costs = extra_costs(input).map(|extra| extra.cost.to_exact()).sum::<Exact>();
        work.rounded(work.nearest(Unit::Eur, "quote.cost", formula!(lines + extra_costs)))
    });
    let total = Group::of(&work, "".into(), revenue, cost);
    let coefficient = cost.map(|cost| coefficient(&work, "".into(), revenue, cost));
    let with_days: Vec<Priced<'_>> = priced.iter().copied().filter(|line| line.days.is_some()).collect();
    let days: Exact = with_days.iter().filter_map(|line| line.days.cloned()).sum();
    let revenue_of_lines_with_days = revenue_of(&with_days);
    let average_tjm = work.nearest(Unit::EurPerDay, "quote.averageTjm", formula!(revenue_of_lines_with_days / days));
    let check = match (&input.threshold, cost) {
        (Some(threshold), Some(cost)) => Some(check(&work, input, threshold, &revenue_of(&priced), revenue, cost)),
        _ => None,
    };
    Ok(Quote {
        revenue: total.revenue,
        cost: total.cost,
        margin: total.margin,
        taux_marque_pct: total.taux_marque_pct,
        taux_marge_pct: total.taux_marge_pct,
        coefficient: coefficient.and_then(|coefficient| work.or_null(coefficient)),
        discount: work.shown(sums.discount),
        days: work.days(&days),
        average_tjm: work.or_null(average_tjm),
        vat: work.shown(sums.vat),
        total_incl_vat: work.shown(sums.total_incl_vat),
        lines,
        by_mode,
        by_phase,
        check,
        steps: work.steps()?,
    })
}

fn check(
    work: &Working,
    input: &QuoteInput,
    threshold: &Threshold,
    lines: &Exact,
    revenue: &Exact,
    cost: &Exact,
) -> QuoteCheck {
    let rebilled: Exact = extra_costs(input).map(|extra| extra.rebilled.to_exact()).sum();
    let floor = threshold.floor_revenue(work, "quote.floorRevenue", "/check/floorRevenue".into(), cost);
    let floor_revenue = work.rounded(floor);
    let discount = work.figure(
        Unit::Pct,
        Rounding::Down,
        "quote.maxDiscountPct",
        "/check/maxDiscountPct",
        formula!(min(100, max(0, (lines + rebilled - floor_revenue) / lines * 100))),
    );
    let status = match (revenue < cost, threshold.is_missed(revenue, cost)) {
        (true, _) => CheckStatus::Loss,
        (false, true) => CheckStatus::BelowThreshold,
        (false, false) => CheckStatus::Ok,
    };
    QuoteCheck { status, floor_revenue: work.shown(floor), max_discount_pct: work.shown(discount) }
}
