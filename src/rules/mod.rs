//! The rules, one page each: an input, an output, `compute`.

pub mod price;
pub mod rates;
