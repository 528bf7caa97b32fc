//! A proposal: its lines, its discount, its VAT, its margin against a threshold.
//!
//! Each line is rounded to the cent once, and totals add the rounded lines, so that what is shown adds up:
//!
//! | mode | revenue of the line, × (1 − its discount) | cost of the line |
//! |---|---|---|
//! | régie | tjm × days | cjm × days |
//! | forfait | price | Σ cjm × days of its resources |
//! | centre de services | monthlyFee × months + max(Σ quantity × price, commitment) | as given |
//!
//! discount = discountPct of the lines' sum, one rounded amount, never on rebilled costs; revenue = lines − discount + rebilled;
//! cost = lines + extra costs; VAT once on the revenue; average TJM = Σ revenue of lines with days ÷ Σ days, before the quote's own
//! discount. As soon as one line's cost is unknown, cost, margin and rates are null wherever it counts: never a wrong margin.
//!
//! With a threshold and a known cost: floorRevenue is the lowest revenue that reaches it, rounded up; maxDiscountPct the greatest
//! discount of the quote, in place of the current one, that stays at it, rounded down.
//!
//! Errors: a field of another mode is `unknown_field`; the first fault in the order of the lines. Source: commercial practice; VAT
//! per rate on the total of net lines as in EN 16931 (BR-CO-10, BR-CO-17).
//!
//! ```
//! let quote = chiffrage::call("quote", r#"{"lines":[{"mode":"regie","label":"Conseil","tjm":1200,"days":38,"cjm":650}],
//!     "extraCosts":[{"label":"Déplacements","cost":2400,"rebilled":2400}]}"#)?;
//! assert!(quote.contains(r#""revenue":"48000.00","cost":"27100.00","margin":"20900.00""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::rates::{Margins, Threshold, coefficient};
use crate::error::Result;
use crate::exact::{Exact, Rounding};
use crate::figure::{Figure, Formula, Place, Step, Unit, Working, formula};
use crate::formula::Operand;
use crate::quantity::{Amount, Days, SharePct, UnitPrice};
use crate::shape::{choice, input, output, tagged};
use crate::sorted::{groups, order};

const SOURCE: &str = "Net lines rounded first, VAT on their total (EN 16931, BR-CO-10 and BR-CO-17)";

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

impl crate::json::Write for Mode {
    fn write(&self, json: &mut String) {
        let text = match self {
            Self::Regie => "regie",
            Self::Forfait => "forfait",
            Self::ServiceCentre => "service_centre",
        };
        text.write(json);
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
        pub days: Option<Decimal>,
        /// Euros, after the line's discount.
        pub revenue: Decimal,
        /// Euros.
        pub cost: Option<Decimal>,
        /// Euros.
        pub margin: Option<Decimal>,
        /// margin ÷ revenue, percent.
        pub taux_marque_pct: Option<Decimal>,
        /// margin ÷ cost, percent.
        pub taux_marge_pct: Option<Decimal>,
    }
}

output! {
    /// The lines of one mode.
    pub struct ModeTotals {
        /// Which.
        pub mode: Mode,
        /// Euros.
        pub revenue: Decimal,
        /// Euros.
        pub cost: Option<Decimal>,
        /// Euros.
        pub margin: Option<Decimal>,
        /// margin ÷ revenue, percent.
        pub taux_marque_pct: Option<Decimal>,
        /// margin ÷ cost, percent.
        pub taux_marge_pct: Option<Decimal>,
    }
}

output! {
    /// The lines of one phase.
    pub struct PhaseTotals {
        /// Which.
        pub phase: String,
        /// Euros.
        pub revenue: Decimal,
        /// Euros.
        pub cost: Option<Decimal>,
        /// Euros.
        pub margin: Option<Decimal>,
        /// margin ÷ revenue, percent.
        pub taux_marque_pct: Option<Decimal>,
        /// margin ÷ cost, percent.
        pub taux_marge_pct: Option<Decimal>,
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
        pub floor_revenue: Decimal,
        /// Greatest discount of the quote that stays at the threshold, percent, rounded down.
        pub max_discount_pct: Decimal,
    }
}

