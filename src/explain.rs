//! The working of a result: one step for each figure, in the order of the calculation.
//!
//! A rule tells its steps where `explain` is asked for. Each holds the formula, its operands in full, the value and its rounding, and the
//! source. The formula that is shown is the code that computed the figure, so the two cannot disagree.
//!
//! ```
//! use chiffrage::explain::Unit;
//! use chiffrage::rules::price::{self, PriceInput};
//!
//! let input = PriceInput { explain: true, tjm: Some("560".parse()?), ..PriceInput::new("420".parse()?) };
//! let steps = price::compute(&input)?.steps.unwrap_or_default();
//! let margin = steps.iter().find(|step| step.id == "price.marginPerDay").expect("a step");
//! assert_eq!((margin.value.to_string().as_str(), margin.unit), ("140.00", Unit::EurPerDay));
//! assert_eq!(margin.path.as_deref(), Some("/marginPerDay"));
//! # Ok::<(), chiffrage::Error>(())
//! ```
//!
//! The words for the names of steps, operands and sources are in [`labels`](crate::labels).

pub use crate::figure::{Direction, Operands, Step, Unit};
