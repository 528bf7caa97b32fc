//! A monthly amount over a period; a month begun or ended within counts pro rata.

use alloc::vec::Vec;

use chrono::{Datelike, NaiveDate};

use super::{Part, period_label};
use crate::calendar::{self, Zone};
use crate::error::Result;
use crate::exact::{Exact, Rounding};
use crate::figure::{Place, Unit, Working, formula};
use crate::quantity::UnitPrice;
use crate::rules::working_days::check_period;
use crate::shape::{choice, input};
use crate::value::At;

choice! {
    /// What an incomplete month is counted in.
    pub enum Proration {
        /// Calendar days ÷ the month's.
        Calendar = "calendar",
        /// Business days ÷ the month's.
        BusinessDays = "business_days",
    }
}

input! {
    /// A monthly amount.
    pub struct Retainer {
        /// Euros a month.
        pub monthly_amount: UnitPrice,
        /// First day.
        pub from: NaiveDate,
        /// Last day.
        pub to: NaiveDate,
        /// What an incomplete month is counted in.
        pub proration: Proration,
    }
}

/// The months a period touches, each from its first to its last day within it.
pub(super) fn months_of(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    let next = move |(_, last): &(NaiveDate, NaiveDate)| {
        let first = last.succ_opt().filter(|first| *first <= to)?;
        Some((first, calendar::month_end(first).min(to)))
    };
    core::iter::successors(Some((from, calendar::month_end(from).min(to))), next)
}

pub(super) fn months<'w>(work: &'w Working, plan: &Retainer, zone: Zone) -> Result<Vec<Part<'w>>> {
    check_period(plan.from, plan.to, At::ROOT.field("to"))?;
    let monthly_amount = &plan.monthly_amount;
    let parts = months_of(plan.from, plan.to).enumerate().map(|(index, (first, last))| {
        let whole = (first.with_day(1).unwrap_or(first), calendar::month_end(first));
        let (days, days_of_month) = match plan.proration {
            Proration::Calendar => (calendar::calendar_days(first, last), calendar::calendar_days(whole.0, whole.1)),
            Proration::BusinessDays => {
                (calendar::business_days(first, last, zone), calendar::business_days(whole.0, whole.1, zone))
            }
        };
        let (days, days_of_month) = (Exact::from(days), Exact::from(days_of_month));
        let place = Place::item("/installments", index).field("amount");
        let amount = work.figure(
            Unit::Eur,
            Rounding::Nearest,
            "schedule.amount",
            place,
            formula!(monthly_amount * days / days_of_month),
        );
        Part { label: period_label(first, last), invoice_date: Some(last), days: None, amount: work.rounded(amount) }
    });
    Ok(parts.collect())
}
