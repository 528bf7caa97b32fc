//! The rules, one page each: an input, an output, `compute`.

pub mod cjm;
pub mod client_quote;
pub mod due_date;
pub mod holidays;
pub mod price;
pub mod quote;
pub mod rates;
pub mod work_year;
pub mod working_days;
