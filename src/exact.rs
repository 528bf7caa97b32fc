//! Exact arithmetic on fractions, so that a division is rounded once, at output.
//!
//! A value is a numerator over a denominator: (200 + 100 ÷ 6) × 3 is exactly 650. Nearly every figure fits two 128-bit
//! integers; what does not goes on with integers of any length, so no input of the contract is too wide. Dividing by zero
//! gives the *undefined* value, which spreads like any other and is `null` at output: a taux de marge without cost.

#![allow(
    clippy::arithmetic_side_effects,
    reason = "BigInt grows instead of overflowing and its divisors are checked; i128 goes through checked_*"
)]

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};
use rust_decimal::Decimal;

/// An exact fraction, or the undefined value.
#[derive(Clone, Debug)]
pub struct Exact(Repr);

impl Default for Exact {
    fn default() -> Self {
        Self::ZERO
    }
}

#[derive(Clone, Debug)]
enum Repr {
    /// The denominator is positive.
    Small(i128, i128),
    /// Reduced, the denominator positive.
    Wide(Box<(BigInt, BigInt)>),
    Undefined,
}

/// Which way a figure goes to its last decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest, a half away from zero: 0.005 to 0.01, −0.005 to −0.01.
    Nearest,
    /// What must be reached: towards plus infinity.
    Up,
    /// What may be spent: towards minus infinity.
    Down,
}

impl Exact {
    /// Zero.
    pub const ZERO: Self = Self(Repr::Small(0, 1));

    /// `mantissa` ÷ 10^`scale`.
    pub fn decimal(mantissa: i128, scale: u32) -> Self {
        match 10_i128.checked_pow(scale) {
            Some(denominator) => Self(Repr::Small(mantissa, denominator)),
            None => Self::wide(BigInt::from(mantissa), BigInt::from(10).pow(scale)),
        }
    }

    /// Reduced, and narrow again where it can be.
    fn wide(numerator: BigInt, denominator: BigInt) -> Self {
        if denominator.is_zero() {
            return Self(Repr::Undefined);
        }
        let divisor = match denominator.is_negative() {
            true => -numerator.gcd(&denominator),
            false => numerator.gcd(&denominator),
        };
        let (numerator, denominator) = (numerator / &divisor, denominator / &divisor);
        match (i128::try_from(&numerator), i128::try_from(&denominator)) {
            (Ok(numerator), Ok(denominator)) => Self(Repr::Small(numerator, denominator)),
            _ => Self(Repr::Wide(Box::new((numerator, denominator)))),
        }
    }

    fn into_parts(self) -> Option<(BigInt, BigInt)> {
        match self.0 {
            Repr::Small(numerator, denominator) => Some((numerator.into(), denominator.into())),
            Repr::Wide(parts) => Some(*parts),
            Repr::Undefined => None,
        }
    }

    fn combine(
        self,
        other: Self,
        narrow: impl FnOnce(i128, i128, i128, i128) -> Option<(i128, i128)>,
        wide: impl FnOnce(BigInt, BigInt, BigInt, BigInt) -> (BigInt, BigInt),
    ) -> Self {
        if let (&Repr::Small(a, b), &Repr::Small(c, d)) = (&self.0, &other.0)
            && let Some((numerator, denominator)) = narrow(a, b, c, d)
        {
            return Self(Repr::Small(numerator, denominator));
        }
        match (self.into_parts(), other.into_parts()) {
            (Some((a, b)), Some((c, d))) => {
                let (numerator, denominator) = wide(a, b, c, d);
                Self::wide(numerator, denominator)
            }
            _ => Self(Repr::Undefined),
        }
    }

    /// A division by zero lies somewhere behind this value.
    pub fn is_undefined(&self) -> bool {
        matches!(self.0, Repr::Undefined)
    }

    /// Strictly below zero.
    pub fn is_negative(&self) -> bool {
        *self < Self::ZERO
    }

    /// Exactly zero.
    pub fn is_zero(&self) -> bool {
        *self == Self::ZERO
    }

    /// The greater of the two; the other where one is undefined.
    pub fn max(self, other: Self) -> Self {
        if self < other || self.is_undefined() { other } else { self }
    }

    /// The lesser of the two; the other where one is undefined.
    pub fn min(self, other: Self) -> Self {
        if self > other || self.is_undefined() { other } else { self }
    }

    /// The whole number of 10^-`decimals` nearest in the sense of `rounding`; none when undefined or beyond 128 bits.
    pub fn units(&self, decimals: u32, rounding: Rounding) -> Option<i128> {
        let scale = 10_i128.checked_pow(decimals)?;
        match &self.0 {
            Repr::Undefined => None,
            Repr::Small(numerator, denominator) => match checked_mul(*numerator, scale) {
                Some(scaled) => round_narrow(scaled, *denominator, rounding),
                None => round_wide(BigInt::from(*numerator) * scale, &(*denominator).into(), rounding),
            },
            Repr::Wide(parts) => round_wide(&parts.0 * scale, &parts.1, rounding),
        }
    }

    /// Rounded, as a fraction again; undefined when it is beyond 128 bits.
    pub fn round(&self, decimals: u32, rounding: Rounding) -> Self {
        match self.units(decimals, rounding) {
            Some(units) => Self::decimal(units, decimals),
            None => Self(Repr::Undefined),
        }
    }

