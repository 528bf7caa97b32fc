//! What a proposal is given, and what it gives.

use alloc::string::String;
use alloc::vec::Vec;

use crate::figure::Step;
use crate::quantity::{Amount, Days, SharePct, UnitPrice};
use crate::rounded::Rounded;
use crate::rules::rates::Threshold;
use crate::shape::{choice, input, output, tagged};

input! {
    /// A day's price times days.
    pub struct Regie {
        /// Who.
        pub profile: Option<String>,
        /// List price of a day, euros.
        pub tjm: UnitPrice,
        /// Days sold.
        pub days: Days,
        /// Cost of a day, euros; unknown when absent.
        pub cjm: Option<UnitPrice>,
    }
}

input! {
    /// Someone a fixed price pays for.
    pub struct Resource {
        /// Who.
        pub profile: Option<String>,
        /// Cost of a day, euros.
        pub cjm: UnitPrice,
        /// Days planned.
        pub days: Days,
    }
}

input! {
    /// A result at a fixed price.
    pub struct Forfait {
        /// Euros.
        pub price: UnitPrice,
        /// Who makes it; cost unknown when there is nobody.
        pub resources: Option<Vec<Resource>>,
    }
}

input! {
    /// Units of work at a price.
    pub struct WorkUnit {
        /// For the reader.
        pub label: Option<String>,
        /// How many over the period.
        pub quantity: Days,
        /// Of one, euros.
        pub price: UnitPrice,
    }
}

input! {
    /// A monthly fee and units of work.
    pub struct ServiceCentre {
        /// Euros a month.
        pub monthly_fee: UnitPrice,
        /// How many.
        pub months: Days,
        /// Units of work ordered.
        pub work_units: Option<Vec<WorkUnit>>,
        /// Least billed in work units over the period, euros.
        pub commitment: Option<UnitPrice>,
        /// Of the whole line, euros; unknown when absent.
        pub cost: Option<Amount>,
    }
}

tagged! {
    /// How a line is sold.
    pub enum LineMode by "mode" {
        /// By the day.
        Regie(Regie) = "regie",
        /// At a fixed price.
        Forfait(Forfait) = "forfait",
        /// A service centre.
        ServiceCentre(ServiceCentre) = "service_centre",
    }
}

/// How a line is sold, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// By the day.
    Regie,
    /// At a fixed price.
    Forfait,
    /// A service centre.
    ServiceCentre,
}

impl Mode {
    const fn text(self) -> &'static str {
        match self {
            Self::Regie => "regie",
            Self::Forfait => "forfait",
            Self::ServiceCentre => "service_centre",
        }
    }
}

