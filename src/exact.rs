//! Exact arithmetic on fractions, so that a division is rounded once, at output.
//!
//! A value is a numerator over a denominator: (200 + 100 ÷ 6) × 3 is exactly 650. Nearly every figure fits two 64-bit integers
//! and takes no allocation; what does not goes on with 128 bits, then with 2 048, which hold every formula of the library on the widest inputs of the
//! contract (28 digits, 28 decimals); beyond that a value is *too wide*, an `overflow` at output. Dividing by zero gives the
//! *undefined* value, which spreads like any other and is `null` at output: a taux de marge without cost.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use core::cmp::Ordering;
use core::ops::{Add, Div, Mul, Sub};

use bnum::cast::CastFrom;
use bnum::types::I2048;
use rust_decimal::Decimal;

/// An exact fraction, or what is left of one: undefined, too wide.
#[derive(Clone, Debug)]
pub struct Exact(Repr);

impl Default for Exact {
    fn default() -> Self {
        Self::ZERO
    }
}

#[derive(Clone, Debug)]
enum Repr {
    /// The denominator is positive, here and below.
    Small(i64, i64),
    Medium(Box<(i128, i128)>),
    Wide(Box<(I2048, I2048)>),
    Undefined,
    TooWide,
}

/// a ÷ b and c ÷ d made into one numerator and denominator; none where they do not fit.
type Operation<T> = fn(T, T, T, T) -> Option<(T, T)>;

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

    /// What a division by zero gives.
    pub const UNDEFINED: Self = Self(Repr::Undefined);

    /// Zero, for as long as one likes.
    pub fn zero() -> &'static Self {
        static ZERO: Exact = Exact::ZERO;
        &ZERO
    }

    /// `mantissa` ÷ 10^`scale`.
    pub fn decimal(mantissa: i128, scale: u32) -> Self {
        power_of_ten(scale).map_or(Self(Repr::TooWide), |denominator| Self::fraction(mantissa, denominator))
    }

    /// The fraction; the denominator is positive.
    fn fraction(numerator: i128, denominator: i128) -> Self {
        Self(match (i64::try_from(numerator), i64::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => Repr::Small(numerator, denominator),
            _ => Repr::Medium(Box::new((numerator, denominator))),
        })
    }

    /// The fraction, narrow where it can be, with its sign above.
    fn wide((numerator, denominator): (I2048, I2048)) -> Self {
        if denominator.is_zero() {
            return Self::UNDEFINED;
        }
        let signed = match denominator.is_negative() {
            true => numerator.checked_neg().zip(denominator.checked_neg()),
            false => Some((numerator, denominator)),
        };
        let Some((numerator, denominator)) = signed else { return Self(Repr::TooWide) };
        match (i128::try_from(numerator), i128::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => Self::fraction(numerator, denominator),
            _ => Self(Repr::Wide(Box::new((numerator, denominator)))),
        }
    }

    /// Numerator and denominator, where 128 bits hold them.
    fn narrow(&self) -> Option<(i128, i128)> {
        match &self.0 {
            Repr::Small(numerator, denominator) => Some(((*numerator).into(), (*denominator).into())),
            Repr::Medium(parts) => Some(**parts),
            _ => None,
        }
    }

    /// Numerator and denominator; the value itself where it has none.
    fn parts(&self) -> Result<(I2048, I2048), Self> {
        match (self.narrow(), &self.0) {
            (Some((numerator, denominator)), _) => Ok((I2048::cast_from(numerator), I2048::cast_from(denominator))),
            (None, Repr::Wide(parts)) => Ok(**parts),
            _ => Err(self.clone()),
        }
    }

    /// An operation on two fractions, as narrow as it can be done.
    #[inline]
    fn combine(&self, other: &Self, small: Operation<i64>, narrow: Operation<i128>, wide: Operation<I2048>) -> Self {
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => match small(*a, *b, *c, *d) {
                Some((numerator, denominator)) => Self(Repr::Small(numerator, denominator)),
                None => self.widened(other, narrow, wide),
            },
            _ => self.widened(other, narrow, wide),
        }
    }

    #[inline(never)]
    fn widened(&self, other: &Self, narrow: Operation<i128>, wide: Operation<I2048>) -> Self {
        if let (Some((a, b)), Some((c, d))) = (self.narrow(), other.narrow())
            && let Some((numerator, denominator)) = narrow(a, b, c, d)
        {
            return Self::fraction(numerator, denominator);
        }
        match (self.parts(), other.parts()) {
            (Ok((a, b)), Ok((c, d))) => wide(a, b, c, d).map_or(Self(Repr::TooWide), Self::wide),
            (Err(lost), _) | (_, Err(lost)) => lost,
        }
    }

    fn negated(&self) -> Self {
        match self.0 {
            Repr::Small(numerator, denominator) if numerator > i64::MIN => {
                Self(Repr::Small(numerator.wrapping_neg(), denominator))
            }
            _ => self * &Self::from(-1_i64),
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
        let scale = power_of_ten(decimals)?;
        if let Repr::Small(numerator, denominator) = self.0
            && let Ok(scale) = i64::try_from(scale)
        {
            if denominator == scale {
                return Some(numerator.into());
            }
            if let Some(scaled) = small_mul(numerator, scale) {
                return round_small(scaled, denominator, rounding).map(i128::from);
            }
        }
        if let Some((numerator, denominator)) = self.narrow()
            && let Some(scaled) = checked_mul(numerator, scale)
        {
            return round_narrow(scaled, denominator, rounding);
        }
        let (numerator, denominator) = self.parts().ok()?;
        round_wide(numerator.checked_mul(I2048::cast_from(scale))?, denominator, rounding)
    }

    /// Rounded, as a fraction again; undefined when it is beyond 128 bits.
    pub fn round(&self, decimals: u32, rounding: Rounding) -> Self {
        match self.units(decimals, rounding) {
            Some(units) => Self::decimal(units, decimals),
            None if self.is_undefined() => Self::UNDEFINED,
            None => Self(Repr::TooWide),
        }
    }

    /// Its decimal text in full where it has one, none for a fraction such as 1 ÷ 3.
    pub fn to_text(&self) -> Option<String> {
        // A formula's operand has a few times 28 decimals at most.
        const MOST_DECIMALS: usize = 250;
        let (numerator, denominator) = self.parts().ok()?;
        let ten = I2048::cast_from(10_i128);
        let mut whole = numerator.checked_abs()?.checked_div(denominator)?;
        let mut left = numerator.checked_abs()?.checked_rem(denominator)?;
        let mut digits = Vec::new();
        while !whole.is_zero() || digits.is_empty() {
            digits.push(digit(whole.checked_rem(ten)?)?);
            whole = whole.checked_div(ten)?;
        }
        let mut text: String =
            numerator.is_negative().then_some('-').into_iter().chain(digits.into_iter().rev()).collect();
        let mut decimals = 0_usize;
        while !left.is_zero() {
            if decimals == 0 {
                text.push('.');
            }
            let shifted = left.checked_mul(ten)?;
            text.push(digit(shifted.checked_div(denominator)?)?);
            left = shifted.checked_rem(denominator)?;
            decimals = decimals.checked_add(1).filter(|decimals| *decimals <= MOST_DECIMALS)?;
        }
        Some(text)
    }
}

