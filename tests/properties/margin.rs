//! Margins against a threshold, in cents and hundredths of percent.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::support::call;
use super::support::units::{hundredths, nearest, units, up};

type Position = (i128, i128);

fn position((revenue, cost): Position) -> Value {
    json!({"revenue": hundredths(revenue), "cost": hundredths(cost)})
}

fn threshold(pct: i128, of_cost: bool) -> Value {
    json!({"pct": hundredths(pct), "basis": if of_cost { "taux_marge" } else { "taux_marque" }})
}

/// From best to worst.
const STATUSES: [&str; 4] = ["ok", "watch", "alert", "loss"];

fn status((revenue, cost): Position, pct: i128, watched: i128, of_cost: bool) -> usize {
    let base = if of_cost { cost } else { revenue };
    let under = |pct: i128| (revenue - cost) * 10_000 < pct * base;
    match (revenue, cost) {
        (0, 0) => 0,
        _ if revenue < cost => 3,
        _ if under(pct) => 2,
        _ if under(pct + watched) => 1,
        _ => 0,
    }
}

fn amounts() -> impl Strategy<Value = Position> {
    prop_oneof![
        8 => (0_i128..100_000_000, 0_i128..100_000_000),
        1 => (0_i128..100).prop_map(|amount| (amount, amount)),
        1 => (0_i128..100_000_000).prop_map(|revenue| (revenue, revenue * 82 / 100)),
        1 => Just((0, 0)),
    ]
}

proptest! {
    #[test]
    fn three_margins_stand_where_their_rates_say(
        signed in amounts(),
        production in prop::option::of(amounts()),
        invoiced in prop::option::of(amounts()),
        pct in prop_oneof![Just(1_800_i128), 0_i128..9_900],
        watched in prop::option::of(0_i128..2_000),
        of_cost in any::<bool>(),
    ) {
        let mut input = json!({"threshold": threshold(pct, of_cost), "signed": position(signed)});
        let given = [("production", production), ("invoiced", invoiced)];
        for (name, amounts) in given {
            if let Some(amounts) = amounts {
                input[name] = position(amounts);
            }
        }
        if let Some(watched) = watched {
            input["watchPts"] = json!(hundredths(watched));
        }
        let output = call("marginAlert", &input);
        let mut worst = 0;
        for (name, amounts) in [("signed", Some(signed))].into_iter().chain(given) {
            let Some((revenue, cost)) = amounts else {
                prop_assert!(output.get(name).is_none());
                continue;
            };
            let shown = &output[name];
            let margin = revenue - cost;
            prop_assert_eq!(units(&shown["margin"]), margin);
            let rates = [("tauxMarquePct", margin, revenue), ("tauxMargePct", margin, cost), ("coefficient", revenue, cost)];
            for (rate, top, bottom) in rates {
                match bottom {
                    0 => prop_assert!(shown[rate].is_null()),
                    bottom => prop_assert_eq!(units(&shown[rate]), nearest(top * 10_000, bottom)),
                }
            }
            let expected = status((revenue, cost), pct, watched.unwrap_or(300), of_cost);
            prop_assert_eq!(&shown["status"], &json!(STATUSES[expected]));
            worst = worst.max(expected);
            let base = if of_cost { cost } else { revenue };
            prop_assert_eq!(units(&shown["shortfall"]), up(base * pct - margin * 10_000, 10_000).max(0));
        }
        prop_assert_eq!(&output["status"], &json!(STATUSES[worst]));
        let base = |(revenue, cost): Position| if of_cost { cost } else { revenue };
        match production {
            None => prop_assert!(output.get("erosionPts").is_none()),
            Some(production) if base(production) * base(signed) == 0 => prop_assert!(output["erosionPts"].is_null()),
            Some(production) => {
                let margin = |(revenue, cost): Position| revenue - cost;
                let top = margin(production) * base(signed) - margin(signed) * base(production);
                prop_assert_eq!(units(&output["erosionPts"]), nearest(top * 10_000, base(production) * base(signed)));
            }
        }
    }

    #[test]
    fn what_would_repair_a_margin_does_and_a_cent_less_does_not(
        signed in amounts(),
        days in 1_i128..100_000,
        pct in 0_i128..9_900,
        of_cost in any::<bool>(),
    ) {
        let (revenue, cost) = signed;
        let mut given = position(signed);
        given["days"] = json!(hundredths(days));
        let output = call("marginAlert", &json!({"threshold": threshold(pct, of_cost), "signed": given}));
        let shown = &output["signed"];
        if units(&shown["shortfall"]) == 0 {
            prop_assert!(["floorRevenue", "maxCost", "floorTjm", "maxDays"].iter().all(|name| shown.get(name).is_none()));
            return Ok(());
        }
        // Under the threshold, by products: a day's price and cost are divided by nothing.
        let is_missed = |revenue: i128, cost: i128| (revenue - cost) * 10_000 < if of_cost { cost } else { revenue } * pct;
        let floor = units(&shown["floorRevenue"]);
        prop_assert!(!is_missed(floor, cost) && is_missed(floor - 1, cost));
        let most = units(&shown["maxCost"]);
        prop_assert!(!is_missed(revenue, most) && is_missed(revenue, most + 1));
        let tjm = units(&shown["floorTjm"]);
        prop_assert!(!is_missed(tjm * days, cost * 100) && is_missed((tjm - 1) * days, cost * 100));
        let fewer = units(&shown["maxDays"]);
        prop_assert!(!is_missed(revenue * days, cost * fewer) && is_missed(revenue * days, cost * (fewer + 1)));
    }

    #[test]
    fn ten_times_the_amounts_have_the_same_rates(signed in amounts(), pct in 0_i128..9_900, of_cost in any::<bool>()) {
        let alert = |(revenue, cost): Position| {
            call("marginAlert", &json!({"threshold": threshold(pct, of_cost), "signed": position((revenue, cost))}))
        };
        let (one, ten) = (alert(signed), alert((10 * signed.0, 10 * signed.1)));
        for same in ["tauxMarquePct", "tauxMargePct", "coefficient", "status"] {
            prop_assert_eq!(&one["signed"][same], &ten["signed"][same]);
        }
        prop_assert_eq!(10 * units(&one["signed"]["margin"]), units(&ten["signed"]["margin"]));
        let spared = 10 * units(&one["signed"]["shortfall"]) - units(&ten["signed"]["shortfall"]);
        prop_assert!((0..10).contains(&spared), "rounded up once, not ten times");
    }
}
