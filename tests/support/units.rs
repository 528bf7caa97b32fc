//! Figures as whole numbers of their last decimal, and the three roundings: another arithmetic than the library's.

use serde_json::Value;

/// The figure in units of its last decimal: "-1.23" is −123.
pub(crate) fn units(figure: &Value) -> i128 {
    let text = figure.as_str().unwrap_or_else(|| panic!("{figure} is no decimal"));
    text.replace('.', "").parse().expect("digits")
}

/// A number of 10^-`decimals` as a decimal.
pub(crate) fn decimal(units: i128, decimals: usize) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", units.abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    format!("{sign}{whole}.{fraction}")
}

/// A number of hundredths as a decimal.
pub(crate) fn hundredths(units: i128) -> String {
    decimal(units, 2)
}

/// Half away from zero; the divisor is above zero, here and below.
pub(crate) fn nearest(numerator: i128, divisor: i128) -> i128 {
    (2 * numerator.abs() + divisor) / (2 * divisor) * numerator.signum()
}

/// Towards plus infinity.
pub(crate) fn up(numerator: i128, divisor: i128) -> i128 {
    -(-numerator).div_euclid(divisor)
}

/// Towards minus infinity.
pub(crate) fn down(numerator: i128, divisor: i128) -> i128 {
    numerator.div_euclid(divisor)
}
