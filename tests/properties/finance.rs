//! The billing, bench and split rules, in cents and hundredths.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::calendar::is_business_day;
use super::support::call;
use super::support::units::{hundredths, nearest, units, up};

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1).expect("a date") + Days::new(offset)
}

/// The table as printed by the law's readers: refinancing rate of 1 January or 1 July, plus 10, in hundredths of a percent.
fn default_rate(date: NaiveDate) -> i128 {
    let semesters = [("2024-01-01", 1450), ("2024-07-01", 1425), ("2025-01-01", 1315), ("2025-07-01", 1215)];
    let after = |start: &str| date >= start.parse().expect("a date");
    semesters.iter().rev().find(|(start, _)| after(start)).expect("2024 or later").1
}

prop_compose! {
    fn person()(
        tjm in 1_i128..200_000,
        quarters in 0_i128..6,
        absences in prop::collection::vec(0_u64..60, 0..40),
    ) -> (i128, i128, Vec<u64>) {
        (tjm, quarters, absences)
    }
}

proptest! {
    #[test]
    fn shares_add_up_and_go_by_largest_remainder(
        total in 0_i128..100_000_000_000_000,
        weights in prop::collection::vec(0_i128..1_000_000, 1..30),
    ) {
        let sum: i128 = weights.iter().sum();
        prop_assume!(sum > 0);
        let members: Vec<Value> = weights.iter().enumerate()
            .map(|(index, weight)| json!({"name": index.to_string(), "weight": hundredths(*weight)}))
            .collect();
        let output = call("revenueSplit", &json!({"total": hundredths(total), "members": members}));
        let shares = output["shares"].as_array().expect("shares");

        let mut expected: Vec<i128> = weights.iter().map(|weight| total * weight / sum).collect();
        let mut order: Vec<usize> = (0..weights.len()).collect();
        order.sort_by_key(|&index| -(total * weights[index] % sum));
        let left_over = total - expected.iter().sum::<i128>();
        for &index in order.iter().take(usize::try_from(left_over).expect("less than the members")) {
            expected[index] += 1;
        }
        let amounts: Vec<i128> = shares.iter().map(|share| units(&share["amount"])).collect();
        prop_assert_eq!(&amounts, &expected);
        prop_assert_eq!(amounts.iter().sum::<i128>(), total);
        for (index, share) in shares.iter().enumerate() {
            prop_assert_eq!(&share["name"], &json!(index.to_string()));
            if total > 0 {
                prop_assert_eq!(units(&share["pct"]), nearest(amounts[index] * 10_000, total));
            }
        }
    }

    #[test]
    fn a_lead_takes_a_share_and_the_sum_stays(
        total in 0_i128..1_000_000_000,
        pct in 0_i128..=10_000,
        weights in prop::collection::vec(1_i128..1_000, 1..9),
        lead in 0_usize..12,
    ) {
        let members: Vec<Value> = weights.iter().enumerate()
            .map(|(index, weight)| json!({"name": index.to_string(), "weight": hundredths(*weight)}))
            .collect();
        let mut input = json!({"total": hundredths(total), "members": members});
        input["lead"] = json!({"name": lead.to_string(), "pct": hundredths(pct)});
        let output = call("revenueSplit", &input);
        let shares = output["shares"].as_array().expect("shares");
        let outside = usize::from(lead >= weights.len());
        prop_assert_eq!(shares.len(), weights.len() + outside);
        prop_assert_eq!(shares.iter().map(|share| units(&share["amount"])).sum::<i128>(), total);
        let led = if outside == 1 { 0 } else { lead };
        prop_assert!(units(&shares[led]["amount"]) >= nearest(total * pct, 10_000));
    }

    #[test]
    fn an_order_burns_as_a_walk_day_by_day(
        cap in 0_i128..20_000_000,
        produced in 0_i128..5_000_000,
        start in 0_u64..900,
        staff in prop::collection::vec(person(), 1..6),
    ) {
        prop_assume!(staff.iter().any(|(_, quarters, _)| *quarters > 0));
        // A full day of the team costs at least a two-hundredth of the cap, so that the walk stays short.
        let daily: i128 = staff.iter().map(|(tjm, quarters, _)| tjm * quarters).sum();
        prop_assume!(daily * 200 >= cap * 4);
        let from = day(start);
        let people: Vec<Value> = staff.iter().map(|(tjm, quarters, absences)| json!({
            "tjm": hundredths(*tjm),
            "pace": hundredths(quarters * 25),
            "absences": absences.iter().map(|offset| (from + Days::new(*offset)).to_string()).collect::<Vec<_>>(),
        })).collect();
        let input = json!({"cap": hundredths(cap), "produced": hundredths(produced), "from": from.to_string(), "staff": people});
        let output = call("orderBurn", &input);

        // In quarters of a cent.
        let mut left = 4 * (cap - produced);
        let (mut covered, mut last, mut offset) = (0_u64, None, 0_u64);
        let first_uncovered = loop {
            let date = from + Days::new(offset);
            let present = || staff.iter().filter(|(_, quarters, absences)| *quarters > 0 && !absences.contains(&offset));
            if is_business_day(date, "metropole") && present().next().is_some() {
                let cost: i128 = present().map(|(tjm, quarters, _)| tjm * quarters).sum();
                if cost > left {
                    break date;
                }
                left -= cost;
                covered += 1;
                last = Some(date);
            }
            offset += 1;
        };
        prop_assert_eq!(units(&output["remaining"]), cap - produced);
        prop_assert_eq!(units(&output["remainingDays"]), (cap - produced).max(0) * 400 / daily);
        prop_assert_eq!(output["coveredDays"].as_u64(), Some(covered));
        prop_assert_eq!(&output["firstUncoveredDay"], &json!(first_uncovered.to_string()));
        prop_assert_eq!(&output["lastCoveredDay"], &json!(last.map(|date| date.to_string())));
        prop_assert_eq!(units(&output["leftover"]), nearest(left, 4));
        let renewal = last.map(|date| (date - Days::new(30)).to_string());
        prop_assert_eq!(&output["renewalDate"], &json!(renewal));
    }

    #[test]
    fn penalties_are_those_of_each_dated_rate(
        amount in 0_i128..1_000_000_000,
        due in 0_u64..700,
        late in 0_u64..210,
        contract in prop::collection::btree_map(0_u64..900, 0_i128..3_000, 0..4),
    ) {
        let (due, paid) = (day(due), day(due + late));
        let rates: Vec<Value> = contract.iter().rev()
            .map(|(offset, pct)| json!({"from": day(*offset).to_string(), "pct": hundredths(*pct)}))
            .collect();
        let input = json!({
            "amountInclVat": hundredths(amount), "dueDate": due.to_string(), "paidDate": paid.to_string(), "rates": rates,
        });
        let output = call("latePayment", &input);
        let rate_of = |date: NaiveDate| {
            let given = contract.iter().rev().find(|(offset, _)| day(**offset) <= date);
            given.map_or_else(|| default_rate(date), |(_, pct)| *pct)
        };
        let segments = output["segments"].as_array().expect("segments");
        let date = |value: &Value| value.as_str().expect("a date").parse::<NaiveDate>().expect("a date");
        let mut next = due + Days::new(1);
        let mut penalty = 0;
        for segment in segments {
            let (from, to, days) = (date(&segment["from"]), date(&segment["to"]), segment["days"].as_i64().expect("days"));
            prop_assert_eq!(from, next);
            prop_assert_eq!(to.signed_duration_since(from).num_days() + 1, days);
            for offset in 0..days.unsigned_abs() {
                prop_assert_eq!(rate_of(from + Days::new(offset)), units(&segment["pct"]));
            }
            let expected = nearest(amount * units(&segment["pct"]) * i128::from(days), 3_650_000);
            prop_assert_eq!(units(&segment["amount"]), expected);
            penalty += expected;
            next = to + Days::new(1);
        }
        prop_assert_eq!(next, paid.max(due) + Days::new(1));
        prop_assert_eq!(output["daysLate"].as_u64(), Some(late));
        prop_assert_eq!(units(&output["penalty"]), penalty);
        prop_assert_eq!(units(&output["total"]), penalty + if late > 0 { 4_000 } else { 0 });
    }

    #[test]
    fn a_cash_curve_ends_at_the_sum_whatever_the_order(
        opening in -1_000_000_i128..1_000_000,
        mut movements in prop::collection::vec((0_u64..40, -1_000_000_i128..1_000_000), 0..60),
    ) {
        let curve = |movements: &[(u64, i128)]| {
            let movements: Vec<Value> = movements.iter()
                .map(|(offset, amount)| json!({"date": day(*offset).to_string(), "amount": hundredths(*amount)}))
                .collect();
            call("cashCurve", &json!({"opening": hundredths(opening), "movements": movements}))
        };
        let output = curve(&movements);
        movements.sort_unstable();
        prop_assert_eq!(&output, &curve(&movements));

        let mut lowest = (opening, Value::Null);
        let points = output["points"].as_array().expect("points");
        let offsets: std::collections::BTreeSet<u64> = movements.iter().map(|(offset, _)| *offset).collect();
        prop_assert_eq!(points.len(), offsets.len());
        for (point, offset) in points.iter().zip(offsets) {
            let so_far: i128 = movements.iter().filter(|(other, _)| *other <= offset).map(|(_, amount)| amount).sum();
            prop_assert_eq!(&point["date"], &json!(day(offset).to_string()));
            prop_assert_eq!(units(&point["balance"]), opening + so_far);
            if opening + so_far < lowest.0 {
                lowest = (opening + so_far, point["date"].clone());
            }
        }
        prop_assert_eq!(units(&output["lowest"]["balance"]), lowest.0);
        prop_assert_eq!(&output["lowest"]["date"], &lowest.1);
        prop_assert_eq!(units(&output["closing"]), opening + movements.iter().map(|(_, amount)| amount).sum::<i128>());
    }

    #[test]
    fn recognised_revenue_is_invoiced_or_to_come(
        price in 0_i128..100_000_000,
        consumed in 0_i128..100_000,
        remaining in 0_i128..100_000,
        invoiced in 0_i128..100_000_000,
        cjm in 0_i128..200_000,
    ) {
        prop_assume!(consumed + remaining > 0);
        let output = call("recognition", &json!({
            "price": hundredths(price), "consumedDays": hundredths(consumed), "remainingDays": hundredths(remaining),
            "invoiced": hundredths(invoiced), "cjm": hundredths(cjm),
        }));
        let figure = |name: &str| units(&output[name]);
        prop_assert_eq!(figure("production"), nearest(price * consumed, consumed + remaining));
        prop_assert_eq!(figure("production") - invoiced, figure("fae") - figure("pca"));
        prop_assert_eq!(figure("fae") * figure("pca"), 0);
        prop_assert_eq!(figure("faeInclVat"), nearest(figure("fae") * 120, 100));
        prop_assert_eq!(figure("landingCost"), nearest(cjm * (consumed + remaining), 100));
        prop_assert_eq!(figure("costToDate"), nearest(cjm * consumed, 100));
        prop_assert_eq!(figure("lossAtCompletion"), (figure("landingCost") - price).max(0));
        let booked = (figure("costToDate") - figure("production")).max(0);
        prop_assert_eq!(figure("provision"), (figure("lossAtCompletion") - booked).max(0));
    }

    #[test]
    fn earned_value_adds_up(
        bac in 1_i128..1_000_000_000,
        pv in 1_i128..1_000_000_000,
        ev in 1_i128..1_000_000_000,
        ac in 1_i128..1_000_000_000,
    ) {
        let output = call("evm", &json!({
            "bac": hundredths(bac), "pv": hundredths(pv), "ev": hundredths(ev), "ac": hundredths(ac),
        }));
        prop_assume!(bac * ac / ev < 100_000_000_000_000_000);
        let figure = |name: &str| units(&output[name]);
        prop_assert_eq!(figure("cv") - figure("sv"), pv - ac);
        prop_assert_eq!(figure("cpi"), nearest(ev * 10_000, ac));
        prop_assert_eq!(figure("spi"), nearest(ev * 10_000, pv));
        prop_assert_eq!(figure("eac"), nearest(bac * ac, ev));
        prop_assert_eq!(figure("etc") + ac, figure("eac"));
        prop_assert_eq!(figure("vac") + figure("eac"), bac);
        match ac < bac {
            true => prop_assert_eq!(figure("tcpi"), nearest((bac - ev) * 10_000, bac - ac)),
            false => prop_assert!(output["tcpi"].is_null()),
        }
    }

    #[test]
    fn a_bench_is_recovered_and_not_a_hundredth_of_a_day_sooner(
        cjm in 0_i128..200_000,
        margin in 1_i128..100_000,
        days in 0_i128..100_000,
    ) {
        let tjm = cjm + margin;
        let output = call("bench", &json!({
            "tjm": hundredths(tjm), "cjm": hundredths(cjm), "benchDays": hundredths(days),
        }));
        prop_assert_eq!(units(&output["activePerBenched"]), nearest(cjm * 10_000, margin));
        prop_assert_eq!(output["activePerBenchedRoundedUp"].as_i64().map(i128::from), Some(up(cjm, margin)));
        prop_assert_eq!(units(&output["maxBenchRatePct"]), nearest(margin * 10_000, tjm));
        prop_assert_eq!(units(&output["breakEvenTacePct"]), nearest(cjm * 10_000, tjm));
        prop_assert_eq!(units(&output["benchCost"]), nearest(cjm * days, 100));
        let recovery = units(&output["recoveryDays"]);
        prop_assert!(recovery * margin >= cjm * days);
        prop_assert!(recovery == 0 || (recovery - 1) * margin < cjm * days);
    }

    #[test]
    fn a_target_is_reached_by_the_missing_days_and_not_sooner(
        available in 1_i128..40_000,
        leave in 0_i128..3_000,
        rtt in 0_i128..1_000,
        produced in 0_i128..40_000,
        training in 0_i128..3_000,
        target in 0_i128..12_000,
    ) {
        let output = call("utilization", &json!({
            "potentialDays": hundredths(available + leave + rtt), "paidLeave": hundredths(leave), "rtt": hundredths(rtt),
            "producedDays": hundredths(produced), "trainingDays": hundredths(training), "targetPct": hundredths(target),
        }));
        let bench = (available - produced - training).max(0);
        prop_assert_eq!(units(&output["tacePct"]), nearest(produced * 10_000, available));
        prop_assert_eq!(units(&output["taciPct"]), nearest(produced * 10_000, available + leave + rtt));
        prop_assert_eq!(units(&output["benchDays"]), bench);
        prop_assert_eq!(units(&output["benchRatePct"]), nearest(bench * 10_000, available));
        let missing = units(&output["missingDays"]);
        prop_assert!((produced + missing) * 10_000 >= target * available);
        prop_assert!(missing == 0 || (produced + missing - 1) * 10_000 < target * available);
    }

    #[test]
    fn a_gift_stays_within_its_limits(
        gross in 100_000_i128..3_000_000,
        charges in 100_i128..200,
        year in 2024_i128..=2026,
        business_days in 200_i128..260,
        days in 1_i128..200,
        half_revenue in 0_i128..500_000_000_000,
        earlier in 0_i128..300_000_000,
    ) {
        let output = call("mecenat", &json!({
            "grossMonthly": hundredths(gross), "chargeCoefficient": hundredths(charges), "businessDays": business_days as i64,
            "days": days as i64, "annualRevenue": hundredths(2 * half_revenue), "earlierGifts": hundredths(earlier), "year": year as i64,
        }));
        let ceiling = match year { 2024 => 4_636_800, 2025 => 4_710_000, _ => 4_806_000 };
        // Hundredths of a cent a year.
        let yearly = gross * charges * 12;
        let counted = yearly.min(3 * ceiling * 100);
        let limit = (2_000_000 * 100).max(half_revenue) - earlier * 100;
        let value = nearest(yearly * days, business_days * 100);
        let base = nearest((counted * days).min(limit.max(0) * business_days), business_days * 100);
        let figure = |name: &str| units(&output[name]);
        prop_assert_eq!(figure("value"), value);
        prop_assert_eq!(figure("base"), base);
        prop_assert_eq!(figure("base") + figure("carriedForward"), nearest(counted * days, business_days * 100));
        let at_60 = figure("base").min((200_000_000 - earlier).max(0));
        let reduction = at_60 * 60 + (figure("base") - at_60) * 40;
        prop_assert_eq!(figure("reduction"), nearest(reduction, 100));
        prop_assert_eq!(figure("netGain"), nearest(reduction - figure("base") * 25, 100));
        prop_assert_eq!(figure("reductionPerDay"), nearest(reduction, days * 100));
        prop_assert_eq!(figure("netGainPerDay"), nearest(reduction - figure("base") * 25, days * 100));
    }

    #[test]
    fn a_bonus_stays_under_its_cap(
        fixed in 0_i128..10_000_000,
        base in 0_i128..100_000_000,
        rate in 0_i128..10_000,
        cap in 0_i128..20_000,
    ) {
        let output = call("performanceBonus", &json!({
            "fixed": hundredths(fixed), "base": hundredths(base), "ratePct": hundredths(rate), "capPctOfFixed": hundredths(cap),
        }));
        let bonus = nearest((base * rate).min(fixed * cap), 10_000);
        prop_assert_eq!(units(&output["uncapped"]), nearest(base * rate, 10_000));
        prop_assert_eq!(units(&output["bonus"]), bonus);
        prop_assert_eq!(units(&output["total"]), fixed + bonus);
        match fixed + bonus {
            0 => prop_assert!(output["variablePct"].is_null()),
            total => prop_assert_eq!(units(&output["variablePct"]), nearest(bonus * 10_000, total)),
        }
    }

    #[test]
    fn a_penalty_is_exempt_whole_or_capped(
        value in 0_i128..100_000_000,
        days in 0_i128..20_000,
        divisor in 1_i128..5_000,
        cap in 0_i128..3_000,
        exemption in 0_i128..200_000,
        (work_days, cjm) in (0_i128..5_000, 0_i128..100_000),
    ) {
        let output = call("deliveryPenalty", &json!({
            "value": hundredths(value), "daysLate": hundredths(days), "divisor": divisor as i64, "capPct": hundredths(cap),
            "exemption": hundredths(exemption), "reinforcement": {"days": hundredths(work_days), "cjm": hundredths(cjm)},
        }));
        // Over 100 × divisor: hundredths of days times cents.
        let due = value * days;
        let exempt = due <= exemption * 100 * divisor;
        let capped = !exempt && due * 100 > value * cap * divisor;
        let penalty = match (exempt, capped) {
            (true, _) => 0,
            (false, true) => nearest(value * cap, 10_000),
            (false, false) => nearest(due, 100 * divisor),
        };
        let cost = nearest(work_days * cjm, 100);
        prop_assert_eq!(units(&output["penalty"]), penalty);
        prop_assert_eq!(output["capped"].as_bool(), Some(capped));
        prop_assert_eq!(units(&output["reinforcementCost"]), cost);
        prop_assert_eq!(units(&output["saving"]), (penalty - cost).abs());
        prop_assert_eq!(output["cheaper"].as_str(), Some(if cost <= penalty { "reinforcement" } else { "penalty" }));
    }

    #[test]
    fn quotients_are_rounded_once(
        a in 0_i128..1_000_000_000,
        b in 1_i128..1_000_000_000,
        c in 1_i128..1_000_000,
    ) {
        let roi = call("roi", &json!({"gains": hundredths(a), "cost": hundredths(b)}));
        prop_assert_eq!(units(&roi["netRoiPct"]), nearest((a - b) * 10_000, b));
        prop_assert_eq!(units(&roi["gainOverCostPct"]), nearest(a * 10_000, b));
        match a {
            0 => prop_assert!(roi["paybackMonths"].is_null()),
            a => prop_assert_eq!(units(&roi["paybackMonths"]), nearest(b * 1_200, a)),
        }

        let dso = call("dso", &json!({
            "receivablesInclVat": hundredths(a), "annualRevenueInclVat": hundredths(b), "daysGained": hundredths(c),
        }));
        prop_assert_eq!(units(&dso["dsoDays"]), nearest(a * 36_500, b));
        prop_assert_eq!(units(&dso["cashFreed"]), nearest(b * c, 36_500));

        let revised = call("priceRevision", &json!({
            "price": hundredths(c), "index0": hundredths(b), "index1": hundredths(a),
        }));
        prop_assert_eq!(units(&revised["price"]), nearest(c * a, b));
        prop_assert_eq!(units(&revised["changePct"]), nearest((a - b) * 10_000, b));
    }
}