    /// Its decimal text in full where it has one, none for a fraction such as 1 ÷ 3.
    pub fn to_text(&self) -> Option<String> {
        let (numerator, denominator) = self.clone().into_parts()?;
        let divisor = numerator.gcd(&denominator);
        let (numerator, denominator) = (numerator / &divisor, denominator / divisor);
        let mut power = BigInt::from(1);
        let mut decimals = 0_usize;
        while !(&power % &denominator).is_zero() {
            // A terminating denominator of 28 + 28 decimals times a few more stays far under this.
            if decimals == 400 {
                return None;
            }
            power *= 10;
            decimals = decimals.saturating_add(1);
        }
        let digits = (numerator.abs() * &power / denominator).to_string();
        let digits = format!("{digits:0>width$}", width = decimals.saturating_add(1));
        let (whole, fraction) = digits.split_at_checked(digits.len().saturating_sub(decimals))?;
        let sign = if numerator.is_negative() { "-" } else { "" };
        Some(match fraction {
            "" => format!("{sign}{whole}"),
            fraction => format!("{sign}{whole}.{fraction}"),
        })
    }
}

/// Most products are of two 64-bit numbers, which cannot overflow 128 bits and need no slow check.
fn checked_mul(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => Some(i128::from(a).wrapping_mul(i128::from(b))),
        _ => a.checked_mul(b),
    }
}

/// The quotient towards zero and whether something is left, whichever side of half.
fn round_narrow(numerator: i128, denominator: i128, rounding: Rounding) -> Option<i128> {
    let (quotient, remainder) = match (i64::try_from(numerator), i64::try_from(denominator)) {
        (Ok(n), Ok(d)) => (i128::from(n.checked_div(d)?), i128::from(n.checked_rem(d)?)),
        _ => (numerator.checked_div(denominator)?, numerator.checked_rem(denominator)?),
    };
    let away = match rounding {
        Rounding::Nearest => {
            let left = remainder.unsigned_abs();
            left >= denominator.unsigned_abs().checked_sub(left)?
        }
        Rounding::Up => remainder > 0,
        Rounding::Down => remainder < 0,
    };
    match away {
        true => quotient.checked_add(numerator.signum()),
        false => Some(quotient),
    }
}

fn round_wide(numerator: BigInt, denominator: &BigInt, rounding: Rounding) -> Option<i128> {
    let (quotient, remainder) = numerator.div_rem(denominator);
    let away = match rounding {
        Rounding::Nearest => remainder.abs() * 2 >= *denominator,
        Rounding::Up => remainder.is_positive(),
        Rounding::Down => remainder.is_negative(),
    };
    let rounded = match away {
        true => quotient + numerator.signum(),
        false => quotient,
    };
    i128::try_from(rounded).ok()
}

impl Add for Exact {
    type Output = Self;
    #[inline(never)]
    fn add(self, other: Self) -> Self {
        self.combine(
            other,
            |a, b, c, d| match b == d {
                true => Some((a.checked_add(c)?, b)),
                false => {
                    let numerator = checked_mul(a, d)?.checked_add(checked_mul(c, b)?)?;
                    Some((numerator, checked_mul(b, d)?))
                }
            },
            |a, b, c, d| (a * &d + c * &b, b * d),
        )
    }
}

impl Sub for Exact {
    type Output = Self;
    #[inline(never)]
    fn sub(self, other: Self) -> Self {
        self + other * Self::from(-1_i64)
    }
}

impl Mul for Exact {
    type Output = Self;
    #[inline(never)]
    fn mul(self, other: Self) -> Self {
        self.combine(other, |a, b, c, d| Some((checked_mul(a, c)?, checked_mul(b, d)?)), |a, b, c, d| (a * c, b * d))
    }
}

impl Div for Exact {
    type Output = Self;
    #[inline(never)]
    fn div(self, other: Self) -> Self {
        self.combine(
            other,
            |a, b, c, d| match c.signum() {
                0 => None,
                sign => Some((checked_mul(checked_mul(a, d)?, sign)?, checked_mul(checked_mul(b, c)?, sign)?)),
            },
            |a, b, c, d| (a * d, b * c),
        )
    }
}

impl std::iter::Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::ZERO, Add::add)
    }
}

impl PartialOrd for Exact {
    /// None where one side is undefined.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        if let (&Repr::Small(a, b), &Repr::Small(c, d)) = (&self.0, &other.0) {
            if b == d {
                return Some(a.cmp(&c));
            }
            if let (Some(left), Some(right)) = (checked_mul(a, d), checked_mul(c, b)) {
                return Some(left.cmp(&right));
            }
        }
        let (a, b) = self.clone().into_parts()?;
        let (c, d) = other.clone().into_parts()?;
        Some((a * d).cmp(&(c * b)))
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl From<Decimal> for Exact {
    fn from(value: Decimal) -> Self {
        Self::decimal(value.mantissa(), value.scale())
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Exact {
            fn from(value: $integer) -> Self {
                Self(Repr::Small(value.into(), 1))
            }
        }
    )*};
}
from_integers!(i32 i64 u32);
