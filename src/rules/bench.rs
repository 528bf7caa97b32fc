//! The bench (intercontrat): how many working consultants pay for one who waits, and what a wait costs.
//!
//! | figure | formula |
//! |---|---|
//! | activePerBenched | cjm ÷ (tjm − cjm); heads round up |
//! | maxBenchRatePct | (tjm − cjm) ÷ tjm: the bench rate at which the margin is gone |
//! | breakEvenTacePct | cjm ÷ tjm: the rate of activity that pays for everyone |
//! | benchCost | cjm × benchDays |
//! | recoveryDays | cjm × benchDays ÷ (tjm − cjm), rounded up: days to sell to make up for the wait |
//!
//! The cost is that of a worked day, and benched days cost as much as sold ones. Nothing is rounded before output. Errors: a tjm
//! that does not exceed the cjm is `inconsistent` at /tjm, for nobody then finances the bench. Source: staffing practice of IT services.
//!
//! ```
//! let bench = chiffrage::call("bench", r#"{"tjm":500,"cjm":400,"benchDays":22}"#)?;
//! assert!(bench.contains(r#""activePerBenchedRoundedUp":4,"maxBenchRatePct":"20.00""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::error::{Code, Result};
use crate::exact::Rounding;
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::{Days, UnitPrice};
use crate::rounded::{Count, Rounded};
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Staffing practice: the daily margin of the active pays the daily cost of the benched";

input! {
    /// A day's price and cost, and the days without a mission.
    pub struct BenchInput {
        /// Asks for the working.
        pub explain: bool,
        /// Price of a day, euros; more than the cjm.
        pub tjm: UnitPrice,
        /// Cost of a day, euros.
        pub cjm: UnitPrice,
        /// Days on the bench.
        pub bench_days: Option<Days>,
    }
}

output! {
    /// What a bench asks for.
    pub struct Bench {
        /// Active consultants that pay for one on the bench, a ratio.
        pub active_per_benched: Rounded,
        /// The same in whole heads.
        pub active_per_benched_rounded_up: Count,
        /// Share of available days on the bench that leaves no margin, percent.
        pub max_bench_rate_pct: Rounded,
        /// Rate of activity (TACE) that leaves no margin, percent.
        pub break_even_tace_pct: Rounded,
        /// Cost of the days on the bench, euros.
        pub bench_cost?: Rounded,
        /// Days to sell to make up for them.
        pub recovery_days?: Rounded,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Weighs a bench.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &BenchInput) -> Result<Bench> {
    input.check(At::ROOT)?;
    let BenchInput { tjm, cjm, bench_days, .. } = input;
    if tjm.exact() <= cjm.exact() {
        return Err(At::ROOT.field("tjm").error(Code::Inconsistent, "must be more than the cjm to finance a bench"));
    }
    let work = Working::new(input.explain, SOURCE);
    let active = work.nearest(Unit::Ratio, "bench.activePerBenched", formula!(cjm / (tjm - cjm)));
    let max_rate = work.nearest(Unit::Pct, "bench.maxBenchRatePct", formula!((tjm - cjm) / tjm * 100));
    let break_even = work.nearest(Unit::Pct, "bench.breakEvenTacePct", formula!(cjm / tjm * 100));
    let wait = bench_days.as_ref().map(|bench_days| {
        let cost = work.nearest(Unit::Eur, "bench.benchCost", formula!(cjm * bench_days));
        (cost, work.up(Unit::Days, "bench.recoveryDays", formula!(cjm * bench_days / (tjm - cjm))))
    });
    Ok(Bench {
        active_per_benched: work.shown(active),
        active_per_benched_rounded_up: work.count(active, Rounding::Up),
        max_bench_rate_pct: work.shown(max_rate),
        break_even_tace_pct: work.shown(break_even),
        bench_cost: wait.map(|(cost, _)| work.shown(cost)),
        recovery_days: wait.map(|(_, days)| work.shown(days)),
        steps: work.steps()?,
    })
}
