//! The due date of an invoice, and whether the term is lawful.
//!
//! | term | due date |
//! |---|---|
//! | net | issue + days |
//! | end of month, days then month end | last day of the month of (issue + days) |
//! | end of month, month end then days | last day of the month of issue, + days |
//! | … le `dayOfMonth` | that day of the month after the date reached, or its last day where it is shorter |
//!
//! Days are calendar days, never months; nothing in the law moves a due date off a weekend. "45 jours fin de mois" has two lawful
//! readings up to a month apart, so the reading is always written down.
//!
//! A term is lawful up to 60 days from issue; agreed as end of month, up to the later of those 60 days and of 45 days end of month in its
//! own reading; on a periodic (summary) invoice, up to 45 days from issue.
//!
//! Errors: an end of month without its reading is `missing_field` at /terms/reading. Source: Code de commerce, L441-10 I; CEPC
//! and DGCCRF notes on the two computations of 45 days end of month.
//!
//! ```
//! let due = chiffrage::call("dueDate", r#"{"invoiceDate":"2025-03-10",
//!     "terms":{"kind":"end_of_month","days":45,"reading":"month_end_then_days"}}"#)?;
//! assert!(due.starts_with(r#"{"dueDate":"2025-05-15","delayDays":66,"businessDay":true,"lawful":true"#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use chrono::{Datelike, NaiveDate};

use crate::calendar::{self, Zone};
use crate::error::Result;
use crate::exact::{Exact, Rounding};
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::Integer;
use crate::rounded::Count;
use crate::shape::{choice, input, output, tagged};
use crate::value::{At, Check};

const SOURCE: &str = "Code de commerce, L441-10 I";

choice! {
    /// The two lawful readings of "N jours fin de mois".
    pub enum Reading {
        /// The days first, then the end of the month reached.
        DaysThenMonthEnd = "days_then_month_end",
        /// The end of the month of issue first, then the days.
        MonthEndThenDays = "month_end_then_days",
    }
}

/// Days of a term: calendar days.
pub type TermDays = Integer<0, 1_000_000>;

input! {
    /// So many days from issue.
    pub struct Net {
        /// Calendar days.
        pub days: TermDays,
    }
}

input! {
    /// So many days end of month, in one of two readings.
    pub struct EndOfMonth {
        /// Calendar days.
        pub days: TermDays,
        /// Which of the two.
        pub reading: Reading,
        /// "le 10": that day of the month after the date reached.
        pub day_of_month: Option<Integer<1, 31>>,
    }
}

tagged! {
    /// When an invoice is to be paid.
    pub enum PaymentTerms by "kind" {
        /// Days from issue.
        Net(Net) = "net",
        /// Days end of month.
        EndOfMonth(EndOfMonth) = "end_of_month",
    }
}

fn days_then_month_end(issue: NaiveDate, days: u32) -> NaiveDate {
    calendar::month_end(calendar::add_days(issue, days))
}

fn month_end_then_days(issue: NaiveDate, days: u32) -> NaiveDate {
    calendar::add_days(calendar::month_end(issue), days)
}

/// That day of the month after, or its last where it is shorter.
fn day_of_next_month(reached: NaiveDate, day: u32) -> NaiveDate {
    let last = calendar::month_end(calendar::add_months(reached, 1));
    last.with_day(day).unwrap_or(last)
}

fn narrow<const MIN: i64, const MAX: i64>(days: Integer<MIN, MAX>) -> u32 {
    u32::try_from(days.get()).unwrap_or(u32::MAX)
}

/// The way from the day of issue to the due date, counted along the calendar.
struct Delay {
    due_date: NaiveDate,
    /// The days of the term.
    days: u32,
    /// From the day of issue, or from the day the term reaches, to the end of its month.
    to_month_end: Option<u32>,
    /// From the date so reached to the day of the month agreed.
    to_day_of_month: Option<u32>,
}

/// Calendar days from one day to a later one.
fn between(from: NaiveDate, to: NaiveDate) -> u32 {
    calendar::calendar_days(from, to).saturating_sub(1)
}

impl PaymentTerms {
    /// Returns the due date of an invoice of that day.
    pub fn due_date(&self, issue: NaiveDate) -> NaiveDate {
        self.delay(issue).due_date
    }