output! {
    /// A proposal with its totals and margin. Internal: a client sees a `ClientQuote`.
    pub struct Quote {
        /// Euros excluding VAT.
        pub revenue: Decimal,
        /// Euros; null when a line's cost is unknown, as are the four figures after it.
        pub cost: Option<Decimal>,
        /// Euros.
        pub margin: Option<Decimal>,
        /// margin ÷ revenue, percent.
        pub taux_marque_pct: Option<Decimal>,
        /// margin ÷ cost, percent.
        pub taux_marge_pct: Option<Decimal>,
        /// revenue ÷ cost.
        pub coefficient: Option<Decimal>,
        /// Taken off the lines' sum, euros.
        pub discount: Decimal,
        /// Of all lines that have some.
        pub days: Decimal,
        /// Revenue of the lines with days ÷ their days, before the quote's own discount.
        pub average_tjm: Option<Decimal>,
        /// Euros.
        pub vat: Decimal,
        /// Euros.
        pub total_incl_vat: Decimal,
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

/// A line once rounded.
#[derive(Clone, Copy)]
pub(crate) struct Priced<'w> {
    pub(crate) revenue: &'w Exact,
    cost: Option<&'w Exact>,
    days: Option<&'w Exact>,
}

/// The totals a client may see as well.
pub(crate) struct Sums<'w> {
    pub(crate) discount: &'w Figure,
    pub(crate) revenue: &'w Figure,
    pub(crate) vat: &'w Figure,
    pub(crate) total_incl_vat: &'w Figure,
}

/// Rounds each line once.
pub(crate) fn price_lines<'w>(work: &'w Working, lines: &'w [QuoteLine]) -> Vec<Priced<'w>> {
    lines.iter().enumerate().map(|(index, line)| price_line(work, index, line)).collect()
}

fn price_line<'w>(work: &'w Working, index: usize, line: &'w QuoteLine) -> Priced<'w> {
    let place = Place::item("/lines", index).field("revenue");
    let discount_pct = line.discount_pct.as_ref().map_or(Exact::zero(), Operand::as_exact);
    let revenue = |formula: Formula<'_>| {
        work.rounded(work.figure(Unit::Eur, Rounding::Nearest, "quote.line.revenue", place, formula))
    };
    match &line.mode {
        LineMode::Regie(Regie { tjm, days, cjm, .. }) => Priced {
            revenue: revenue(formula!(tjm * days * (1 - discount_pct / 100))),
            cost: cjm.as_ref().map(|cjm| line_cost(work, index, formula!(cjm * days))),
            days: Some(days.exact()),
        },
        LineMode::Forfait(Forfait { price, resources }) => {
            let revenue = revenue(formula!(price * (1 - discount_pct / 100)));
            let resources = resources.as_deref().filter(|resources| !resources.is_empty());
            let cost = resources.map(|resources| {
                let cost_of_resources =
                    resources.iter().map(|Resource { cjm, days, .. }| formula!(cjm * days).value()).sum::<Exact>();
                line_cost(work, index, formula!(cost_of_resources))
            });
            let days =
                resources.map(|resources| work.keep(resources.iter().map(|resource| resource.days.to_exact()).sum()));
            Priced { revenue, cost, days }
        }
        LineMode::ServiceCentre(ServiceCentre { monthly_fee, months, work_units, commitment, cost }) => {
            let units =
                work_units.iter().flatten().map(|WorkUnit { quantity, price, .. }| formula!(quantity * price).value());
            let work_units: Exact = units.sum();
            let commitment = commitment.as_ref().map_or(Exact::zero(), Operand::as_exact);
            Priced {
                revenue: revenue(formula!(
                    (monthly_fee * months + max(work_units, commitment)) * (1 - discount_pct / 100)
                )),
                cost: cost.as_ref().map(Operand::as_exact),
                days: None,
            }
        }
    }
}

fn line_cost<'w>(work: &'w Working, index: usize, formula: Formula<'_>) -> &'w Exact {
    let place = Place::item("/lines", index).field("cost");
    work.rounded(work.figure(Unit::Eur, Rounding::Nearest, "quote.line.cost", place, formula))
}

