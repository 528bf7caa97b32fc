//! Figures the law revises: dated tables, each row with its value, the period it holds for and its source.
//!
//! A period that is not in a table has no figure: the rules answer `rate_unknown`, never a guess.

pub mod late_payment_rates;
pub mod social_security_ceiling;
