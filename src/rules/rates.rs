//! A margin and its rates by their right names, and the threshold they are held against.
//!
//! margin = revenue − cost; taux de marque = margin ÷ revenue; taux de marge = margin ÷ cost; coefficient = revenue ÷ cost, both
//! excluding VAT. 18 % of the price is 21.95 % of the cost, and 18 % of the cost is 15.25 % of the price: a rate never goes by
//! "margin" alone. Rates come from exact totals and are rounded for output only; without a revenue (marque) or a cost (marge,
//! coefficient) they are null. Source: commercial practice; accounting usage names them the same way.

use crate::error::Result;
use crate::exact::{Exact, Rounding};
use crate::figure::{Figure, Formula, Place, Unit, Working, formula};
use crate::quantity::RatePct;
use crate::rounded::Rounded;
use crate::shape::{choice, input, output};
use crate::value::At;

choice! {
    /// What a margin is divided by: the price (taux de marque) or the cost (taux de marge).
    pub enum RateBasis {
        /// margin ÷ price.
        TauxMarque = "taux_marque",
        /// margin ÷ cost.
        TauxMarge = "taux_marge",
    }
}

impl RateBasis {
    /// The formula of this basis.
    pub(crate) fn either<'f>(self, marque: Formula<'f>, marge: Formula<'f>) -> Formula<'f> {
        match self {
            Self::TauxMarque => marque,
            Self::TauxMarge => marge,
        }
    }

    /// The rate is strictly under so many percent: compared unrounded, as products, so that it need not exist.
    pub(crate) fn is_under(self, pct: &Exact, revenue: &Exact, cost: &Exact) -> bool {
        let margin = revenue - cost;
        let base = match self {
            Self::TauxMarque => revenue,
            Self::TauxMarge => cost,
        };
        &margin * &Exact::from(100) < base * pct
    }
}

input! {
    /// The least rate accepted, always with what it is a rate of.
    pub struct Threshold {
        /// Percent, ≥ 0; under 100 on the taux de marque.
        pub pct: RatePct,
        /// What the rate divides by.
        pub basis: RateBasis = "taux_marque",
    } checked by under_100
}

fn under_100(threshold: &Threshold, at: At<'_>) -> Result<()> {
    let reachable = threshold.basis == RateBasis::TauxMarge || *threshold.pct.exact() < Exact::from(100);
    match reachable {
        true => Ok(()),
        false => Err(at.field("pct").out_of_range(
            "a taux de marque stays under 100: no price makes all of itself margin",
            Some("0"),
            Some("100"),
        )),
    }
}

impl Threshold {
    /// Strictly under the threshold: at it is not an alert.
    pub(crate) fn is_missed(&self, revenue: &Exact, cost: &Exact) -> bool {
        self.basis.is_under(self.pct.exact(), revenue, cost)
    }

    /// The lowest revenue that reaches the threshold with that cost, rounded up to the cent.
    pub(crate) fn floor_revenue<'w>(&self, work: &'w Working, id: &str, place: Place<'_>, cost: &Exact) -> &'w Figure {
        let threshold_pct = &self.pct;
        work.figure(
            Unit::Eur,
            Rounding::Up,
            id,
            place,
            self.basis.either(formula!(cost / (1 - threshold_pct / 100)), formula!(cost * (1 + threshold_pct / 100))),
        )
    }
}

/// A margin and its rates as figures, not yet rounded.
pub(crate) struct Margins<'w> {
    pub(crate) margin: &'w Figure,
    pub(crate) taux_marque: &'w Figure,
    pub(crate) taux_marge: &'w Figure,
}

impl<'w> Margins<'w> {
    /// Of a revenue and a cost; `place` is the object of the result that holds the rates.
    pub(crate) fn of(work: &'w Working, place: Place<'_>, revenue: &Exact, cost: &Exact) -> Self {
        let near = Rounding::Nearest;
        let margin = work.figure(Unit::Eur, near, "rates.margin", place.field("margin"), formula!(revenue - cost));
        let taux_marque = work.figure(
            Unit::Pct,
            near,
            "rates.tauxMarquePct",
            place.field("tauxMarquePct"),
            formula!((revenue - cost) / revenue * 100),
        );
        let taux_marge = work.figure(
            Unit::Pct,
            near,
            "rates.tauxMargePct",
            place.field("tauxMargePct"),
            formula!((revenue - cost) / cost * 100),
        );
        Self { margin, taux_marque, taux_marge }
    }
}

/// Revenue ÷ cost, a figure of the object at `place`.
pub(crate) fn coefficient<'w>(work: &'w Working, place: Place<'_>, revenue: &Exact, cost: &Exact) -> &'w Figure {
    let place = place.field("coefficient");
    work.figure(Unit::Ratio, Rounding::Nearest, "rates.coefficient", place, formula!(revenue / cost))
}

output! {
    /// Revenue, cost and the rates between them.
    pub struct Totals {
        /// Euros.
        pub revenue: Rounded,
        /// Euros.
        pub cost: Rounded,
        /// revenue − cost, euros.
        pub margin: Rounded,
        /// margin ÷ revenue, percent; null without revenue.
        pub taux_marque_pct: Option<Rounded>,
        /// margin ÷ cost, percent; null without cost.
        pub taux_marge_pct: Option<Rounded>,
        /// revenue ÷ cost; null without cost.
        pub coefficient: Option<Rounded>,
    }
}

impl Totals {
    /// The totals of an exact revenue and cost.
    pub(crate) fn of(work: &Working, path: &str, revenue: &Exact, cost: &Exact) -> Self {
        let rates = Margins::of(work, path.into(), revenue, cost);
        Self {
            revenue: work.eur(revenue),
            cost: work.eur(cost),
            margin: work.shown(rates.margin),
            taux_marque_pct: work.or_null(rates.taux_marque),
            taux_marge_pct: work.or_null(rates.taux_marge),
            coefficient: work.or_null(coefficient(work, path.into(), revenue, cost)),
        }
    }
}
