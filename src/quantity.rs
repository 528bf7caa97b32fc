//! The decimals an input holds: money, rates, days, each with the bounds of its kind.

use core::marker::PhantomData;
use core::str::FromStr;

use rust_decimal::Decimal;

use crate::error::{Code, Error, Result};
use crate::exact::{Exact, Rounding, power_of_ten};
use crate::formula::Operand;
use crate::value::digits;
use crate::value::{At, Blank, Check, Node, Read, Scalar, Show, View};

/// What a kind of decimal accepts.
pub trait Kind {
    /// What is accepted, in English.
    const EXPECTED: &'static str = "must be a decimal";
    /// The least value, none when any sign will do.
    const MIN: Option<i64> = Some(0);
    /// Whether the least value itself is refused.
    const ABOVE_MIN: bool = false;
    /// The greatest value.
    const MAX: Option<i64> = None;
    /// Whether the greatest value itself is refused.
    const BELOW_MAX: bool = false;
    /// Whether it is rounded to the cent when read, being a line and not something that is multiplied.
    const CENTS: bool = false;
}

/// A decimal within the bounds of its kind: |x| ≤ 10^12, at most 28 decimals and 28 significant digits.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity<K>(Exact, PhantomData<K>);

macro_rules! kinds {
    ($($(#[$meta:meta])* $kind:ident, $name:ident { $($const:ident : $type:ty = $value:expr),* })+) => {$(
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $kind;
        impl Kind for $kind { $(const $const: $type = $value;)* }
        $(#[$meta])*
        pub type $name = Quantity<$kind>;
    )+};
}

kinds! {
    /// An amount given as a line, rounded to the cent when read: revenue, cost, total, budget. Euros excluding VAT, ≥ 0.
    AmountKind, Amount { EXPECTED: &'static str = "must be 0 or more", CENTS: bool = true }
    /// An amount that divides, > 0 once rounded to the cent. Euros.
    PositiveAmountKind, PositiveAmount {
        EXPECTED: &'static str = "must be more than 0", ABOVE_MIN: bool = true, CENTS: bool = true
    }
    /// An amount that may go either way: a cash movement, an opening balance. Euros, rounded to the cent when read.
    SignedAmountKind, SignedAmount { MIN: Option<i64> = None, CENTS: bool = true }
    /// A price or cost that is multiplied or discounted, hence not rounded: TJM, CJM, fee, unit price. Euros, ≥ 0.
    PriceKind, UnitPrice { EXPECTED: &'static str = "must be 0 or more" }
    /// Days or other counts that may be fractions, ≥ 0.
    DaysKind, Days { EXPECTED: &'static str = "must be 0 or more" }
    /// Days that divide, > 0.
    PositiveKind, Positive { EXPECTED: &'static str = "must be more than 0", ABOVE_MIN: bool = true }
    /// A part of a whole, 0 to 100: discount, VAT, retention, utilisation. "20" is 20 %.
    ShareKind, SharePct { EXPECTED: &'static str = "must be from 0 to 100", MAX: Option<i64> = Some(100) }
    /// A taux de marque to reach, from 0 to under 100: no price makes all of itself margin.
    MarqueKind, MarquePct {
        EXPECTED: &'static str = "must be from 0 to under 100", MAX: Option<i64> = Some(100), BELOW_MAX: bool = true
    }
    /// A percentage ≥ 0: a threshold, a target, a rate.
    RateKind, RatePct { EXPECTED: &'static str = "must be 0 or more" }
    /// A multiplier of a cost, ≥ 1: employer charges, price over cost.
    CoefficientKind, Coefficient { EXPECTED: &'static str = "must be 1 or more", MIN: Option<i64> = Some(1) }
}

impl<K: Kind> Quantity<K> {
    const LIMITS: Limits = Limits {
        expected: K::EXPECTED,
        min: K::MIN,
        above_min: K::ABOVE_MIN,
        max: K::MAX,
        below_max: K::BELOW_MAX,
        cents: K::CENTS,
    };

    fn within(value: Exact, at: At<'_>) -> Result<Self> {
        Ok(Self(Self::LIMITS.hold(value, at)?, PhantomData))
    }

    /// From the text of a JavaScript number, which may have an exponent.
    pub(crate) fn from_number(text: &str) -> Result<Self> {
        Self::within(parse(text, true).map_err(|code| refused(code, At::ROOT))?, At::ROOT)
    }

    /// The exact value.
    pub fn exact(&self) -> &Exact {
        &self.0
    }
}

impl<K> Check for Quantity<K> {}

/// Decimal text in full, as it was read.
impl<K> Show for Quantity<K> {
    fn view(&self) -> View<'_> {
        View::Text(self.0.to_text().unwrap_or_default().into())
    }
}

struct Limits {
    expected: &'static str,
    min: Option<i64>,
    above_min: bool,
    max: Option<i64>,
    below_max: bool,
    cents: bool,
}

impl Limits {
    /// Not generic, so that the kinds share one copy.
    fn hold(&self, value: Exact, at: At<'_>) -> Result<Exact> {
        self.check(&value, at)?;
        if !self.cents {
            return Ok(value);
        }
        let rounded = value.round(2, Rounding::Nearest);
        self.check(&rounded, at)?;
        Ok(rounded)
    }

    fn read(&self, node: Node<'_>, at: At<'_>) -> Result<Exact> {
        self.hold(decimal(node, at)?, at)
    }

    fn check(&self, value: &Exact, at: At<'_>) -> Result<()> {
        let under = self.min.is_some_and(|min| {
            let min = Exact::from(min);
            *value < min || self.above_min && *value == min
        });
        let over = self.max.is_some_and(|max| {
            let max = Exact::from(max);
            *value > max || self.below_max && *value == max
        });
        match under || over {
            false => Ok(()),
            true => {
                Err(at.out_of_range(self.expected, self.min.map(digits).as_deref(), self.max.map(digits).as_deref()))
            }
        }
    }
}

impl<K: Kind> Read for Quantity<K> {
    fn read(&mut self, node: Node<'_>, at: At<'_>) -> Result<()> {
        self.0 = Self::LIMITS.read(node, at)?;
        Ok(())
    }
}

impl<K> Blank for Quantity<K> {
    fn blank() -> Self {
        Self(Exact::ZERO, PhantomData)
    }
}

impl<K: Kind> FromStr for Quantity<K> {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        Self::within(parse(text, false).map_err(|code| refused(code, At::ROOT))?, At::ROOT)
    }
}

impl<K: Kind> TryFrom<Decimal> for Quantity<K> {
    type Error = Error;
    fn try_from(value: Decimal) -> Result<Self> {
        Exact::from(value).to_text().unwrap_or_default().parse()
    }
}

impl<K> Operand for Quantity<K> {
    fn as_exact(&self) -> &Exact {
        &self.0
    }
}

/// A decimal of any sign.
pub(crate) fn decimal(node: Node<'_>, at: At<'_>) -> Result<Exact> {
    match node.scalar(at)? {
        Scalar::Number(text) => parse(text, true),
        Scalar::Text(text) => parse(text, false),
    }
    .map_err(|code| refused(code, at))
}

#[cold]
fn refused(code: Code, at: At<'_>) -> Error {
    at.error(
        code,
        match code {
            Code::Overflow => "a decimal is at most 10^12, with at most 28 decimals and 28 significant digits",
            _ => "must be a decimal such as \"1200.50\": digits and a point, no space, comma, sign + or exponent",
        },
    )
}

/// The most common texts, on 64 bits: whole numbers to 10^12 with a few decimals.
fn short(text: &str) -> Option<Exact> {
    if text.len() > 15 {
        return None;
    }
    let (whole, decimals) = match text.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (text, ""),
    };
    if whole.is_empty() || whole.len() > 12 {
        return None;
    }
    let digits = |value: i64, text: &str| {
        text.bytes().try_fold(value, |value, byte| {
            let digit = byte.wrapping_sub(b'0');
            (digit < 10).then(|| value.wrapping_mul(10).wrapping_add(digit.into()))
        })
    };
    let units = digits(digits(0, whole)?, decimals)?;
    Some(Exact::decimal(units.into(), u32::try_from(decimals.len()).ok()?))
}

/// `-?digits(.digits)?`; a number's own text may have an exponent too, as in 1e-7.
fn parse(text: &str, number: bool) -> core::result::Result<Exact, Code> {
    const MOST_DIGITS: u32 = 28;
    if let Some(value) = short(text) {
        return Ok(value);
    }
    let (negative, mut rest) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let (mut value, mut significant, mut decimals) = (0_i128, 0_u32, 0_i64);
    let (mut after_point, mut after_digit) = (false, false);
    while let [byte, next @ ..] = rest {
        match byte {
            b'0'..=b'9' => {
                // A digit too many is no use to the value, but what follows it may be no decimal.
                significant = significant.saturating_add((significant > 0 || *byte > b'0').into());
                if significant <= MOST_DIGITS {
                    value = value.wrapping_mul(10).wrapping_add((*byte).wrapping_sub(b'0').into());
                }
                decimals = decimals.saturating_add(after_point.into());
                after_digit = true;
            }
            b'.' if after_digit && !after_point => (after_point, after_digit) = (true, false),
            b'e' | b'E' if after_digit && number => break,
            _ => return Err(Code::NotADecimal),
        }
        rest = next;
    }
    if !after_digit {
        return Err(Code::NotADecimal);
    }
    if significant == 0 && decimals <= 28 {
        return Ok(Exact::ZERO);
    }
    let exponent = match rest {
        [] => Some(0),
        [_, exponent @ ..] => core::str::from_utf8(exponent).ok().and_then(|exponent| exponent.parse::<i64>().ok()),
    };
    let decimals = exponent.and_then(|exponent| decimals.checked_sub(exponent));
    let decimals = decimals.filter(|decimals| significant <= MOST_DIGITS && (-12..=28).contains(decimals));
    within_limit(if negative { value.wrapping_neg() } else { value }, decimals.ok_or(Code::Overflow)?)
        .ok_or(Code::Overflow)
}

/// `value` ÷ 10^`decimals`, where it is 10^12 at most.
fn within_limit(value: i128, decimals: i64) -> Option<Exact> {
    let power = |exponent: i64| u32::try_from(exponent).ok().and_then(power_of_ten);
    let limit = power(decimals.checked_add(12)?).unwrap_or(i128::MAX);
    if value.unsigned_abs() > limit.unsigned_abs() {
        return None;
    }
    match u32::try_from(decimals) {
        Ok(decimals) => Some(Exact::decimal(value, decimals)),
        Err(_) => Some(Exact::decimal(value.checked_mul(power(decimals.checked_neg()?)?)?, 0)),
    }
}

/// A whole number; `2026.0` and `2.026e3` are whole too, and one too long to hold is the greatest there is.
pub(crate) fn whole(text: &str) -> Option<i64> {
    match parse(text, true) {
        Ok(exact) => {
            let units = exact.units(0, Rounding::Down)?;
            let units = i64::try_from(units).ok()?;
            (exact == Exact::from(units)).then_some(units)
        }
        Err(_) if text.contains(['.', '-']) && !text.starts_with('-') => None,
        Err(_) if text.starts_with('-') => Some(i64::MIN),
        Err(_) => Some(i64::MAX),
    }
}

/// A whole number from `MIN` to `MAX`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Integer<const MIN: i64, const MAX: i64>(i64);

impl<const MIN: i64, const MAX: i64> Check for Integer<MIN, MAX> {}

impl<const MIN: i64, const MAX: i64> Show for Integer<MIN, MAX> {
    fn view(&self) -> View<'_> {
        View::Count(self.0)
    }
}

/// A year of the calendar.
pub type Year = Integer<1900, 2200>;

impl<const MIN: i64, const MAX: i64> Integer<MIN, MAX> {
    /// Returns the whole number, within its bounds.
    ///
    /// # Errors
    /// `out_of_range`, with the bounds.
    pub fn new(number: i64) -> Result<Self> {
        within(number, At::ROOT, MIN, MAX).map(Self)
    }

    /// The number.
    pub fn get(self) -> i64 {
        self.0
    }

    /// The same as 32 bits, for what counts days and years.
    pub(crate) fn narrow(self) -> i32 {
        i32::try_from(self.0).unwrap_or(i32::MAX)
    }
}

impl<const MIN: i64, const MAX: i64> Read for Integer<MIN, MAX> {
    fn read(&mut self, node: Node<'_>, at: At<'_>) -> Result<()> {
        self.0 = whole_within(node, at, MIN, MAX)?;
        Ok(())
    }
}

impl<const MIN: i64, const MAX: i64> Blank for Integer<MIN, MAX> {
    fn blank() -> Self {
        Self(MIN)
    }
}

fn whole_within(node: Node<'_>, at: At<'_>, min: i64, max: i64) -> Result<i64> {
    within(node.integer(at)?, at, min, max)
}

fn within(value: i64, at: At<'_>, min: i64, max: i64) -> Result<i64> {
    match (min..=max).contains(&value) {
        true => Ok(value),
        false => {
            let (min, max) = (digits(min), digits(max));
            let message = ["must be from ", &min, " to ", &max].concat();
            Err(at.out_of_range(&message, Some(&min), Some(&max)))
        }
    }
}
