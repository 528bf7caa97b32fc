//! The return on a project, under its two names, and the months to get it back.
//!
//! | figure | formula |
//! |---|---|
//! | netRoiPct | (gains − cost) ÷ cost |
//! | gainOverCostPct | gains ÷ cost: 100 points more, often shown as the return |
//! | paybackMonths | cost ÷ gains × 12, gains being a year's; null without gains |
//!
//! Both amounts are rounded to the cent when read. Errors: no cost is `out_of_range` at /cost. Source: investment practice.
//!
//! ```
//! let roi = chiffrage::call("roi", r#"{"gains":36000,"cost":17600}"#)?;
//! assert_eq!(roi, r#"{"netRoiPct":"104.55","gainOverCostPct":"204.55","paybackMonths":"5.87"}"#);
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::error::Result;
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::{Amount, PositiveAmount};
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Investment practice: the net return is what remains once the cost is paid back";

input! {
    /// What a project brings in a year, and what it costs.
    pub struct RoiInput {
        /// Asks for the working.
        pub explain: bool,
        /// Gains of a year, euros.
        pub gains: Amount,
        /// Cost, euros, > 0.
        pub cost: PositiveAmount,
    }
}

output! {
    /// The return.
    pub struct Roi {
        /// (gains − cost) ÷ cost, percent.
        pub net_roi_pct: Rounded,
        /// gains ÷ cost, percent.
        pub gain_over_cost_pct: Rounded,
        /// Months until the gains cover the cost; null when there are none.
        pub payback_months: Option<Rounded>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Computes a return.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &RoiInput) -> Result<Roi> {
    input.check(At::ROOT)?;
    let RoiInput { gains, cost, .. } = input;
    let work = Working::new(input.explain, SOURCE);
    let net = work.nearest(Unit::Pct, "roi.netRoiPct", formula!((gains - cost) / cost * 100));
    let gross = work.nearest(Unit::Pct, "roi.gainOverCostPct", formula!(gains / cost * 100));
    // No unit of the contract's steps counts months: the figure goes without one.
    let payback = work.value(formula!(cost / gains * 12));
    Ok(Roi {
        net_roi_pct: work.shown(net),
        gain_over_cost_pct: work.shown(gross),
        payback_months: (!payback.is_undefined()).then(|| work.days(payback)),
        steps: work.steps()?,
    })
}
