//! Penalties for late delivery, and whether adding someone to the project costs less.
//!
//! | contract | penalty |
//! |---|---|
//! | an amount a day | perDay × daysLate |
//! | public procurement, V × R ÷ 1000 or ÷ 3000 | value × daysLate ÷ divisor |
//!
//! At or under the exemption nothing is due; above it the whole is, then at most capPct of the value. Both comparisons take the
//! unrounded penalty. reinforcementCost = days × cjm; the cheaper of the two figures as shown, reinforcement on a tie, saves their
//! difference. Days late are calendar days; a penalty bears no VAT. The value is rounded to the cent when read, the penalty
//! and the reinforcement once.
//!
//! Errors: perDay and divisor together is `inconsistent` at /divisor, neither `missing_field` at /perDay. Source: contract practice;
//! CCAG-TIC and CCAG-FCS (÷ 1000), CCAG-PI and CCAG-MI (÷ 3000), whose 2021 versions cap penalties at 10 %.
//!
//! ```
//! let late = chiffrage::call("deliveryPenalty", r#"{"value":40000,"daysLate":15,"perDay":300,"capPct":10,
//!     "reinforcement":{"days":6,"cjm":480}}"#)?;
//! assert!(late.contains(r#""penalty":"4000.00","capped":true,"reinforcementCost":"2880.00","cheaper":"reinforcement""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::error::{Code, Result};
use crate::exact::Exact;
use crate::figure::{Figure, Step, Unit, Working, formula};
use crate::quantity::{Amount, Days, Positive, RatePct, UnitPrice};
use crate::rounded::Rounded;
use crate::shape::{choice, input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Contract practice; CCAG-TIC, V × R ÷ 1000";
const PENALTY: &str = "deliveryPenalty.penalty";

choice! {
    /// What costs less.
    pub enum Cheaper {
        /// To pay the penalty.
        Penalty = "penalty",
        /// To add someone and deliver in time.
        Reinforcement = "reinforcement",
    }
}

input! {
    /// Someone who would make up for the delay.
    pub struct Reinforcement {
        /// Days of work.
        pub days: Days,
        /// Cost of a day, euros.
        pub cjm: UnitPrice,
    }
}

input! {
    /// A delay and what the contract says of it.
    pub struct DeliveryPenaltyInput {
        /// Asks for the working.
        pub explain: bool,
        /// Value of what is late, euros.
        pub value: Amount,
        /// Calendar days.
        pub days_late: Days,
        /// Penalty of a day, euros.
        pub per_day: Option<UnitPrice>,
        /// What value × days is divided by: 1000, 3000.
        pub divisor: Option<Positive>,
        /// The most the penalty can be, percent of the value.
        pub cap_pct: Option<RatePct>,
        /// Up to this penalty, included, nothing is due. Euros.
        pub exemption: Option<Amount>,
        /// The other way.
        pub reinforcement: Option<Reinforcement>,
    }
}

output! {
    /// What the delay costs, and what avoiding it would.
    pub struct DeliveryPenalty {
        /// Euros.
        pub penalty: Rounded,
        /// Whether the cap lowered it.
        pub capped: bool,
        /// Euros.
        pub reinforcement_cost?: Rounded,
        /// The lesser of the two; reinforcement on a tie.
        pub cheaper?: Cheaper,
        /// What it saves against the other, euros.
        pub saving?: Rounded,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Weighs a delay.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &DeliveryPenaltyInput) -> Result<DeliveryPenalty> {
    input.check(At::ROOT)?;
    let DeliveryPenaltyInput { value, cap_pct, exemption, .. } = input;
    let uncapped = Terms::of(input)?;
    let silent = Working::silent();
    let due = uncapped.penalty(&silent, input);
    let exempt = exemption.as_ref().is_some_and(|exemption| due.exact() <= exemption.exact());
    let cap = cap_pct.as_ref().filter(|cap_pct| !exempt && *due.exact() > formula!(value * cap_pct / 100).value());

    let work = Working::new(input.explain, SOURCE);
    let figure = match (exempt, cap) {
        (true, _) => work.nearest(Unit::Eur, PENALTY, formula!(0)),
        (false, Some(cap_pct)) => work.nearest(Unit::Eur, PENALTY, formula!(value * cap_pct / 100)),
        (false, None) => uncapped.penalty(&work, input),
    };
    let other = input.reinforcement.as_ref().map(|other| Comparison::of(&work, other, work.rounded(figure)));
    Ok(DeliveryPenalty {
        penalty: work.shown(figure),
        capped: cap.is_some(),
        reinforcement_cost: other.as_ref().map(|other| other.cost),
        cheaper: other.as_ref().map(|other| other.cheaper),
        saving: other.as_ref().map(|other| other.saving),
        steps: work.steps()?,
    })
}

/// How the contract counts a delay.
enum Terms<'a> {
    PerDay(&'a UnitPrice),
    Divisor(&'a Positive),
}

impl<'a> Terms<'a> {
    fn of(input: &'a DeliveryPenaltyInput) -> Result<Self> {
        match (&input.per_day, &input.divisor) {
            (Some(per_day), None) => Ok(Self::PerDay(per_day)),
            (None, Some(divisor)) => Ok(Self::Divisor(divisor)),
            (Some(_), Some(_)) => {
                Err(At::ROOT.field("divisor").error(Code::Inconsistent, "give an amount a day or a divisor, not both"))
            }
            (None, None) => {
                Err(At::ROOT.field("perDay").error(Code::MissingField, "give an amount a day, or a divisor"))
            }
        }
    }

    fn penalty<'w>(&self, work: &'w Working, input: &DeliveryPenaltyInput) -> &'w Figure {
        let DeliveryPenaltyInput { value, days_late, .. } = input;
        match self {
            Self::PerDay(per_day) => work.nearest(Unit::Eur, PENALTY, formula!(per_day * days_late)),
            Self::Divisor(divisor) => work.nearest(Unit::Eur, PENALTY, formula!(value * days_late / divisor)),
        }
    }
}

/// The penalty against someone more on the project.
struct Comparison {
    cost: Rounded,
    cheaper: Cheaper,
    saving: Rounded,
}

impl Comparison {
    fn of(work: &Working, other: &Reinforcement, penalty: &Exact) -> Self {
        let Reinforcement { days, cjm } = other;
        let cost = work.nearest(Unit::Eur, "deliveryPenalty.reinforcementCost", formula!(days * cjm));
        let reinforcement_cost = work.rounded(cost);
        let (cheaper, saving) = match reinforcement_cost <= penalty {
            true => (Cheaper::Reinforcement, formula!(penalty - reinforcement_cost)),
            false => (Cheaper::Penalty, formula!(reinforcement_cost - penalty)),
        };
        let saving = work.nearest(Unit::Eur, "deliveryPenalty.saving", saving);
        Self { cost: work.shown(cost), cheaper, saving: work.shown(saving) }
    }
}
