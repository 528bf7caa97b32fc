//! Earned value: what was planned, earned and spent, and where the project lands.
//!
//! | figure | formula | in French practice |
//! |---|---|---|
//! | cv, sv | EV − AC, EV − PV | écarts de coût et de délai |
//! | cpi, spi | EV ÷ AC, EV ÷ PV | indices de performance |
//! | eac | BAC ÷ CPI | coût final estimé au rythme actuel |
//! | eacRemaining | AC + remaining | coût final d’après le reste à faire |
//! | etc, vac | eac − AC, BAC − eac, from the rounded eac | reste estimé, écart final |
//! | tcpi | (BAC − EV) ÷ (BAC − AC) | performance à tenir pour finir dans le budget |
//!
//! BAC is the budget at completion, PV (valeur planifiée) the budget of the work planned so far, EV (valeur acquise) that of the work
//! done, AC (coût réel) what was spent. All are euros ≥ 0, rounded to the cent when read; indices have 4 decimals.
//!
//! Without anything spent there is no CPI, without anything planned no SPI: null. Without a CPI above 0 there is no eac, and
//! neither etc nor vac. Once AC reaches BAC no performance brings the project back: tcpi is null. Errors: those of each field.
//! Source: earned value management, ISO 21508.
//!
//! ```
//! let evm = chiffrage::call("evm", r#"{"bac":50000,"pv":25000,"ev":20000,"ac":26000}"#)?;
//! assert!(evm.contains(r#""cpi":"0.7692","spi":"0.8000","eac":"65000.00","etc":"39000.00""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::error::Result;
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::Amount;
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Earned value management, ISO 21508";

input! {
    /// A project's budget, plan, earned value and cost to date.
    pub struct EvmInput {
        /// Asks for the working.
        pub explain: bool,
        /// Budget at completion, euros.
        pub bac: Amount,
        /// Planned value: budget of the work planned so far, euros.
        pub pv: Amount,
        /// Earned value: budget of the work done, euros.
        pub ev: Amount,
        /// Actual cost, euros.
        pub ac: Amount,
        /// Cost of what remains to be done, estimated afresh, euros.
        pub remaining: Option<Amount>,
    }
}

output! {
    /// Variances, indices and estimates.
    pub struct Evm {
        /// Cost variance, euros; negative when over cost.
        pub cv: Rounded,
        /// Schedule variance, euros; negative when late.
        pub sv: Rounded,
        /// Cost performance index; null when nothing is spent.
        pub cpi: Option<Rounded>,
        /// Schedule performance index; null when nothing is planned.
        pub spi: Option<Rounded>,
        /// Estimate at completion at the present performance, euros; null when the CPI is null or 0.
        pub eac: Option<Rounded>,
        /// Estimate at completion from what remains to be done, euros.
        pub eac_remaining?: Rounded,
        /// Estimate to complete, euros.
        pub etc: Option<Rounded>,
        /// Variance at completion, euros; negative when it lands over the budget.
        pub vac: Option<Rounded>,
        /// To-complete performance index; null when the budget is spent.
        pub tcpi: Option<Rounded>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Measures a project.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &EvmInput) -> Result<Evm> {
    input.check(At::ROOT)?;
    let EvmInput { bac, pv, ev, ac, remaining, .. } = input;
    let work = Working::new(input.explain, SOURCE);
    let cv = work.nearest(Unit::Eur, "evm.cv", formula!(ev - ac));
    let sv = work.nearest(Unit::Eur, "evm.sv", formula!(ev - pv));
    let cpi = work.nearest(Unit::Ratio, "evm.cpi", formula!(ev / ac));
    let spi = work.nearest(Unit::Ratio, "evm.spi", formula!(ev / pv));
    let estimate = work.nearest(Unit::Eur, "evm.eac", formula!(bac / (ev / ac)));
    let eac_remaining =
        remaining.as_ref().map(|remaining| work.nearest(Unit::Eur, "evm.eacRemaining", formula!(ac + remaining)));
    let eac = work.rounded(estimate);
    let etc = work.nearest(Unit::Eur, "evm.etc", formula!(eac - ac));
    let vac = work.nearest(Unit::Eur, "evm.vac", formula!(bac - eac));
    let tcpi =
        (ac.exact() < bac.exact()).then(|| work.nearest(Unit::Ratio, "evm.tcpi", formula!((bac - ev) / (bac - ac))));
    Ok(Evm {
        cv: work.shown(cv),
        sv: work.shown(sv),
        cpi: work.or_null(cpi),
        spi: work.or_null(spi),
        eac: work.or_null(estimate),
        eac_remaining: eac_remaining.map(|figure| work.shown(figure)),
        etc: work.or_null(etc),
        vac: work.or_null(vac),
        tcpi: tcpi.map(|figure| work.shown(figure)),
        steps: work.steps()?,
    })
}