/// 10^`exponent`: a decimal has 28 decimals at most, and most have two.
pub(crate) fn power_of_ten(exponent: u32) -> Option<i128> {
    match 10_u64.checked_pow(exponent) {
        _ if exponent == 2 => Some(100),
        Some(power) => Some(power.into()),
        None => 10_i128.checked_pow(exponent),
    }
}

fn digit(value: I2048) -> Option<char> {
    u32::try_from(value).ok().and_then(|digit| char::from_digit(digit, 10))
}

/// Most products are of two 64-bit numbers, which cannot overflow 128 bits and need no slow check.
fn checked_mul(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => Some(i128::from(a).wrapping_mul(i128::from(b))),
        _ => a.checked_mul(b),
    }
}

/// A product under 2^63, told by the lengths of its factors: a processor of 64 bits has no quicker way that a module could name.
#[inline]
fn small_mul(a: i64, b: i64) -> Option<i64> {
    let zeros = a.unsigned_abs().leading_zeros().wrapping_add(b.unsigned_abs().leading_zeros());
    (zeros > 64).then_some(a.wrapping_mul(b))
}

fn exactly_small(value: i64, divisor: i64) -> Option<i64> {
    (value.checked_rem(divisor)? == 0).then(|| value.checked_div(divisor)).flatten()
}