impl crate::value::Show for Mode {
    fn view(&self) -> crate::value::View<'_> {
        crate::value::View::Text(self.text().into())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Mode {
    fn serialize<S: serde::Serializer>(&self, to: S) -> core::result::Result<S::Ok, S::Error> {
        to.serialize_str(self.text())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Mode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> core::result::Result<Self, D::Error> {
        const ALL: [Mode; 3] = [Mode::Regie, Mode::Forfait, Mode::ServiceCentre];
        let text = <String as serde::Deserialize>::deserialize(from)?;
        let refused = || serde::de::Error::custom(crate::value::At::ROOT.not_in_list(&ALL.map(Self::text)));
        ALL.into_iter().find(|mode| mode.text() == text).ok_or_else(refused)
    }
}

/// The contract promises text, so that a mode may be added.
#[cfg(feature = "schema")]
impl crate::schema::Describe for Mode {
    fn shape() -> crate::schema::Shape {
        crate::schema::Shape::Text
    }
}

impl LineMode {
    pub(crate) fn mode(&self) -> Mode {
        match self {
            Self::Regie(_) => Mode::Regie,
            Self::Forfait(_) => Mode::Forfait,
            Self::ServiceCentre(_) => Mode::ServiceCentre,
        }
    }
}

input! {
    /// A line of a proposal.
    pub struct QuoteLine {
        /// What is sold.
        pub label: String,
        /// The phase it belongs to.
        pub phase: Option<String>,
        /// On this line, percent.
        pub discount_pct: Option<SharePct>,
        ..
        /// How it is sold.
        pub mode: LineMode,
    }
}

input! {
    /// A cost besides the lines: a licence, travel.
    pub struct ExtraCost {
        /// What it is.
        pub label: String,
        /// What it costs, euros.
        pub cost: Amount,
        /// What the client pays for it, euros.
        pub rebilled: Amount = 0,
    }
}

input! {
    /// A proposal.
    pub struct QuoteInput {
        /// Asks for the working.
        pub explain: bool,
        /// What is sold.
        pub lines: Vec<QuoteLine>,
        /// Costs besides the lines.
        pub extra_costs: Option<Vec<ExtraCost>>,
        /// On the lines' sum, percent; not on rebilled costs.
        pub discount_pct: Option<SharePct>,
        /// Percent.
        pub vat_pct: SharePct = 20,
        /// The least rate accepted.
        pub threshold: Option<Threshold>,
    }
}

/// A proposal without lines, which is one.
impl Default for QuoteInput {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

output! {
    /// A line with its margin; cost, margin and rates are null when the cost is unknown.
    pub struct PricedLine {
        /// What is sold.
        pub label: String,
        /// How.
        pub mode: Mode,
        /// The phase it belongs to.
        pub phase?: String,
        /// Null where a line has none.
        pub days: Option<Rounded>,
        /// Euros, after the line's discount.
        pub revenue: Rounded,
        /// Euros.
        pub cost: Option<Rounded>,
        /// Euros.
        pub margin: Option<Rounded>,
        /// margin ÷ revenue, percent.
        pub taux_marque_pct: Option<Rounded>,
        /// margin ÷ cost, percent.
        pub taux_marge_pct: Option<Rounded>,
    }
}

output! {
    /// The lines of one mode.
    pub struct ModeTotals {
        /// Which.
        pub mode: Mode,
        /// Euros.
        pub revenue: Rounded,
        /// Euros.
        pub cost: Option<Rounded>,
        /// Euros.
        pub margin: Option<Rounded>,
        /// margin ÷ revenue, percent.
        pub taux_marque_pct: Option<Rounded>,
        /// margin ÷ cost, percent.
        pub taux_marge_pct: Option<Rounded>,
    }
}

output! {
    /// The lines of one phase.
    pub struct PhaseTotals {
        /// Which.
        pub phase: String,
        /// Euros.
        pub revenue: Rounded,
        /// Euros.
        pub cost: Option<Rounded>,
        /// Euros.
        pub margin: Option<Rounded>,
        /// margin ÷ revenue, percent.
        pub taux_marque_pct: Option<Rounded>,
        /// margin ÷ cost, percent.
        pub taux_marge_pct: Option<Rounded>,
    }
}

choice! {
    /// Where a quote stands against its threshold.
    pub enum CheckStatus {
        /// At the threshold or above.
        Ok = "ok",
        /// Strictly below.
        BelowThreshold = "below_threshold",
        /// The margin is negative.
        Loss = "loss",
    }
}

output! {
    /// A quote held against its threshold.
    pub struct QuoteCheck {
        /// Where it stands.
        pub status: CheckStatus,
        /// Lowest revenue at the threshold, euros, rounded up.
        pub floor_revenue: Rounded,
        /// Greatest discount of the quote that stays at the threshold, percent, rounded down.
        pub max_discount_pct: Rounded,
    }
}

output! {
    /// A proposal with its totals and margin. Internal: a client sees a `ClientQuote`.
    pub struct Quote {
        /// Euros excluding VAT.
        pub revenue: Rounded,
        /// Euros; null when a line's cost is unknown, as are the four figures after it.
        pub cost: Option<Rounded>,
        /// Euros.
        pub margin: Option<Rounded>,
        /// margin ÷ revenue, percent.
        pub taux_marque_pct: Option<Rounded>,
        /// margin ÷ cost, percent.
        pub taux_marge_pct: Option<Rounded>,
        /// revenue ÷ cost.
        pub coefficient: Option<Rounded>,
        /// Taken off the lines' sum, euros.
        pub discount: Rounded,
        /// Of all lines that have some.
        pub days: Rounded,
        /// Revenue of the lines with days ÷ their days, before the quote's own discount.
        pub average_tjm: Option<Rounded>,
        /// Euros.
        pub vat: Rounded,
        /// Euros.
        pub total_incl_vat: Rounded,
        /// In order.
        pub lines: Vec<PricedLine>,
        /// Lines only, before the quote's discount, in order of appearance.
        pub by_mode: Vec<ModeTotals>,
        /// Likewise; lines without a phase are left out.
        pub by_phase: Vec<PhaseTotals>,
        /// With a threshold and a known cost.
        pub check?: QuoteCheck,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}
