//! A capped order (régie plafonnée): until which day it covers the team, and when to ask for its renewal.
//!
//! remaining = cap − produced (produced, not only invoiced); remainingDays = remaining ÷ the team's joint daily rate Σ tjm × pace,
//! rounded down and never below 0. The walk then goes along the business days of the zone from `from` on; each costs the tjm × pace
//! of those who are not absent. A day on which nobody works is not counted. The walk stops at the first day that what is
//! left does not wholly cover: leftover is what is left then, and renewalDate is noticeDays calendar days before the last covered day.
//!
//! cap and produced are rounded to the cent when read; nothing else is before output. An order already over its cap covers
//! no day, and its leftover is below 0.
//!
//! Errors: an empty staff, or one at no rate, is `out_of_range` at /staff; an order that lasts over 50 years is `too_large` at /cap.
//! Source: contract practice of capped time and materials; the business days of [`crate::calendar`].
//!
//! ```
//! let order = chiffrage::call("orderBurn", r#"{"cap":40000,"produced":12350,"from":"2026-04-01","staff":[{"tjm":650}]}"#)?;
//! assert!(order.contains(r#""remainingDays":"42.53","coveredDays":42,"lastCoveredDay":"2026-06-04""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use chrono::{Days as CalendarDays, NaiveDate};

use crate::calendar::{self, Zone};
use crate::error::{Code, Result};
use crate::exact::{Exact, Rounding};
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::{Amount, Days, Integer, UnitPrice};
use crate::rounded::{Count, Rounded};
use crate::shape::{input, output};
use crate::sorted::{DaySet, groups};
use crate::value::{At, Check};

const SOURCE: &str = "Capped time and materials, business days only (contract practice)";

input! {
    /// Someone who works on the order.
    pub struct OrderStaff {
        /// Price of a day, euros.
        pub tjm: UnitPrice,
        /// Days sold per business day.
        pub pace: Days = 1,
        /// Days off.
        pub absences: Option<Vec<NaiveDate>>,
    }
}

input! {
    /// An order, what was produced on it, who goes on.
    pub struct OrderBurnInput {
        /// Asks for the working.
        pub explain: bool,
        /// The most the order pays, euros.
        pub cap: Amount,
        /// Produced before `from`, invoiced or not, euros.
        pub produced: Amount,
        /// First day of the walk.
        pub from: NaiveDate,
        /// Whose holidays.
        pub zone: Zone = "metropole",
        /// Calendar days between the request for renewal and the last covered day, 30 when absent.
        pub notice_days: Option<Integer<0, 36_500>>,
        /// At least one, at a rate.
        pub staff: Vec<OrderStaff>,
    }
}