/// As `round_narrow`, on 64 bits.
fn round_small(numerator: i64, denominator: i64, rounding: Rounding) -> Option<i64> {
    let quotient = numerator.checked_div(denominator)?;
    let remainder = numerator.wrapping_sub(quotient.wrapping_mul(denominator));
    let away = match rounding {
        Rounding::Nearest => remainder.unsigned_abs() >= denominator.abs_diff(remainder.wrapping_abs()),
        Rounding::Up => remainder > 0,
        Rounding::Down => remainder < 0,
    };
    match away {
        true => quotient.checked_add(numerator.signum()),
        false => Some(quotient),
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

fn round_wide(numerator: I2048, denominator: I2048, rounding: Rounding) -> Option<i128> {
    let quotient = numerator.checked_div(denominator)?;
    let remainder = numerator.checked_rem(denominator)?;
    let away = match rounding {
        Rounding::Nearest => {
            let left = remainder.checked_abs()?;
            left >= denominator.checked_sub(left)?
        }
        Rounding::Up => remainder.is_positive(),
        Rounding::Down => remainder.is_negative(),
    };
    let rounded = match away {
        true => quotient.checked_add(numerator.signum())?,
        false => quotient,
    };
    i128::try_from(rounded).ok()
}

/// The denominators of a sum once they are one, and what each numerator is multiplied by: decimals keep the longer of the two.
fn common<T: Copy + PartialEq>(
    b: T,
    d: T,
    one: T,
    exactly: fn(T, T) -> Option<T>,
    mul: fn(T, T) -> Option<T>,
) -> Option<(T, T, T)> {
    if b == d {
        Some((one, one, b))
    } else if let Some(factor) = exactly(d, b) {
        Some((factor, one, d))
    } else if let Some(factor) = exactly(b, d) {
        Some((one, factor, b))
    } else {
        Some((d, b, mul(b, d)?))
    }
}

fn exactly_narrow(value: i128, divisor: i128) -> Option<i128> {
    match (i64::try_from(value), i64::try_from(divisor)) {
        (Ok(value), Ok(divisor)) => {
            (value.checked_rem(divisor)? == 0).then(|| value.checked_div(divisor)).flatten().map(i128::from)
        }
        _ => (value.checked_rem(divisor)? == 0).then(|| value.checked_div(divisor)).flatten(),
    }
}

fn exactly_wide(value: I2048, divisor: I2048) -> Option<I2048> {
    value.checked_rem(divisor)?.is_zero().then(|| value.checked_div(divisor)).flatten()
}

impl Add for &Exact {
    type Output = Exact;
    #[inline(never)]
    fn add(self, other: Self) -> Exact {
        self.combine(
            other,
            |a, b, c, d| {
                let (left, right, denominator) = common(b, d, 1, exactly_small, small_mul)?;
                Some((small_mul(a, left)?.checked_add(small_mul(c, right)?)?, denominator))
            },
            |a, b, c, d| {
                let (left, right, denominator) = common(b, d, 1, exactly_narrow, checked_mul)?;
                Some((checked_mul(a, left)?.checked_add(checked_mul(c, right)?)?, denominator))
            },
            |a, b, c, d| {
                let (left, right, denominator) =
                    common(b, d, I2048::cast_from(1_i128), exactly_wide, I2048::checked_mul)?;
                Some((a.checked_mul(left)?.checked_add(c.checked_mul(right)?)?, denominator))
            },
        )
    }
}

impl Sub for &Exact {
    type Output = Exact;
    #[inline(never)]
    fn sub(self, other: Self) -> Exact {
        Add::add(self, &other.negated())
    }
}

impl Mul for &Exact {
    type Output = Exact;
    #[inline(never)]
    fn mul(self, other: Self) -> Exact {
        self.combine(
            other,
            |a, b, c, d| Some((small_mul(a, c)?, small_mul(b, d)?)),
            |a, b, c, d| Some((checked_mul(a, c)?, checked_mul(b, d)?)),
            |a, b, c, d| Some((a.checked_mul(c)?, b.checked_mul(d)?)),
        )
    }
}

impl Div for &Exact {
    type Output = Exact;
    #[inline(never)]
    fn div(self, other: Self) -> Exact {
        self.combine(
            other,
            |a, b, c, d| match c.signum() {
                0 => None,
                sign => Some((small_mul(small_mul(a, d)?, sign)?, small_mul(small_mul(b, c)?, sign)?)),
            },
            |a, b, c, d| match c.signum() {
                0 => None,
                sign => Some((checked_mul(checked_mul(a, d)?, sign)?, checked_mul(checked_mul(b, c)?, sign)?)),
            },
            |a, b, c, d| Some((a.checked_mul(d)?, b.checked_mul(c)?)),
        )
    }
}

macro_rules! of_values {
    ($($trait:ident $method:ident)+) => {$(
        impl $trait for Exact {
            type Output = Self;
            fn $method(self, other: Self) -> Self {
                (&self).$method(&other)
            }
        }
    )+};
}
of_values!(Add add Sub sub Mul mul Div div);

impl core::iter::Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::ZERO, |sum, item| &sum + &item)
    }
}

impl PartialOrd for Exact {
    /// None where one side is undefined or too wide.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        if let (Repr::Small(a, b), Repr::Small(c, d)) = (&self.0, &other.0) {
            if b == d {
                return Some(a.cmp(c));
            }
            if let (Some(left), Some(right)) = (small_mul(*a, *d), small_mul(*c, *b)) {
                return Some(left.cmp(&right));
            }
        }
        if let (Some((a, b)), Some((c, d))) = (self.narrow(), other.narrow()) {
            if b == d {
                return Some(a.cmp(&c));
            }
            if let (Some(left), Some(right)) = (checked_mul(a, d), checked_mul(c, b)) {
                return Some(left.cmp(&right));
            }
        }
        let (a, b) = self.parts().ok()?;
        let (c, d) = other.parts().ok()?;
        Some(a.checked_mul(d)?.cmp(&c.checked_mul(b)?))
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
