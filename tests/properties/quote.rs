//! Proposals of every kind of line, in cents and hundredths of days and percent.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::support::call;
use super::support::units::{down, hundredths, nearest, units, up};

#[derive(Clone, Debug)]
enum Sold {
    Regie {
        tjm: i128,
        days: i128,
        cjm: Option<i128>,
    },
    /// Cost and days of each.
    Forfait {
        price: i128,
        resources: Vec<(i128, i128)>,
    },
    /// Quantity and price of each unit.
    ServiceCentre {
        fee: i128,
        months: i128,
        units: Vec<(i128, i128)>,
        commitment: Option<i128>,
        cost: Option<i128>,
    },
}

#[derive(Clone, Debug)]
struct Line {
    sold: Sold,
    phase: Option<u8>,
    discount: Option<i128>,
}

#[derive(Clone, Debug)]
struct Quote {
    lines: Vec<Line>,
    /// Cost, and what the client pays for it.
    extras: Vec<(i128, Option<i128>)>,
    discount: Option<i128>,
    vat: Option<i128>,
    threshold: Option<(i128, bool)>,
}

const PCT: std::ops::RangeInclusive<i128> = 0..=10_000;

fn line() -> impl Strategy<Value = Line> {
    let regie = (0_i128..300_000, 0_i128..30_000, option::weighted(0.9, 0_i128..200_000));
    let forfait = (0_i128..50_000_000, vec((0_i128..200_000, 0_i128..30_000), 0..4));
    let units = vec((0_i128..10_000, 0_i128..100_000), 0..4);
    let centre = (
        0_i128..5_000_000,
        0_i128..2_400,
        units,
        option::of(0_i128..20_000_000),
        option::weighted(0.8, 0_i128..50_000_000),
    );
    let sold = prop_oneof![
        4 => regie.prop_map(|(tjm, days, cjm)| Sold::Regie { tjm, days, cjm }),
        2 => forfait.prop_map(|(price, resources)| Sold::Forfait { price, resources }),
        1 => centre.prop_map(|(fee, months, units, commitment, cost)| Sold::ServiceCentre { fee, months, units, commitment, cost }),
    ];
    (sold, option::of(0_u8..3), option::of(PCT)).prop_map(|(sold, phase, discount)| Line { sold, phase, discount })
}

prop_compose! {
    fn quote()(
        lines in vec(line(), 0..7),
        extras in vec((0_i128..1_000_000, option::of(0_i128..1_000_000)), 0..3),
        discount in option::of(PCT),
        vat in option::of(PCT),
        threshold in option::of((0_i128..9_900, any::<bool>())),
    ) -> Quote {
        Quote { lines, extras, discount, vat, threshold }
    }
}

/// A field, where there is one.
fn set(object: &mut Value, name: &str, value: Option<i128>) {
    if let Some(value) = value {
        object[name] = json!(hundredths(value));
    }
}

impl Line {
    fn input(&self) -> Value {
        let mut line = match &self.sold {
            Sold::Regie { tjm, days, cjm } => {
                let mut line = json!({"mode": "regie", "tjm": hundredths(*tjm), "days": hundredths(*days)});
                set(&mut line, "cjm", *cjm);
                line
            }
            Sold::Forfait { price, resources } => {
                let resource = |(cjm, days): &(i128, i128)| json!({"cjm": hundredths(*cjm), "days": hundredths(*days)});
                json!({"mode": "forfait", "price": hundredths(*price), "resources": resources.iter().map(resource).collect::<Vec<_>>()})
            }
            Sold::ServiceCentre { fee, months, units, commitment, cost } => {
                let unit = |(quantity, price): &(i128, i128)| json!({"quantity": hundredths(*quantity), "price": hundredths(*price)});
                let units: Vec<Value> = units.iter().map(unit).collect();
                let mut line = json!({
                    "mode": "service_centre", "monthlyFee": hundredths(*fee), "months": hundredths(*months), "workUnits": units,
                });
                set(&mut line, "commitment", *commitment);
                set(&mut line, "cost", *cost);
                line
            }
        };
        line["label"] = json!("a line");
        set(&mut line, "discountPct", self.discount);
        if let Some(phase) = self.phase {
            line["phase"] = json!(format!("phase {phase}"));
        }
        line
    }

