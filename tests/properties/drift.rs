//! Where a forfait lands, in cents and hundredths of days and percent.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::support::call;
use super::support::units::{down, hundredths, nearest, units};

#[derive(Clone, Debug)]
struct Project {
    price: i128,
    sold: i128,
    cjm: i128,
    consumed: i128,
    remaining: Option<i128>,
    /// Budget, consumed, remaining.
    extra: Option<(i128, i128, Option<i128>)>,
    threshold: Option<(i128, bool)>,
    tolerance: i128,
    /// Length in days, and the day it is seen from the start: before it below zero.
    dates: Option<(u64, i64)>,
}

prop_compose! {
    fn project()(
        price in 0_i128..100_000_000,
        exactly in prop::option::weighted(0.2, 0_i128..100),
        sold in 1_i128..50_000,
        cjm in prop_oneof![1 => Just(0_i128), 9 => 1_i128..200_000],
        consumed in prop_oneof![1 => Just(0_i128), 5 => 1_i128..80_000],
        remaining in prop::option::of(1_i128..50_000),
        extra in prop::option::of((0_i128..5_000_000, 0_i128..5_000_000, prop::option::of(0_i128..5_000_000))),
        threshold in prop::option::of((0_i128..9_900, any::<bool>())),
        tolerance in prop_oneof![Just(0_i128), 0_i128..5_000],
        dates in prop::option::of((1_u64..800, -30_i64..900)),
    ) -> Project {
        let mut project = Project { price, sold, cjm, consumed, remaining, extra, threshold, tolerance, dates };
        if let Some(less) = exactly {
            // What the landing costs at a round price of the day, or a cent less.
            project.cjm -= cjm % 100;
            let (_, days, of) = project.landing();
            project.price = (project.cjm * days / (100 * of) + project.extra_costs().1 - less / 50).max(0);
        }
        project
    }
}

impl Project {
    fn input(&self) -> Value {
        let mut input = json!({
            "price": hundredths(self.price), "soldDays": hundredths(self.sold), "cjm": hundredths(self.cjm),
            "consumedDays": hundredths(self.consumed), "tolerancePct": hundredths(self.tolerance),
        });
        if let Some(remaining) = self.remaining {
            input["remainingDays"] = json!(hundredths(remaining));
        }
        if let Some((budget, consumed, remaining)) = self.extra {
            input["extraCosts"] = json!({"budget": hundredths(budget), "consumed": hundredths(consumed)});
            if let Some(remaining) = remaining {
                input["extraCosts"]["remaining"] = json!(hundredths(remaining));
            }
        }
        if let Some((pct, of_cost)) = self.threshold {
            let basis = if of_cost { "taux_marge" } else { "taux_marque" };
            input["threshold"] = json!({"pct": hundredths(pct), "basis": basis});
        }
        if let Some((length, seen)) = self.dates {
            let start = NaiveDate::from_ymd_opt(2026, 1, 31).expect("a date");
            input["start"] = json!(start.to_string());
            input["end"] = json!((start + Days::new(length - 1)).to_string());
            input["asOf"] = json!((start + chrono::TimeDelta::days(seen)).to_string());
        }
        input
    }

    /// Calendar days gone, of how many.
    fn elapsed(&self) -> Option<(i128, i128)> {
        let (length, seen) = self.dates?;
        let length = i128::from(length);
        Some(((i128::from(seen) + 1).clamp(0, length), length))
    }

    /// Method, and landing days as a fraction.
    fn landing(&self) -> (&'static str, i128, i128) {
        match (self.remaining, self.elapsed()) {
            (Some(remaining), _) => ("raf", self.consumed + remaining, 1),
            (None, Some((gone, length))) if gone > 0 && self.consumed > 0 => ("linear", self.consumed * length, gone),
            _ => ("sold", self.sold.max(self.consumed), 1),
        }
    }

    /// Extra costs as signed, and as they land.
    fn extra_costs(&self) -> (i128, i128) {
        match self.extra {
            None => (0, 0),
            Some((budget, consumed, Some(remaining))) => (budget, consumed + remaining),
            Some((budget, consumed, None)) => (budget, consumed.max(budget)),
        }
    }
}

