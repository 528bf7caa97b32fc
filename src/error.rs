//! The one error of the library: what is wrong, where, and what would have been accepted.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;

use alloc::string::String;
use alloc::vec::Vec;

use core::fmt;

use crate::shape::{choice, output};
use crate::value::{Show, View};

/// The result of every rule.
pub type Result<T> = core::result::Result<T, Error>;

choice! {
    /// What kind of fault an input has. The text is the stable code of the public contract.
    #[non_exhaustive]
    pub enum Code {
        /// A field that is needed is absent.
        MissingField = "missing_field",
        /// A field nobody reads: misspelt, or of another variant.
        UnknownField = "unknown_field",
        /// The JSON type is not the one expected; `null` always is.
        WrongType = "wrong_type",
        /// Text that is no decimal number, or a number that is not finite.
        NotADecimal = "not_a_decimal",
        /// Text that is no `YYYY-MM-DD` date of the calendar.
        NotADate = "not_a_date",
        /// Outside the bounds of the field, or not in its closed list.
        OutOfRange = "out_of_range",
        /// Each field can be read, but they contradict each other.
        Inconsistent = "inconsistent",
        /// Larger or more precise than the library answers for.
        Overflow = "overflow",
        /// No rate is known for the period asked, and none is guessed.
        RateUnknown = "rate_unknown",
        /// A list or a period longer than the library walks.
        TooLarge = "too_large",
    }
}

output! {
    /// What would have been accepted at the path, where that can be said.
    #[derive(Default)]
    pub struct Bounds {
        /// The least value accepted, as a decimal, an ISO date or a count.
        pub min?: String,
        /// The greatest value accepted.
        pub max?: String,
        /// The closed list of texts accepted.
        pub allowed?: Vec<String>,
    }
}

/// Why an input has no answer. One error is reported: the first in the order of the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Fault>);

output! {
    /// An error as it is written.
    #[doc(hidden)]
    pub struct Fault {
        /// The code of the contract.
        pub code: Code,
        /// A JSON pointer.
        pub path: String,
        /// What to do about it.
        pub message: String,
        /// What would have been accepted.
        pub bounds?: Bounds,
    }
}

impl Error {
    #[cold]
    pub(crate) fn new(code: Code, path: String, message: &str) -> Self {
        Self(Box::new(Fault { code, path, message: message.to_owned(), bounds: None }))
    }

    #[cold]
    pub(crate) fn with_bounds(mut self, bounds: Bounds) -> Self {
        self.0.bounds = Some(bounds);
        self
    }

    /// A result beyond 10^15: no single field is to blame, so the path is the whole input.
    #[cold]
    pub(crate) fn result_overflow() -> Self {
        Self::new(Code::Overflow, String::new(), "the result is over 10^15: check the amounts")
    }

    /// The code of the contract.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// A JSON pointer (RFC 6901) into the input: `/lines/0/days`; empty for the whole input.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What to do about it, in English.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What would have been accepted, where that can be said.
    pub fn bounds(&self) -> Option<&Bounds> {
        self.0.bounds.as_ref()
    }

    /// The same error seen from an object that holds the faulty input at `prefix`.
    #[cold]
    pub fn under(mut self, prefix: &str) -> Self {
        self.0.path = [prefix, &self.0.path].concat();
        self
    }
}

impl Show for Error {
    fn view(&self) -> View<'_> {
        self.0.view()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Error {
    /// Writes it as a [`Fault`].
    fn serialize<S: serde::Serializer>(&self, to: S) -> core::result::Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.path.as_str() {
            "" => out.write_str(&self.0.message),
            path => write!(out, "{path}: {}", self.0.message),
        }
    }
}

impl core::error::Error for Error {}