    fn mode(&self) -> &'static str {
        match self.sold {
            Sold::Regie { .. } => "regie",
            Sold::Forfait { .. } => "forfait",
            Sold::ServiceCentre { .. } => "service_centre",
        }
    }

    fn revenue(&self) -> i128 {
        let gross = match &self.sold {
            Sold::Regie { tjm, days, .. } => tjm * days,
            Sold::Forfait { price, .. } => price * 100,
            Sold::ServiceCentre { fee, months, units, commitment, .. } => {
                let ordered: i128 = units.iter().map(|(quantity, price)| quantity * price).sum();
                fee * months + ordered.max(commitment.unwrap_or(0) * 100)
            }
        };
        nearest(gross * (10_000 - self.discount.unwrap_or(0)), 1_000_000)
    }

    fn cost(&self) -> Option<i128> {
        match &self.sold {
            Sold::Regie { days, cjm, .. } => cjm.map(|cjm| nearest(cjm * days, 100)),
            Sold::Forfait { resources, .. } => {
                (!resources.is_empty()).then(|| nearest(resources.iter().map(|(cjm, days)| cjm * days).sum(), 100))
            }
            Sold::ServiceCentre { cost, .. } => *cost,
        }
    }

    fn days(&self) -> Option<i128> {
        match &self.sold {
            Sold::Regie { days, .. } => Some(*days),
            Sold::Forfait { resources, .. } => {
                (!resources.is_empty()).then(|| resources.iter().map(|(_, days)| days).sum())
            }
            Sold::ServiceCentre { .. } => None,
        }
    }
}

impl Quote {
    fn input(&self) -> Value {
        let extra = |(cost, rebilled): &(i128, Option<i128>)| {
            let mut extra = json!({"label": "a cost", "cost": hundredths(*cost)});
            set(&mut extra, "rebilled", *rebilled);
            extra
        };
        let mut input = json!({
            "lines": self.lines.iter().map(Line::input).collect::<Vec<_>>(),
            "extraCosts": self.extras.iter().map(extra).collect::<Vec<_>>(),
        });
        set(&mut input, "discountPct", self.discount);
        set(&mut input, "vatPct", self.vat);
        if let Some((pct, of_cost)) = self.threshold {
            let basis = if of_cost { "taux_marge" } else { "taux_marque" };
            input["threshold"] = json!({"pct": hundredths(pct), "basis": basis});
        }
        input
    }

    fn lines_revenue(&self) -> i128 {
        self.lines.iter().map(Line::revenue).sum()
    }

    fn rebilled(&self) -> i128 {
        self.extras.iter().filter_map(|(_, rebilled)| *rebilled).sum()
    }

    fn cost(&self) -> Option<i128> {
        let extras: i128 = self.extras.iter().map(|(cost, _)| cost).sum();
        Some(sum_cost(&mut self.lines.iter())? + extras)
    }
}

/// Unknown as soon as one is.
fn sum_cost(lines: &mut dyn Iterator<Item = &Line>) -> Option<i128> {
    lines.map(Line::cost).sum()
}

/// Whether a group shows that revenue, that cost and the margin and rates between them.
fn is_group(shown: &Value, revenue: i128, cost: Option<i128>) -> bool {
    let Some(cost) = cost else {
        let unknown = ["cost", "margin", "tauxMarquePct", "tauxMargePct"].iter().all(|name| shown[*name].is_null());
        return units(&shown["revenue"]) == revenue && unknown;
    };
    let rate = |name: &str, bottom: i128| match bottom {
        0 => shown[name].is_null(),
        bottom => units(&shown[name]) == nearest((revenue - cost) * 10_000, bottom),
    };
    (units(&shown["revenue"]), units(&shown["cost"]), units(&shown["margin"])) == (revenue, cost, revenue - cost)
        && rate("tauxMarquePct", revenue)
        && rate("tauxMargePct", cost)
}

/// The groups of a list are those of the lines by a key, in order of appearance.
fn are_groups(shown: &Value, name: &str, lines: &[Line], key: fn(&Line) -> Option<String>) -> bool {
    let mut keys: Vec<String> = Vec::new();
    for found in lines.iter().filter_map(key) {
        if !keys.contains(&found) {
            keys.push(found);
        }
    }
    let shown = shown.as_array().expect("groups");
    shown.len() == keys.len()
        && shown.iter().zip(keys).all(|(shown, wanted)| {
            let of_group = || lines.iter().filter(|line| key(line).as_ref() == Some(&wanted));
            shown[name] == json!(wanted)
                && is_group(shown, of_group().map(Line::revenue).sum(), sum_cost(&mut of_group()))
        })
}

