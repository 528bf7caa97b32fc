//! Billing plans, their check and due dates, in cents and days counted one by one.

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::calendar::{ZONES, date, days, is_business_day};
use super::support::units::{hundredths, nearest, units};
use super::support::{call, explained};

/// The parts of a total by weight: each rounded and the last taking the balance, or the largest remainders, ties to the earliest.
fn split(total: i128, weights: &[i128], by_remainder: bool) -> Vec<i128> {
    let sum: i128 = weights.iter().sum();
    if by_remainder {
        let mut parts: Vec<i128> = weights.iter().map(|weight| total * weight / sum).collect();
        let mut order: Vec<usize> = (0..weights.len()).collect();
        order.sort_by_key(|&index| -(total * weights[index] % sum));
        let left_over = usize::try_from(total - parts.iter().sum::<i128>()).expect("less than the parts");
        order.into_iter().take(left_over).for_each(|index| parts[index] += 1);
        return parts;
    }
    let mut parts: Vec<i128> = weights.iter().map(|weight| nearest(total * weight, sum)).collect();
    let others: i128 = parts.iter().rev().skip(1).sum();
    *parts.last_mut().expect("a part") = total - others;
    parts
}

/// VAT and retention as a plan is given them, with what each invoice comes to.
#[derive(Clone, Debug)]
struct Invoicing {
    vat: i128,
    /// Percent, and whether of the amount including VAT.
    retention: Option<(i128, bool)>,
}

prop_compose! {
    fn invoicing()(vat in 0_i128..=10_000, retention in option::of((0_i128..=10_000, any::<bool>()))) -> Invoicing {
        Invoicing { vat, retention }
    }
}

impl Invoicing {
    fn call(&self, mut plan: Value) -> Value {
        plan["vatPct"] = json!(hundredths(self.vat));
        if let Some((pct, incl_vat)) = self.retention {
            plan["retention"] = json!({"pct": hundredths(pct), "base": if incl_vat { "incl_vat" } else { "excl_vat" }});
        }
        call("schedule", &plan)
    }

    /// Whether the plan shows those amounts, invoiced as they should be, and their totals.
    fn holds(&self, output: &Value, amounts: &[i128]) -> Result<(), TestCaseError> {
        let shown = output["installments"].as_array().expect("instalments");
        prop_assert_eq!(shown.len(), amounts.len());
        let (mut total, mut total_vat) = (0, 0);
        for (shown, amount) in shown.iter().zip(amounts) {
            let figure = |name: &str| units(&shown[name]);
            let vat = nearest(amount * self.vat, 10_000);
            let retained =
                self.retention.map(|(pct, incl_vat)| nearest((amount + if incl_vat { vat } else { 0 }) * pct, 10_000));
            total += amount;
            total_vat += vat;
            prop_assert_eq!((figure("amount"), figure("vat"), figure("amountInclVat")), (*amount, vat, amount + vat));
            prop_assert_eq!(shown.get("retained").map(units), retained);
            prop_assert_eq!((figure("payable"), figure("cumulative")), (amount + vat - retained.unwrap_or(0), total));
        }
        let vat_on_total = nearest(total * self.vat, 10_000);
        let expected = [
            ("total", total),
            ("totalVat", total_vat),
            ("totalInclVat", total + total_vat),
            ("vatOnTotal", vat_on_total),
            ("vatGap", total_vat - vat_on_total),
        ];
        for (name, expected) in expected {
            prop_assert_eq!(units(&output[name]), expected, "{}", name);
        }
        Ok(())
    }
}

fn rounding(by_remainder: bool) -> &'static str {
    if by_remainder { "largest_remainder" } else { "balance_last" }
}

fn month_end(day: NaiveDate) -> NaiveDate {
    days(day, day + Days::new(31)).take_while(|next| next.month() == day.month()).last().expect("a day")
}

/// That many months later, on the month's last day where it is shorter.
fn months_later(day: NaiveDate, months: u32) -> NaiveDate {
    let months = day.month0() + months;
    let first = date(day.year() + i32::try_from(months / 12).expect("a few years"), months % 12 + 1, 1);
    first.with_day(day.day()).unwrap_or(month_end(first))
}

/// Percentages that sum to 100.
fn hundred() -> impl Strategy<Value = Vec<i128>> {
    vec(0_i128..=10_000, 0..12).prop_map(|mut cuts| {
        cuts.extend([0, 10_000]);
        cuts.sort_unstable();
        cuts.windows(2).map(|pair| pair[1] - pair[0]).collect()
    })
}

