//! The figures of a result, which the working alone makes.

use core::fmt;
use core::ops::Deref;

use rust_decimal::Decimal;

use crate::value::{Show, View};

/// A decimal of a result, rounded to the decimals of its unit. Only a rule's working makes one; a stored result can be read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rounded(Decimal);

/// A whole number of a result. Only a rule's working makes one; a stored result can be read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(i64);

impl Rounded {
    pub(crate) const fn of(decimal: Decimal) -> Self {
        Self(decimal)
    }
}

impl Count {
    pub(crate) const fn of(count: i64) -> Self {
        Self(count)
    }

    /// Returns the number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl Deref for Rounded {
    type Target = Decimal;

    fn deref(&self) -> &Decimal {
        &self.0
    }
}

impl fmt::Display for Rounded {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl Show for Rounded {
    fn view(&self) -> View<'_> {
        View::Decimal(self.0)
    }
}

impl Show for Count {
    fn view(&self) -> View<'_> {
        View::Count(self.0)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Rounded {
    /// Reads decimal text, with the decimals it is written with.
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <alloc::string::String as serde::Deserialize>::deserialize(from)?;
        text.parse().map(Self).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Count {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        serde::Deserialize::deserialize(from).map(Self)
    }
}
