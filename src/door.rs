//! The one door: the name of a rule and JSON text in, JSON text out.

use alloc::string::String;

use crate::error::{Code, Error, Result};
use crate::rules;
use crate::value::{self, At, Blank, Read, Show, Value, View};

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

        /// Returns what answers to that name.
        fn rule_of(name: &str) -> Result<Rule> {
            match name {
                $($name => Ok(|input| answer(input, $compute)),)+
                $($batch => Ok(|inputs| batch(inputs, $each)),)+
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

/// A rule behind the door: a value in, JSON text out.
type Rule = fn(&Value) -> Result<String>;

/// Puts JSON text through the rule of that name; the result is JSON text.
///
/// # Errors
/// The first fault of the input, in the order of the contract; `out_of_range` for a name that is no rule.
pub fn call(rule: &str, input: &str) -> Result<String> {
    let rule = rule_of(rule)?;
    rule(&Value::from_json(input)?)
}

/// Puts a value through the rule of that name; the result is JSON text.
///
/// # Errors
/// As [`call`].
pub fn call_value(rule: &str, input: &Value) -> Result<String> {
    rule_of(rule)?(input)
}

fn answer<I: Read + Blank, O: Show>(input: &Value, compute: fn(&I) -> Result<O>) -> Result<String> {
    Ok(value::text(&compute(&value::read_value(input)?)?))
}

/// Every item on its own: one that fails does not stop the others.
fn batch<I: Read + Blank, O: Show>(inputs: &Value, compute: fn(&I) -> Result<O>) -> Result<String> {
    let Value::List(items) = inputs else { return Err(At::ROOT.wrong_type("must be a list of inputs")) };
    let mut json = String::new();
    for item in items {
        json.push(if json.is_empty() { '[' } else { ',' });
        match value::read_value(item).and_then(|input| compute(&input)) {
            Ok(output) => value::push(&Outcome(Ok(&output)), &mut json),
            Err(error) => value::push(&Outcome(Err(&error)), &mut json),
        }
    }
    json.push_str(if json.is_empty() { "[]" } else { "]" });
    Ok(json)
}

/// Tells what became of an item: `{"ok":true,"value":…}` or `{"ok":false,"error":…}`.
struct Outcome<'a>(core::result::Result<&'a dyn Show, &'a Error>);

impl Show for Outcome<'_> {
    fn view(&self) -> View<'_> {
        View::Object(match &self.0 {
            Ok(value) => alloc::vec![("ok", &true as &dyn Show), ("value", *value)],
            Err(error) => alloc::vec![("ok", &false as &dyn Show), ("error", *error)],
        })
    }
}
