//! The drift of a forfait: where it lands, in days, euros, points of margin and TJM équivalent.
//!
//! Landing, by the best that is known:
//!
//! | method | landing days |
//! |---|---|
//! | raf | consumed + remaining (reste à faire) |
//! | linear | consumed ÷ share of the calendar gone, when only dates are known and both are above 0 |
//! | sold | the greater of sold and consumed, otherwise |
//!
//! driftDays = landing − sold; progress = consumed ÷ landing (never ÷ sold); burn = consumed ÷ sold; burnIndex = burn ÷ elapsed.
//! TJM équivalent = price ÷ landing days: divided by the days consumed it looks healthy until the end (LogiPro shows 1 520 € at 912 €).
//! Costs: sold days × cjm and landing days × cjm, each rounded once, with the extra costs (their budget when signed; consumed +
//! remaining at landing, or the greater of budget and consumed without an estimate). breakEvenDays and maxDaysAtThreshold are the days
//! the price pays for, less landing extra costs, rounded down. Elapsed counts calendar days, both ends included, from 0 to 100 %.
//!
//! Status: loss when the TJM équivalent is under the cjm or the landing margin negative; alert when the landing rate is strictly under
//! the threshold; drifting when driftPct is over the tolerance; else on_track.
//!
//! Errors: no sold day, or nothing consumed and nothing remaining, is `out_of_range`; dates come all three or none; an end before the
//! start is `inconsistent` at /end; an envelope needs budgetLines. Source: practice of fixed-price projects (atterrissage = consommé +
//! reste à faire).
//!
//! ```
//! let drift = chiffrage::call("drift", r#"{"price":45600,"soldDays":38,"cjm":650,"consumedDays":30,"remainingDays":20}"#)?;
//! assert!(drift.starts_with(r#"{"method":"raf","landingDays":"50.00","driftDays":"12.00""#));
//! assert!(drift.contains(r#""tjmEquivalent":"912.00","tjmEquivalentToDate":"1520.00""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

mod budget;
mod shapes;

pub use shapes::*;

use super::rates::{RateBasis, Threshold, Totals};
use crate::calendar;
use crate::error::{Code, Result};
use crate::exact::{Exact, Rounding};
use crate::figure::{Figure, Unit, Working, formula};
use crate::formula::{Formula, Operand};
use crate::quantity::{Amount, Days, UnitPrice};
use crate::value::{At, Check};
use budget::{against_envelope, budget_lines, lines_total};

const SOURCE: &str = "Atterrissage = consommé + reste à faire (practice of fixed-price projects)";

/// Calendar days gone and in all.
struct Elapsed {
    gone: Exact,
    total: Exact,
}

