//! Data in and out: every format becomes one [`Value`], from which one reader makes every input.
//!
//! [`read`] takes JSON text, [`read_value`] a [`Value`], which serde makes of any format; [`text`] writes the JSON text of a result or an
//! error. Serde alone does as well where a message is enough; these two keep the code, the place and the bounds of an error apart.
//!
//! ```
//! use chiffrage::rules::price::{self, PriceInput};
//! use chiffrage::value::{self, Value};
//!
//! // Any format of serde: the body of a request, a column of a database, a configuration file.
//! let given: Value = serde_json::from_str(r#"{"cjm": 420, "tjm": "560"}"#)?;
//! let price = price::compute(&value::read_value::<PriceInput>(&given)?)?;
//! assert!(value::text(&price).starts_with(r#"{"tjm":"560.00","netTjm":"560.00","marginPerDay":"140.00""#));
//!
//! let error = value::read_value::<PriceInput>(&Value::from_json(r#"{"cjm": "cher"}"#)?).unwrap_err();
//! assert_eq!((error.code().text(), error.path()), ("not_a_decimal", "/cjm"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod at;
mod json;
mod read;
#[cfg(feature = "serde")]
pub(crate) mod serde;
mod view;

use alloc::string::String;
use alloc::vec::Vec;

pub use json::text;
pub(crate) use json::{date, push};
pub(crate) use read::{MAX_ITEMS, Scalar, default_of, in_calendar, is_one_of, read_object};
pub use read::{Read, read, read_value};
pub use view::Show;

// What the shapes of the rules and the widgets are made with.
#[doc(hidden)]
pub use at::At;
#[doc(hidden)]
pub use json::{count, digits};
#[doc(hidden)]
pub use read::{Blank, Check, Fields, Members, Node, Object, Reader};
#[doc(hidden)]
pub use view::{View, of};

/// A value before anything is read from it, of whatever format; with the feature `serde`, it is deserialized from any.
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
