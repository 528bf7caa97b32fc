//! The business days of a period, its holidays and its bridges.
//!
//! businessDays = weekdays − holidays, both ends included. The holidays are those of the zone and one's own that fall on a
//! weekday, less the ones that are worked (a solidarity day on Whit Monday, say); a worked day that is no weekday holiday changes
//! nothing. A bridge is a business day whose neighbours are not; the neighbours count even outside the period.
//!
//! Errors: a period that ends before it starts is `inconsistent`, one of over 50 years `too_large`, both at /to. Source: Code du
//! travail, L3133-1; L3133-7 for the solidarity day.
//!
//! ```
//! let days = chiffrage::call("workingDays", r#"{"from":"2026-05-01","to":"2026-05-31","workedHolidays":["2026-05-25"]}"#)?;
//! assert!(days.starts_with(r#"{"businessDays":18,"#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use chrono::NaiveDate;

use crate::calendar::{self, Zone};
use crate::error::{Code, Result};
use crate::exact::{Exact, Rounding};
use crate::figure::{Step, Unit, Working, formula};
use crate::rounded::Count;
use crate::shape::{input, output};
use crate::sorted::DaySet;
use crate::value::{At, Check};

const SOURCE: &str = "Code du travail, L3133-1 and L3133-7";

input! {
    /// A period, both ends included.
    pub struct WorkingDaysInput {
        /// Asks for the working.
        pub explain: bool,
        /// First day.
        pub from: NaiveDate,
        /// Last day.
        pub to: NaiveDate,
        /// Whose holidays.
        pub zone: Zone = "metropole",
        /// Days off besides the holidays.
        pub extra_holidays: Option<Vec<NaiveDate>>,
        /// Holidays on which work goes on.
        pub worked_holidays: Option<Vec<NaiveDate>>,
    }
}

output! {
    /// What the period holds.
    pub struct WorkingDays {
        /// Jours ouvrés.
        pub business_days: Count,
        /// Holidays on weekdays, less the worked ones.
        pub holidays: Vec<NaiveDate>,
        /// Business days between two days off.
        pub bridges: Vec<NaiveDate>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// A period that goes forward, of 50 years at most; the fault is at `field`, its last day.
pub(crate) fn check_period(from: NaiveDate, to: NaiveDate, at: At<'_>) -> Result<()> {
    const FIFTY_YEARS: u32 = 600;
    if to < from {
        return Err(at.error(Code::Inconsistent, "the last day comes before the first"));
    }
    match to > calendar::add_months(from, FIFTY_YEARS) {
        true => Err(at.error(Code::TooLarge, "a period lasts 50 years at most")),
        false => Ok(()),
    }
}

/// Counts the days of a period.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &WorkingDaysInput) -> Result<WorkingDays> {
    input.check(At::ROOT)?;
    check_period(input.from, input.to, At::ROOT.field("to"))?;
    let extra = DaySet::of(input.extra_holidays.as_deref());
    let worked = DaySet::of(input.worked_holidays.as_deref());
    let is_holiday = |date: NaiveDate| {
        let off = calendar::holidays_on(date, input.zone).next().is_some() || extra.has(date);
        calendar::is_weekday(date) && off && !worked.has(date)
    };
    let is_business_day = |date: NaiveDate| calendar::is_weekday(date) && !is_holiday(date);
    let is_off = |date: Option<NaiveDate>| date.is_none_or(|date| !is_business_day(date));

    let period = || calendar::days(input.from, input.to);
    let holidays: Vec<NaiveDate> = period().filter(|date| is_holiday(*date)).collect();
    let bridges =
        period().filter(|date| is_business_day(*date) && is_off(date.pred_opt()) && is_off(date.succ_opt())).collect();
    let count = |dates: usize| u32::try_from(dates).unwrap_or(u32::MAX);
    let weekdays = count(period().filter(|date| calendar::is_weekday(*date)).count());
    let holiday_count = count(holidays.len());

    let work = Working::new(input.explain, SOURCE);
    let business_days = {
        let (weekdays, holidays) = (Exact::from(weekdays), Exact::from(holiday_count));
        work.nearest(Unit::Days, "workingDays.businessDays", formula!(weekdays - holidays))
    };
    Ok(WorkingDays {
        business_days: work.count(business_days, Rounding::Nearest),
        holidays,
        bridges,
        steps: work.steps()?,
    })
}
