//! The one door: the name of a rule and JSON text in, JSON text out.

use serde::Serialize;

use crate::error::{Code, Error, Result};
use crate::input::{Read, read};
use crate::rules;

macro_rules! doors {
    ($($name:literal => $compute:path,)+) => {
        /// The names of the rules, as the contract spells them.
        pub const RULES: &[&str] = &[$($name),+];

        /// Puts JSON text through the rule of that name; the result is JSON text.
        ///
        /// # Errors
        /// The first fault of the input, in the order of the contract; `out_of_range` for a name that is no rule.
        pub fn call(rule: &str, input: &str) -> Result<String> {
            match rule {
                $($name => answer(input, $compute),)+
                _ => Err(Error::new(Code::OutOfRange, String::new(), "there is no rule of that name")),
            }
        }
    };
}

doors! {
    "cjm" => rules::cjm::compute,
    "evm" => rules::evm::compute,
    "recognition" => rules::recognition::compute,
    "latePayment" => rules::late_payment::compute,
    "orderBurn" => rules::order_burn::compute,
    "cashCurve" => rules::cash_curve::compute,
    "dso" => rules::dso::compute,
    "bench" => rules::bench::compute,
    "utilization" => rules::utilization::compute,
    "mecenat" => rules::mecenat::compute,
    "revenueSplit" => rules::revenue_split::compute,
    "performanceBonus" => rules::performance_bonus::compute,
    "priceRevision" => rules::price_revision::compute,
    "deliveryPenalty" => rules::delivery_penalty::compute,
    "roi" => rules::roi::compute,
    "price" => rules::price::compute,
    "quote" => rules::quote::compute,
    "clientQuote" => rules::client_quote::compute,
    "marginAlert" => rules::margin_alert::compute,
    "drift" => rules::drift::compute,
    "schedule" => rules::schedule::compute,
    "checkSchedule" => rules::check_schedule::compute,
    "dueDate" => rules::due_date::compute,
    "holidays" => rules::holidays::compute,
    "workingDays" => rules::working_days::compute,
    "workYear" => rules::work_year::compute,
}

fn answer<I: Read, O: Serialize>(input: &str, compute: fn(&I) -> Result<O>) -> Result<String> {
    let output = compute(&read(input)?)?;
    serde_json::to_string(&output)
        .map_err(|_| Error::new(Code::Overflow, String::new(), "the result cannot be written"))
}

/// The same, as the outcome that crosses into JavaScript: `{"ok":true,"value":…}` or `{"ok":false,"error":…}`.
#[cfg(any(feature = "wasm", test))]
pub(crate) fn outcome(rule: &str, input: &str) -> String {
    match call(rule, input) {
        Ok(value) => format!(r#"{{"ok":true,"value":{value}}}"#),
        Err(error) => match serde_json::to_string(&error) {
            Ok(error) => format!(r#"{{"ok":false,"error":{error}}}"#),
            Err(_) => String::new(),
        },
    }
}
