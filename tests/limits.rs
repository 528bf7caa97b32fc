//! Whatever is given, a rule answers or names the fault: lists and decimals at their limits, inputs spoilt anywhere, any JSON at all.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chiffrage::columns::{Columns, drift_columns};
use chiffrage::{Code, Error, RULES};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use support::{answered, places};

fn try_call(rule: &str, input: &Value) -> Result<Value, Error> {
    chiffrage::call(rule, &input.to_string()).map(|output| serde_json::from_str(&output).expect("the output is JSON"))
}

/// The list of a rule at a place, with an input that lacks it only and its items by number.
struct List {
    rule: &'static str,
    at: &'static str,
    input: Value,
    item: fn(usize) -> Value,
}

/// A day for each number.
fn date(number: usize) -> Value {
    let first = chrono::NaiveDate::from_ymd_opt(2000, 1, 1).expect("a date");
    json!((first + chrono::Days::new(u64::try_from(number).expect("a day"))).to_string())
}

/// Every list of the contract, the batch forms' own excepted.
fn lists() -> Vec<List> {
    let salaried = json!({"kind": "salaried", "grossMonthly": 3500, "chargeCoefficient": "1.45", "days": {"basis": "business", "count": 252}});
    let forfait = json!({"lines": [{"mode": "forfait", "label": "a", "price": 1}]});
    let centre = json!({"lines": [{"mode": "service_centre", "label": "a", "monthlyFee": 1, "months": 1}]});
    let drift = json!({"price": 1, "soldDays": 1, "cjm": 1, "consumedDays": 1});
    let time =
        json!({"kind": "time", "cadence": "monthly", "from": "2026-01-01", "to": "2026-01-31", "staff": [{"tjm": 1}]});
    let burn = json!({"cap": 100, "produced": 0, "from": "2026-01-01", "staff": [{"tjm": 1}]});
    let late = json!({"amountInclVat": 100, "dueDate": "2030-01-01", "paidDate": "2030-02-01"});
    let month = json!({"from": "2026-01-01", "to": "2026-01-31"});
    let plan = json!({"kind": "milestones", "total": 10_000});
    let list = |rule, at, input: &Value, item| List { rule, at, input: input.clone(), item };
    let regie = |_| json!({"mode": "regie", "label": "a", "tjm": 600, "days": 1, "cjm": 400});
    let cost = |_| json!({"label": "a", "cost": 1});
    let euro = |_| json!({"label": "a", "amount": 1});
    let person = |_| json!({"tjm": 1});
    vec![
        list("quote", "/lines", &json!({}), regie),
        list("quote", "/lines/0/resources", &forfait, |_| json!({"cjm": 1, "days": 1})),
        list("quote", "/lines/0/workUnits", &centre, |_| json!({"quantity": 1, "price": 1})),
        list("quote", "/extraCosts", &forfait, cost),
        list("clientQuote", "/lines", &json!({}), regie),
        list("clientQuote", "/extraCosts", &forfait, cost),
        list("cjm", "/benefits", &salaried, |_| json!({"amount": 1, "per": "year"})),
        list("cjm", "/expenses", &salaried, |_| json!({"amount": 1, "per": "month"})),
        list("drift", "/budgetLines", &drift, |_| json!({"label": "a", "budget": 1, "consumed": 1})),
        list("schedule", "/milestones", &plan, euro),
        list("schedule", "/staff", &time, person),
        list("schedule", "/staff/0/absences", &time, date),
        list("checkSchedule", "/installments", &json!({"total": 1}), |_| json!({"amount": 1})),
        list("orderBurn", "/staff", &burn, person),
        list("orderBurn", "/staff/0/absences", &burn, date),
        list("latePayment", "/rates", &late, |number| json!({"from": date(number), "pct": 12})),
        list("cashCurve", "/movements", &json!({}), |number| json!({"date": date(number), "amount": 1})),
        list("workingDays", "/extraHolidays", &month, date),
        list("workingDays", "/workedHolidays", &month, date),
        list(
            "revenueSplit",
            "/members",
            &json!({"total": 1}),
            |number| json!({"name": number.to_string(), "weight": 1}),
        ),
    ]
}

