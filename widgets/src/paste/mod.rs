//! A billing plan pasted from a spreadsheet, a mail or a document, read as a pure function of its text.
//!
//! Nothing is lost: each pasted line that is neither blank nor the header is one row, and each cell keeps its text, read or not.

mod column;
mod date;
mod delay;
mod free;
mod grid;
mod number;
mod plan;
mod sums;
#[cfg(test)]
#[allow(clippy::disallowed_macros, reason = "tests are not in the published module")]
mod tests;
mod words;

pub(crate) use column::{Column, Meaning};
pub(crate) use plan::{Cell, Content, Plan, Row, read};

/// Why a cell is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// `1.000` and `1,000`: one thousand, or one.
    AmbiguousNumber,
    /// Is no number, or has another unit than its column.
    NotANumber,
    /// `03/04/2027` where months may come first.
    AmbiguousDate,
    /// Is no date, or a day that no calendar has.
    NotADate,
    /// Is no payment delay.
    NotADelay,
    /// The column may be several things: its meaning has to be chosen.
    UnknownColumn,
}