/// Null where the divisor is 0.
fn quotient(shown: &Value, round: fn(i128, i128) -> i128, top: i128, bottom: i128) -> bool {
    if bottom == 0 { shown.is_null() } else { units(shown) == round(top, bottom) }
}

proptest! {
    #[test]
    fn a_project_lands_where_its_definitions_say(project in project()) {
        let output = call("drift", &project.input());
        let figure = |path: &str| units(output.pointer(path).expect("a figure"));
        let Project { price, sold, cjm, consumed, .. } = project;
        let (method, days, of) = project.landing();
        let (budgeted, landing_extra) = project.extra_costs();
        prop_assert_eq!(&output["method"], &json!(method));
        prop_assert_eq!(figure("/landingDays"), nearest(days, of));
        prop_assert_eq!(figure("/driftDays"), nearest(days - sold * of, of));
        prop_assert_eq!(figure("/driftPct"), nearest((days - sold * of) * 10_000, sold * of));
        prop_assert_eq!(figure("/progressPct"), nearest(consumed * of * 10_000, days));
        prop_assert_eq!(figure("/burnPct"), nearest(consumed * 10_000, sold));
        prop_assert_eq!(figure("/soldTjm"), nearest(price * 100, sold));
        prop_assert_eq!(figure("/tjmEquivalent"), nearest(price * 100 * of, days));
        prop_assert!(quotient(&output["tjmEquivalentToDate"], nearest, price * 100, consumed));
        match project.elapsed() {
            None => prop_assert!(output["elapsedPct"].is_null() && output["burnIndex"].is_null()),
            Some((gone, length)) => {
                prop_assert_eq!(figure("/elapsedPct"), nearest(gone * 10_000, length));
                prop_assert!(quotient(&output["burnIndex"], nearest, consumed * length * 10_000, sold * gone));
            }
        }
        let signed_cost = nearest(cjm * sold + budgeted * 100, 100);
        let landing_cost = nearest(cjm * days + landing_extra * 100 * of, 100 * of);
        for (name, cost) in [("signed", signed_cost), ("landing", landing_cost)] {
            let totals = &output[name];
            prop_assert_eq!(units(&totals["cost"]), cost);
            prop_assert_eq!(units(&totals["revenue"]), price);
            prop_assert_eq!(units(&totals["margin"]), price - cost);
            prop_assert!(quotient(&totals["tauxMarquePct"], nearest, (price - cost) * 10_000, price));
            prop_assert!(quotient(&totals["tauxMargePct"], nearest, (price - cost) * 10_000, cost));
            prop_assert!(quotient(&totals["coefficient"], nearest, price * 10_000, cost));
        }
        prop_assert_eq!(figure("/driftCost"), landing_cost - signed_cost);
        prop_assert!(quotient(&output["marginDriftPts"], nearest, (signed_cost - landing_cost) * 10_000, price));
        prop_assert!(quotient(&output["breakEvenDays"], down, (price - landing_extra) * 100, cjm));
        match project.threshold {
            None => prop_assert!(output.get("maxDaysAtThreshold").is_none() && output.get("daysLeftToThreshold").is_none()),
            Some((pct, of_cost)) => {
                let (top, bottom) = match of_cost {
                    false => (price * (10_000 - pct) - landing_extra * 10_000, cjm * 10_000),
                    true => (price * 10_000 - landing_extra * (10_000 + pct), cjm * (10_000 + pct)),
                };
                prop_assert!(quotient(&output["maxDaysAtThreshold"], down, top * 100, bottom));
                if cjm > 0 {
                    prop_assert_eq!(figure("/daysLeftToThreshold"), figure("/maxDaysAtThreshold") - consumed);
                }
            }
        }
        let margin = price - landing_cost;
        let missed = project.threshold.is_some_and(|(pct, of_cost)| {
            margin * 10_000 < pct * if of_cost { landing_cost } else { price }
        });
        let status = match () {
            () if price * 100 * of < cjm * days || margin < 0 => "loss",
            () if missed => "alert",
            () if (days - sold * of) * 10_000 > project.tolerance * sold * of => "drifting",
            () => "on_track",
        };
        prop_assert_eq!(&output["status"], &json!(status));
    }

    #[test]
    fn dates_come_all_three_or_none(project in project(), length in 1_u64..800, seen in -30_i64..900, given in 1_usize..7) {
        let mut input = Project { dates: Some((length, seen)), ..project }.input();
        let names = ["start", "end", "asOf"];
        let fields = input.as_object_mut().expect("an object");
        let absent: Vec<&str> = names.into_iter().enumerate().filter(|(bit, _)| given >> bit & 1 == 0).map(|(_, name)| name).collect();
        absent.iter().for_each(|name| drop(fields.remove(*name)));
        let error = chiffrage::call("drift", &input.to_string()).expect_err("a date is missing");
        let path = format!("/{}", absent[0]);
        prop_assert_eq!((error.code(), error.path()), (chiffrage::Code::MissingField, path.as_str()));
    }

    #[test]
    fn a_longer_raf_never_raises_the_margin(project in project(), remaining in 1_i128..50_000, more in 0_i128..5_000) {
        let margin = |remaining| {
            let output = call("drift", &Project { remaining: Some(remaining), ..project.clone() }.input());
            (units(&output["landing"]["margin"]), units(&output["tjmEquivalent"]))
        };
        let (short, long) = (margin(remaining), margin(remaining + more));
        prop_assert!(long.0 <= short.0 && long.1 <= short.1);
    }

    #[test]
    fn budget_lines_add_up_and_keep_their_pace(
        lines in prop::collection::vec((0_i128..1_000_000, 0_i128..1_000_000), 0..8),
        envelope in prop::option::of(0_i128..5_000_000),
        dates in prop::option::of((1_u64..400, -10_i64..500)),
    ) {
        let project = Project {
            price: 100, sold: 100, cjm: 1, consumed: 100, remaining: Some(1), extra: None, threshold: None, tolerance: 0, dates,
        };
        let mut lines = lines;
        // One that keeps pace with the calendar exactly.
        lines.extend(project.elapsed().map(|(gone, length)| (7 * length, 7 * gone)));
        let mut input = project.input();
        let written = |(budget, consumed): &(i128, i128)| {
            json!({"label": "a", "budget": hundredths(*budget), "consumed": hundredths(*consumed)})
        };
        input["budgetLines"] = lines.iter().map(written).collect();
        if let Some(envelope) = envelope {
            input["envelope"] = json!(hundredths(envelope));
        }
        let output = call("drift", &input);
        let pace = |shown: &Value, budget: i128, consumed: i128| {
            let index = match project.elapsed() {
                Some((gone, length)) => quotient(&shown["index"], nearest, consumed * length * 10_000, budget * gone),
                None => shown["index"].is_null(),
            };
            index && quotient(&shown["burnPct"], nearest, consumed * 10_000, budget)
        };
        for (shown, (budget, consumed)) in output["lines"].as_array().expect("lines").iter().zip(&lines) {
            prop_assert!(pace(shown, *budget, *consumed), "{}", shown);
            let ahead = project.elapsed().is_some_and(|(gone, length)| consumed * length > budget * gone);
            prop_assert_eq!(shown["ahead"].as_bool(), Some(ahead));
        }
        let (budget, consumed) = lines.iter().fold((0, 0), |sum, line| (sum.0 + line.0, sum.1 + line.1));
        prop_assert!(pace(&output["linesTotal"], budget, consumed));
        prop_assert_eq!((units(&output["linesTotal"]["budget"]), units(&output["linesTotal"]["consumed"])), (budget, consumed));
        match envelope {
            None => prop_assert!(output.get("envelope").is_none()),
            Some(envelope) => {
                let shown = &output["envelope"];
                prop_assert_eq!(units(&shown["overrun"]), budget - envelope);
                prop_assert!(quotient(&shown["overrunPct"], nearest, (budget - envelope) * 10_000, envelope));
            }
        }
    }
}
