//! Parts of a total: milestones and equal instalments.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use chrono::NaiveDate;

use super::Part;
use crate::calendar;
use crate::error::{Code, Result};
use crate::exact::{Exact, Rounding};
use crate::figure::{Place, Unit, Working, formula};
use crate::formula::Operand;
use crate::quantity::{Amount, Integer, RatePct};
use crate::shape::{choice, input};
use crate::split::largest_remainder;
use crate::value::{At, MAX_ITEMS};

choice! {
    /// Who takes the cents that rounding leaves.
    pub enum SplitRounding {
        /// Each part is rounded, the last takes the balance.
        BalanceLast = "balance_last",
        /// The largest remainders, ties to the earliest.
        LargestRemainder = "largest_remainder",
    }
}

input! {
    /// A part of a total: a percentage or an amount.
    pub struct Milestone {
        /// What is reached.
        pub label: String,
        /// Of the total, percent.
        pub pct: Option<RatePct>,
        /// Euros.
        pub amount: Option<Amount>,
        /// When it is invoiced.
        pub date: Option<NaiveDate>,
    } checked by one_measure
}

fn one_measure(milestone: &Milestone, at: At<'_>) -> Result<()> {
    match (&milestone.pct, &milestone.amount) {
        (Some(_), Some(_)) => Err(at.error(Code::Inconsistent, "give a percentage or an amount, not both")),
        (None, None) => Err(at.field("pct").error(Code::MissingField, "give a percentage or an amount")),
        _ => Ok(()),
    }
}

input! {
    /// Parts of a total, each with its label.
    pub struct Milestones {
        /// Euros.
        pub total: Amount,
        /// All percentages, summing to 100, or all amounts, summing to the total.
        pub milestones: Vec<Milestone>,
        /// Who takes the cents.
        pub rounding: SplitRounding = "balance_last",
    }
}

input! {
    /// Equal parts of a total.
    pub struct Equal {
        /// Euros.
        pub total: Amount,
        /// How many, 1 to 10 000.
        pub count: Integer<1, { i64::MAX }>,
        /// When the first is invoiced.
        pub first: Option<NaiveDate>,
        /// Months between two, 1 where a first date is given; counted from the first, on the month's last day where it is shorter.
        pub every_months: Option<Integer<1, { i64::MAX }>>,
        /// Who takes the cents.
        pub rounding: SplitRounding = "balance_last",
    }
}

/// The parts of a total by weight, in whole cents, summing to it.
fn split(work: &Working, total: &Exact, weights: &[Exact], rounding: SplitRounding) -> Vec<Exact> {
    let weight_sum: Exact = weights.iter().cloned().sum();
    let mut balance = total.clone();
    let shares: Vec<Exact> = match rounding {
        SplitRounding::LargestRemainder => largest_remainder(total, weights),
        SplitRounding::BalanceLast => {
            let shares = weights.iter().enumerate().map(|(index, weight)| {
                let share = match index.checked_add(1) == Some(weights.len()) {
                    true => balance.clone(),
                    false => formula!(total * weight / weight_sum).value().round(2, Rounding::Nearest),
                };
                balance = &balance - &share;
                share
            });
            shares.collect()
        }
    };
    explain_shares(work, total, weights, &weight_sum, &shares);
    shares
}

/// A share as its part of the total and the cents that rounding moved.
fn explain_shares(work: &Working, total: &Exact, weights: &[Exact], weight_sum: &Exact, shares: &[Exact]) {
    for (index, (weight, share)) in weights.iter().zip(shares).enumerate() {
        let place = Place::item("/installments", index).field("amount");
        let part = formula!(total * weight / weight_sum).value().round(2, Rounding::Nearest);
        let cents = share - &part;
        let (eur, near) = (Unit::Eur, Rounding::Nearest);
        match cents.is_zero() {
            true => work.figure(eur, near, "schedule.amount", place, formula!(total * weight / weight_sum)),
            false => work.figure(eur, near, "schedule.amount", place, formula!(total * weight / weight_sum + cents)),
        };
    }
}

pub(super) fn milestones<'w>(work: &'w Working, plan: &Milestones) -> Result<Vec<Part<'w>>> {
    let refused = |message: &str| Err(At::ROOT.field("milestones").error(Code::Inconsistent, message));
    let pcts: Vec<Exact> =
        plan.milestones.iter().filter_map(|milestone| milestone.pct.as_ref()).map(Operand::to_exact).collect();
    let amounts: Vec<Exact> =
        plan.milestones.iter().filter_map(|milestone| milestone.amount.as_ref()).map(Operand::to_exact).collect();
    let total = plan.total.exact();
    let amounts = if amounts.is_empty() {
        if pcts.iter().cloned().sum::<Exact>() != Exact::from(100) {
            return refused("the percentages do not sum to 100");
        }
        split(work, total, &pcts, plan.rounding)
    } else if pcts.is_empty() {
        if amounts.iter().cloned().sum::<Exact>() != *total {
            return refused("the amounts do not sum to the total");
        }
        amounts
    } else {
        return refused("give all percentages or all amounts");
    };
    let parts = plan.milestones.iter().zip(amounts);
    Ok(parts
        .map(|(milestone, amount)| Part {
            label: milestone.label.clone(),
            invoice_date: milestone.date,
            days: None,
            amount: work.keep(amount),
        })
        .collect())
}

pub(super) fn equal<'w>(work: &'w Working, plan: &Equal) -> Result<Vec<Part<'w>>> {
    let count = usize::try_from(plan.count.get()).ok().filter(|count| *count <= MAX_ITEMS);
    let Some(count) = count else {
        return Err(At::ROOT.field("count").error(Code::TooLarge, "a plan has at most 10 000 instalments"));
    };
    if plan.every_months.is_some() && plan.first.is_none() {
        return Err(At::ROOT.field("first").error(Code::MissingField, "months are counted from the first date"));
    }
    let amounts = split(work, plan.total.exact(), &vec![Exact::from(1); count], plan.rounding);
    let parts = amounts.into_iter().enumerate().map(|(index, amount)| {
        Ok(Part {
            label: [&crate::value::count(index.saturating_add(1)), "/", &crate::value::count(count)].concat(),
            invoice_date: nth_date(plan, index)?,
            days: None,
            amount: work.keep(amount),
        })
    });
    parts.collect()
}

/// Counted from the first date, so that the 31st is not lost for good after a February.
fn nth_date(plan: &Equal, index: usize) -> Result<Option<NaiveDate>> {
    let every = plan.every_months.map_or(Some(1), |every| u32::try_from(every.get()).ok());
    let months = u32::try_from(index).ok().zip(every).and_then(|(index, every)| index.checked_mul(every));
    let date = plan.first.map(|first| calendar::add_months(first, months.unwrap_or(u32::MAX)));
    match date.is_none_or(crate::value::in_calendar) {
        true => Ok(date),
        false => {
            let field = if plan.every_months.is_some() { "everyMonths" } else { "count" };
            Err(At::ROOT.field(field).out_of_range("the plan ends after 2200", Some("1"), None))
        }
    }
}
