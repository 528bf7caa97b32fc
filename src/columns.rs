//! Drift by columns, for dashboards of a hundred thousand projects: the same figures as [`crate::rules::drift`], read as numbers.

#![allow(clippy::float_arithmetic, reason = "columns of numbers are what this door is made of")]

mod quick;

use alloc::string::String;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use crate::error::{Code, Result};
use crate::quantity::Quantity;
use crate::rules::drift::{self, DriftInput, DriftStatus};
use crate::rules::rates::Threshold;
use crate::value::{At, Check};

/// Row i of every column is project i.
pub struct Columns<'a> {
    /// Sold, euros excluding VAT.
    pub price: &'a [f64],
    /// Days the price was made of.
    pub sold_days: &'a [f64],
    /// Cost of a day, euros.
    pub cjm: &'a [f64],
    /// Days spent.
    pub consumed_days: &'a [f64],
    /// Reste à faire.
    pub remaining_days: &'a [f64],
    /// Least taux de marque, percent.
    pub threshold_pct: Option<f64>,
}

/// A row of the answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Atterrissage.
    pub landing_days: f64,
    /// price ÷ landing days, euros.
    pub tjm_equivalent: f64,
    /// Euros.
    pub landing_margin: f64,
    /// Percent; NaN without a price.
    pub landing_taux_marque_pct: f64,
    /// 0 on_track, 1 drifting, 2 alert, 3 loss, 255 a row that cannot be read.
    pub status: u8,
}

const BAD: Row = Row {
    landing_days: f64::NAN,
    tjm_equivalent: f64::NAN,
    landing_margin: f64::NAN,
    landing_taux_marque_pct: f64::NAN,
    status: 255,
};

/// Lands every row; one that cannot be read does not stop the others.
///
/// # Errors
/// `inconsistent` at a column that is not as long as the price; the threshold's own errors at /thresholdPct.
pub fn drift_columns(columns: &Columns<'_>) -> Result<Vec<Row>> {
    let others = [
        ("soldDays", columns.sold_days),
        ("cjm", columns.cjm),
        ("consumedDays", columns.consumed_days),
        ("remainingDays", columns.remaining_days),
    ];
    if let Some((name, _)) = others.iter().find(|(_, column)| column.len() != columns.price.len()) {
        return Err(At::ROOT.field(name).error(Code::Inconsistent, "the columns are not of one length"));
    }
    let threshold = columns.threshold_pct.map(threshold).transpose()?;
    let quick_threshold = quick::threshold(columns.threshold_pct);
    let rows = columns.price.iter().zip(columns.sold_days).zip(columns.cjm);
    let rows = rows.zip(columns.consumed_days.iter().zip(columns.remaining_days));
    Ok(rows
        .map(|(((price, sold), cjm), (consumed, remaining))| {
            let numbers = [*price, *sold, *cjm, *consumed, *remaining];
            let quick = quick_threshold.and_then(|threshold| quick::row(numbers, threshold));
            quick.or_else(|| row(numbers, threshold.as_ref())).unwrap_or(BAD)
        })
        .collect())
}

fn threshold(pct: f64) -> Result<Threshold> {
    let threshold =
        quantity(pct).map(Threshold::new).and_then(|threshold| threshold.check(At::ROOT).map(|()| threshold));
    threshold.map_err(|error| At::ROOT.field("thresholdPct").error(error.code(), error.message()))
}

/// A number by its shortest decimal text. JavaScript and Rust agree on it but for the exponents of the very small, and for the last
/// digit where two texts are as short and as near; a module asks JavaScript.
fn quantity<K: crate::quantity::Kind>(value: f64) -> Result<Quantity<K>> {
    Quantity::from_number(&text(value))
}

#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) fn text(value: f64) -> String {
    crate::js::number_text(value)
}

#[cfg(not(all(feature = "js", target_arch = "wasm32")))]
#[allow(clippy::disallowed_methods, reason = "not in the module")]
pub(crate) fn text(value: f64) -> String {
    alloc::string::ToString::to_string(&value)
}

/// The number nearest to a figure of two decimals. Under 2^53 hundredths, one division is rounded once; over, no sum of a whole
/// number and hundredths is near enough to the middle of two numbers for the second rounding to matter.
#[allow(clippy::cast_precision_loss, reason = "each part is under 2^53")]
fn number(figure: Decimal) -> f64 {
    const EXACT: u128 = 1 << 53;
    let hundredths = figure.mantissa();
    match hundredths.unsigned_abs() <= EXACT {
        true => hundredths as f64 / 100.0,
        false => {
            let whole = hundredths.checked_div(100).unwrap_or_default();
            whole as f64 + hundredths.checked_rem(100).unwrap_or_default() as f64 / 100.0
        }
    }
}

fn row([price, sold, cjm, consumed, remaining]: [f64; 5], threshold: Option<&Threshold>) -> Option<Row> {
    let input = DriftInput {
        explain: false,
        price: quantity(price).ok()?,
        sold_days: quantity(sold).ok()?,
        cjm: quantity(cjm).ok()?,
        consumed_days: quantity(consumed).ok()?,
        remaining_days: Some(quantity(remaining).ok()?),
        extra_costs: None,
        threshold: threshold.cloned(),
        tolerance_pct: "0".parse().ok()?,
        start: None,
        end: None,
        as_of: None,
        budget_lines: None,
        envelope: None,
    };
    let drift = drift::compute(&input).ok()?;
    Some(Row {
        landing_days: number(*drift.landing_days),
        tjm_equivalent: number(*drift.tjm_equivalent),
        landing_margin: number(*drift.landing.margin),
        landing_taux_marque_pct: drift.landing.taux_marque_pct.map_or(f64::NAN, |pct| number(*pct)),
        status: match drift.status {
            DriftStatus::OnTrack => 0,
            DriftStatus::Drifting => 1,
            DriftStatus::Alert => 2,
            DriftStatus::Loss => 3,
        },
    })
}
