//! A day's price, in integers of cents, hundredths of days and hundredths of percent.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::support::call;
use super::support::units::{decimal, down, hundredths, nearest, units, up};

/// A day's price with everything that may come with it.
#[derive(Clone, Debug)]
struct Day {
    cjm: i128,
    discount: Option<i128>,
    /// Days and fixed costs.
    spread: Option<(i128, i128)>,
    floor: Option<(i128, bool)>,
}

prop_compose! {
    fn day()(
        cjm in 1_i128..200_000,
        discount in prop::option::of(0_i128..10_000),
        spread in prop::option::of((1_i128..50_000, 0_i128..5_000_000)),
        floor in prop::option::of((0_i128..9_900, any::<bool>())),
    ) -> Day {
        Day { cjm, discount, spread, floor }
    }
}

impl Day {
    fn input(&self) -> Value {
        let mut input = json!({"cjm": hundredths(self.cjm)});
        if let Some(discount) = self.discount {
            input["discountPct"] = json!(hundredths(discount));
        }
        if let Some((days, fixed_costs)) = self.spread {
            input["days"] = json!(hundredths(days));
            input["fixedCosts"] = json!(hundredths(fixed_costs));
        }
        if let Some((pct, of_cost)) = self.floor {
            let basis = if of_cost { "taux_marge" } else { "taux_marque" };
            input["floor"] = json!({"pct": hundredths(pct), "basis": basis});
        }
        input
    }

    fn at(&self, tjm: i128) -> (Value, Sums) {
        let mut input = self.input();
        input["tjm"] = json!(hundredths(tjm));
        (call("price", &input), self.sums(tjm))
    }

    fn days(&self) -> i128 {
        self.spread.map_or(100, |(days, _)| days)
    }

    /// What the days bring and cost, in hundredths of ten-thousandths of a cent.
    fn sums(&self, tjm: i128) -> Sums {
        let fixed_costs = self.spread.map_or(0, |(_, fixed_costs)| fixed_costs);
        let kept = 10_000 - self.discount.unwrap_or(0);
        Sums { revenue: tjm * kept * self.days(), cost: 10_000 * (self.cjm * self.days() + 100 * fixed_costs) }
    }
}

#[derive(Clone, Copy)]
struct Sums {
    revenue: i128,
    cost: i128,
}

impl Sums {
    fn margin(self) -> i128 {
        self.revenue - self.cost
    }
}

/// The list price the rule solves, with what it reaches and what one cent less reaches.
fn solved(day: &Day, target: &str, value: String) -> (i128, Sums, Option<Sums>) {
    let mut input = day.input();
    input[target] = json!(value);
    let tjm = units(&call("price", &input)["tjm"]);
    (tjm, day.sums(tjm), (tjm > 0).then(|| day.sums(tjm - 1)))
}