/// Lands a forfait.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &DriftInput) -> Result<Drift> {
    input.check(At::ROOT)?;
    let elapsed = check(input)?;
    let work = Working::new(input.explain, SOURCE);
    let DriftInput { price, sold_days, cjm, consumed_days, tolerance_pct, .. } = input;
    let (budgeted_extra, landing_extra) = extra_costs(input.extra_costs.as_ref());
    let (method, landing) = landing_days(&work, input, elapsed.as_ref());
    let elapsed = elapsed.as_ref();
    let (elapsed_days, total_days) =
        elapsed.map_or((Exact::from(1), Exact::from(1)), |elapsed| (elapsed.gone.clone(), elapsed.total.clone()));
    let landing_days = landing.exact();

    let landed = |unit, id, path, linear: Formula<'_>, known: Formula<'_>| {
        let formula = if method == DriftMethod::Linear { linear } else { known };
        work.figure(unit, Rounding::Nearest, id, path, formula)
    };
    // A linear landing may have no finite decimal text: its formulas go back to what it is made of.
    macro_rules! landed {
        ($unit:ident, $id:literal, $path:literal, [$($before:tt)*] landing [$($after:tt)*]) => {
            landed(
                Unit::$unit,
                $id,
                $path,
                formula!($($before)* (consumed_days * total_days / elapsed_days) $($after)*),
                formula!($($before)* landing_days $($after)*),
            )
        };
    }
    let drift_days = landed!(Days, "drift.driftDays", "", [] landing [- sold_days]);
    let drift_pct = landed!(Pct, "drift.driftPct", "", [100 *] landing [/ sold_days - 100]);
    let progress_pct = landed!(Pct, "drift.progressPct", "", [consumed_days * 100 /] landing []);
    let tjm_equivalent = landed!(EurPerDay, "drift.tjmEquivalent", "", [price /] landing []);
    let landing_cost = landed!(Eur, "drift.landing.cost", "/landing/cost", [cjm *] landing [+ landing_extra]);
    let landing_cost = work.rounded(landing_cost);
    let signed_cost = work.rounded(work.figure(
        Unit::Eur,
        Rounding::Nearest,
        "drift.signed.cost",
        "/signed/cost",
        formula!(cjm * sold_days + budgeted_extra),
    ));

    let burn_pct = work.nearest(Unit::Pct, "drift.burnPct", formula!(consumed_days / sold_days * 100));
    let sold_tjm = work.nearest(Unit::EurPerDay, "drift.soldTjm", formula!(price / sold_days));
    let to_date = work.nearest(Unit::EurPerDay, "drift.tjmEquivalentToDate", formula!(price / consumed_days));
    let pace = elapsed.map(|_| {
        (
            work.nearest(Unit::Pct, "drift.elapsedPct", formula!(elapsed_days / total_days * 100)),
            work.nearest(
                Unit::Ratio,
                "drift.burnIndex",
                formula!(consumed_days / sold_days / (elapsed_days / total_days)),
            ),
        )
    });
    let signed = Totals::of(&work, "/signed", price.exact(), signed_cost);
    let landing_totals = Totals::of(&work, "/landing", price.exact(), landing_cost);
    let drift_cost = work.nearest(Unit::Eur, "drift.driftCost", formula!(landing_cost - signed_cost));
    let margin_drift = work.nearest(
        Unit::Pct,
        "drift.marginDriftPts",
        formula!(((price - landing_cost) / price - (price - signed_cost) / price) * 100),
    );
    let break_even = work.down(Unit::Days, "drift.breakEvenDays", formula!((price - landing_extra) / cjm));
    let max_days = input.threshold.as_ref().map(|threshold| max_days(&work, threshold, price, cjm, &landing_extra));
    let days_left = max_days.map(|max_days| {
        let max_days_at_threshold = work.rounded(max_days);
        work.down(Unit::Days, "drift.daysLeftToThreshold", formula!(max_days_at_threshold - consumed_days))
    });

    let missed = |threshold: &Threshold| threshold.is_missed(price.exact(), landing_cost);
    let status = if tjm_equivalent.exact() < cjm.exact() || price.exact() < landing_cost {
        DriftStatus::Loss
    } else if input.threshold.as_ref().is_some_and(missed) {
        DriftStatus::Alert
    } else if drift_pct.exact() > tolerance_pct.exact() {
        DriftStatus::Drifting
    } else {
        DriftStatus::OnTrack
    };
    let lines = input.budget_lines.as_deref();
    Ok(Drift {
        method,
        landing_days: work.shown(landing),
        drift_days: work.shown(drift_days),
        drift_pct: work.shown(drift_pct),
        progress_pct: work.shown(progress_pct),
        burn_pct: work.shown(burn_pct),
        elapsed_pct: pace.and_then(|(elapsed, _)| work.or_null(elapsed)),
        burn_index: pace.and_then(|(_, index)| work.or_null(index)),
        sold_tjm: work.shown(sold_tjm),
        tjm_equivalent: work.shown(tjm_equivalent),
        tjm_equivalent_to_date: work.or_null(to_date),
        signed,
        landing: landing_totals,
        drift_cost: work.shown(drift_cost),
        margin_drift_pts: work.or_null(margin_drift),
        break_even_days: work.or_null(break_even),
        max_days_at_threshold: max_days.map(|days| work.or_null(days)),
        days_left_to_threshold: days_left.map(|days| work.or_null(days)),
        status,
        lines: lines.map(|lines| budget_lines(&work, lines, elapsed)),
        lines_total: lines.map(|lines| lines_total(&work, lines, elapsed)),
        envelope: match (&input.envelope, lines) {
            (Some(envelope), Some(lines)) => Some(against_envelope(&work, envelope, lines)),
            _ => None,
        },
        steps: work.steps()?,
    })
}

