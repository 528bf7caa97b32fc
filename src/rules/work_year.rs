//! A year of work: its days, and the rest days of a contract in days (forfait-jours).
//!
//! restDays = businessDays − paidLeave − contractDays. 218 days and 25 of leave leave 9 in 2026; a figure below zero says that the
//! contract asks for more days than the year has. Source: Code du travail, L3121-64 (at most 218 days) and L3133-1.
//!
//! ```
//! let year = chiffrage::call("workYear", r#"{"year":2026}"#)?;
//! assert_eq!(year, r#"{"calendarDays":365,"businessDays":252,"restDays":"9.00"}"#);
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::calendar::{self, Zone};
use crate::error::Result;
use crate::exact::Exact;
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::{Days, Year};
use crate::rounded::{Count, Rounded};
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Code du travail, L3121-64 and L3133-1";

input! {
    /// A year, a zone, a contract.
    pub struct WorkYearInput {
        /// Asks for the working.
        pub explain: bool,
        /// 1900 to 2200.
        pub year: Year,
        /// Whose holidays.
        pub zone: Zone = "metropole",
        /// Days of paid leave.
        pub paid_leave: Days = 25,
        /// Days of the contract.
        pub contract_days: Days = 218,
    }
}

output! {
    /// The days of the year.
    pub struct WorkYear {
        /// 365 or 366.
        pub calendar_days: Count,
        /// Jours ouvrés.
        pub business_days: Count,
        /// Days off that the contract leaves besides paid leave.
        pub rest_days: Rounded,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Counts the days of a year.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &WorkYearInput) -> Result<WorkYear> {
    input.check(At::ROOT)?;
    let (first, last) = calendar::year(input.year.narrow());
    let business_days = calendar::business_days(first, last, input.zone);
    let WorkYearInput { paid_leave, contract_days, .. } = input;
    let work = Working::new(input.explain, SOURCE);
    let rest_days = {
        let business_days = Exact::from(business_days);
        work.nearest(Unit::Days, "workYear.restDays", formula!(business_days - paid_leave - contract_days))
    };
    Ok(WorkYear {
        calendar_days: work.counted(calendar::calendar_days(first, last)),
        business_days: work.counted(business_days),
        rest_days: work.shown(rest_days),
        steps: work.steps()?,
    })
}
