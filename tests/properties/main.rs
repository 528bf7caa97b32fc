//! What holds for every input, held against whole numbers and other algorithms: no expectation comes from the library.

mod billing;
mod calendar;
mod cjm;
mod drift;
mod exact;
mod finance;
mod margin;
mod price;
mod quote;
#[path = "../support/mod.rs"]
mod support;