#[test]
fn ten_thousand_items_are_answered_and_one_more_is_too_large() {
    for List { rule, at, input, item } in lists() {
        let (parent, field) = at.rsplit_once('/').expect("a place");
        let with = |count: usize| {
            let mut input = input.clone();
            input.pointer_mut(parent).expect("the object that holds it")[field] = (0..count).map(item).collect();
            try_call(rule, &input)
        };
        let answer = with(10_000);
        assert!(answer.is_ok(), "{rule} {at}: {answer:?}");
        let error = with(10_001).expect_err("one too many");
        assert_eq!((error.code(), error.path()), (Code::TooLarge, at), "{rule}");
    }
}

#[test]
fn a_plan_has_ten_thousand_instalments_at_most_and_a_batch_any_number() {
    let equal = |count: usize| try_call("schedule", &json!({"kind": "equal", "total": 1, "count": count}));
    let plan = equal(10_000).expect("an answer");
    assert_eq!(plan["installments"].as_array().map(Vec::len), Some(10_000));
    let error = equal(10_001).expect_err("one too many");
    assert_eq!((error.code(), error.path()), (Code::TooLarge, "/count"));

    let position = json!({"threshold": {"pct": 18}, "signed": {"revenue": 1, "cost": 1}});
    let outcomes = try_call("marginAlerts", &json!(vec![position; 10_001])).expect("an answer");
    assert!(
        outcomes
            .as_array()
            .is_some_and(|outcomes| outcomes.len() == 10_001 && outcomes.iter().all(|one| one["ok"] == true))
    );
}

#[test]
fn fifty_years_are_walked_and_a_day_more_is_too_large() {
    let retainer = json!({"kind": "retainer", "monthlyAmount": 1, "proration": "calendar"});
    let time = json!({"kind": "time", "cadence": "monthly", "staff": [{"tjm": 1}]});
    for (rule, mut input) in [("workingDays", json!({})), ("schedule", retainer), ("schedule", time)] {
        input["from"] = json!("2000-01-01");
        input["to"] = json!("2050-01-01");
        assert!(try_call(rule, &input).is_ok(), "{rule} {input}");
        input["to"] = json!("2050-01-02");
        let error = try_call(rule, &input).expect_err("a day too many");
        assert_eq!((error.code(), error.path()), (Code::TooLarge, "/to"), "{rule} {input}");
        input["to"] = json!("1999-12-31");
        let error = try_call(rule, &input).expect_err("an end before the start");
        assert_eq!((error.code(), error.path()), (Code::Inconsistent, "/to"), "{rule} {input}");
    }
}

#[test]
fn a_milestone_has_one_measure_and_a_plan_one_for_all() {
    let (pct, amount, both, neither) =
        (json!({"pct": 50}), json!({"amount": 50}), json!({"pct": 50, "amount": 50}), json!({}));
    let refused = |milestones: [&Value; 2], code, path| {
        let milestones: Vec<Value> = milestones.map(Clone::clone).into_iter().collect();
        let mut input = json!({"kind": "milestones", "total": 100, "milestones": milestones});
        input["milestones"][0]["label"] = json!("a");
        input["milestones"][1]["label"] = json!("b");
        let error = try_call("schedule", &input).expect_err("a plan that says two things");
        assert_eq!((error.code(), error.path()), (code, path), "{input}");
    };
    refused([&pct, &both], Code::Inconsistent, "/milestones/1");
    refused([&amount, &both], Code::Inconsistent, "/milestones/1");
    refused([&pct, &neither], Code::MissingField, "/milestones/1/pct");
    refused([&pct, &amount], Code::Inconsistent, "/milestones");
    refused([&pct, &json!({"pct": "50.01"})], Code::Inconsistent, "/milestones");
    refused([&amount, &json!({"amount": "49.99"})], Code::Inconsistent, "/milestones");
}

