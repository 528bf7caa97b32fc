//! doc later
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic
)]

pub mod calendar;
pub mod columns;
mod door;
pub mod error;
pub mod exact;
pub mod figure;
pub mod formula;
pub mod input;
pub mod json;
pub mod params;
pub mod quantity;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
mod shape;
mod sorted;
mod split;
#[cfg(feature = "wasm")]
pub mod wasm;

pub use door::{RULES, call};
pub use error::{Bounds, Code, Error, Result};