/// The parts of a period by calendar month, halved after the 15th.
fn periods(from: NaiveDate, to: NaiveDate, halves: bool) -> Vec<(NaiveDate, NaiveDate)> {
    let last_of = |day: NaiveDate| day == to || day == month_end(day) || halves && day.day() == 15;
    let mut periods = Vec::new();
    let mut first = from;
    for day in days(from, to).filter(|day| last_of(*day)) {
        periods.push((first, day));
        first = day + Days::new(1);
    }
    periods
}

fn span() -> impl Strategy<Value = (NaiveDate, NaiveDate)> {
    (0_u64..2_000, 0_u64..200).prop_map(|(start, length)| {
        let from = date(2024, 1, 1) + Days::new(start);
        (from, from + Days::new(length))
    })
}

/// A person of a team: price and quarters of a day a day, days away.
type Person = (i128, i128, Vec<u64>);

proptest! {
    #[test]
    fn equal_instalments_add_up_and_follow_the_months(
        total in 0_i128..10_000_000_000,
        count in 1_usize..70,
        by_remainder in any::<bool>(),
        first in option::of((0_u64..2_000, option::of(1_u32..14))),
        invoicing in invoicing(),
    ) {
        let mut plan = json!({
            "kind": "equal", "total": hundredths(total), "count": count, "rounding": rounding(by_remainder),
        });
        let mut dates = vec![None; count];
        if let Some((offset, every)) = first {
            let first = date(2024, 1, 1) + Days::new(offset);
            plan["first"] = json!(first.to_string());
            if let Some(every) = every {
                plan["everyMonths"] = json!(every);
            }
            for (index, date) in (0_u32..).zip(&mut dates) {
                *date = Some(months_later(first, index * every.unwrap_or(1)));
            }
            let suggestions = output_suggestions(first, &invoicing.call(plan.clone()));
            prop_assert!(suggestions, "a day off has the next business day for suggestion");
        }
        let output = invoicing.call(plan);
        invoicing.holds(&output, &split(total, &vec![1; count], by_remainder))?;
        for (index, (shown, date)) in output["installments"].as_array().expect("a list").iter().zip(dates).enumerate() {
            prop_assert_eq!(&shown["label"], &json!(format!("{}/{count}", index + 1)));
            prop_assert_eq!(shown.get("invoiceDate").cloned(), date.map(|date| json!(date.to_string())));
        }
    }

    #[test]
    fn milestones_add_up_and_their_check_agrees(
        total in 0_i128..10_000_000_000,
        pcts in hundred(),
        by_remainder in any::<bool>(),
        invoicing in invoicing(),
        moved in 1_i128..1_000,
    ) {
        let milestones: Vec<Value> = pcts.iter().map(|pct| json!({"label": "a", "pct": hundredths(*pct)})).collect();
        let output = invoicing.call(json!({
            "kind": "milestones", "total": hundredths(total), "milestones": milestones, "rounding": rounding(by_remainder),
        }));
        let amounts = split(total, &pcts, by_remainder);
        invoicing.holds(&output, &amounts)?;

        let check = |amounts: &[i128]| {
            let installments: Vec<Value> = pcts.iter().zip(amounts)
                .map(|(pct, amount)| json!({"pct": hundredths(*pct), "amount": hundredths(*amount)}))
                .collect();
            call("checkSchedule", &json!({"total": hundredths(total), "installments": installments}))
        };
        let output = check(&amounts);
        prop_assert_eq!(output["consistent"].as_bool(), Some(true));
        prop_assert_eq!((units(&output["sum"]), units(&output["gap"]), units(&output["pctSum"])), (total, 0, 10_000));
        for ((shown, pct), amount) in output["installments"].as_array().expect("a list").iter().zip(&pcts).zip(&amounts) {
            let expected = nearest(total * pct, 10_000);
            prop_assert_eq!((units(&shown["expected"]), units(&shown["gap"])), (expected, amount - expected));
            match total {
                0 => prop_assert!(shown["actualPct"].is_null()),
                total => prop_assert_eq!(units(&shown["actualPct"]), nearest(amount * 10_000, total)),
            }
        }

        let mut more = amounts.clone();
        more[0] += moved;
        let output = check(&more);
        prop_assert_eq!((output["consistent"].as_bool(), units(&output["gap"])), (Some(false), moved));

        // Cents that go from line to line are forgiven up to one a line, on each of them.
        let lines = i128::try_from(pcts.len()).expect("a few");
        let is_far = |amounts: &[i128]| {
            amounts.iter().zip(&pcts).any(|(amount, pct)| (amount - nearest(total * pct, 10_000)).abs() > lines)
        };
        for to_each in [moved, lines / 2, -lines / 2] {
            let mut amounts = amounts.clone();
            let (last, others) = amounts.split_last_mut().expect("a part");
            *last -= to_each * (lines - 1);
            others.iter_mut().for_each(|amount| *amount += to_each);
            prop_assert_eq!(check(&amounts)["consistent"].as_bool(), Some(!is_far(&amounts)), "{:?}", amounts);
        }
    }

    #[test]
    fn a_retainer_is_pro_rata_of_its_months(
        monthly in 0_i128..10_000_000,
        (from, to) in span(),
        business in any::<bool>(),
        zone in prop::sample::select(&ZONES[..]),
        invoicing in invoicing(),
    ) {
        let output = invoicing.call(json!({
            "kind": "retainer", "monthlyAmount": hundredths(monthly), "from": from.to_string(), "to": to.to_string(),
            "proration": if business { "business_days" } else { "calendar" }, "zone": zone,
        }));
        let count = |from: NaiveDate, to: NaiveDate| {
            i128::try_from(days(from, to).filter(|day| !business || is_business_day(*day, zone)).count()).expect("a few")
        };
        let periods = periods(from, to, false);
        let amounts: Vec<i128> = periods.iter()
            .map(|(first, last)| {
                let whole = count(first.with_day(1).expect("a first"), month_end(*last));
                nearest(monthly * count(*first, *last), whole)
            })
            .collect();
        invoicing.holds(&output, &amounts)?;
        for (shown, (first, last)) in output["installments"].as_array().expect("a list").iter().zip(&periods) {
            prop_assert_eq!(&shown["label"], &json!(format!("{first}/{last}")));
            prop_assert_eq!(&shown["invoiceDate"], &json!(last.to_string()));
        }
    }

    #[test]
    fn time_is_billed_day_by_day_up_to_its_cap(
        (from, to) in span(),
        halves in any::<bool>(),
        staff in vec((0_i128..200_000, 0_i128..6, vec(0_u64..200, 0..20)), 1..5),
        cap in option::of(0_i128..400),
        zone in prop::sample::select(&ZONES[..]),
        fixed in option::of(0_i128..1_000_000),
        invoicing in invoicing(),
    ) {
        let people: Vec<Value> = staff.iter()
            .map(|(tjm, quarters, absences): &Person| json!({
                "tjm": hundredths(*tjm), "pace": hundredths(quarters * 25),
                "absences": absences.iter().map(|offset| (from + Days::new(*offset)).to_string()).collect::<Vec<_>>(),
            }))
            .collect();
        let mut plan = json!({
            "kind": "time", "cadence": if halves { "semi_monthly" } else { "monthly" }, "from": from.to_string(),
            "to": to.to_string(), "zone": zone, "staff": people,
        });
        // In quarters of a day.
        let mut left = cap.unwrap_or(i128::MAX);
        if let Some(cap) = cap {
            plan["capDays"] = json!(hundredths(cap * 25));
        }
        let mut amounts = Vec::new();
        if let Some(amount) = fixed {
            plan["fixedPhase"] = json!({"label": "first", "amount": hundredths(amount)});
            amounts.push(amount);
        }
        let (mut billed_days, mut unbilled) = (Vec::new(), 0);
        for (first, last) in periods(from, to, halves) {
            let mut billed = vec![0_i128; staff.len()];
            for day in days(first, last).filter(|day| is_business_day(*day, zone)) {
                let offset = u64::try_from((day - from).num_days()).expect("a day of the period");
                for ((_, quarters, absences), billed) in staff.iter().zip(&mut billed) {
                    let wanted = if absences.contains(&offset) { 0 } else { *quarters };
                    let taken = wanted.min(left);
                    left -= taken;
                    *billed += taken;
                    unbilled += wanted - taken;
                }
            }
            amounts.push(staff.iter().zip(&billed).map(|((tjm, ..), quarters)| nearest(tjm * quarters, 4)).sum());
            billed_days.push(billed.iter().sum::<i128>() * 25);
        }
        let output = invoicing.call(plan);
        invoicing.holds(&output, &amounts)?;
        let shown = output["installments"].as_array().expect("a list");
        let shown_days: Vec<i128> = shown.iter().filter_map(|shown| shown.get("days")).map(units).collect();
        prop_assert_eq!(shown_days, billed_days);
        prop_assert_eq!(output.get("unbilledDays").map(units), cap.map(|_| unbilled * 25));
    }

    #[test]
    fn a_due_date_is_that_of_its_term_and_never_precedes_its_invoice(
        issue in 0_u64..100_000,
        term_days in 0_u64..150,
        month_end_first in option::of(any::<bool>()),
        day_of_month in option::of(1_u32..=31),
        periodic in any::<bool>(),
        zone in prop::sample::select(&ZONES[..]),
    ) {
        let issue = date(1900, 1, 1) + Days::new(issue);
        let then_month_end = |days: u64| month_end(issue + Days::new(days));
        let after_month_end = |days: u64| month_end(issue) + Days::new(days);
        let (mut terms, mut due) = match month_end_first {
            None => (json!({"kind": "net"}), issue + Days::new(term_days)),
            Some(false) => (json!({"kind": "end_of_month", "reading": "days_then_month_end"}), then_month_end(term_days)),
            Some(true) => (json!({"kind": "end_of_month", "reading": "month_end_then_days"}), after_month_end(term_days)),
        };
        terms["days"] = json!(term_days);
        let (reached, mut parts) = (due, vec![("days", i64::try_from(term_days).expect("a few"))]);
        match month_end_first {
            None => {}
            Some(false) => parts.push(("toMonthEnd", (due - issue - TimeDelta::days(parts[0].1)).num_days())),
            Some(true) => parts.push(("toMonthEnd", (month_end(issue) - issue).num_days())),
        }
        if let (Some(day), Some(_)) = (day_of_month, month_end_first) {
            terms["dayOfMonth"] = json!(day);
            let next = months_later(due.with_day(1).expect("a first"), 1);
            due = next.with_day(day).unwrap_or(month_end(next));
            parts.push(("toDayOfMonth", (due - reached).num_days()));
        }
        prop_assume!(due.year() <= 2200);
        let output = explained("dueDate", &json!({
            "invoiceDate": issue.to_string(), "terms": terms, "periodicInvoice": periodic, "zone": zone,
        }));
        let delay = (due - issue).num_days();
        let operands: Value = parts.iter().map(|(name, days)| (name.to_string(), json!(days.to_string()))).collect();
        prop_assert_eq!(&output["steps"][0]["operands"], &operands);
        prop_assert_eq!(&output["steps"][0]["value"], &json!(format!("{delay}.00")));
        let sixty = issue + Days::new(60);
        let latest = match month_end_first {
            _ if periodic => issue + Days::new(45),
            None => sixty,
            Some(false) => sixty.max(then_month_end(45)),
            Some(true) => sixty.max(after_month_end(45)),
        };
        prop_assert!(due >= issue);
        prop_assert_eq!(&output["dueDate"], &json!(due.to_string()));
        prop_assert_eq!(output["delayDays"].as_i64(), Some(delay));
        prop_assert_eq!(output["lawful"].as_bool(), Some(due <= latest));
        prop_assert_eq!(output["businessDay"].as_bool(), Some(is_business_day(due, zone)));
        let mut caps = json!({
            "sixtyDays": sixty.to_string(), "daysThenMonthEnd45": then_month_end(45).to_string(),
            "monthEndThenDays45": after_month_end(45).to_string(),
        });
        if periodic {
            caps["periodic45"] = json!((issue + Days::new(45)).to_string());
        }
        prop_assert_eq!(&output["caps"], &caps);

        let plan = call("schedule", &json!({
            "kind": "equal", "total": 1, "count": 1, "first": issue.to_string(), "terms": terms,
        }));
        prop_assert_eq!(&plan["installments"][0]["dueDate"], &json!(due.to_string()));
        if !periodic {
            prop_assert_eq!(&plan["installments"][0]["lawful"], &output["lawful"]);
        }
    }
}

/// A first date on a day off is pointed out with the next business day, one on a business day is not.
fn output_suggestions(first: NaiveDate, output: &Value) -> bool {
    let expected = match is_business_day(first, "metropole") {
        true => json!([]),
        false => {
            let next = first.iter_days().find(|day| is_business_day(*day, "metropole")).expect("a business day");
            json!([{"code": "not_a_business_day", "path": "/first", "suggestion": next.to_string()}])
        }
    };
    output["warnings"] == expected
}