proptest! {
    #[test]
    fn a_quote_adds_up_to_the_cent(quote in quote()) {
        let output = call("quote", &quote.input());
        let figure = |name: &str| units(&output[name]);
        let shown = output["lines"].as_array().expect("lines");
        prop_assert_eq!(shown.len(), quote.lines.len());
        for (shown, line) in shown.iter().zip(&quote.lines) {
            prop_assert!(is_group(shown, line.revenue(), line.cost()), "{} of {:?}", shown, line);
            prop_assert_eq!(&shown["days"], &line.days().map_or(Value::Null, |days| json!(hundredths(days))));
            prop_assert_eq!(&shown["mode"], &json!(line.mode()));
            prop_assert_eq!(shown.get("phase").is_some(), line.phase.is_some());
        }
        let by_mode = are_groups(&output["byMode"], "mode", &quote.lines, |line| Some(line.mode().to_owned()));
        let by_phase = are_groups(&output["byPhase"], "phase", &quote.lines, |line| Some(format!("phase {}", line.phase?)));
        prop_assert!(by_mode && by_phase, "{}", output);

        let lines = quote.lines_revenue();
        let discount = nearest(lines * quote.discount.unwrap_or(0), 10_000);
        let revenue = lines - discount + quote.rebilled();
        let vat = nearest(revenue * quote.vat.unwrap_or(2_000), 10_000);
        prop_assert_eq!(figure("discount"), discount);
        prop_assert!(is_group(&output, revenue, quote.cost()), "{}", output);
        prop_assert_eq!((figure("vat"), figure("totalInclVat")), (vat, revenue + vat));
        match quote.cost() {
            None | Some(0) => prop_assert!(output["coefficient"].is_null()),
            Some(cost) => prop_assert_eq!(figure("coefficient"), nearest(revenue * 10_000, cost)),
        }
        let with_days = || quote.lines.iter().filter_map(|line| line.days().map(|days| (line, days)));
        let days: i128 = with_days().map(|(_, days)| days).sum();
        prop_assert_eq!(figure("days"), days);
        match days {
            0 => prop_assert!(output["averageTjm"].is_null()),
            days => {
                let revenue: i128 = with_days().map(|(line, _)| line.revenue()).sum();
                prop_assert_eq!(figure("averageTjm"), nearest(revenue * 100, days));
            }
        }
        prop_assert_eq!(output.get("check").is_some(), quote.threshold.is_some() && quote.cost().is_some());
    }

    #[test]
    fn a_floor_is_reached_and_a_cent_less_is_not(quote in quote(), pct in 0_i128..9_900, of_cost in any::<bool>()) {
        let mut quote = quote;
        quote.threshold = Some((pct, of_cost));
        let Some(cost) = quote.cost() else { return Ok(()) };
        let output = call("quote", &quote.input());
        let (check, revenue) = (&output["check"], units(&output["revenue"]));
        let floor = units(&check["floorRevenue"]);
        let reaches = |revenue: i128| (revenue - cost) * 10_000 >= pct * if of_cost { cost } else { revenue };
        prop_assert!(reaches(floor));
        prop_assert!(floor == 0 || !reaches(floor - 1));
        let status = match () {
            () if revenue < cost => "loss",
            () if !reaches(revenue) => "below_threshold",
            () => "ok",
        };
        prop_assert_eq!(&check["status"], &json!(status));
        prop_assert_eq!(floor, if of_cost { up(cost * (10_000 + pct), 10_000) } else { up(cost * 10_000, 10_000 - pct) });

        // What may be taken off the lines, in cents.
        let room = quote.lines_revenue() + quote.rebilled() - floor;
        let most = units(&check["maxDiscountPct"]);
        let expected = if quote.lines_revenue() == 0 { 0 } else { down(room * 10_000, quote.lines_revenue()) };
        prop_assert_eq!(most, expected.clamp(0, 10_000));
        let lines = quote.lines_revenue();
        let mut revenue_at = |discount| {
            quote.discount = Some(discount);
            units(&call("quote", &quote.input())["revenue"])
        };
        // A hundredth of a percent more falls under it, unless that is less than half a cent.
        if room >= 0 && lines > 0 {
            prop_assert!(revenue_at(most) >= floor);
            let over = lines * (most + 1) - room * 10_000;
            prop_assert!(most == 10_000 || over > 0 && (revenue_at(most + 1) < floor || 2 * over < 10_000));
        }
    }

    #[test]
    fn a_client_sees_the_same_figures_and_no_other(quote in quote()) {
        let input = quote.input();
        let (inside, outside) = (call("quote", &input), call("clientQuote", &input));
        for name in ["discount", "revenue", "vat", "totalInclVat"] {
            prop_assert_eq!(&outside[name], &inside[name]);
        }
        let names: BTreeSet<&str> = outside.as_object().expect("an object").keys().map(String::as_str).collect();
        prop_assert_eq!(names, BTreeSet::from(["discount", "lines", "rebilled", "revenue", "totalInclVat", "vat"]));
        let lines = outside["lines"].as_array().expect("lines").iter().zip(inside["lines"].as_array().expect("lines"));
        for ((shown, known), line) in lines.zip(&quote.lines) {
            let mut expected = json!({"label": known["label"], "mode": known["mode"], "revenue": known["revenue"]});
            if let Some(phase) = known.get("phase") {
                expected["phase"] = phase.clone();
            }
            if let Sold::Regie { tjm, days, .. } = line.sold {
                expected["tjm"] = json!(hundredths(tjm));
                expected["days"] = json!(hundredths(days));
                set(&mut expected, "discountPct", line.discount);
            }
            prop_assert_eq!(shown, &expected);
        }
        let rebilled = quote.extras.iter().filter_map(|(_, rebilled)| rebilled.filter(|amount| *amount != 0));
        let rebilled: Vec<Value> = rebilled.map(|amount| json!({"label": "a cost", "amount": hundredths(amount)})).collect();
        prop_assert_eq!(&outside["rebilled"], &json!(rebilled));
    }
}
