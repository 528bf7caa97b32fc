//! Rates of activity: of the days one can work, how many are sold.
//!
//! With available = potentialDays − paidLeave − rtt:
//!
//! | figure | formula |
//! |---|---|
//! | tacePct (taux d’activité congés exclus) | producedDays ÷ available |
//! | taciPct (congés inclus) | producedDays ÷ potentialDays |
//! | benchDays | max(0, available − producedDays − trainingDays) |
//! | benchRatePct (taux d’intercontrat) | benchDays ÷ available: not 1 − TACE where there is training |
//! | missingDays | max(0, targetPct × available − producedDays), rounded up |
//!
//! Nothing is rounded before output. Errors: leave that takes every day is `inconsistent` at /potentialDays. Source: management
//! control practice of IT services.
//!
//! ```
//! let month = chiffrage::call("utilization", r#"{"potentialDays":21,"paidLeave":2,"producedDays":15,"targetPct":90}"#)?;
//! assert!(month.contains(r#""tacePct":"78.95","taciPct":"71.43""#));
//! assert!(month.contains(r#""missingDays":"2.10""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::error::{Code, Result};
use crate::exact::Exact;
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::{Days, Positive, RatePct};
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "TACE = produced ÷ (potential − leave), TACI = produced ÷ potential (management control practice)";

input! {
    /// The days of someone, or of a team, over a period.
    pub struct UtilizationInput {
        /// Asks for the working.
        pub explain: bool,
        /// Business days of the period, > 0.
        pub potential_days: Positive,
        /// Days of paid leave.
        pub paid_leave: Days = 0,
        /// Days of RTT.
        pub rtt: Days = 0,
        /// Days sold and worked.
        pub produced_days: Days,
        /// Days of training, neither sold nor on the bench.
        pub training_days: Days = 0,
        /// Target on the TACE, percent.
        pub target_pct: Option<RatePct>,
    }
}

output! {
    /// The rates of the period.
    pub struct Utilization {
        /// Produced ÷ available days, percent.
        pub tace_pct: Rounded,
        /// Produced ÷ potential days, percent.
        pub taci_pct: Rounded,
        /// Days on the bench.
        pub bench_days: Rounded,
        /// Bench ÷ available days, percent.
        pub bench_rate_pct: Rounded,
        /// Days to sell to reach the target; "0.00" once it is reached.
        pub missing_days?: Rounded,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Rates an activity.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &UtilizationInput) -> Result<Utilization> {
    input.check(At::ROOT)?;
    let UtilizationInput { potential_days, paid_leave, rtt, produced_days, training_days, target_pct, .. } = input;
    let available = formula!(potential_days - paid_leave - rtt).value();
    if available <= Exact::ZERO {
        return Err(At::ROOT
            .field("potentialDays")
            .error(Code::Inconsistent, "must be more than paid leave and RTT together: no day is available"));
    }
    let work = Working::new(input.explain, SOURCE);
    let tace = work.nearest(
        Unit::Pct,
        "utilization.tacePct",
        formula!(produced_days / (potential_days - paid_leave - rtt) * 100),
    );
    let taci = work.nearest(Unit::Pct, "utilization.taciPct", formula!(produced_days / potential_days * 100));
    let bench_days = work.nearest(
        Unit::Days,
        "utilization.benchDays",
        formula!(max(0, potential_days - paid_leave - rtt - produced_days - training_days)),
    );
    let bench_rate = work.nearest(
        Unit::Pct,
        "utilization.benchRatePct",
        formula!(
            max(0, potential_days - paid_leave - rtt - produced_days - training_days)
                / (potential_days - paid_leave - rtt)
                * 100
        ),
    );
    let missing_days = target_pct.as_ref().map(|target_pct| {
        work.up(
            Unit::Days,
            "utilization.missingDays",
            formula!(max(0, (potential_days - paid_leave - rtt) * target_pct / 100 - produced_days)),
        )
    });
    Ok(Utilization {
        tace_pct: work.shown(tace),
        taci_pct: work.shown(taci),
        bench_days: work.shown(bench_days),
        bench_rate_pct: work.shown(bench_rate),
        missing_days: missing_days.map(|figure| work.shown(figure)),
        steps: work.steps()?,
    })
}