    fn delay(&self, issue: NaiveDate) -> Delay {
        match self {
            Self::Net(term) => {
                let days = narrow(term.days);
                let due_date = calendar::add_days(issue, days);
                Delay { due_date, days, to_month_end: None, to_day_of_month: None }
            }
            Self::EndOfMonth(term) => {
                let days = narrow(term.days);
                let (month, reached) = match term.reading {
                    Reading::DaysThenMonthEnd => (calendar::add_days(issue, days), days_then_month_end(issue, days)),
                    Reading::MonthEndThenDays => (issue, month_end_then_days(issue, days)),
                };
                let due_date = term.day_of_month.map_or(reached, |day| day_of_next_month(reached, narrow(day)));
                Delay {
                    due_date,
                    days,
                    to_month_end: Some(between(month, calendar::month_end(month))),
                    to_day_of_month: term.day_of_month.map(|_| between(reached, due_date)),
                }
            }
        }
    }
}

/// Counts the days from issue, and explains the sum of its parts.
fn delay_days(work: &Working, delay: &Delay) -> Count {
    const ID: &str = "dueDate.delayDays";
    let days = Exact::from(delay.days);
    let [to_month_end, to_day_of_month] =
        [delay.to_month_end, delay.to_day_of_month].map(|days| Exact::from(days.unwrap_or_default()));
    let figure = match (delay.to_month_end, delay.to_day_of_month) {
        (None, _) => work.nearest(Unit::Days, ID, formula!(days)),
        (Some(_), None) => work.nearest(Unit::Days, ID, formula!(days + to_month_end)),
        (Some(_), Some(_)) => work.nearest(Unit::Days, ID, formula!(days + to_month_end + to_day_of_month)),
    };
    work.count(figure, Rounding::Nearest)
}

input! {
    /// An invoice and its term.
    pub struct DueDateInput {
        /// Asks for the working.
        pub explain: bool,
        /// Day of issue.
        pub invoice_date: NaiveDate,
        /// What was agreed.
        pub terms: PaymentTerms,
        /// A summary invoice of a period (facture récapitulative).
        pub periodic_invoice: bool,
        /// Whose holidays.
        pub zone: Zone = "metropole",
    }
}

output! {
    /// The latest days the law allows.
    pub struct Caps {
        /// 60 days from issue.
        pub sixty_days: NaiveDate,
        /// 45 days, then the end of the month.
        pub days_then_month_end45: NaiveDate,
        /// The end of the month, then 45 days.
        pub month_end_then_days45: NaiveDate,
        /// 45 days from issue, for a periodic invoice.
        pub periodic45?: NaiveDate,
    }
}

output! {
    /// When to pay, and whether that is lawful.
    pub struct DueDate {
        /// The day.
        pub due_date: NaiveDate,
        /// Calendar days from issue.
        pub delay_days: Count,
        /// Whether it is a business day; it is not moved.
        pub business_day: bool,
        /// Within the cap of its kind of term.
        pub lawful: bool,
        /// The caps.
        pub caps: Caps,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

impl Caps {
    fn of(issue: NaiveDate, periodic: bool) -> Self {
        Self {
            sixty_days: calendar::add_days(issue, 60),
            days_then_month_end45: days_then_month_end(issue, 45),
            month_end_then_days45: month_end_then_days(issue, 45),
            periodic45: periodic.then(|| calendar::add_days(issue, 45)),
        }
    }

    /// The latest lawful day of that kind of term.
    fn latest(&self, terms: &PaymentTerms) -> NaiveDate {
        let of_the_term = match terms {
            PaymentTerms::Net(_) => self.sixty_days,
            PaymentTerms::EndOfMonth(term) => self.sixty_days.max(match term.reading {
                Reading::DaysThenMonthEnd => self.days_then_month_end45,
                Reading::MonthEndThenDays => self.month_end_then_days45,
            }),
        };
        self.periodic45.unwrap_or(of_the_term)
    }
}

/// Whether a term is within the law for an invoice of that day.
pub(crate) fn is_lawful(terms: &PaymentTerms, issue: NaiveDate) -> bool {
    terms.due_date(issue) <= Caps::of(issue, false).latest(terms)
}

/// Dates an invoice's payment.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &DueDateInput) -> Result<DueDate> {
    input.check(At::ROOT)?;
    let issue = input.invoice_date;
    let delay = input.terms.delay(issue);
    let due_date = delay.due_date;
    let caps = Caps::of(issue, input.periodic_invoice);
    let work = Working::new(input.explain, SOURCE);
    Ok(DueDate {
        due_date,
        delay_days: delay_days(&work, &delay),
        business_day: calendar::is_business_day(due_date, input.zone),
        lawful: due_date <= caps.latest(&input.terms),
        caps,
        steps: work.steps()?,
    })
}
