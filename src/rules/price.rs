//! A day's price: from a TJM to its margin, or from a margin to its TJM.
//!
//! With cost a day c = cjm + fixedCosts ÷ days and discount r:
//!
//! | asked for | list TJM, rounded up to the cent |
//! |---|---|
//! | taux de marque t | c ÷ (1 − t) ÷ (1 − r) |
//! | taux de marge m | c × (1 + m) ÷ (1 − r) |
//! | coefficient k | c × k ÷ (1 − r) |
//!
//! A solved TJM is the lowest cent that reaches its target after the discount: one cent less does not. Adding 25 % to a cost
//! gives a taux de marge of 25 %, a taux de marque of 20 % only. Everything else follows from the net TJM = tjm × (1 − r),
//! unrounded: margin = (net − cjm) × days − fixedCosts (a day's where no days are given).
//!
//! Errors: none of the four ways to a price is `missing_field` at /tjm, a second one `inconsistent` at it; a discount of 100 while
//! solving is `out_of_range`; fixedCosts without days is `missing_field` at /days.
//!
//! Source: definitions of taux de marque and taux de marge (commercial practice); rounding up what must be reached.
//!
//! ```
//! let price = chiffrage::call("price", r#"{"cjm":"420","targetTauxMarquePct":"25","discountPct":"5"}"#)?;
//! assert!(price.contains(r#""tjm":"589.48","netTjm":"560.01""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use super::rates::{Margins, RateBasis, Threshold, coefficient};
use crate::error::{Code, Result};
use crate::exact::Exact;
use crate::figure::{Figure, Step, Unit, Working, formula};
use crate::formula::Operand;
use crate::quantity::{Coefficient, MarquePct, Positive, RatePct, SharePct, UnitPrice};
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Taux de marque = margin ÷ price, taux de marge = margin ÷ cost (commercial practice)";

input! {
    /// Exactly one of `tjm`, `targetTauxMarquePct`, `targetTauxMargePct`, `targetCoefficient`.
    pub struct PriceInput {
        /// Asks for the working.
        pub explain: bool,
        /// Cost of a day, euros.
        pub cjm: UnitPrice,
        /// List price of a day, euros.
        pub tjm: Option<UnitPrice>,
        /// Taux de marque to reach after discount, percent.
        pub target_taux_marque_pct: Option<MarquePct>,
        /// Taux de marge to reach after discount, percent.
        pub target_taux_marge_pct: Option<RatePct>,
        /// Price ÷ cost to reach after discount.
        pub target_coefficient: Option<Coefficient>,
        /// Discount on the list price, percent; 100 while solving is out of range.
        pub discount_pct: Option<SharePct>,
        /// Days sold, > 0.
        pub days: Option<Positive>,
        /// Costs spread over the days, euros; needs days.
        pub fixed_costs: Option<UnitPrice>,
        /// The least rate accepted.
        pub floor: Option<Threshold>,
    }
}

