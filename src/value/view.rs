//! A result as it is told, before any format is made of it.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Value, json};

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

/// What can be written: every output of a rule, every input, the error.
// Its methods have no type parameters, so that one walker serves every structure.
pub trait Show {
    /// Returns what it is.
    #[doc(hidden)]
    fn view(&self) -> View<'_>;

    /// Whether an input is the same without it.
    #[doc(hidden)]
    fn is_absent(&self) -> bool {
        false
    }
}

/// Returns what is told as a value, which a rule can read.
pub fn of(shown: &dyn Show) -> Value {
    match shown.view() {
        View::Null => Value::Null,
        View::Truth(truth) => Value::Truth(truth),
        View::Count(count) => Value::Number(json::digits(count)),
        View::Number(number) => Value::Number(number.to_owned()),
        View::Decimal(decimal) => Value::Text(json::decimal(decimal)),
        View::Date(date) => Value::Text(json::date(date)),
        View::Text(text) => Value::Text(text.into_owned()),
        View::List(items) => Value::List(items.into_iter().map(of).collect()),
        View::Object(members) => {
            Value::Object(members.into_iter().map(|(name, member)| (name.to_owned(), of(member))).collect())
        }
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
