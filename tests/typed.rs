//! Rust callers keep the types: every case through serde and back, defaults by `new`, and the same refusals when built by hand.

mod support;

use chiffrage::rules::rates::{RateBasis, Threshold};
use chiffrage::rules::{cjm, drift, price, quote, schedule, working_days};
use chiffrage::{Code, Error, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use support::{cases, explained};

/// Puts a case through a rule by its types: read by serde, computed, written and read back.
fn typed<I, O>(compute: fn(&I) -> Result<O>, case: &Value, asked: &Value)
where
    I: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
    O: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let rule = case["fn"].as_str().expect("a rule");
    let Ok(input) = serde_json::from_value::<I>(asked.clone()) else {
        assert!(case.get("error").is_some(), "{case} is refused");
        return;
    };
    let written = serde_json::to_value(&input).expect("an input that is written");
    let again: I = serde_json::from_value(written.clone()).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert_eq!(again, input, "{asked}");
    match (compute(&input), chiffrage::call(rule, &asked.to_string())) {
        (Ok(output), Ok(text)) => {
            let told = serde_json::to_string(&output).expect("an output that is written");
            assert_eq!(told, text, "{case}");
            assert_eq!(serde_json::from_str::<O>(&told).expect("an output that is read back"), output);
            assert_eq!(chiffrage::call(rule, &written.to_string()).expect("the same answer"), text);
        }
        (Err(typed), Err(told)) => assert_eq!(typed, told, "{case}"),
        (typed, told) => panic!("{case}: {typed:?}, {told:?}"),
    }
}

macro_rules! rules {
    ($($name:literal => $rule:ident,)+) => {
        fn by_types(case: &Value, asked: &Value) {
            match case["fn"].as_str().expect("a rule") {
                $($name => typed(chiffrage::rules::$rule::compute, case, asked),)+
                other => assert!(other.ends_with('s'), "no rule {other}"),
            }
        }
    };
}

rules! {
    "cjm" => cjm,
    "price" => price,
    "quote" => quote,
    "clientQuote" => client_quote,
    "marginAlert" => margin_alert,
    "drift" => drift,
    "schedule" => schedule,
    "checkSchedule" => check_schedule,
    "dueDate" => due_date,
    "holidays" => holidays,
    "workingDays" => working_days,
    "workYear" => work_year,
    "evm" => evm,
    "recognition" => recognition,
    "latePayment" => late_payment,
    "orderBurn" => order_burn,
    "cashCurve" => cash_curve,
    "dso" => dso,
    "bench" => bench,
    "utilization" => utilization,
    "mecenat" => mecenat,
    "revenueSplit" => revenue_split,
    "performanceBonus" => performance_bonus,
    "priceRevision" => price_revision,
    "deliveryPenalty" => delivery_penalty,
    "roi" => roi,
}

#[test]
fn every_case_holds_by_its_types() {
    for case in cases() {
        by_types(&case, &case["input"]);
        if case.get("error").is_none() {
            let mut asked = case["input"].clone();
            asked["explain"] = json!(true);
            by_types(&case, &asked);
        }
    }
}

#[test]
fn a_refusal_keeps_its_code_and_place_through_a_value() {
    for case in cases().iter().filter(|case| case.get("error").is_some()) {
        let rule = case["fn"].as_str().expect("a rule");
        let value: chiffrage::value::Value =
            serde_json::from_value(case["input"].clone()).expect("any JSON is a value");
        let error = chiffrage::call_value(rule, &value).expect_err("a refusal");
        assert_eq!((error.code().text(), error.path()), (text(case, "code"), text(case, "path")), "{case}");
    }
}

fn text<'a>(case: &'a Value, name: &str) -> &'a str {
    case["error"][name].as_str().expect("text")
}

