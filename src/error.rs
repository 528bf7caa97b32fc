//! The one error of the library: what is wrong, where, and what would have been accepted.

use std::fmt;

use serde::Serialize;

/// The result of every rule.
pub type Result<T> = std::result::Result<T, Error>;

/// What kind of fault an input has. The text is the stable code of the public contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Code {
    /// A field that is needed is absent.
    MissingField,
    /// A field nobody reads: misspelt, or of another variant.
    UnknownField,
    /// The JSON type is not the one expected; `null` always is.
    WrongType,
    /// Text that is no decimal number, or a number that is not finite.
    NotADecimal,
    /// Text that is no `YYYY-MM-DD` date of the calendar.
    NotADate,
    /// Outside the bounds of the field, or not in its closed list.
    OutOfRange,
    /// Each field can be read, but they contradict each other.
    Inconsistent,
    /// Larger or more precise than the library answers for.
    Overflow,
    /// No rate is known for the period asked, and none is guessed.
    RateUnknown,
    /// A list or a period longer than the library walks.
    TooLarge,
}

/// What would have been accepted at the path, where that can be said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Bounds {
    /// The least value accepted, as a decimal, an ISO date or a count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<String>,
    /// The greatest value accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<String>,
    /// The closed list of texts accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed: Option<Vec<String>>,
}

/// Why an input has no answer. One error is reported: the first in the order of the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Inner {
    code: Code,
    path: String,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    bounds: Option<Bounds>,
}

impl Error {
    #[cold]
    pub(crate) fn new(code: Code, path: String, message: &str) -> Self {
        Self(Box::new(Inner { code, path, message: message.to_owned(), bounds: None }))
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
        self.0.path = format!("{prefix}{}", self.0.path);
        self
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

impl std::error::Error for Error {}