/// A decimal, as a number or as text.
fn is_decimal(value: &Value) -> bool {
    value.is_number() || value.as_str().is_some_and(|text| text.parse::<f64>().is_ok())
}

/// What a decimal may be; nothing is under 0 unless it has a sign.
#[derive(Clone, Copy, PartialEq)]
enum Range {
    AnySign,
    FromZero,
    OverZero,
    FromOne,
    ToHundred,
    UnderHundred,
}

/// The decimals that may be anything but what most are: 0 or more.
const RANGES: &[(Range, &[&str])] = &[
    (Range::AnySign, &["cashCurve/movements/*/amount", "cashCurve/opening", "checkSchedule/installments/*/amount"]),
    (
        Range::OverZero,
        &[
            "cjm/days/count",
            "deliveryPenalty/divisor",
            "drift/soldDays",
            "dso/annualRevenueInclVat",
            "mecenat/businessDays",
            "mecenat/days",
            "price/days",
            "priceRevision/index0",
            "roi/cost",
            "utilization/potentialDays",
        ],
    ),
    (Range::FromOne, &["cjm/chargeCoefficient", "mecenat/chargeCoefficient", "price/targetCoefficient"]),
    (
        Range::ToHundred,
        &[
            "cjm/days/utilizationPct",
            "mecenat/corporateTaxPct",
            "price/discountPct",
            "quote/discountPct",
            "quote/lines/*/discountPct",
            "quote/vatPct",
            "recognition/vatPct",
            "revenueSplit/lead/pct",
            "schedule/retention/pct",
            "schedule/vatPct",
        ],
    ),
    (Range::UnderHundred, &["price/targetTauxMarquePct"]),
];

/// Amounts given as a line, which are rounded to the cent when read; what is multiplied or discounted is not.
const TO_THE_CENT: &[&str] = &[
    "ac",
    "amount",
    "amountInclVat",
    "annualRevenue",
    "annualRevenueInclVat",
    "bac",
    "base",
    "budget",
    "cap",
    "consumed",
    "cost",
    "earlierGifts",
    "envelope",
    "ev",
    "exemption",
    "fixed",
    "gains",
    "invoiced",
    "opening",
    "produced",
    "pv",
    "rebilled",
    "receivablesInclVat",
    "remaining",
    "revenue",
    "total",
    "value",
];

/// A place without the numbers of its items, behind its rule; a client's quote is read as any other.
fn pattern(rule: &str, at: &str) -> String {
    let rule = if rule == "clientQuote" { "quote" } else { rule };
    let names = at.split('/').skip(1).map(|name| if name.parse::<usize>().is_ok() { "*" } else { name });
    std::iter::once(rule).chain(names).collect::<Vec<_>>().join("/")
}

fn range(pattern: &str, input: &Value, at: &str) -> Range {
    let parent = at.rsplit_once('/').and_then(|(parent, _)| input.pointer(parent)).expect("its object");
    if pattern.ends_with("threshold/pct") || pattern.ends_with("floor/pct") {
        return if parent["basis"] == "taux_marge" { Range::FromZero } else { Range::UnderHundred };
    }
    let listed = RANGES.iter().find(|(_, places)| places.contains(&pattern));
    listed.map_or(Range::FromZero, |(range, _)| *range)
}

fn is_to_the_cent(pattern: &str) -> bool {
    let name = pattern.rsplit('/').next().expect("a name");
    // An item of cost is multiplied, hence kept in full.
    let kept = matches!(pattern, "cjm/benefits/*/amount" | "cjm/expenses/*/amount");
    !kept && TO_THE_CENT.contains(&name) || matches!(pattern, "drift/price" | "recognition/price")
}

fn put(input: &Value, at: &str, text: &str) -> Value {
    let mut input = input.clone();
    *input.pointer_mut(at).expect("a decimal") = json!(text);
    input
}

