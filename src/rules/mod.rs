//! The rules, one page each: an input, an output, `compute`.

pub mod check_schedule;
pub mod cjm;
pub mod client_quote;
pub mod drift;
pub mod due_date;
pub mod holidays;
pub mod margin_alert;
pub mod price;
pub mod quote;
pub mod rates;
pub mod schedule;
pub mod work_year;
pub mod working_days;
