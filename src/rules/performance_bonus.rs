//! A fixed fee and a bonus on results, capped.
//!
//! uncapped = base × ratePct; bonus = the lesser of it and capPctOfFixed of the fixed fee; total = fixed + bonus; variablePct =
//! bonus ÷ total. Fixed and base are rounded to the cent when read, the bonus once; total and variable part come from the
//! rounded bonus. Without a cap the bonus is uncapped; with nothing to pay the variable part is null. Errors: those of each field.
//! Source: contract practice; a fee should never be all variable.
//!
//! ```
//! let bonus = chiffrage::call("performanceBonus", r#"{"fixed":15000,"base":120000,"ratePct":4,"capPctOfFixed":25}"#)?;
//! assert_eq!(bonus, r#"{"uncapped":"4800.00","bonus":"3750.00","total":"18750.00","variablePct":"20.00"}"#);
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::error::Result;
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::{Amount, RatePct};
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Contract practice: a rate on a base, capped at a share of the fixed fee";

input! {
    /// A fee and what its variable part rests on.
    pub struct PerformanceBonusInput {
        /// Asks for the working.
        pub explain: bool,
        /// Fixed fee, euros.
        pub fixed: Amount,
        /// What the rate applies to, euros.
        pub base: Amount,
        /// Percent of the base.
        pub rate_pct: RatePct,
        /// The most the bonus can be, percent of the fixed fee.
        pub cap_pct_of_fixed: Option<RatePct>,
    }
}

output! {
    /// The bonus and what it makes of the fee.
    pub struct PerformanceBonus {
        /// Before the cap, euros.
        pub uncapped: Rounded,
        /// After the cap, euros.
        pub bonus: Rounded,
        /// fixed + bonus, euros.
        pub total: Rounded,
        /// bonus ÷ total, percent; null when the total is 0.
        pub variable_pct: Option<Rounded>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Computes a bonus.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &PerformanceBonusInput) -> Result<PerformanceBonus> {
    input.check(At::ROOT)?;
    const BONUS: &str = "performanceBonus.bonus";
    let PerformanceBonusInput { fixed, base, rate_pct, cap_pct_of_fixed, .. } = input;
    let work = Working::new(input.explain, SOURCE);
    let uncapped = work.nearest(Unit::Eur, "performanceBonus.uncapped", formula!(base * rate_pct / 100));
    let paid = match cap_pct_of_fixed {
        Some(cap_pct_of_fixed) => {
            work.nearest(Unit::Eur, BONUS, formula!(min((base * rate_pct / 100), fixed * cap_pct_of_fixed / 100)))
        }
        None => work.nearest(Unit::Eur, BONUS, formula!(base * rate_pct / 100)),
    };
    let bonus = work.rounded(paid);
    let total = work.nearest(Unit::Eur, "performanceBonus.total", formula!(fixed + bonus));
    let variable = work.nearest(Unit::Pct, "performanceBonus.variablePct", formula!(bonus / (fixed + bonus) * 100));
    Ok(PerformanceBonus {
        uncapped: work.shown(uncapped),
        bonus: work.shown(paid),
        total: work.shown(total),
        variable_pct: work.or_null(variable),
        steps: work.steps()?,
    })
}
