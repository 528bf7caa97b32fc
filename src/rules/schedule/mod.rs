//! A billing plan: what is invoiced when, due when, and that it all adds up.
//!
//! | kind | amounts |
//! |---|---|
//! | milestones | percentages (sum 100) or amounts (sum total) of a total |
//! | equal | a total in so many parts, every month or every so many months from a first date |
//! | retainer | a monthly amount; a month begun or ended within is pro rata of calendar or of business days |
//! | time | a team's days at their TJM, by month or half-month, up to a cap of days |
//!
//! Parts of a total are rounded one by one and the last takes the balance (facture de solde), or are split by largest remainder, ties
//! to the earliest: either way they sum to the total. VAT is rounded per invoice; vatGap shows the cent by which the invoices may
//! differ from VAT on the total. A retention (retenue de garantie) is kept back on every instalment: it lowers what is payable, not the
//! invoice. Due dates follow [`super::due_date`]. A milestone on a day off is pointed out with the next business day, never moved.
//!
//! Errors: percentages that do not sum to 100 or amounts that do not sum to the total are `inconsistent` at /milestones; a pct and an
//! amount on one milestone are `inconsistent` at it, neither is `missing_field` at its pct; a period over 50 years is `too_large` at /to.
//! Source: rounding practice of instalments in France; EN 16931 for VAT; Code de commerce, L441-10 for terms; a retention is
//! contractual in private contracts of services.
//!
//! ```
//! let plan = chiffrage::call("schedule", r#"{"kind":"equal","total":"10000.00","count":3}"#)?;
//! assert!(plan.contains(r#""amount":"3333.34","vat":"666.67","amountInclVat":"4000.01""#));
//! assert!(plan.contains(r#""totalVat":"2000.01","totalInclVat":"12000.01","vatOnTotal":"2000.00","vatGap":"0.01""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::borrow::ToOwned;

use alloc::string::String;
use alloc::vec::Vec;

mod parts;
mod retainer;
mod time;

use chrono::NaiveDate;

pub use parts::{Equal, Milestone, Milestones, SplitRounding};
pub use retainer::{Proration, Retainer};
pub use time::{Cadence, FixedPhase, StaffMember, Time};

use super::due_date::{PaymentTerms, is_lawful};
use crate::calendar::{self, Zone};
use crate::error::Result;
use crate::exact::{Exact, Rounding};
use crate::figure::{Formula, Place, Step, Unit, Working, formula};
use crate::quantity::SharePct;
use crate::rounded::Rounded;
use crate::shape::{choice, input, output, tagged};
use crate::value::{At, Check, count, date};

const SOURCE: &str = "Instalments sum to the total, VAT per invoice (EN 16931); terms of Code de commerce, L441-10";

choice! {
    /// What a retention is a percentage of.
    pub enum RetentionBase {
        /// The invoice including VAT.
        InclVat = "incl_vat",
        /// The invoice excluding VAT.
        ExclVat = "excl_vat",
    }
}

input! {
    /// Retenue de garantie, on every instalment.
    pub struct Retention {
        /// Percent.
        pub pct: SharePct,
        /// Of what.
        pub base: RetentionBase = "incl_vat",
    }
}

tagged! {
    /// How a plan is made.
    pub enum Plan by "kind" {
        /// Parts of a total, each with its label.
        Milestones(Milestones) = "milestones",
        /// Equal parts of a total.
        Equal(Equal) = "equal",
        /// A monthly amount.
        Retainer(Retainer) = "retainer",
        /// A team's days.
        Time(Time) = "time",
    }
}

input! {
    /// A billing plan to work out.
    pub struct ScheduleInput {
        /// Asks for the working.
        pub explain: bool,
        /// Percent.
        pub vat_pct: SharePct = 20,
        /// When an invoice is to be paid.
        pub terms: Option<PaymentTerms>,
        /// Whose holidays.
        pub zone: Zone = "metropole",
        /// What is kept back.
        pub retention: Option<Retention>,
        ..
        /// How the plan is made.
        pub plan: Plan,
    }
}

output! {
    /// An invoice of the plan.
    pub struct Installment {
        /// The milestone's; "1/6"; "2026-03-12/2026-03-31".
        pub label: String,
        /// Day of issue.
        pub invoice_date?: NaiveDate,
        /// Day to pay.
        pub due_date?: NaiveDate,
        /// Whether the term is within the law, where there is a due date.
        pub lawful?: bool,
        /// Days billed.
        pub days?: Rounded,
        /// Euros.
        pub amount: Rounded,
        /// Euros.
        pub vat: Rounded,
        /// Euros.
        pub amount_incl_vat: Rounded,
        /// Kept back, euros.
        pub retained?: Rounded,
        /// amountInclVat − retained, euros.
        pub payable: Rounded,
        /// Of the amounts so far, euros excluding VAT.
        pub cumulative: Rounded,
    }
}

choice! {
    /// What a plan is warned about.
    pub enum WarningCode {
        /// A weekend or a holiday.
        NotABusinessDay = "not_a_business_day",
    }
}

output! {
    /// A date to look at again.
    pub struct Warning {
        /// What is odd.
        pub code: WarningCode,
        /// Where in the input, as a JSON pointer.
        pub path: String,
        /// The next business day.
        pub suggestion: NaiveDate,
    }
}