/// Every decimal of the cases: its rule, its input, its place and that place's pattern.
fn decimals() -> impl Iterator<Item = (String, Value, String, String)> {
    answered().flat_map(|(rule, input)| {
        let is_read_as_decimal = |at: &String| {
            let error = input.pointer(at).filter(|value| is_decimal(value));
            let error = error.and_then(|_| try_call(&rule, &put(&input, at, "x")).err());
            error.is_some_and(|error| error.code() == Code::NotADecimal && error.path() == at)
        };
        let found: Vec<String> = places(&input).into_iter().filter(is_read_as_decimal).collect();
        let found = found.into_iter().map(|at| (rule.clone(), input.clone(), pattern(&rule, &at), at));
        found.collect::<Vec<_>>()
    })
}

#[test]
fn every_decimal_has_its_range() {
    let (mut refused_everywhere, mut seen) = (BTreeSet::new(), BTreeSet::new());
    let mut accepted_somewhere = BTreeSet::new();
    for (rule, input, pattern, at) in decimals() {
        let range = range(&pattern, &input, &at);
        let (accepted, refused): (&[&str], &[&str]) = match range {
            Range::AnySign => (&["-0.01", "0", "100.01"], &[]),
            Range::FromZero => (&["0", "100.01"], &["-0.01"]),
            Range::OverZero => (&["0.01", "100.01"], &["-0.01", "0"]),
            Range::FromOne => (&["1", "100.01"], &["0.99"]),
            Range::ToHundred => (&["0", "100"], &["-0.01", "100.01"]),
            Range::UnderHundred => (&["0", "99.99"], &["-0.01", "100", "100.01"]),
        };
        let least = if range == Range::FromOne { "1" } else { "0" };
        let refusal = |text: &str| {
            let error = try_call(&rule, &put(&input, &at, text)).err();
            error.filter(|error| error.code() == Code::OutOfRange && error.path() == at)
        };
        for text in refused {
            let error = refusal(text).unwrap_or_else(|| panic!("{rule} {at} takes {text}: {input}"));
            let bounds = error.bounds().expect("what would have been accepted");
            let (bound, expected) = if text.starts_with("100") { (&bounds.max, "100") } else { (&bounds.min, least) };
            assert_eq!(bound.as_deref(), Some(expected), "{rule} {at} {text}: {error:?}");
        }
        // A rule may refuse a value that its field takes, for what another field says.
        for text in accepted {
            let found = if refusal(text).is_some() { &mut refused_everywhere } else { &mut accepted_somewhere };
            found.insert((rule.clone(), pattern.clone(), *text));
        }
        seen.insert(pattern);
    }
    let never: Vec<_> = refused_everywhere.difference(&accepted_somewhere).collect();
    assert!(never.is_empty(), "{never:?}");
    let unknown: Vec<_> =
        RANGES.iter().flat_map(|(_, places)| *places).filter(|place| !seen.contains(**place)).collect();
    assert!(unknown.is_empty() && seen.len() >= 135, "{} places, without {unknown:?}", seen.len());
}

