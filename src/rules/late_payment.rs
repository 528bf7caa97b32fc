//! Penalties on an invoice paid late, between companies.
//!
//! penalty of a segment = amountInclVat × pct × days ÷ 365; penalty = Σ segments, each rounded to the cent; total = penalty + 40 €,
//! the fixed indemnity for recovery costs, once an invoice.
//!
//! Days count from the day after the due date up to the day of payment included. Each dated rate that the delay crosses makes a
//! segment, even where two semesters in a row have the same percentage: each is a rate of its own, and can be checked on its own.
//!
//! The default rate of a day is that of its semester (see [`crate::params::late_payment_rates`]). `rates` are those of a
//! contract, or later semesters: the annual rate applied, its 10 points included, in any order; each holds from its date until the
//! next, and the table holds before the first.
//!
//! Paid on time: no segment, no penalty, no indemnity. Errors: two rates of one date are `inconsistent` at the later one's date; a
//! day without a rate is `rate_unknown` at /rates. Source: Code de commerce, L441-10 II and D441-5.
//!
//! ```
//! let late = chiffrage::call("latePayment", r#"{"amountInclVat":24000,"dueDate":"2025-05-31","paidDate":"2025-08-29"}"#)?;
//! assert!(late.contains(r#""days":30,"pct":"13.15","amount":"259.40""#));
//! assert!(late.contains(r#""days":60,"pct":"12.15","amount":"479.34""#));
//! assert!(late.ends_with(r#""penalty":"738.74","indemnity":"40.00","total":"778.74"}"#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use chrono::NaiveDate;

use crate::calendar;
use crate::error::{Code, Result};
use crate::exact::{Exact, Rounding};
use crate::figure::{Place, Step, Unit, Working, formula};
use crate::formula::Operand;
use crate::params::late_payment_rates;
use crate::quantity::{Amount, RatePct};
use crate::rounded::{Count, Rounded};
use crate::shape::{input, output};
use crate::sorted::{order, repeated};
use crate::value::{At, Check};

const SOURCE: &str = "Code de commerce, L441-10 II and D441-5";

input! {
    /// A rate that holds from a day on.
    pub struct PenaltyRate {
        /// First day.
        pub from: NaiveDate,
        /// The annual rate applied, percent, its 10 points included.
        pub pct: RatePct,
    }
}

input! {
    /// An invoice and when it was paid.
    pub struct LatePaymentInput {
        /// Asks for the working.
        pub explain: bool,
        /// Amount due, including VAT, euros.
        pub amount_incl_vat: Amount,
        /// Last day to pay.
        pub due_date: NaiveDate,
        /// Day of payment.
        pub paid_date: NaiveDate,
        /// Rates of the contract, or of semesters to come.
        pub rates: Option<Vec<PenaltyRate>>,
    }
}

output! {
    /// The days under one rate.
    pub struct PenaltySegment {
        /// First day.
        pub from: NaiveDate,
        /// Last day.
        pub to: NaiveDate,
        /// Calendar days, both included.
        pub days: Count,
        /// Annual rate, percent.
        pub pct: Rounded,
        /// Penalty of these days, euros.
        pub amount: Rounded,
    }
}

output! {
    /// What the delay costs.
    pub struct LatePayment {
        /// Calendar days after the due date; 0 when paid on time.
        pub days_late: Count,
        /// One for each dated rate crossed.
        pub segments: Vec<PenaltySegment>,
        /// Sum of the segments, euros.
        pub penalty: Rounded,
        /// For recovery costs: 40 € an invoice paid late.
        pub indemnity: Rounded,
        /// penalty + indemnity, euros.
        pub total: Rounded,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Computes the penalties.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &LatePaymentInput) -> Result<LatePayment> {
    input.check(At::ROOT)?;
    let rates = Rates::of(input)?;
    let amount_incl_vat = &input.amount_incl_vat;
    let work = Working::new(input.explain, SOURCE);
    let mut segments = Vec::new();
    let mut sum_of_segments = Exact::ZERO;
    let first = calendar::add_days(input.due_date, 1);
    let mut from = first;
    while from <= input.paid_date {
        let (pct, last) = rates.on(from).ok_or_else(|| {
            At::ROOT
                .field("rates")
                .error(Code::RateUnknown, "no penalty rate is known for a part of the delay: give it")
        })?;
        let to = last.min(input.paid_date);
        let days = calendar::calendar_days(from, to);
        let place = Place::item("/segments", segments.len()).field("amount");
        let shown_days = days;
        let days = Exact::from(days);
        let amount = work.figure(
            Unit::Eur,
            Rounding::Nearest,
            "latePayment.segment.amount",
            place,
            formula!(amount_incl_vat * pct / 100 * days / 365),
        );
        let (pct, amount_shown) = (work.pct(&pct), work.shown(amount));
        segments.push(PenaltySegment { from, to, days: work.counted(shown_days), pct, amount: amount_shown });
        sum_of_segments = &sum_of_segments + work.rounded(amount);
        from = calendar::add_days(to, 1);
    }
    let days_late = calendar::calendar_days(first, input.paid_date);
    let penalty = work.nearest(Unit::Eur, "latePayment.penalty", formula!(sum_of_segments));
    let indemnity = Exact::from(if days_late > 0 { 40 } else { 0 });
    let total = work.nearest(Unit::Eur, "latePayment.total", formula!(penalty + indemnity));
    Ok(LatePayment {
        days_late: work.counted(days_late),
        segments,
        penalty: work.shown(penalty),
        indemnity: work.eur(&indemnity),
        total: work.shown(total),
        steps: work.steps()?,
    })
}

/// The rates given, by date.
struct Rates<'a>(Vec<(NaiveDate, &'a RatePct)>);

impl<'a> Rates<'a> {
    fn of(input: &'a LatePaymentInput) -> Result<Self> {
        let rates = input.rates.as_deref().unwrap_or_default();
        let from = |place: usize| rates.get(place).map(|rate| rate.from);
        let compare = |one: usize, other: usize| from(one).cmp(&from(other));
        if let Some(index) = repeated(rates.len(), &compare) {
            let message = "another rate already starts on that day";
            return Err(At::ROOT.field("rates").item(index).field("from").error(Code::Inconsistent, message));
        }
        let by_date = order(rates.len(), &compare);
        Ok(Self(by_date.into_iter().filter_map(|place| rates.get(place)).map(|rate| (rate.from, &rate.pct)).collect()))
    }

    /// The rate of that day and the last day it holds.
    fn on(&self, date: NaiveDate) -> Option<(Exact, NaiveDate)> {
        let (begun, to_come) = self.0.split_at_checked(self.0.partition_point(|(from, _)| *from <= date))?;
        let (pct, last) = match begun.last() {
            Some((_, pct)) => (pct.to_exact(), NaiveDate::MAX),
            None => late_payment_rates::on(date)?,
        };
        let next = to_come.first();
        let before_next = next.and_then(|(from, _)| from.pred_opt());
        Some((pct, before_next.map_or(last, |before| before.min(last))))
    }
}