impl<'w> Sums<'w> {
    pub(crate) fn of(work: &'w Working, input: &QuoteInput, lines: &[Priced<'_>]) -> Self {
        let lines = revenue_of(lines);
        let rebilled: Exact = extra_costs(input).map(|extra| extra.rebilled.to_exact()).sum();
        let discount_pct = input.discount_pct.as_ref().map_or(Exact::zero(), Operand::as_exact);
        let vat_pct = &input.vat_pct;
        let discount_figure = work.nearest(Unit::Eur, "quote.discount", formula!(lines * discount_pct / 100));
        let discount = work.rounded(discount_figure);
        let revenue_figure = work.nearest(Unit::Eur, "quote.revenue", formula!(lines - discount + rebilled));
        let revenue = work.rounded(revenue_figure);
        let vat_figure = work.nearest(Unit::Eur, "quote.vat", formula!(revenue * vat_pct / 100));
        let vat = work.rounded(vat_figure);
        let total_incl_vat = work.nearest(Unit::Eur, "quote.totalInclVat", formula!(revenue + vat));
        Self { discount: discount_figure, revenue: revenue_figure, vat: vat_figure, total_incl_vat }
    }
}

pub(crate) fn extra_costs(input: &QuoteInput) -> impl Iterator<Item = &ExtraCost> {
    input.extra_costs.iter().flatten()
}

/// Unknown as soon as one of them is.
fn known_cost(lines: &[Priced<'_>]) -> Option<Exact> {
    lines.iter().map(|line| line.cost).try_fold(Exact::ZERO, |sum, cost| Some(sum + cost?.clone()))
}

/// Revenue, cost, margin and rates of some lines, as shown.
struct Group {
    revenue: Decimal,
    cost: Option<Decimal>,
    margin: Option<Decimal>,
    taux_marque_pct: Option<Decimal>,
    taux_marge_pct: Option<Decimal>,
}

impl Group {
    fn of(work: &Working, place: Place<'_>, revenue: &Exact, cost: Option<&Exact>) -> Self {
        let rates = cost.map(|cost| Margins::of(work, place, revenue, cost));
        let rates = rates.as_ref();
        Self {
            revenue: work.eur(revenue),
            cost: cost.map(|cost| work.eur(cost)),
            margin: rates.map(|rates| work.shown(rates.margin)),
            taux_marque_pct: rates.and_then(|rates| work.or_null(rates.taux_marque)),
            taux_marge_pct: rates.and_then(|rates| work.or_null(rates.taux_marge)),
        }
    }

    fn of_lines(work: &Working, place: Place<'_>, lines: &[Priced<'_>]) -> Self {
        Self::of(work, place, &revenue_of(lines), known_cost(lines).as_ref())
    }
}

fn revenue_of(lines: &[Priced<'_>]) -> Exact {
    lines.iter().map(|line| line.revenue.clone()).sum()
}

/// Prices a proposal.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &QuoteInput) -> Result<Quote> {
    let work = Working::new(input.explain, SOURCE);
    let priced = price_lines(&work, &input.lines);
    let lines = shown_lines(&work, input, &priced);
    let by_mode = by_mode(&work, input, &priced);
    let by_phase = by_phase(&work, input, &priced);
    let sums = Sums::of(&work, input, &priced);
    let revenue = work.rounded(sums.revenue);
    let cost = known_cost(&priced).map(|lines| {
        let extra_costs = extra_costs(input).map(|extra| extra.cost.to_exact()).sum::<Exact>();
        work.rounded(work.nearest(Unit::Eur, "quote.cost", formula!(lines + extra_costs)))
    });
    let total = Group::of(&work, "".into(), revenue, cost);
    let coefficient = cost.map(|cost| coefficient(&work, "".into(), revenue, cost));
    let with_days: Vec<Priced<'_>> = priced.iter().copied().filter(|line| line.days.is_some()).collect();
    let days: Exact = with_days.iter().filter_map(|line| line.days.cloned()).sum();
    let revenue_of_lines_with_days = revenue_of(&with_days);
    let average_tjm = work.nearest(Unit::EurPerDay, "quote.averageTjm", formula!(revenue_of_lines_with_days / days));
    let check = match (&input.threshold, cost) {
        (Some(threshold), Some(cost)) => Some(check(&work, input, threshold, &revenue_of(&priced), revenue, cost)),
        _ => None,
    };
    Ok(Quote {
        revenue: total.revenue,
        cost: total.cost,
        margin: total.margin,
        taux_marque_pct: total.taux_marque_pct,
        taux_marge_pct: total.taux_marge_pct,
        coefficient: coefficient.and_then(|coefficient| work.or_null(coefficient)),
        discount: work.shown(sums.discount),
        days: work.days(&days),
        average_tjm: work.or_null(average_tjm),
        vat: work.shown(sums.vat),
        total_incl_vat: work.shown(sums.total_incl_vat),
        lines,
        by_mode,
        by_phase,
        check,
        steps: work.steps()?,
    })
}