output! {
    /// A day's price with its margin. Nothing is rounded before output.
    pub struct Price {
        /// List price a day; when solved, the lowest cent that reaches the target after discount.
        pub tjm: Rounded,
        /// After discount.
        pub net_tjm: Rounded,
        /// net TJM − cjm − fixedCosts ÷ days.
        pub margin_per_day: Rounded,
        /// Over the days, or a day without them. Euros.
        pub margin: Rounded,
        /// margin ÷ revenue, percent; null without revenue.
        pub taux_marque_pct: Option<Rounded>,
        /// margin ÷ cost, percent; null without cost.
        pub taux_marge_pct: Option<Rounded>,
        /// revenue ÷ cost; null without cost.
        pub coefficient: Option<Rounded>,
        /// cjm + fixedCosts ÷ days, rounded up.
        pub break_even_tjm: Rounded,
        /// Lowest net TJM at the floor, rounded up.
        pub floor_tjm?: Rounded,
        /// The unrounded net TJM is under the unrounded floor.
        pub below_floor?: bool,
        /// Greatest discount on the list TJM that stays at the floor, percent, rounded down; "0.00" when already under.
        pub max_discount_pct?: Rounded,
        /// tjm − floorTjm; "0.00" when already under.
        pub max_discount_per_day?: Rounded,
        /// Days to sell for the undiscounted margin, rounded up; null when no number of days makes up for the discount.
        pub compensation_days?: Option<Rounded>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Prices a day.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &PriceInput) -> Result<Price> {
    input.check(At::ROOT)?;
    check(input)?;
    let work = Working::new(input.explain, SOURCE);
    let cjm = &input.cjm;
    let discount_pct = input.discount_pct.as_ref().map_or(Exact::zero(), Operand::as_exact);
    let fixed_costs = input.fixed_costs.as_ref().map_or(Exact::zero(), Operand::as_exact);
    let days = input.days.as_ref().map_or_else(|| work.keep(Exact::from(1)), Operand::as_exact);

    let tjm = list_tjm(&work, input, fixed_costs, days, discount_pct);
    let net_tjm = work.nearest(Unit::EurPerDay, "price.netTjm", formula!(tjm * (1 - discount_pct / 100)));
    let margin_per_day = work.nearest(
        Unit::EurPerDay,
        "price.marginPerDay",
        formula!(tjm * (1 - discount_pct / 100) - cjm - fixed_costs / days),
    );
    let revenue = work.value(formula!(net_tjm * days));
    let cost = work.value(formula!(cjm * days + fixed_costs));
    let rates = Margins::of(&work, "".into(), revenue, cost);
    let break_even = work.up(Unit::EurPerDay, "price.breakEvenTjm", formula!(cjm + fixed_costs / days));
    let floor = input.floor.as_ref().map(|floor| Floor::of(&work, floor, tjm, net_tjm, cjm, fixed_costs, days));
    let compensation_days = match (&input.days, &input.discount_pct) {
        (Some(_), Some(_)) => Some(compensation(&work, tjm, cjm, discount_pct, days)),
        _ => None,
    };
    Ok(Price {
        tjm: work.eur(tjm),
        net_tjm: work.shown(net_tjm),
        margin_per_day: work.shown(margin_per_day),
        margin: work.shown(rates.margin),
        taux_marque_pct: work.or_null(rates.taux_marque),
        taux_marge_pct: work.or_null(rates.taux_marge),
        coefficient: work.or_null(coefficient(&work, "".into(), revenue, cost)),
        break_even_tjm: work.shown(break_even),
        floor_tjm: floor.as_ref().map(|floor| work.shown(floor.tjm)),
        below_floor: floor.as_ref().map(|floor| floor.missed),
        max_discount_pct: floor.as_ref().map(|floor| work.shown(floor.max_discount_pct)),
        max_discount_per_day: floor.as_ref().map(|floor| work.shown(floor.max_discount_per_day)),
        compensation_days,
        steps: work.steps()?,
    })
}

fn check(input: &PriceInput) -> Result<()> {
    let ways = [
        ("tjm", input.tjm.is_some()),
        ("targetTauxMarquePct", input.target_taux_marque_pct.is_some()),
        ("targetTauxMargePct", input.target_taux_marge_pct.is_some()),
        ("targetCoefficient", input.target_coefficient.is_some()),
    ];
    let mut given = ways.iter().filter(|(_, given)| *given);
    if given.next().is_none() {
        return Err(At::ROOT.field("tjm").error(Code::MissingField, "give a TJM or a target to solve it for"));
    }
    if let Some((second, _)) = given.next() {
        return Err(At::ROOT.field(second).error(Code::Inconsistent, "give the TJM or one target, not two of them"));
    }
    let all = |pct: &SharePct| *pct.exact() == Exact::from(100);
    if input.tjm.is_none() && input.discount_pct.as_ref().is_some_and(all) {
        return Err(At::ROOT.field("discountPct").out_of_range(
            "no list price reaches a target after a discount of 100 %",
            Some("0"),
            Some("100"),
        ));
    }
    match input.fixed_costs.is_some() && input.days.is_none() {
        true => {
            Err(At::ROOT.field("days").error(Code::MissingField, "fixed costs are spread over days: give the days"))
        }
        false => Ok(()),
    }
}

/// The TJM given, or the lowest cent that reaches the target.
fn list_tjm<'w>(
    work: &'w Working,
    input: &'w PriceInput,
    fixed_costs: &Exact,
    days: &Exact,
    discount_pct: &Exact,
) -> &'w Exact {
    const ID: &str = "price.tjm";
    let cjm = &input.cjm;
    let solved = if let Some(target_taux_marque_pct) = &input.target_taux_marque_pct {
        work.up(
            Unit::EurPerDay,
            ID,
            formula!((cjm + fixed_costs / days) / (1 - target_taux_marque_pct / 100) / (1 - discount_pct / 100)),
        )
    } else if let Some(target_taux_marge_pct) = &input.target_taux_marge_pct {
        work.up(
            Unit::EurPerDay,
            ID,
            formula!((cjm + fixed_costs / days) * (1 + target_taux_marge_pct / 100) / (1 - discount_pct / 100)),
        )
    } else if let Some(target_coefficient) = &input.target_coefficient {
        work.up(
            Unit::EurPerDay,
            ID,
            formula!((cjm + fixed_costs / days) * target_coefficient / (1 - discount_pct / 100)),
        )
    } else {
        return input.tjm.as_ref().map_or(Exact::zero(), Operand::as_exact);
    };
    work.rounded(solved)
}

