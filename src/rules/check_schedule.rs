//! Whether a billing plan that somebody wrote adds up.
//!
//! For each line: expected = total × pct, rounded to the cent; gap = amount − expected; actualPct = amount ÷ total. The plan is
//! consistent when the amounts sum to the total, the percentages (where every line has one) sum to 100, and no line is further from its
//! percentage than as many cents as there are lines: the last taking the balance is not a mistake, 33/33/34 % shown as 3 × 5 000 € of
//! 15 000 € is.
//!
//! Source: Σ amounts = total and Σ percentages = 100, whatever the rounding of the parts.
//!
//! ```
//! let check = chiffrage::call("checkSchedule", r#"{"total":15000,"installments":[
//!     {"pct":33,"amount":5000},{"pct":33,"amount":5000},{"pct":34,"amount":5000}]}"#)?;
//! assert!(check.starts_with(r#"{"consistent":false,"sum":"15000.00","gap":"0.00","pctSum":"100.00""#));
//! assert!(check.contains(r#""expected":"4950.00","gap":"50.00","actualPct":"33.33""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::Result;
use crate::exact::{Exact, Rounding};
use crate::figure::{Figure, Place, Step, Unit, Working, formula};
use crate::formula::Operand;
use crate::quantity::{Amount, RatePct, SignedAmount};
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Σ amounts = total, Σ percentages = 100";

input! {
    /// A line of a plan as written.
    pub struct WrittenInstallment {
        /// For the reader.
        pub label: Option<String>,
        /// Of the total, percent.
        pub pct: Option<RatePct>,
        /// Euros; a credit is negative.
        pub amount: SignedAmount,
    }
}

input! {
    /// A plan as written.
    pub struct CheckScheduleInput {
        /// Asks for the working.
        pub explain: bool,
        /// Euros.
        pub total: Amount,
        /// Its lines.
        pub installments: Vec<WrittenInstallment>,
    }
}

output! {
    /// A line held against its percentage.
    pub struct CheckedInstallment {
        /// total × pct, euros; null without a percentage.
        pub expected: Option<Rounded>,
        /// amount − expected, euros; null without a percentage.
        pub gap: Option<Rounded>,
        /// amount ÷ total, percent; null without a total.
        pub actual_pct: Option<Rounded>,
    }
}

output! {
    /// Whether the plan adds up.
    pub struct CheckSchedule {
        /// It does.
        pub consistent: bool,
        /// Σ amounts, euros.
        pub sum: Rounded,
        /// sum − total, euros.
        pub gap: Rounded,
        /// Σ percentages; null unless every line has one.
        pub pct_sum: Option<Rounded>,
        /// In order.
        pub installments: Vec<CheckedInstallment>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Checks a billing plan.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &CheckScheduleInput) -> Result<CheckSchedule> {
    input.check(At::ROOT)?;
    let work = Working::new(input.explain, SOURCE);
    let lines = &input.installments;
    let total = &input.total;
    let sum: Exact = lines.iter().map(|line| line.amount.to_exact()).sum();
    let gap = work.nearest(Unit::Eur, "checkSchedule.gap", formula!(sum - total));
    let pct_sum = lines
        .iter()
        .map(|line| line.pct.as_ref().map(Operand::to_exact))
        .try_fold(Exact::ZERO, |sum, pct| Some(sum + pct?))
        .filter(|_| !lines.is_empty());
    let tolerance = Exact::decimal(i128::try_from(lines.len()).unwrap_or(i128::MAX), 2);

    let mut consistent = gap.exact().is_zero() && pct_sum.as_ref().is_none_or(|sum| *sum == Exact::from(100));
    let mut installments = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let checked = Checked::of(&work, index, total, line);
        if let Some((_, gap)) = &checked.against_pct {
            let distance = gap.to_exact().max(&Exact::ZERO - gap.as_exact());
            consistent = consistent && distance <= tolerance;
        }
        installments.push(checked.shown(&work));
    }
    Ok(CheckSchedule {
        consistent,
        sum: work.eur(&sum),
        gap: work.shown(gap),
        pct_sum: pct_sum.as_ref().map(|value| work.pct(value)),
        installments,
        steps: work.steps()?,
    })
}

struct Checked<'w> {
    /// Expected, and the gap to it.
    against_pct: Option<(&'w Figure, &'w Figure)>,
    actual_pct: &'w Figure,
}

impl<'w> Checked<'w> {
    fn of(work: &'w Working, index: usize, total: &Amount, line: &WrittenInstallment) -> Self {
        let near = Rounding::Nearest;
        let place = Place::item("/installments", index);
        let amount = &line.amount;
        let against_pct = line.pct.as_ref().map(|pct| {
            let figure = work.figure(
                Unit::Eur,
                near,
                "checkSchedule.expected",
                place.field("expected"),
                formula!(total * pct / 100),
            );
            let expected = work.rounded(figure);
            let gap =
                work.figure(Unit::Eur, near, "checkSchedule.lineGap", place.field("gap"), formula!(amount - expected));
            (figure, gap)
        });
        let actual_pct = work.figure(
            Unit::Pct,
            near,
            "checkSchedule.actualPct",
            place.field("actualPct"),
            formula!(amount / total * 100),
        );
        Self { against_pct, actual_pct }
    }

    fn shown(&self, work: &Working) -> CheckedInstallment {
        CheckedInstallment {
            expected: self.against_pct.map(|(expected, _)| work.shown(expected)),
            gap: self.against_pct.map(|(_, gap)| work.shown(gap)),
            actual_pct: work.or_null(self.actual_pct),
        }
    }
}