proptest! {
    #[test]
    fn a_solved_tjm_reaches_its_taux_de_marque_and_one_cent_less_does_not(day in day(), pct in 0_i128..9_900) {
        let reaches = |sums: Sums| sums.margin() * 10_000 >= pct * sums.revenue;
        let (_, sums, less) = solved(&day, "targetTauxMarquePct", hundredths(pct));
        prop_assert!(reaches(sums));
        prop_assert!(less.is_none_or(|sums| !reaches(sums)));
    }

    #[test]
    fn a_solved_tjm_reaches_its_taux_de_marge_and_one_cent_less_does_not(day in day(), pct in 0_i128..50_000) {
        let reaches = |sums: Sums| sums.margin() * 10_000 >= pct * sums.cost;
        let (_, sums, less) = solved(&day, "targetTauxMargePct", hundredths(pct));
        prop_assert!(reaches(sums));
        prop_assert!(less.is_none_or(|sums| !reaches(sums)));
    }

    #[test]
    fn a_solved_tjm_reaches_its_coefficient_and_one_cent_less_does_not(day in day(), coefficient in 10_000_i128..50_000) {
        let reaches = |sums: Sums| sums.revenue * 10_000 >= coefficient * sums.cost;
        let (_, sums, less) = solved(&day, "targetCoefficient", decimal(coefficient, 4));
        prop_assert!(reaches(sums));
        prop_assert!(less.is_none_or(|sums| !reaches(sums)));
    }

    #[test]
    fn a_price_is_what_its_definitions_say(day in day(), tjm in 0_i128..400_000) {
        let (output, sums) = day.at(tjm);
        let figure = |name: &str| units(&output[name]);
        let (Sums { revenue, cost }, margin, days) = (sums, sums.margin(), day.days());
        prop_assert_eq!(figure("tjm"), tjm);
        prop_assert_eq!(figure("netTjm"), nearest(revenue, 10_000 * days));
        prop_assert_eq!(figure("marginPerDay"), nearest(margin, 10_000 * days));
        prop_assert_eq!(figure("margin"), nearest(margin, 1_000_000));
        match revenue {
            0 => prop_assert!(output["tauxMarquePct"].is_null()),
            revenue => prop_assert_eq!(figure("tauxMarquePct"), nearest(margin * 10_000, revenue)),
        }
        prop_assert_eq!(figure("tauxMargePct"), nearest(margin * 10_000, cost));
        prop_assert_eq!(figure("coefficient"), nearest(revenue * 10_000, cost));
        prop_assert_eq!(figure("breakEvenTjm"), up(cost, 10_000 * days));

        let net_margin = revenue - 10_000 * day.cjm * days;
        match (day.spread, day.discount) {
            (Some(_), Some(_)) if net_margin > 0 => {
                prop_assert_eq!(figure("compensationDays"), up(days * (tjm - day.cjm) * 10_000 * days, net_margin));
            }
            (Some(_), Some(_)) => prop_assert!(output["compensationDays"].is_null()),
            _ => prop_assert!(output.get("compensationDays").is_none()),
        }
    }

    #[test]
    fn a_floor_is_the_lowest_price_that_keeps_its_rate(
        day in day(), floor in (0_i128..9_900, any::<bool>()), tjm in 0_i128..400_000,
    ) {
        let day = Day { floor: Some(floor), ..day };
        let (output, sums) = day.at(tjm);
        let figure = |name: &str| units(&output[name]);
        // The floor of a day's net price as a fraction of cents.
        let (top, bottom) = match floor {
            (pct, false) => (sums.cost, day.days() * (10_000 - pct)),
            (pct, true) => (sums.cost * (10_000 + pct), day.days() * 100_000_000),
        };
        prop_assert_eq!(figure("floorTjm"), up(top, bottom));
        prop_assert_eq!(output["belowFloor"].as_bool(), Some(sums.revenue * bottom < top * 10_000 * day.days()));
        let discount = if tjm == 0 { 0 } else { down((tjm * bottom - top) * 10_000, tjm * bottom).max(0) };
        prop_assert_eq!(figure("maxDiscountPct"), discount);
        prop_assert_eq!(figure("maxDiscountPerDay"), (tjm - up(top, bottom)).max(0));
    }

    #[test]
    fn the_greatest_discount_keeps_the_floor_and_a_hundredth_more_does_not(
        day in day(), floor in (1_i128..9_900, any::<bool>()), tjm in 1_i128..400_000,
    ) {
        let day = Day { floor: Some(floor), ..day };
        let (undiscounted, _) = Day { discount: None, ..day.clone() }.at(tjm);
        prop_assume!(undiscounted["belowFloor"] == false);
        let most = units(&undiscounted["maxDiscountPct"]);
        let below = |discount| Day { discount: Some(discount), ..day.clone() }.at(tjm).0["belowFloor"].clone();
        prop_assert_eq!(below(most), json!(false));
        prop_assert!(most == 10_000 || below(most + 1) == json!(true));
    }

    #[test]
    fn a_discounted_price_is_the_price_of_its_net_tjm(day in day(), tjm in 1_i128..400_000) {
        let (discounted, sums) = day.at(tjm);
        let mut input = Day { discount: None, ..day.clone() }.input();
        input["tjm"] = json!(decimal(sums.revenue / day.days(), 6));
        let plain = call("price", &input);
        for name in ["netTjm", "margin", "marginPerDay", "tauxMarquePct", "tauxMargePct", "coefficient", "breakEvenTjm", "belowFloor"] {
            prop_assert_eq!(&discounted[name], &plain[name], "{}", name);
        }
    }
}