#[test]
fn a_proposal_is_built_by_hand() {
    let line =
        quote::Regie { cjm: Some("650".parse().expect("a cost")), ..quote::Regie::new(decimal("1200"), decimal("38")) };
    let line = quote::QuoteLine::new("Conseil", line);
    let input = quote::QuoteInput { lines: vec![line], ..quote::QuoteInput::default() };
    let quote = quote::compute(&input).expect("a quote");
    // 38 × 1 200, VAT of 20 % where nothing else is said; 45 600 − 38 × 650.
    assert_eq!(quote.revenue.to_string(), "45600.00");
    assert_eq!(quote.vat.to_string(), "9120.00");
    assert_eq!(quote.margin.expect("a known cost").to_string(), "20900.00");
}

fn decimal<T: std::str::FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().expect("a decimal")
}

fn refused<T: std::fmt::Debug>(answer: Result<T>) -> (Code, String) {
    let error: Error = answer.expect_err("a refusal");
    (error.code(), error.path().to_owned())
}

#[test]
fn what_is_checked_when_read_is_checked_when_built() {
    // No price makes 120 % of itself margin: never a negative floor.
    let floor = Threshold { basis: RateBasis::TauxMarque, ..Threshold::new(decimal("120")) };
    let input =
        price::PriceInput { tjm: Some(decimal("560")), floor: Some(floor), ..price::PriceInput::new(decimal("420")) };
    assert_eq!(refused(price::compute(&input)), (Code::OutOfRange, "/floor/pct".to_owned()));

    let expense = cjm::CostItem::new(decimal("45"), cjm::Per::Month);
    let contractor = cjm::Contractor { expenses: Some(vec![expense]), ..cjm::Contractor::new(decimal("500")) };
    let input = cjm::CjmInput::new(contractor);
    assert_eq!(refused(cjm::compute(&input)), (Code::OutOfRange, "/expenses/0/per".to_owned()));

    let milestone = schedule::Milestone::new("Lancement");
    let plan = schedule::Milestones::new(decimal("100"), vec![milestone]);
    let input = schedule::ScheduleInput::new(plan);
    assert_eq!(refused(schedule::compute(&input)), (Code::MissingField, "/milestones/0/pct".to_owned()));

    let day = |year| chrono::NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
    let input = working_days::WorkingDaysInput::new(day(2199), day(2201));
    assert_eq!(refused(working_days::compute(&input)), (Code::OutOfRange, "/to".to_owned()));

    let line = quote::QuoteLine::new("", quote::Regie::new(decimal("1"), decimal("1")));
    let input = quote::QuoteInput { lines: vec![line; 10_001], ..quote::QuoteInput::default() };
    assert_eq!(refused(quote::compute(&input)), (Code::TooLarge, "/lines".to_owned()));
    assert!("120".parse::<chiffrage::quantity::MarquePct>().is_err());
    assert_eq!(refused(chiffrage::quantity::Year::new(1899)), (Code::OutOfRange, String::new()));
}

#[test]
fn the_defaults_of_the_contract_hold_when_built() {
    // A case that gives only what is needed is the same input as `new`.
    let asked = json!({"cjm": "420"});
    let read: price::PriceInput = serde_json::from_value(asked).expect("an input");
    assert_eq!(read, price::PriceInput::new(decimal("420")));
    let read: quote::QuoteInput = serde_json::from_value(json!({"lines": []})).expect("an input");
    assert_eq!(read, quote::QuoteInput::default());
    let read: drift::DriftExtraCosts = serde_json::from_value(json!({})).expect("an input");
    assert_eq!(read, drift::DriftExtraCosts::default());
    assert_eq!(explained("quote", &json!({"lines": []}))["vat"], "0.00");
}

#[test]
fn a_whole_number_keeps_its_digits_through_a_value() {
    for digits in ["0", "-9223372036854775808", "18446744073709551615"] {
        let value: chiffrage::value::Value = serde_json::from_str(digits).expect("a number");
        assert_eq!(value, chiffrage::value::Value::Number(digits.to_owned()));
    }
}