/// What relates fields to each other; the calendar where it is given.
fn check(input: &DriftInput) -> Result<Option<Elapsed>> {
    let root = At::ROOT;
    let nothing = |remaining: &Days| remaining.exact().is_zero() && input.consumed_days.exact().is_zero();
    if input.remaining_days.as_ref().is_some_and(nothing) {
        return Err(root.field("remainingDays").out_of_range(
            "nothing consumed and nothing remaining is no project",
            Some("0"),
            None,
        ));
    }
    let elapsed = match (input.start, input.end, input.as_of) {
        (None, None, None) => None,
        (Some(start), Some(end), Some(_)) if end < start => {
            return Err(root.field("end").error(Code::Inconsistent, "the project ends before it starts"));
        }
        (Some(start), Some(end), Some(as_of)) => {
            let total = calendar::calendar_days(start, end);
            let gone = calendar::calendar_days(start, as_of).min(total);
            Some(Elapsed { gone: Exact::from(gone), total: Exact::from(total) })
        }
        (start, end, _) => {
            let missing = match (start, end) {
                (None, _) => "start",
                (_, None) => "end",
                _ => "asOf",
            };
            return Err(root
                .field(missing)
                .error(Code::MissingField, "start, end and asOf come together: the library reads no clock"));
        }
    };
    match input.envelope.is_some() && input.budget_lines.is_none() {
        true => Err(root.field("budgetLines").error(Code::MissingField, "an envelope is held against budget lines")),
        false => Ok(elapsed),
    }
}

/// Budgeted when signing, and where they land.
fn extra_costs(given: Option<&DriftExtraCosts>) -> (Exact, Exact) {
    let Some(extra) = given else { return (Exact::ZERO, Exact::ZERO) };
    let (budget, consumed) = (extra.budget.to_exact(), extra.consumed.to_exact());
    let landing = match &extra.remaining {
        Some(remaining) => consumed + remaining.to_exact(),
        None => consumed.max(budget.clone()),
    };
    (budget, landing)
}

fn landing_days<'w>(work: &'w Working, input: &DriftInput, elapsed: Option<&Elapsed>) -> (DriftMethod, &'w Figure) {
    const ID: &str = "drift.landingDays";
    let DriftInput { sold_days, consumed_days, .. } = input;
    let under_way = elapsed.filter(|elapsed| !elapsed.gone.is_zero() && !consumed_days.exact().is_zero());
    match (&input.remaining_days, under_way) {
        (Some(remaining_days), _) => {
            (DriftMethod::Raf, work.nearest(Unit::Days, ID, formula!(consumed_days + remaining_days)))
        }
        (None, Some(Elapsed { gone: elapsed_days, total: total_days })) => {
            (DriftMethod::Linear, work.nearest(Unit::Days, ID, formula!(consumed_days * total_days / elapsed_days)))
        }
        (None, None) => (DriftMethod::Sold, work.nearest(Unit::Days, ID, formula!(max(sold_days, consumed_days)))),
    }
}

fn max_days<'w>(
    work: &'w Working,
    threshold: &Threshold,
    price: &Amount,
    cjm: &UnitPrice,
    landing_extra: &Exact,
) -> &'w Figure {
    const ID: &str = "drift.maxDaysAtThreshold";
    let threshold_pct = &threshold.pct;
    match threshold.basis {
        RateBasis::TauxMarque => {
            work.down(Unit::Days, ID, formula!((price * (1 - threshold_pct / 100) - landing_extra) / cjm))
        }
        RateBasis::TauxMarge => {
            work.down(Unit::Days, ID, formula!((price / (1 + threshold_pct / 100) - landing_extra) / cjm))
        }
    }
}
