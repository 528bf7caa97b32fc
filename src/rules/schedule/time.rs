//! A team's days at their TJM, period by period, up to a cap of days.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use chrono::{Datelike, NaiveDate};

use super::retainer::months_of;
use super::{Part, period_label};
use crate::calendar::{self, Zone};
use crate::error::{Code, Result};
use crate::exact::{Exact, Rounding};
use crate::figure::{Place, Unit, Working, formula};
use crate::formula::Operand;
use crate::quantity::{Amount, Days, UnitPrice};
use crate::rules::working_days::check_period;
use crate::shape::{choice, input};
use crate::sorted::DaySet;
use crate::value::At;

choice! {
    /// How often time is invoiced.
    pub enum Cadence {
        /// At each month's end.
        Monthly = "monthly",
        /// On the 15th and at each month's end.
        SemiMonthly = "semi_monthly",
    }
}

input! {
    /// Someone of the team.
    pub struct StaffMember {
        /// Who.
        pub label: Option<String>,
        /// Price of a day, euros.
        pub tjm: UnitPrice,
        /// Days worked a business day.
        pub pace: Days = 1,
        /// Days away.
        pub absences: Option<Vec<NaiveDate>>,
    }
}

input! {
    /// An amount invoiced first, outside the cap.
    pub struct FixedPhase {
        /// What it is.
        pub label: String,
        /// Euros.
        pub amount: Amount,
        /// When it is invoiced.
        pub date: Option<NaiveDate>,
    }
}

input! {
    /// A team's days.
    pub struct Time {
        /// How often it is invoiced.
        pub cadence: Cadence,
        /// First day.
        pub from: NaiveDate,
        /// Last day.
        pub to: NaiveDate,
        /// Who works, in the order in which a cap is consumed.
        pub staff: Vec<StaffMember>,
        /// Days that may be billed in all.
        pub cap_days: Option<Days>,
        /// Invoiced first, outside the cap.
        pub fixed_phase: Option<FixedPhase>,
    }
}

pub(super) struct Billed<'w> {
    pub(super) parts: Vec<Part<'w>>,
    /// Days past the cap, with a cap.
    pub(super) unbilled_days: Option<Exact>,
}

pub(super) fn periods<'w>(work: &'w Working, plan: &'w Time, zone: Zone) -> Result<Billed<'w>> {
    check_period(plan.from, plan.to, At::ROOT.field("to"))?;
    if plan.staff.is_empty() {
        return Err(At::ROOT.field("staff").error(Code::OutOfRange, "time is billed of at least one person"));
    }
    let mut team = Team::of(plan, zone);
    let mut parts: Vec<Part<'w>> = plan.fixed_phase.iter().map(fixed_part).collect();
    for (first, last) in invoiced_periods(plan) {
        let billed = team.bill(first, last);
        let place = Place::item("/installments", parts.len()).field("amount");
        parts.push(period_part(work, place, plan, first, last, &billed));
    }
    Ok(Billed { parts, unbilled_days: plan.cap_days.is_some().then_some(team.unbilled) })
}

fn fixed_part(phase: &FixedPhase) -> Part<'_> {
    Part { label: phase.label.clone(), invoice_date: phase.date, days: None, amount: phase.amount.exact() }
}

/// Each person's line is rounded once, and the invoice adds the lines.
fn period_part<'w>(
    work: &'w Working,
    place: Place<'_>,
    plan: &Time,
    first: NaiveDate,
    last: NaiveDate,
    billed: &[Exact],
) -> Part<'w> {
    let lines = plan.staff.iter().zip(billed).map(|(StaffMember { tjm, .. }, days)| {
        work.rounded(work.nearest(Unit::Eur, "schedule.time.line", formula!(tjm * days))).clone()
    });
    let lines: Exact = lines.sum();
    Part {
        amount: work.rounded(work.figure(Unit::Eur, Rounding::Nearest, "schedule.amount", place, formula!(lines))),
        label: period_label(first, last),
        invoice_date: Some(last),
        days: Some(work.keep(billed.iter().cloned().sum())),
    }
}

fn invoiced_periods(plan: &Time) -> Vec<(NaiveDate, NaiveDate)> {
    let halves = |(first, last): (NaiveDate, NaiveDate)| {
        let middle = first.with_day(15).filter(|middle| first <= *middle && *middle < last);
        match (plan.cadence, middle.and_then(|middle| Some((middle, middle.succ_opt()?)))) {
            (Cadence::SemiMonthly, Some((middle, next))) => vec![(first, middle), (next, last)],
            _ => vec![(first, last)],
        }
    };
    months_of(plan.from, plan.to).flat_map(halves).collect()
}

/// The team along the calendar, with what is left of the cap.
struct Team<'a> {
    staff: Vec<(&'a Days, DaySet)>,
    zone: Zone,
    left: Option<Exact>,
    unbilled: Exact,
}

impl<'a> Team<'a> {
    fn of(plan: &'a Time, zone: Zone) -> Self {
        let staff = plan.staff.iter().map(|member| (&member.pace, DaySet::of(member.absences.as_deref())));
        Self {
            staff: staff.collect(),
            zone,
            left: plan.cap_days.as_ref().map(Operand::to_exact),
            unbilled: Exact::ZERO,
        }
    }

    /// Days billed of each person, in order.
    fn bill(&mut self, first: NaiveDate, last: NaiveDate) -> Vec<Exact> {
        let worked = self.worked(first, last);
        let Some(left) = self.left.clone() else { return worked };
        let sum: Exact = worked.iter().cloned().sum();
        let billed = if sum <= left {
            worked
        } else if left.is_zero() {
            vec![Exact::ZERO; worked.len()]
        } else {
            self.up_to(&left, first, last)
        };
        let billed_sum: Exact = billed.iter().cloned().sum();
        self.left = Some(&left - &billed_sum);
        self.unbilled = &(&self.unbilled + &sum) - &billed_sum;
        billed
    }

    /// Days worked by each person.
    fn worked(&self, first: NaiveDate, last: NaiveDate) -> Vec<Exact> {
        let business_days = calendar::business_days(first, last, self.zone);
        let days = self.staff.iter().map(|(pace, absences)| {
            let away = absences.within(first, last).iter();
            let away = away.filter(|date| calendar::is_business_day(**date, self.zone)).count();
            let away = u32::try_from(away).unwrap_or(u32::MAX);
            let present = Exact::from(business_days.saturating_sub(away));
            formula!(pace * present).value()
        });
        days.collect()
    }

    /// The period in which the cap runs out, day by day and in declared order; the last day may be billed in part.
    fn up_to(&self, left: &Exact, first: NaiveDate, last: NaiveDate) -> Vec<Exact> {
        let mut left = left.clone();
        let mut billed = vec![Exact::ZERO; self.staff.len()];
        for date in calendar::days(first, last).filter(|date| calendar::is_business_day(*date, self.zone)) {
            for ((pace, absences), billed) in self.staff.iter().zip(&mut billed) {
                if !absences.has(date) {
                    let day = pace.to_exact().min(left.clone());
                    left = &left - &day;
                    *billed = &*billed + &day;
                }
            }
        }
        billed
    }
}
