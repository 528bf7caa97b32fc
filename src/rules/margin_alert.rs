//! Three margins against one threshold: signed, produced, invoiced.
//!
//! For each position: margin = revenue − cost, its rates, and
//! * status: loss when the margin is negative; alert strictly under the threshold; watch strictly under threshold + watchPts; else ok.
//!   Rates are compared unrounded. Nothing sold and nothing spent is ok.
//! * shortfall, the margin missing to stand at the threshold, rounded up: threshold × revenue − margin on the taux de marque,
//!   threshold × cost − margin on the taux de marge; "0.00" when none is missing.
//!
//! Where margin is missing, either of these repairs it, everything else as it is:
//! * floorRevenue, the lowest revenue, rounded up: cost ÷ (1 − threshold) on the taux de marque, cost × (1 + threshold) on the taux de
//!   marge; with the days, floorTjm = floorRevenue before rounding ÷ days, rounded up;
//! * maxCost, the highest cost, rounded down: revenue × (1 − threshold), revenue ÷ (1 + threshold); with the days, maxDays = the days
//!   that maxCost before rounding pays for at cost ÷ days each, rounded down.
//!
//! Either is absent where it divides by zero or is over 10^15.
//!
//! erosionPts = produced rate − signed rate, in points of the threshold's basis; null when one of the rates is. The status of the whole is
//! the worst of the three.
//!
//! Errors: a threshold of 100 or more on the taux de marque is `out_of_range` at /threshold/pct. Source: practice; the 18 % that
//! circulates never says of what (18 % marque is 21.95 % marge), so the basis is part of the threshold.
//!
//! ```
//! let alert = chiffrage::call("marginAlert", r#"{"threshold":{"pct":18},"signed":{"revenue":40000,"cost":30000},
//!     "production":{"revenue":28000,"cost":23200}}"#)?;
//! assert!(alert.starts_with(r#"{"status":"alert","#));
//! assert!(alert.contains(r#""shortfall":"240.00","floorRevenue":"28292.69","maxCost":"22960.00""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use super::rates::{Margins, Threshold, coefficient};
use crate::error::Result;
use crate::exact::{Exact, Rounding};
use crate::figure::{Figure, Formula, Place, Step, Unit, Working, formula};
use crate::formula::Operand;
use crate::quantity::{Amount, Days, RatePct};
use crate::rounded::Rounded;
use crate::shape::{choice, input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Taux de marque = margin ÷ price, taux de marge = margin ÷ cost (commercial practice)";

input! {
    /// A revenue and its cost.
    pub struct Position {
        /// Euros excluding VAT.
        pub revenue: Amount,
        /// Euros.
        pub cost: Amount,
        /// The days behind them: what repairs the margin is told in days and per day too.
        pub days: Option<Days>,
    }
}

input! {
    /// Up to three positions and a threshold.
    pub struct MarginAlertInput {
        /// Asks for the working.
        pub explain: bool,
        /// The least rate accepted.
        pub threshold: Threshold,
        /// Points above the threshold that are watched.
        pub watch_pts: RatePct = 3,
        /// What was sold: the reference.
        pub signed: Position,
        /// What was worked.
        pub production: Option<Position>,
        /// What was billed.
        pub invoiced: Option<Position>,
    }
}

choice! {
    /// How a margin stands, from best to worst.
    pub enum MarginStatus {
        /// At threshold + watchPts or above, or nothing yet.
        Ok = "ok",
        /// Within the watched points.
        Watch = "watch",
        /// Strictly under the threshold.
        Alert = "alert",
        /// Negative.
        Loss = "loss",
    }
}

output! {
    /// A position with its margin.
    pub struct PositionMargin {
        /// Euros.
        pub revenue: Rounded,
        /// Euros.
        pub cost: Rounded,
        /// revenue − cost, euros.
        pub margin: Rounded,
        /// margin ÷ revenue, percent; null without revenue.
        pub taux_marque_pct: Option<Rounded>,
        /// margin ÷ cost, percent; null without cost.
        pub taux_marge_pct: Option<Rounded>,
        /// revenue ÷ cost; null without cost.
        pub coefficient: Option<Rounded>,
        /// How it stands.
        pub status: MarginStatus,
        /// Margin missing to stand at the threshold, euros, rounded up.
        pub shortfall: Rounded,
        /// With a shortfall: the lowest revenue at the threshold with this cost, euros, rounded up.
        pub floor_revenue?: Rounded,
        /// With a shortfall: the highest cost at the threshold with this revenue, euros, rounded down.
        pub max_cost?: Rounded,
        /// With a shortfall and days: the lowest TJM at the threshold with this cost, rounded up.
        pub floor_tjm?: Rounded,
        /// With a shortfall and days: the most days at the threshold with this revenue and this cost per day, rounded down.
        pub max_days?: Rounded,
    }
}

output! {
    /// The positions against the threshold.
    pub struct MarginAlert {
        /// The worst of the three.
        pub status: MarginStatus,
        /// What was sold.
        pub signed: PositionMargin,
        /// What was worked.
        pub production?: PositionMargin,
        /// What was billed.
        pub invoiced?: PositionMargin,
        /// production − signed, points of the threshold's basis; null when a rate is.
        pub erosion_pts?: Option<Rounded>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Holds margins against a threshold.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &MarginAlertInput) -> Result<MarginAlert> {
    input.check(At::ROOT)?;
    let work = Working::new(input.explain, SOURCE);
    let signed = position(&work, input, "/signed".into(), &input.signed);
    let other = |path: &str, given: &Option<Position>| {
        given.as_ref().map(|given| position(&work, input, Place::from(path), given))
    };
    let production = other("/production", &input.production);
    let invoiced = other("/invoiced", &input.invoiced);
    let erosion_pts = input.production.as_ref().map(|produced| work.or_null(erosion(&work, input, produced)));
    let statuses = [Some(&signed), production.as_ref(), invoiced.as_ref()];
    let worst = statuses.into_iter().flatten().map(|position| position.status);
    Ok(MarginAlert {
        status: worst.max_by_key(|status| *status as u8).unwrap_or(MarginStatus::Ok),
        signed,
        production,
        invoiced,
        erosion_pts,
        steps: work.steps()?,
    })
}

fn position(work: &Working, input: &MarginAlertInput, place: Place<'_>, position: &Position) -> PositionMargin {
    let (revenue, cost) = (position.revenue.exact(), position.cost.exact());
    let rates = Margins::of(work, place, revenue, cost);
    let threshold_pct = &input.threshold.pct;
    let shortfall = work.figure(
        Unit::Eur,
        Rounding::Up,
        "marginAlert.shortfall",
        place.field("shortfall"),
        input.threshold.basis.either(
            formula!(max(0, revenue * threshold_pct / 100 - (revenue - cost))),
            formula!(max(0, cost * threshold_pct / 100 - (revenue - cost))),
        ),
    );
    let repair = (!shortfall.exact().is_zero()).then(|| repair(work, input, place, position));
    let Repair { floor_revenue, max_cost, floor_tjm, max_days } = repair.unwrap_or_default();
    PositionMargin {
        revenue: work.eur(revenue),
        cost: work.eur(cost),
        margin: work.shown(rates.margin),
        taux_marque_pct: work.or_null(rates.taux_marque),
        taux_marge_pct: work.or_null(rates.taux_marge),
        coefficient: work.or_null(coefficient(work, place, revenue, cost)),
        status: status(input, revenue, cost),
        shortfall: work.shown(shortfall),
        floor_revenue,
        max_cost,
        floor_tjm,
        max_days,
    }
}

/// What either the price or the cost would have to be.
#[derive(Default)]
struct Repair {
    floor_revenue: Option<Rounded>,
    max_cost: Option<Rounded>,
    floor_tjm: Option<Rounded>,
    max_days: Option<Rounded>,
}

fn repair(work: &Working, input: &MarginAlertInput, place: Place<'_>, position: &Position) -> Repair {
    let Position { revenue, cost, days } = position;
    let threshold_pct = &input.threshold.pct;
    let floor_revenue =
        input.threshold.floor_revenue(work, "marginAlert.floorRevenue", place.field("floorRevenue"), cost.exact());
    let figure = |unit, rounding, id, field, marque: Formula<'_>, marge: Formula<'_>| {
        work.if_shown(work.figure(unit, rounding, id, place.field(field), input.threshold.basis.either(marque, marge)))
    };
    let max_cost = figure(
        Unit::Eur,
        Rounding::Down,
        "marginAlert.maxCost",
        "maxCost",
        formula!(revenue * (1 - threshold_pct / 100)),
        formula!(revenue / (1 + threshold_pct / 100)),
    );
    let floor_tjm = days.as_ref().and_then(|days| {
        figure(
            Unit::EurPerDay,
            Rounding::Up,
            "marginAlert.floorTjm",
            "floorTjm",
            formula!(cost / (1 - threshold_pct / 100) / days),
            formula!(cost * (1 + threshold_pct / 100) / days),
        )
    });
    let max_days = days.as_ref().and_then(|days| {
        figure(
            Unit::Days,
            Rounding::Down,
            "marginAlert.maxDays",
            "maxDays",
            formula!(revenue * (1 - threshold_pct / 100) / cost * days),
            formula!(revenue / (1 + threshold_pct / 100) / cost * days),
        )
    });
    Repair { floor_revenue: work.if_shown(floor_revenue), max_cost, floor_tjm, max_days }
}

fn status(input: &MarginAlertInput, revenue: &Exact, cost: &Exact) -> MarginStatus {
    let threshold = &input.threshold;
    let watched = threshold.pct.as_exact() + input.watch_pts.as_exact();
    if revenue.is_zero() && cost.is_zero() {
        MarginStatus::Ok
    } else if revenue < cost {
        MarginStatus::Loss
    } else if threshold.is_missed(revenue, cost) {
        MarginStatus::Alert
    } else if threshold.basis.is_under(&watched, revenue, cost) {
        MarginStatus::Watch
    } else {
        MarginStatus::Ok
    }
}

/// The rate produced less the rate signed.
fn erosion<'w>(work: &'w Working, input: &MarginAlertInput, produced: &Position) -> &'w Figure {
    let Position { revenue: produced_revenue, cost: produced_cost, .. } = produced;
    let Position { revenue: signed_revenue, cost: signed_cost, .. } = &input.signed;
    work.nearest(
        Unit::Pct,
        "marginAlert.erosionPts",
        input.threshold.basis.either(
            formula!(
                ((produced_revenue - produced_cost) / produced_revenue
                    - (signed_revenue - signed_cost) / signed_revenue)
                    * 100
            ),
            formula!(
                ((produced_revenue - produced_cost) / produced_cost - (signed_revenue - signed_cost) / signed_cost)
                    * 100
            ),
        ),
    )
}
