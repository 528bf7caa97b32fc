//! The cost of a day, in cents, hundredths of days and ten-thousandths of a coefficient.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::calendar::{ZONES, date, days, is_business_day};
use super::support::call;
use super::support::units::{decimal, hundredths, nearest, units};

/// An amount, and how many times a year it is paid: 1, 12, or 0 for each day.
type Item = (i128, i128);

fn items() -> impl Strategy<Value = Vec<Item>> {
    vec((0_i128..500_000, prop::sample::select(&[0_i128, 1, 12][..])), 0..5)
}

fn written(items: &[Item]) -> Value {
    let per = |times: i128| match times {
        0 => "day",
        1 => "year",
        _ => "month",
    };
    items.iter().map(|(amount, times)| json!({"amount": hundredths(*amount), "per": per(*times)})).collect()
}

/// A day's sum, and a year's.
fn sums(items: &[Item]) -> (i128, i128) {
    let of_days = items.iter().filter(|(_, times)| *times == 0).map(|(amount, _)| amount).sum();
    (of_days, items.iter().map(|(amount, times)| amount * times).sum())
}

/// A divisor as it is given, and in hundredths of ten-thousandths of a day.
fn divisor() -> impl Strategy<Value = (Value, &'static str, i128)> {
    let count = (prop::sample::select(&["business", "worked", "billable"][..]), 1_i128..40_000)
        .prop_map(|(basis, count)| (json!({"basis": basis, "count": hundredths(count)}), basis, count * 10_000));
    let year = (1900_i32..=2200, option::of(prop::sample::select(&ZONES[..])), 0_usize..3);
    let off = (option::of(0_i128..4_000), option::of(0_i128..2_000), 1_i128..=10_000);
    let year = (year, off).prop_map(|((year, zone, basis), (leave, rtt, utilization))| {
        let basis = ["business", "worked", "billable"][basis];
        let whole = days(date(year, 1, 1), date(year, 12, 31));
        let business = whole.filter(|day| is_business_day(*day, zone.unwrap_or("metropole"))).count();
        let mut count = 100 * i128::try_from(business).expect("a year");
        let mut given = json!({"basis": basis, "year": year});
        if let Some(zone) = zone {
            given["zone"] = json!(zone);
        }
        if basis != "business" {
            count -= leave.unwrap_or(2_500) + rtt.unwrap_or(0);
            for (name, value) in [("paidLeave", leave), ("rtt", rtt)] {
                if let Some(value) = value {
                    given[name] = json!(hundredths(value));
                }
            }
        }
        if basis == "billable" {
            given["utilizationPct"] = json!(hundredths(utilization));
        }
        (given, basis, count * if basis == "billable" { utilization } else { 10_000 })
    });
    prop_oneof![count, year]
}

proptest! {
    #[test]
    fn an_employee_costs_what_the_definitions_say(
        gross in 0_i128..2_000_000,
        months in option::of(1_i128..1_600),
        variable in option::of(0_i128..5_000_000),
        charges in 10_000_i128..20_000,
        benefits in items(),
        expenses in items(),
        overhead in option::of(0_i128..5_000_000),
        (days, basis, count) in divisor(),
    ) {
        let mut input = json!({
            "kind": "salaried", "grossMonthly": hundredths(gross), "chargeCoefficient": decimal(charges, 4),
            "benefits": written(&benefits), "expenses": written(&expenses), "days": days,
        });
        for (name, value) in [("monthsPaid", months), ("annualVariable", variable), ("annualOverhead", overhead)] {
            if let Some(value) = value {
                input[name] = json!(hundredths(value));
            }
        }
        let output = call("cjm", &input);
        let figure = |name: &str| units(&output[name]);
        let salary = (gross * months.unwrap_or(1_200) + variable.unwrap_or(0) * 100) * charges;
        let overhead = overhead.unwrap_or(0);
        let ((benefits_a_day, benefits), (expenses_a_day, expenses)) = (sums(&benefits), sums(&expenses));
        // A year's euros over a day's: cents × 10^6 over days × 10^6.
        let a_day = |of_days: i128, of_year: i128| nearest(of_year + of_days * count, count);
        prop_assert_eq!(figure("salary"), a_day(0, salary));
        prop_assert_eq!(figure("benefits"), a_day(benefits_a_day, benefits * 1_000_000));
        prop_assert_eq!(figure("expenses"), a_day(expenses_a_day, expenses * 1_000_000));
        prop_assert_eq!(figure("overhead"), a_day(0, overhead * 1_000_000));
        let of_year = salary + (benefits + expenses + overhead) * 1_000_000;
        prop_assert_eq!(figure("cjm"), a_day(benefits_a_day + expenses_a_day, of_year));
        prop_assert_eq!(figure("days"), nearest(count, 10_000));
        prop_assert_eq!(&output["basis"], &json!(basis));
    }

    #[test]
    fn a_contractor_costs_a_rate_and_expenses(rate in 0_i128..500_000, expenses in vec(0_i128..50_000, 0..4)) {
        let items: Vec<Item> = expenses.iter().map(|amount| (*amount, 0)).collect();
        let output = call("cjm", &json!({"kind": "contractor", "dailyRate": hundredths(rate), "expenses": written(&items)}));
        let expenses: i128 = expenses.iter().sum();
        prop_assert_eq!(units(&output["cjm"]), rate + expenses);
        prop_assert_eq!((units(&output["salary"]), units(&output["expenses"])), (rate, expenses));
        prop_assert!(output["days"].is_null() && output["basis"].is_null());
    }

    #[test]
    fn a_year_with_no_day_left_has_no_cost_a_day(year in 1900_i32..=2200, more in prop_oneof![Just(0_usize), 0_usize..100]) {
        let business = days(date(year, 1, 1), date(year, 12, 31)).filter(|day| is_business_day(*day, "metropole")).count();
        let day_bases = [
            json!({"basis": "worked", "year": year, "paidLeave": business, "rtt": more}),
            json!({"basis": "billable", "year": year, "utilizationPct": 0}),
        ];
        for day_basis in day_bases {
            let input = json!({"kind": "salaried", "grossMonthly": 1, "chargeCoefficient": 1, "days": day_basis});
            let error = chiffrage::call("cjm", &input.to_string()).expect_err("no day is left");
            prop_assert_eq!((error.code(), error.path()), (chiffrage::Code::Inconsistent, "/days"));
        }
    }
}
