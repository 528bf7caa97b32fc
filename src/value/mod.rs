//! Data in and out, once: every format becomes one [`Value`], which one reader reads, and every result is one [`View`].
//!
//! ```text
//! JSON text ─┐                                                  ┌─ JSON text
//! serde ─────┼─> Value ─ Read ─> Input ─ compute ─> Output ─> View
//! JavaScript ┘                                                  └─ serde
//! ```

mod at;
mod json;
mod read;
#[cfg(feature = "serde")]
pub(crate) mod serde;
mod view;

use alloc::string::String;
use alloc::vec::Vec;

pub use at::At;
pub use json::{count, digits, text};
pub(crate) use json::{date, push};
pub use read::{Blank, Check, Fields, Node, Object, Read, Reader, read, read_value};
pub(crate) use read::{MAX_ITEMS, Scalar, default_of, in_calendar, is_one_of, read_object};
pub use view::{Show, View, of};

/// A value before anything is read from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing, which no rule accepts.
    Null,
    /// true or false.
    Truth(bool),
    /// A number, by its own text where it has one, else by its shortest decimal text: 0.1 is 0.1.
    Number(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object, in its own order.
    Object(Vec<(String, Self)>),
}

impl Value {
    /// Levels of lists and objects that are kept: no input has half of them. What lies deeper is null, so that no depth overflows
    /// the stack.
    pub(crate) const DEPTH: usize = 32;
}