output! {
    /// A billing plan.
    pub struct Schedule {
        /// In order.
        pub installments: Vec<Installment>,
        /// Σ amounts, euros.
        pub total: Rounded,
        /// Σ VAT of the invoices, euros.
        pub total_vat: Rounded,
        /// total + totalVat, euros.
        pub total_incl_vat: Rounded,
        /// VAT on the total, euros.
        pub vat_on_total: Rounded,
        /// totalVat − vatOnTotal: a cent may differ, and is shown.
        pub vat_gap: Rounded,
        /// Days past the cap, with a cap.
        pub unbilled_days?: Rounded,
        /// Milestones on a day off.
        pub warnings: Vec<Warning>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// An instalment before VAT, as each kind of plan makes it; the amount is in whole cents.
struct Part<'w> {
    label: String,
    invoice_date: Option<NaiveDate>,
    days: Option<&'w Exact>,
    amount: &'w Exact,
}

/// Works out a billing plan.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &ScheduleInput) -> Result<Schedule> {
    input.check(At::ROOT)?;
    let work = Working::new(input.explain, SOURCE);
    let mut unbilled = None;
    let parts = match &input.plan {
        Plan::Milestones(plan) => parts::milestones(&work, plan)?,
        Plan::Equal(plan) => parts::equal(&work, plan)?,
        Plan::Retainer(plan) => retainer::months(&work, plan, input.zone)?,
        Plan::Time(plan) => {
            let billed = time::periods(&work, plan, input.zone)?;
            unbilled = billed.unbilled_days;
            billed.parts
        }
    };
    let mut totals = Totals { amount: Exact::ZERO, vat: Exact::ZERO };
    let installments =
        parts.iter().enumerate().map(|(index, part)| invoice(&work, input, index, part, &mut totals)).collect();

    let Totals { amount: total, vat: total_vat } = &totals;
    let vat_pct = &input.vat_pct;
    let vat_on_total = work.nearest(Unit::Eur, "schedule.vatOnTotal", formula!(total * vat_pct / 100));
    let vat_gap = {
        let vat_on_total = work.rounded(vat_on_total);
        work.nearest(Unit::Eur, "schedule.vatGap", formula!(total_vat - vat_on_total))
    };
    let total_incl_vat = work.nearest(Unit::Eur, "schedule.totalInclVat", formula!(total + total_vat));
    Ok(Schedule {
        installments,
        total: work.eur(total),
        total_vat: work.eur(total_vat),
        total_incl_vat: work.shown(total_incl_vat),
        vat_on_total: work.shown(vat_on_total),
        vat_gap: work.shown(vat_gap),
        unbilled_days: unbilled.as_ref().map(|value| work.days(value)),
        warnings: warnings(input),
        steps: work.steps()?,
    })
}

struct Totals {
    amount: Exact,
    vat: Exact,
}

fn invoice(work: &Working, input: &ScheduleInput, index: usize, part: &Part<'_>, totals: &mut Totals) -> Installment {
    let place = Place::item("/installments", index);
    let (amount, vat_pct) = (part.amount, &input.vat_pct);
    let rounded = |id: &str, field: &str, formula: Formula<'_>| {
        work.rounded(work.figure(Unit::Eur, Rounding::Nearest, id, place.field(field), formula))
    };
    let vat = rounded("schedule.vat", "vat", formula!(amount * vat_pct / 100));
    let amount_incl_vat = rounded("schedule.amountInclVat", "amountInclVat", formula!(amount + vat));
    let retained = input.retention.as_ref().map(|Retention { pct: retention_pct, base }| {
        let keep = |formula: Formula<'_>| rounded("schedule.retained", "retained", formula);
        match base {
            RetentionBase::InclVat => keep(formula!(amount_incl_vat * retention_pct / 100)),
            RetentionBase::ExclVat => keep(formula!(amount * retention_pct / 100)),
        }
    });
    let payable = {
        let retained = retained.unwrap_or(Exact::zero());
        rounded("schedule.payable", "payable", formula!(amount_incl_vat - retained))
    };
    totals.amount = &totals.amount + amount;
    totals.vat = &totals.vat + vat;
    let due_date = part.invoice_date.zip(input.terms.as_ref()).map(|(issue, terms)| terms.due_date(issue));
    let lawful = part.invoice_date.zip(input.terms.as_ref()).map(|(issue, terms)| is_lawful(terms, issue));
    Installment {
        label: part.label.clone(),
        invoice_date: part.invoice_date,
        due_date,
        lawful,
        days: part.days.map(|value| work.days(value)),
        amount: work.eur(amount),
        vat: work.eur(vat),
        amount_incl_vat: work.eur(amount_incl_vat),
        retained: retained.map(|value| work.eur(value)),
        payable: work.eur(payable),
        cumulative: work.eur(&totals.amount),
    }
}

/// Dates that are chosen and fall on a day off; derived ones are what they are.
fn warnings(input: &ScheduleInput) -> Vec<Warning> {
    let dates: Vec<(NaiveDate, String)> = match &input.plan {
        Plan::Milestones(plan) => {
            let dates = plan.milestones.iter().enumerate();
            dates
                .filter_map(|(index, milestone)| {
                    Some((milestone.date?, ["/milestones/", &count(index), "/date"].concat()))
                })
                .collect()
        }
        Plan::Equal(plan) => plan.first.map(|date| (date, "/first".to_owned())).into_iter().collect(),
        Plan::Retainer(_) => Vec::new(),
        Plan::Time(plan) => {
            let date = plan.fixed_phase.as_ref().and_then(|phase| phase.date);
            date.map(|date| (date, "/fixedPhase/date".to_owned())).into_iter().collect()
        }
    };
    let off = dates.into_iter().filter(|(date, _)| !calendar::is_business_day(*date, input.zone));
    off.map(|(date, path)| Warning {
        code: WarningCode::NotABusinessDay,
        path,
        suggestion: calendar::next_business_day(date, input.zone),
    })
    .collect()
}

/// The label of a period.
fn period_label(from: NaiveDate, to: NaiveDate) -> String {
    let mut label = String::new();
    label.push_str(&date(from));
    label.push('/');
    label.push_str(&date(to));
    label
}
