//! The one door: the name of a rule and JSON text in, JSON text out.

use alloc::string::String;

use crate::error::{Code, Error, Result};
use crate::input::{At, Blank, Read, each_item, read_root};
use crate::json::{self, Write};
use crate::rules;

macro_rules! doors {
    (
        rules { $($name:literal => $compute:path,)+ }
        batches { $($batch:literal of $rule:literal => $each:path,)+ }
    ) => {
        /// The names of the rules and of the batch forms, as the contract spells them.
        pub const RULES: &[&str] = &[$($name,)+ $($batch,)+];

        /// Each batch form with the rule it puts every item through.
        #[cfg(feature = "schema")]
        pub(crate) const BATCHES: &[(&str, &str)] = &[$(($batch, $rule)),+];

        /// Puts JSON text through the rule of that name; the result is JSON text.
        ///
        /// # Errors
        /// The first fault of the input, in the order of the contract; `out_of_range` for a name that is no rule.
        pub fn call(rule: &str, input: &str) -> Result<String> {
            match rule {
                $($name => answer(input, $compute),)+
                $($batch => batch(input, $each),)+
                _ => Err(Error::new(Code::OutOfRange, String::new(), "there is no rule of that name")),
            }
        }

        /// What each rule takes and gives.
        #[cfg(feature = "schema")]
        pub(crate) fn signatures() -> alloc::vec::Vec<crate::schema::Signature> {
            use crate::schema::{Describe, Signature};
            fn of<I: Describe, O: Describe>(name: &'static str, _: fn(&I) -> Result<O>) -> Signature {
                Signature { name, input: I::shape(), output: O::shape() }
            }
            alloc::vec![$(of($name, $compute)),+]
        }
    };
}

doors! {
    rules {
        "cjm" => rules::cjm::compute,
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
    }
    batches {
        "quotes" of "quote" => rules::quote::compute,
        "drifts" of "drift" => rules::drift::compute,
        "marginAlerts" of "marginAlert" => rules::margin_alert::compute,
    }
}

fn answer<I: Read + Blank, O: Write>(json: &str, compute: fn(&I) -> Result<O>) -> Result<String> {
    let mut input = I::blank();
    read_root(&mut input, json)?;
    match compute(&input) {
        Ok(output) => Ok(json::text(&output)),
        Err(error) => Err(error),
    }
}

/// Every item on its own: one that fails does not stop the others.
fn batch<I: Read + Blank, O: Write>(inputs: &str, compute: fn(&I) -> Result<O>) -> Result<String> {
    let mut json = String::new();
    each_item(inputs, &mut |item| {
        json.push(if json.is_empty() { '[' } else { ',' });
        let mut input = I::blank();
        match input.read(item, At::ROOT).and_then(|()| compute(&input)) {
            Ok(value) => outcome_of(Ok(&value), &mut json),
            Err(error) => outcome_of(Err(error), &mut json),
        }
    })?;
    json.push_str(if json.is_empty() { "[]" } else { "]" });
    Ok(json)
}

/// What became of an input: `{"ok":true,"value":…}` or `{"ok":false,"error":…}`.
fn outcome_of(result: Result<&dyn Write>, json: &mut String) {
    match result {
        Ok(value) => {
            json.push_str(r#"{"ok":true,"value":"#);
            value.write(json);
        }
        Err(error) => {
            json.push_str(r#"{"ok":false,"error":"#);
            error.write(json);
        }
    }
    json.push('}');
}