struct Floor<'w> {
    tjm: &'w Figure,
    missed: bool,
    max_discount_pct: &'w Figure,
    max_discount_per_day: &'w Figure,
}

impl<'w> Floor<'w> {
    fn of(
        work: &'w Working,
        floor: &Threshold,
        tjm: &Exact,
        net_tjm: &Figure,
        cjm: &UnitPrice,
        fixed_costs: &Exact,
        days: &Exact,
    ) -> Self {
        const FLOOR: &str = "price.floorTjm";
        const DISCOUNT: &str = "price.maxDiscountPct";
        let floor_pct = &floor.pct;
        let (floor_tjm, max_discount_pct) = match floor.basis {
            RateBasis::TauxMarque => (
                work.up(Unit::EurPerDay, FLOOR, formula!((cjm + fixed_costs / days) / (1 - floor_pct / 100))),
                work.down(
                    Unit::Pct,
                    DISCOUNT,
                    formula!(max(0, 1 - (cjm + fixed_costs / days) / (1 - floor_pct / 100) / tjm) * 100),
                ),
            ),
            RateBasis::TauxMarge => (
                work.up(Unit::EurPerDay, FLOOR, formula!((cjm + fixed_costs / days) * (1 + floor_pct / 100))),
                work.down(
                    Unit::Pct,
                    DISCOUNT,
                    formula!(max(0, 1 - (cjm + fixed_costs / days) * (1 + floor_pct / 100) / tjm) * 100),
                ),
            ),
        };
        let missed = net_tjm.exact() < floor_tjm.exact();
        let max_discount_per_day = {
            let floor_tjm = work.rounded(floor_tjm);
            work.nearest(Unit::EurPerDay, "price.maxDiscountPerDay", formula!(max(0, tjm - floor_tjm)))
        };
        Self { tjm: floor_tjm, missed, max_discount_pct, max_discount_per_day }
    }
}

/// Days × margin a day before the discount ÷ margin a day after it; never, once a discounted day earns nothing.
fn compensation(work: &Working, tjm: &Exact, cjm: &UnitPrice, discount_pct: &Exact, days: &Exact) -> Option<Rounded> {
    let discounted = work.value(formula!(tjm * (1 - discount_pct / 100) - cjm));
    let days = (discounted > Exact::zero()).then(|| {
        work.up(
            Unit::Days,
            "price.compensationDays",
            formula!(days * (tjm - cjm) / (tjm * (1 - discount_pct / 100) - cjm)),
        )
    });
    days.map(|days| work.shown(days))
}
