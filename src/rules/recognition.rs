//! Revenue earned on a fixed price and not yet invoiced (FAE), or invoiced and not yet earned (PCA), and the loss to provide for.
//!
//! progress = consumedDays ÷ (consumedDays + remainingDays), never ÷ the days sold; production = price × progress.
//!
//! | figure | formula | account |
//! |---|---|---|
//! | fae | max(0, production − invoiced) | 418, including VAT |
//! | pca | max(0, invoiced − production) | 487, excluding VAT |
//! | lossAtCompletion | max(0, cjm × (consumedDays + remainingDays) − price) | |
//! | provision | the loss, less max(0, cost to date − production), which the books already bear; never below 0 | 1516 |
//!
//! Euros; price and invoiced are rounded to the cent when read, production and each cost once, and what follows adds up from
//! the rounded figures. Cost, loss and provision come with a cjm.
//!
//! Errors: no day consumed and none remaining is `out_of_range` at /remainingDays. Source: Plan comptable général, percentage of
//! completion (méthode à l’avancement), articles 622-1 and following.
//!
//! ```
//! let month = chiffrage::call("recognition", r#"{"price":60000,"consumedDays":45,"remainingDays":30,"invoiced":24000}"#)?;
//! assert!(month.contains(r#""production":"36000.00","fae":"12000.00","faeInclVat":"14400.00""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::error::Result;
use crate::exact::Exact;
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::{Amount, Days, SharePct, UnitPrice};
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Plan comptable général, articles 622-1 and following (percentage of completion)";

input! {
    /// A fixed price, how far it is, what was invoiced.
    pub struct RecognitionInput {
        /// Asks for the working.
        pub explain: bool,
        /// Price sold, euros.
        pub price: Amount,
        /// Days spent.
        pub consumed_days: Days,
        /// Days still to be spent (RAF).
        pub remaining_days: Days,
        /// Invoiced so far, euros.
        pub invoiced: Amount,
        /// VAT, percent.
        pub vat_pct: SharePct = 20,
        /// Cost of a day, euros; gives the cost and the loss.
        pub cjm: Option<UnitPrice>,
    }
}

output! {
    /// What the month's books bear.
    pub struct Recognition {
        /// Percent.
        pub progress_pct: Rounded,
        /// Revenue earned, euros.
        pub production: Rounded,
        /// Earned and not invoiced, euros.
        pub fae: Rounded,
        /// The same including VAT.
        pub fae_incl_vat: Rounded,
        /// Invoiced and not earned, euros.
        pub pca: Rounded,
        /// Cost so far, euros.
        pub cost_to_date?: Rounded,
        /// Cost at the end, euros.
        pub landing_cost?: Rounded,
        /// Loss at the end, euros.
        pub loss_at_completion?: Rounded,
        /// The part of the loss not booked yet, euros.
        pub provision?: Rounded,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Recognises revenue.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &RecognitionInput) -> Result<Recognition> {
    input.check(At::ROOT)?;
    let RecognitionInput { price, consumed_days, remaining_days, invoiced, vat_pct, cjm, .. } = input;
    if consumed_days.exact().is_zero() && remaining_days.exact().is_zero() {
        return Err(At::ROOT.field("remainingDays").out_of_range(
            "must be more than 0 when no day is consumed: there is no progress of nothing over nothing",
            Some("0"),
            None,
        ));
    }
    let work = Working::new(input.explain, SOURCE);
    let progress = work.nearest(
        Unit::Pct,
        "recognition.progressPct",
        formula!(consumed_days / (consumed_days + remaining_days) * 100),
    );
    let earned = work.nearest(
        Unit::Eur,
        "recognition.production",
        formula!(price * consumed_days / (consumed_days + remaining_days)),
    );
    let production = work.rounded(earned);
    let not_invoiced = work.nearest(Unit::Eur, "recognition.fae", formula!(max(0, production - invoiced)));
    let fae = work.rounded(not_invoiced);
    let fae_incl_vat = work.nearest(Unit::Eur, "recognition.faeInclVat", formula!(fae * (1 + vat_pct / 100)));
    let pca = work.nearest(Unit::Eur, "recognition.pca", formula!(max(0, invoiced - production)));
    let loss = cjm.as_ref().map(|cjm| Loss::of(&work, input, cjm, production));
    Ok(Recognition {
        progress_pct: work.shown(progress),
        production: work.shown(earned),
        fae: work.shown(not_invoiced),
        fae_incl_vat: work.shown(fae_incl_vat),
        pca: work.shown(pca),
        cost_to_date: loss.as_ref().map(|loss| loss.cost_to_date),
        landing_cost: loss.as_ref().map(|loss| loss.landing_cost),
        loss_at_completion: loss.as_ref().map(|loss| loss.at_completion),
        provision: loss.as_ref().map(|loss| loss.provision),
        steps: work.steps()?,
    })
}

struct Loss {
    cost_to_date: Rounded,
    landing_cost: Rounded,
    at_completion: Rounded,
    provision: Rounded,
}

impl Loss {
    fn of(work: &Working, input: &RecognitionInput, cjm: &UnitPrice, production: &Exact) -> Self {
        let RecognitionInput { price, consumed_days, remaining_days, .. } = input;
        let to_date = work.nearest(Unit::Eur, "recognition.costToDate", formula!(cjm * consumed_days));
        let landing =
            work.nearest(Unit::Eur, "recognition.landingCost", formula!(cjm * (consumed_days + remaining_days)));
        let (cost_to_date, landing_cost) = (work.rounded(to_date), work.rounded(landing));
        let loss = work.nearest(Unit::Eur, "recognition.lossAtCompletion", formula!(max(0, landing_cost - price)));
        let loss_at_completion = work.rounded(loss);
        let provision = work.nearest(
            Unit::Eur,
            "recognition.provision",
            formula!(max(0, loss_at_completion - max(0, cost_to_date - production))),
        );
        Self {
            cost_to_date: work.shown(to_date),
            landing_cost: work.shown(landing),
            at_completion: work.shown(loss),
            provision: work.shown(provision),
        }
    }
}
