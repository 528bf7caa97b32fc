//! What a forfait under way is given, and what it gives.

use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;

use crate::figure::Step;
use crate::quantity::{Amount, Days, Positive, RatePct, UnitPrice};
use crate::rounded::Rounded;
use crate::rules::rates::{Threshold, Totals};
use crate::shape::{choice, input, output};

input! {
    /// Costs besides the days, euros.
    pub struct DriftExtraCosts {
        /// Planned when signing.
        pub budget: Amount = 0,
        /// Spent so far.
        pub consumed: Amount = 0,
        /// Still to come.
        pub remaining: Option<Amount>,
    }
}

input! {
    /// A line of the budget, euros.
    pub struct BudgetLine {
        /// What it pays for.
        pub label: String,
        /// Planned.
        pub budget: Amount,
        /// Spent so far.
        pub consumed: Amount,
    }
}

input! {
    /// A forfait under way.
    pub struct DriftInput {
        /// Asks for the working.
        pub explain: bool,
        /// Sold, euros excluding VAT.
        pub price: Amount,
        /// Days the price was made of, > 0.
        pub sold_days: Positive,
        /// Cost of a day, euros.
        pub cjm: UnitPrice,
        /// Days spent.
        pub consumed_days: Days,
        /// Reste à faire (RAF).
        pub remaining_days: Option<Days>,
        /// Costs besides the days.
        pub extra_costs: Option<DriftExtraCosts>,
        /// The least rate accepted.
        pub threshold: Option<Threshold>,
        /// Drift over so many percent of the sold days counts.
        pub tolerance_pct: RatePct = 0,
        /// First day of the project.
        pub start: Option<NaiveDate>,
        /// Last day.
        pub end: Option<NaiveDate>,
        /// The day the figures are of.
        pub as_of: Option<NaiveDate>,
        /// Where the money goes.
        pub budget_lines: Option<Vec<BudgetLine>>,
        /// What the lines may add up to, euros; needs them.
        pub envelope: Option<Amount>,
    }
}

choice! {
    /// How the landing was found.
    pub enum DriftMethod {
        /// Consumed + remaining.
        Raf = "raf",
        /// Consumed ÷ elapsed time.
        Linear = "linear",
        /// The greater of sold and consumed.
        Sold = "sold",
    }
}

choice! {
    /// How the project stands.
    pub enum DriftStatus {
        /// Within its days and its margin.
        OnTrack = "on_track",
        /// More days than sold.
        Drifting = "drifting",
        /// Margin under the threshold.
        Alert = "alert",
        /// No margin left.
        Loss = "loss",
    }
}

output! {
    /// A budget line and its pace.
    pub struct DriftLine {
        /// What it pays for.
        pub label: String,
        /// consumed ÷ budget, percent; null without budget.
        pub burn_pct: Option<Rounded>,
        /// burn ÷ elapsed; null without elapsed time.
        pub index: Option<Rounded>,
        /// Dates are known and consumed is over budget × elapsed.
        pub ahead: bool,
    }
}

output! {
    /// The budget lines together.
    pub struct DriftLinesTotal {
        /// Euros.
        pub budget: Rounded,
        /// Euros.
        pub consumed: Rounded,
        /// consumed ÷ budget, percent; null without budget.
        pub burn_pct: Option<Rounded>,
        /// burn ÷ elapsed; null without elapsed time.
        pub index: Option<Rounded>,
    }
}

output! {
    /// The budget lines against what was signed for them.
    pub struct DriftEnvelope {
        /// Σ budgets, euros.
        pub budget: Rounded,
        /// Σ consumed, euros.
        pub consumed: Rounded,
        /// Σ budgets − envelope, signed, euros.
        pub overrun: Rounded,
        /// overrun ÷ envelope, percent; null without envelope.
        pub overrun_pct: Option<Rounded>,
    }
}

output! {
    /// Where a forfait lands.
    pub struct Drift {
        /// How the landing was found.
        pub method: DriftMethod,
        /// Atterrissage.
        pub landing_days: Rounded,
        /// landing − sold.
        pub drift_days: Rounded,
        /// drift ÷ sold, percent.
        pub drift_pct: Rounded,
        /// consumed ÷ landing, percent.
        pub progress_pct: Rounded,
        /// consumed ÷ sold, percent.
        pub burn_pct: Rounded,
        /// Share of the calendar gone, percent, 0 to 100; null without dates.
        pub elapsed_pct: Option<Rounded>,
        /// burn ÷ elapsed; null without elapsed time.
        pub burn_index: Option<Rounded>,
        /// price ÷ sold days, euros.
        pub sold_tjm: Rounded,
        /// price ÷ landing days, euros.
        pub tjm_equivalent: Rounded,
        /// price ÷ consumed days, euros; null before the first.
        pub tjm_equivalent_to_date: Option<Rounded>,
        /// As sold, extra costs at their budget.
        pub signed: Totals,
        /// As it lands, extra costs at their landing.
        pub landing: Totals,
        /// landing cost − signed cost, euros.
        pub drift_cost: Rounded,
        /// landing − signed taux de marque, points; null when one is.
        pub margin_drift_pts: Option<Rounded>,
        /// Days the price pays for, rounded down; null when a day costs nothing.
        pub break_even_days: Option<Rounded>,
        /// Days that keep the threshold, rounded down; null when a day costs nothing.
        pub max_days_at_threshold?: Option<Rounded>,
        /// maxDaysAtThreshold − consumed; negative once passed.
        pub days_left_to_threshold?: Option<Rounded>,
        /// How the project stands.
        pub status: DriftStatus,
        /// The budget lines.
        pub lines?: Vec<DriftLine>,
        /// Their total.
        pub lines_total?: DriftLinesTotal,
        /// Against the envelope.
        pub envelope?: DriftEnvelope,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}
