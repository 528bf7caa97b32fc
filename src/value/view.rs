//! A result as it is told, before any format is made of it.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A part of a result: what it is, and the parts it holds.
pub enum View<'a> {
    /// A figure that is undefined.
    Null,
    /// true or false.
    Truth(bool),
    /// A whole number.
    Count(i64),
    /// A number as it was given.
    Number(&'a str),
    /// Decimal text, with the decimals it was rounded to.
    Decimal(Decimal),
    /// `YYYY-MM-DD`.
    Date(NaiveDate),
    /// Text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<&'a dyn Show>),
    /// An object: its members in order, without those that are left out.
    Object(Vec<(&'a str, &'a dyn Show)>),
}

/// Something that can be told. Without type parameters, so that one walker serves every structure.
pub trait Show {
    /// Returns what it is.
    fn view(&self) -> View<'_>;

    /// Whether an input is the same without it.
    fn is_absent(&self) -> bool {
        false
    }
}

impl Show for String {
    fn view(&self) -> View<'_> {
        View::Text(Cow::Borrowed(self))
    }
}

impl Show for &str {
    fn view(&self) -> View<'_> {
        View::Text(Cow::Borrowed(self))
    }
}

impl Show for bool {
    fn view(&self) -> View<'_> {
        View::Truth(*self)
    }

    fn is_absent(&self) -> bool {
        !self
    }
}

impl Show for NaiveDate {
    fn view(&self) -> View<'_> {
        View::Date(*self)
    }
}

impl<T: Show> Show for Option<T> {
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Null, Show::view)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Show> Show for Vec<T> {
    fn view(&self) -> View<'_> {
        View::List(self.iter().map(|item| item as &dyn Show).collect())
    }
}