#[test]
fn every_count_has_its_range() {
    let net = json!({"invoiceDate": "2026-01-31", "terms": {"kind": "net", "days": 30}});
    let month_end = json!({"kind": "end_of_month", "days": 30, "reading": "days_then_month_end", "dayOfMonth": 10});
    let month_end = json!({"invoiceDate": "2026-01-31", "terms": month_end});
    let order = json!({"cap": 100, "produced": 0, "from": "2026-01-01", "staff": [{"tjm": 1}], "noticeDays": 30});
    let equal = json!({"kind": "equal", "total": 100, "count": 2, "first": "2026-01-01", "everyMonths": 1});
    let person = json!({"kind": "salaried", "grossMonthly": 3500, "chargeCoefficient": "1.45"});
    let with_days = |days: Value| {
        let mut person = person.clone();
        person["days"] = days;
        person
    };
    let most = i64::MAX;
    let counts = [
        ("dueDate", "/terms/days", 0, 1_000_000, net),
        ("dueDate", "/terms/days", 0, 1_000_000, month_end.clone()),
        ("dueDate", "/terms/dayOfMonth", 1, 31, month_end),
        ("orderBurn", "/noticeDays", 0, 36_500, order),
        ("schedule", "/count", 1, most, equal.clone()),
        ("schedule", "/everyMonths", 1, most, equal),
        ("holidays", "/year", 1900, 2200, json!({"year": 2026})),
        ("workYear", "/year", 1900, 2200, json!({"year": 2026})),
        ("cjm", "/days/year", 1900, 2200, with_days(json!({"basis": "business", "year": 2026}))),
        ("cjm", "/days/year", 1900, 2200, with_days(json!({"basis": "worked", "year": 2026}))),
        ("cjm", "/days/year", 1900, 2200, with_days(json!({"basis": "billable", "year": 2026, "utilizationPct": 80}))),
    ];
    for (rule, at, min, max, input) in counts {
        let answer = |count: i64| {
            let mut input = input.clone();
            *input.pointer_mut(at).expect("a count") = json!(count);
            try_call(rule, &input)
        };
        let refused = |count: i64| {
            let error = answer(count).expect_err("a count out of its range");
            assert_eq!((error.code(), error.path()), (Code::OutOfRange, at), "{rule} {count}");
        };
        assert!(answer(min).is_ok(), "{rule} {at} {min}: {:?}", answer(min));
        refused(min - 1);
        if max < most {
            assert!(answer(max).is_ok(), "{rule} {at} {max}: {:?}", answer(max));
            refused(max + 1);
        }
    }
}

#[test]
fn an_order_is_walked_for_fifty_years_and_not_a_day_more() {
    let business_days = try_call("workingDays", &json!({"from": "2000-01-01", "to": "2050-01-01"})).expect("an answer");
    let business_days = business_days["businessDays"].as_u64().expect("a count");
    let order = |days: u64| {
        try_call("orderBurn", &json!({"cap": days, "produced": 0, "from": "2000-01-01", "staff": [{"tjm": 1}]}))
    };
    let last = order(business_days - 1).expect("an answer");
    assert_eq!(last["firstUncoveredDay"], "2049-12-31");
    let error = order(business_days).expect_err("an order that lasts longer");
    assert_eq!((error.code(), error.path()), (Code::TooLarge, "/cap"));
}

#[test]
fn a_line_is_rounded_to_the_cent_when_read_and_nothing_else_is() {
    let (mut kept, mut tried) = (BTreeSet::new(), BTreeMap::new());
    for (rule, mut input, pattern, at) in decimals().filter(|(rule, ..)| rule != "clientQuote") {
        let given = &input.pointer(&at).expect("a decimal");
        let given = given.as_str().map_or_else(|| given.to_string(), str::to_owned);
        let given = given.parse::<Decimal>().expect("a decimal").round_dp(2);
        let tries: &mut u32 = tried.entry(pattern.clone()).or_default();
        if kept.contains(&pattern) || is_to_the_cent(&pattern) && *tries >= 3 {
            continue;
        }
        *tries += 1;
        input["explain"] = json!(true);
        let answer = |value: Decimal| {
            let input = put(&input, &at, &value.to_string());
            chiffrage::call(&rule, &input.to_string()).map_err(|error| (error.code(), error.path().to_owned()))
        };
        for mills in [Decimal::new(4, 3), Decimal::new(-4, 3)] {
            let moved = given + mills;
            let (before, after) = (answer(given), answer(moved));
            // A thousandth that crosses a bound says nothing of rounding.
            if before != after && !matches!(after, Err((Code::OutOfRange, _))) {
                assert!(!is_to_the_cent(&pattern), "{rule} {at} keeps {moved}: {input}");
                kept.insert(pattern.clone());
            }
        }
    }
    let lost: Vec<_> = tried.keys().filter(|pattern| !kept.contains(*pattern) && !is_to_the_cent(pattern)).collect();
    assert!(lost.is_empty(), "rounded when read: {lost:?}");
}