fn shown_lines(work: &Working, input: &QuoteInput, priced: &[Priced<'_>]) -> Vec<PricedLine> {
    let lines = input.lines.iter().zip(priced).enumerate();
    let shown = lines.map(|(index, (line, priced))| {
        let group = Group::of(work, Place::item("/lines", index), priced.revenue, priced.cost);
        PricedLine {
            label: line.label.clone(),
            mode: line.mode.mode(),
            phase: line.phase.clone(),
            days: priced.days.map(|days| work.days(days)),
            revenue: group.revenue,
            cost: group.cost,
            margin: group.margin,
            taux_marque_pct: group.taux_marque_pct,
            taux_marge_pct: group.taux_marge_pct,
        }
    });
    shown.collect()
}

fn by_mode(work: &Working, input: &QuoteInput, priced: &[Priced<'_>]) -> Vec<ModeTotals> {
    let lines = || input.lines.iter().map(|line| line.mode.mode()).zip(priced);
    let modes = in_order(lines().map(|(mode, _)| mode));
    let groups = modes.into_iter().enumerate().map(|(index, mode)| {
        let of_mode: Vec<Priced<'_>> = lines().filter(|(other, _)| *other == mode).map(|(_, line)| *line).collect();
        let group = Group::of_lines(work, Place::item("/byMode", index), &of_mode);
        ModeTotals {
            mode,
            revenue: group.revenue,
            cost: group.cost,
            margin: group.margin,
            taux_marque_pct: group.taux_marque_pct,
            taux_marge_pct: group.taux_marge_pct,
        }
    });
    groups.collect()
}

fn by_phase(work: &Working, input: &QuoteInput, priced: &[Priced<'_>]) -> Vec<PhaseTotals> {
    let lines: Vec<(&str, Priced<'_>)> =
        input.lines.iter().zip(priced).filter_map(|(line, priced)| Some((line.phase.as_deref()?, *priced))).collect();
    let phase = |place: usize| lines.get(place).map(|(phase, _)| *phase);
    let by_name = groups(lines.len(), &|one, other| phase(one).cmp(&phase(other)));
    let first = |group: usize| by_name.get(group).and_then(|group| group.first());
    let by_appearance = order(by_name.len(), &|one, other| first(one).cmp(&first(other)));
    let phases = by_appearance.into_iter().filter_map(|group| by_name.get(group));
    let totals = phases.enumerate().map(|(index, places)| {
        let of_phase: Vec<Priced<'_>> =
            places.iter().filter_map(|place| lines.get(*place)).map(|(_, priced)| *priced).collect();
        let group = Group::of_lines(work, Place::item("/byPhase", index), &of_phase);
        PhaseTotals {
            phase: places.first().and_then(|place| phase(*place)).unwrap_or_default().to_owned(),
            revenue: group.revenue,
            cost: group.cost,
            margin: group.margin,
            taux_marque_pct: group.taux_marque_pct,
            taux_marge_pct: group.taux_marge_pct,
        }
    });
    totals.collect()
}

/// Each once, in order of appearance.
fn in_order<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.fold(Vec::new(), |mut seen, item| {
        if !seen.contains(&item) {
            seen.push(item);
        }
        seen
    })
}

fn check(
    work: &Working,
    input: &QuoteInput,
    threshold: &Threshold,
    lines: &Exact,
    revenue: &Exact,
    cost: &Exact,
) -> QuoteCheck {
    let rebilled: Exact = extra_costs(input).map(|extra| extra.rebilled.to_exact()).sum();
    let floor = threshold.floor_revenue(work, "quote.floorRevenue", "/check/floorRevenue", cost);
    let floor_revenue = work.rounded(floor);
    let discount = work.figure(
        Unit::Pct,
        Rounding::Down,
        "quote.maxDiscountPct",
        "/check/maxDiscountPct",
        formula!(min(100, max(0, (lines + rebilled - floor_revenue) / lines * 100))),
    );
    let status = match (revenue < cost, threshold.is_missed(revenue, cost)) {
        (true, _) => CheckStatus::Loss,
        (false, true) => CheckStatus::BelowThreshold,
        (false, false) => CheckStatus::Ok,
    };
    QuoteCheck { status, floor_revenue: work.shown(floor), max_discount_pct: work.shown(discount) }
}
