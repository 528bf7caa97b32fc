//! How many days of revenue the clients owe (DSO), and the cash that faster payment frees.
//!
//! dsoDays = receivables ÷ annual revenue × 365; cashFreed = annual revenue × daysGained ÷ 365. Both amounts include VAT, as the
//! clients pay it; they are rounded to the cent when read. Errors: no revenue is `out_of_range` at /annualRevenueInclVat. Source:
//! credit management practice (délai moyen de paiement des clients).
//!
//! ```
//! let dso = chiffrage::call("dso", r#"{"receivablesInclVat":180000,"annualRevenueInclVat":1200000,"daysGained":8}"#)?;
//! assert_eq!(dso, r#"{"dsoDays":"54.75","cashFreed":"26301.37"}"#);
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::error::Result;
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::{Amount, Days, PositiveAmount};
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Credit management practice: receivables over a year's revenue, both including VAT, × 365";

input! {
    /// What clients owe, and a year's revenue.
    pub struct DsoInput {
        /// Asks for the working.
        pub explain: bool,
        /// Invoiced and not yet paid, euros.
        pub receivables_incl_vat: Amount,
        /// A year's revenue, euros, > 0.
        pub annual_revenue_incl_vat: PositiveAmount,
        /// Days by which payment comes sooner.
        pub days_gained: Option<Days>,
    }
}

output! {
    /// Days of revenue outstanding.
    pub struct Dso {
        /// Calendar days.
        pub dso_days: Rounded,
        /// Cash that the days gained bring in once, euros.
        pub cash_freed?: Rounded,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Counts the days clients take.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &DsoInput) -> Result<Dso> {
    input.check(At::ROOT)?;
    let DsoInput { receivables_incl_vat, annual_revenue_incl_vat, days_gained, .. } = input;
    let work = Working::new(input.explain, SOURCE);
    let dso_days =
        work.nearest(Unit::Days, "dso.dsoDays", formula!(receivables_incl_vat / annual_revenue_incl_vat * 365));
    let cash_freed = days_gained.as_ref().map(|days_gained| {
        work.nearest(Unit::Eur, "dso.cashFreed", formula!(annual_revenue_incl_vat * days_gained / 365))
    });
    Ok(Dso {
        dso_days: work.shown(dso_days),
        cash_freed: cash_freed.map(|figure| work.shown(figure)),
        steps: work.steps()?,
    })
}