#[test]
fn the_widest_decimals_are_answered_or_overflow() {
    let widest = [
        "999999999999.9999999999999999",
        "0.0000000000000000000000000001",
        "1.000000000000000000000000001",
        "99.99999999999999999999999999",
        "1000000000000",
    ];
    let mut answers = 0;
    for (rule, input) in answered() {
        let decimals: Vec<String> = places(&input)
            .into_iter()
            .filter(|at| {
                !at.ends_with("year") && input.pointer(at).is_some_and(|value| is_decimal(value) && !value.is_u64())
            })
            .collect();
        for text in widest {
            // One after the other, then all at once.
            let mut all = input.clone();
            for at in &decimals {
                let mut one = input.clone();
                *one.pointer_mut(at).expect("a decimal") = json!(text);
                *all.pointer_mut(at).expect("a decimal") = json!(text);
                for input in [&one, &all] {
                    match try_call(&rule, input) {
                        Ok(_) => answers += 1,
                        Err(error) => assert!(
                            matches!(
                                error.code(),
                                Code::Overflow | Code::OutOfRange | Code::Inconsistent | Code::TooLarge
                            ),
                            "{rule} {input}: {error:?}"
                        ),
                    }
                }
            }
        }
    }
    assert!(answers > 2_000, "only {answers} answers");
}

#[test]
fn what_is_wider_still_overflows_at_its_place() {
    let price = |cjm: Value| try_call("price", &json!({"cjm": cjm, "tjm": 600}));
    for wide in [
        "1000000000000.1",
        "0.00000000000000000000000000001",
        "12345678901234.567890123456789",
        "99999999999999999999999999999",
    ] {
        let error = price(json!(wide)).expect_err("too wide");
        assert_eq!((error.code(), error.path()), (Code::Overflow, "/cjm"), "{wide}");
    }
    assert_eq!(price(json!(1e300)).expect_err("too wide").code(), Code::Overflow);
    assert!(price(json!(1e-7)).is_ok());
}