output! {
    /// When the order is exhausted.
    pub struct OrderBurn {
        /// cap − produced, euros; negative when already over.
        pub remaining: Rounded,
        /// Days of the whole team that remain.
        pub remaining_days: Rounded,
        /// Business days wholly covered.
        pub covered_days: Count,
        /// The last of them; null when there is none.
        pub last_covered_day: Option<NaiveDate>,
        /// First business day, with somebody at work, that is not wholly covered.
        pub first_uncovered_day: NaiveDate,
        /// What is left after the covered days, euros; negative when already over.
        pub leftover: Rounded,
        /// Last covered day less the notice; null when there is none.
        pub renewal_date: Option<NaiveDate>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Walks an order to its end.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &OrderBurnInput) -> Result<OrderBurn> {
    input.check(At::ROOT)?;
    let OrderBurnInput { cap, produced, .. } = input;
    let team = Team::of(&input.staff);
    let daily_rate = &team.daily_rate;
    if daily_rate.is_zero() {
        let message = "needs somebody at a rate above 0: nothing else exhausts the order";
        return Err(At::ROOT.field("staff").out_of_range(message, None, None));
    }
    let work = Working::new(input.explain, SOURCE);
    let remaining = work.nearest(Unit::Eur, "orderBurn.remaining", formula!(cap - produced));
    let walk = Walk::of(remaining.exact(), &team, input)
        .ok_or_else(|| At::ROOT.field("cap").error(Code::TooLarge, "lasts over 50 years at the staff's daily rate"))?;
    let remaining_days = work.down(Unit::Days, "orderBurn.remainingDays", formula!(max(0, remaining) / daily_rate));
    let cost_of_covered_days = remaining.exact() - &walk.left;
    let leftover = work.nearest(Unit::Eur, "orderBurn.leftover", formula!(remaining - cost_of_covered_days));
    let notice = input.notice_days.map_or(30, |days| days.get().unsigned_abs());
    Ok(OrderBurn {
        remaining: work.shown(remaining),
        remaining_days: work.shown(remaining_days),
        covered_days: work.counted(walk.covered_days),
        last_covered_day: walk.last_covered_day,
        first_uncovered_day: walk.first_uncovered_day,
        leftover: work.shown(leftover),
        renewal_date: walk.last_covered_day.and_then(|day| day.checked_sub_days(CalendarDays::new(notice))),
        steps: work.steps()?,
    })
}

/// The staff put together: what a day of everyone costs, and what it costs less on days of absence.
struct Team {
    people: usize,
    daily_rate: Exact,
    /// By date.
    absences: Vec<(NaiveDate, Absence)>,
}

struct Absence {
    people: usize,
    daily_rate: Exact,
}

impl Team {
    fn of(staff: &[OrderStaff]) -> Self {
        let mut team = Self { people: 0, daily_rate: Exact::ZERO, absences: Vec::new() };
        let mut days_off: Vec<(NaiveDate, Exact)> = Vec::new();
        for person in staff.iter().filter(|person| !person.pace.exact().is_zero()) {
            let OrderStaff { tjm, pace, absences } = person;
            let rate = formula!(tjm * pace).value();
            team.people = team.people.saturating_add(1);
            days_off.extend(DaySet::of(absences.as_deref()).iter().map(|date| (date, rate.clone())));
            team.daily_rate = team.daily_rate + rate;
        }
        let date = |place: usize| days_off.get(place).map(|(date, _)| *date);
        for of_day in groups(days_off.len(), &|one, other| date(one).cmp(&date(other))) {
            let away = of_day.iter().filter_map(|place| days_off.get(*place));
            let daily_rate = away.map(|(_, rate)| rate.clone()).sum();
            let date = of_day.first().and_then(|first| date(*first));
            team.absences.extend(date.map(|date| (date, Absence { people: of_day.len(), daily_rate })));
        }
        team
    }

    fn absence_on(&self, date: NaiveDate) -> Option<&Absence> {
        let place = self.absences.binary_search_by(|(other, _)| other.cmp(&date)).ok()?;
        self.absences.get(place).map(|(_, absence)| absence)
    }
}

struct Walk {
    covered_days: u32,
    last_covered_day: Option<NaiveDate>,
    first_uncovered_day: NaiveDate,
    left: Exact,
}

impl Walk {
    /// Days of the whole team come off a quotient, so that each costs a comparison; a day of absence is subtracted by itself.
    /// None where 50 years do not reach the end.
    fn of(remaining: &Exact, team: &Team, input: &OrderBurnInput) -> Option<Self> {
        const FIFTY_YEARS: u32 = 600;
        let rate = || team.daily_rate.clone();
        let mut left = remaining.clone();
        let mut affordable = whole_days(&left, team);
        let mut taken = 0_u32;
        let (mut covered_days, mut last_covered_day) = (0_u32, None);
        let last = calendar::add_months(input.from, FIFTY_YEARS);
        for date in calendar::days(input.from, last).filter(|date| calendar::is_business_day(*date, input.zone)) {
            let covered = match team.absence_on(date) {
                None if i128::from(taken) < affordable => {
                    taken = taken.saturating_add(1);
                    true
                }
                None => false,
                Some(absence) if absence.people == team.people => continue,
                Some(absence) => {
                    left = &left - &(&rate() * &Exact::from(taken));
                    let cost = &rate() - &absence.daily_rate;
                    let covered = cost <= left;
                    if covered {
                        left = left - cost;
                    }
                    taken = 0;
                    affordable = whole_days(&left, team);
                    covered
                }
            };
            if !covered {
                let left = &left - &(&rate() * &Exact::from(taken));
                return Some(Self { covered_days, last_covered_day, first_uncovered_day: date, left });
            }
            covered_days = covered_days.saturating_add(1);
            last_covered_day = Some(date);
        }
        None
    }
}

/// How many days of the whole team an amount pays for; more than there are where the rate is next to nothing.
fn whole_days(left: &Exact, team: &Team) -> i128 {
    match left.is_negative() {
        true => 0,
        false => (left / &team.daily_rate).units(0, Rounding::Down).unwrap_or(i128::MAX),
    }
}