#[test]
fn depth_is_refused_and_not_followed() {
    let deep = |open: &str, close: &str| format!("{}1{}", open.repeat(200_000), close.repeat(200_000));
    for nested in [deep("[", "]"), deep(r#"{"lines":"#, "}"), "[".repeat(400_000), r#"{"lines":["#.repeat(100_000)] {
        for rule in RULES {
            let lines = format!(r#"{{"lines":{nested}}}"#);
            assert!(chiffrage::call(rule, &nested).is_err() && chiffrage::call(rule, &lines).is_err(), "{rule}");
        }
    }
}

/// An unknown field comes before anything else that is wrong with its object.
#[test]
fn unknown_fields_come_first() {
    let mut tried = 0;
    for (rule, input) in answered() {
        for name in input
            .as_object()
            .expect("an object")
            .keys()
            .filter(|name| !matches!(name.as_str(), "kind" | "mode" | "basis"))
        {
            for wrong in [Value::Null, json!([[]]), json!({"zz": 1})] {
                let mut input = input.clone();
                input[name.as_str()] = wrong;
                input["zz"] = json!(1);
                let error = try_call(&rule, &input).expect_err("a field too many");
                assert_eq!((error.code(), error.path()), (Code::UnknownField, "/zz"), "{rule} {input}");
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000, "only {tried} inputs");
}

/// As the input spells them, and as a JSON pointer has to (RFC 6901).
#[test]
fn unknown_fields_are_named_as_they_are_written() {
    for (key, path) in [("a_b", "/a_b"), ("gains_", "/gains_"), ("a~b/c", "/a~0b~1c"), ("", "/")] {
        let error = try_call("roi", &json!({"gains": 1, "cost": 1, key: 1})).expect_err("a field too many");
        assert_eq!((error.code(), error.path()), (Code::UnknownField, path));
    }
}

#[test]
fn every_object_has_its_fields_and_no_other() {
    for (rule, input) in answered() {
        for at in places(&input) {
            let mut input = input.clone();
            let Some(Value::Object(fields)) = input.pointer_mut(&at) else { continue };
            fields.insert("zz".to_owned(), json!(1));
            let error = try_call(&rule, &input).expect_err("a field too many");
            assert_eq!(
                (error.code(), error.path()),
                (Code::UnknownField, format!("{at}/zz").as_str()),
                "{rule} {input}"
            );
        }
    }
}

/// A fault lies at a place of the input, or at a field that an object of it lacks.
fn points_into(error: &Error, input: &Value) -> bool {
    let path = error.path();
    input.pointer(path).is_some() || path.rsplit_once('/').is_some_and(|(parent, _)| input.pointer(parent).is_some())
}

/// Names that the rules read, so that some of what is made is nearly right.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let all = answered().flat_map(|(_, input)| places(&input));
    let names: BTreeSet<String> = all.filter_map(|place| Some(place.rsplit_once('/')?.1.to_owned())).collect();
    names.into_iter().filter(|name| name.parse::<usize>().is_err()).collect()
});

static CASES: LazyLock<Vec<(String, Value)>> = LazyLock::new(|| answered().collect());

/// Texts that a rule may take for something.
const TEXTS: &[&str] = &[
    "",
    "0",
    "-1",
    "100",
    "1e9",
    "1,5",
    "2026-02-29",
    "2024-02-29",
    "1899-12-31",
    "regie",
    "raf",
    "time",
    "é\u{0}\"\\",
    "٣",
];

fn garbage() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-3_i64..40_000).prop_map(Value::from),
        prop::sample::select(TEXTS).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((prop::sample::select(NAMES.as_slice()), inner), 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_answered_or_refused_by_every_rule(input in garbage()) {
        for rule in RULES {
            if let Err(error) = try_call(rule, &input) {
                prop_assert!(points_into(&error, &input), "{} {}: {:?}", rule, input, error);
            }
        }
    }

    #[test]
    fn any_text_is_answered_or_refused_by_every_rule(input in "\\PC{0,40}|[\\[\\]{}\",:0-9eE.+-]{0,40}") {
        for rule in RULES {
            let json = serde_json::from_str::<Value>(&input);
            match chiffrage::call(rule, &input) {
                Ok(_) => prop_assert!(json.is_ok(), "{} {:?}", rule, input),
                Err(error) if json.is_err() => prop_assert_eq!((error.code(), error.path()), (Code::WrongType, "")),
                Err(_) => {}
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_worked_case_spoilt_anywhere_is_answered_or_refused_there(
        case in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), spoilt in garbage(), remove in any::<bool>(),
    ) {
        let (rule, mut input) = case.get(&CASES).clone();
        let all = places(&input);
        let at = place.get(&all);
        match at.rsplit_once('/') {
            Some((parent, name)) if remove => match input.pointer_mut(parent) {
                Some(Value::Object(fields)) => drop(fields.remove(name)),
                Some(Value::Array(items)) => drop(items.pop()),
                _ => {}
            },
            _ => *input.pointer_mut(at).expect("a place") = spoilt,
        }
        if let Err(error) = try_call(&rule, &input) {
            prop_assert!(points_into(&error, &input), "{} {}: {:?}", rule, input, error);
        }
    }
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_was_given(label in any::<String>(), phase in ".{0,8}", name in any::<String>()) {
        let line = json!({"mode": "regie", "label": label, "phase": phase, "profile": name, "tjm": 1, "days": 1});
        let quote = try_call("quote", &json!({"lines": [line.clone()]})).expect("an answer");
        prop_assert_eq!((&quote["lines"][0]["label"], &quote["byPhase"][0]["phase"]), (&line["label"], &line["phase"]));
        let shown = try_call("clientQuote", &json!({"lines": [line.clone()]})).expect("an answer");
        prop_assert_eq!(&shown["lines"][0]["profile"], &line["profile"]);
    }

    /// Escaped as JSON pointers are.
    #[test]
    fn what_nobody_reads_is_named_as_it_was_given(name in any::<String>()) {
        let error = try_call("roi", &json!({"gains": 1, "cost": 1, &format!("zz{name}"): 1})).expect_err("a field too many");
        prop_assert_eq!(error.path(), format!("/zz{}", name.replace('~', "~0").replace('/', "~1")));
    }
}

/// What a column of a dashboard may hold: hundredths, quarters, sums that are no hundredths any more, anything.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => (0_u32..100_000_000).prop_map(|cents| f64::from(cents) / 100.0),
        8 => (0_u32..2_000).prop_map(|quarters| f64::from(quarters) / 4.0),
        4 => (0_u32..5_000, 0_u32..5_000).prop_map(|(a, b)| f64::from(a) / 10.0 + f64::from(b) / 10.0),
        4 => (0_u32..200_000, 1_u32..1_000).prop_map(|(a, b)| f64::from(a) / f64::from(b)),
        2 => 0.0..1e12,
        1 => (0_u32..48, -1.0..1.0).prop_map(|(power, more)| 2_f64.powi(power as i32) + more),
        1 => any::<f64>(),
        2 => Just(0.0),
        1 => prop::sample::select(vec![-0.0, 1e-28, 5e-324, 0.004_999_999_999_999_999, 0.005, 1e12, 1e300, f64::NAN, f64::INFINITY]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Also where a figure has more hundredths than a number counts one by one, and where it lies in the middle of two.
    #[test]
    fn a_row_says_what_the_rule_says(
        price in number(), sold in number(), cjm in number(), consumed in number(), remaining in number(), even in 0_u32..8,
        threshold_pct in prop::option::of(prop_oneof![Just(18.0), Just(0.0), 0.0..99.9]),
    ) {
        // Sold for what it costs, or for the days it takes.
        let price = if even == 0 { (cjm * (consumed + remaining) * 100.0).round() / 100.0 } else { price };
        let sold = match even {
            1 => consumed + remaining,
            2 => ((consumed + remaining) * 100.0 - 1.0).round() / 100.0,
            _ => sold,
        };
        let columns = Columns {
            price: &[price],
            sold_days: &[sold],
            cjm: &[cjm],
            consumed_days: &[consumed],
            remaining_days: &[remaining],
            threshold_pct,
        };
        let row = drift_columns(&columns).expect("columns of one length")[0];
        // In Rust's own text: where two are as short and as near, other writers of numbers take the other.
        let [price, sold, cjm, consumed, remaining] =
            [price, sold, cjm, consumed, remaining].map(|number| number.to_string());
        let mut project = json!({
            "price": price, "soldDays": sold, "cjm": cjm, "consumedDays": consumed, "remainingDays": remaining,
        });
        if let Some(pct) = threshold_pct {
            project["threshold"] = json!({"pct": pct.to_string()});
        }
        match try_call("drift", &project) {
            Err(_) => prop_assert_eq!(row.status, 255),
            Ok(drift) => {
                let figure = |figure: &Value| figure.as_str().and_then(|text| text.parse::<f64>().ok());
                prop_assert_eq!(Some(row.landing_days), figure(&drift["landingDays"]));
                prop_assert_eq!(Some(row.tjm_equivalent), figure(&drift["tjmEquivalent"]));
                prop_assert_eq!(Some(row.landing_margin), figure(&drift["landing"]["margin"]));
                let rate = figure(&drift["landing"]["tauxMarquePct"]);
                prop_assert!(rate.map_or(row.landing_taux_marque_pct.is_nan(), |rate| rate == row.landing_taux_marque_pct));
                let status = ["on_track", "drifting", "alert", "loss"][usize::from(row.status)];
                prop_assert_eq!(&drift["status"], status);
            }
        }
    }
}
