//! What a client may see of a proposal, built by allow-list and nothing else.
//!
//! The input is that of [`super::quote`], checked in the same order even where it is not shown; the figures are the same. Days, TJM
//! (list price), profile and discount stand on régie lines only; rebilled costs are listed where they are not zero. No cost, margin,
//! rate, threshold, phase total or working has a place in the type: a page served to a client is sent this and only this.
//!
//! Source: trade secret (Code de commerce, L151-1); the CJM of one person discloses a salary, hence personal data (RGPD).
//!
//! ```
//! let quote = chiffrage::call("clientQuote", r#"{"lines":[{"mode":"regie","label":"Mission","tjm":650,"days":60,"cjm":420}]}"#)?;
//! assert_eq!(quote, r#"{"lines":[{"label":"Mission","mode":"regie","days":"60.00","tjm":"650.00","revenue":"39000.00"}],"#
//!     .to_owned() + r#""rebilled":[],"discount":"0.00","revenue":"39000.00","vat":"7800.00","totalInclVat":"46800.00"}"#);
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::string::String;
use alloc::vec::Vec;

use super::quote::{LineMode, Mode, QuoteInput, QuoteLine, Sums, extra_costs, price_lines};
use crate::error::Result;
use crate::exact::Exact;
use crate::figure::Working;
use crate::rounded::Rounded;
use crate::shape::output;
use crate::value::{At, Check};

output! {
    /// A line as the client sees it.
    pub struct ClientLine {
        /// What is sold.
        pub label: String,
        /// The phase it belongs to.
        pub phase?: String,
        /// How it is sold.
        pub mode: Mode,
        /// Who; régie only.
        pub profile?: String,
        /// Régie only.
        pub days?: Rounded,
        /// List price of a day, euros; régie only.
        pub tjm?: Rounded,
        /// Of the line, percent; régie only.
        pub discount_pct?: Rounded,
        /// Euros, after the line's discount.
        pub revenue: Rounded,
    }
}

output! {
    /// A cost the client pays for as it is.
    pub struct Rebilled {
        /// What it is.
        pub label: String,
        /// Euros.
        pub amount: Rounded,
    }
}

output! {
    /// A proposal as the client sees it.
    pub struct ClientQuote {
        /// In order.
        pub lines: Vec<ClientLine>,
        /// Costs passed on.
        pub rebilled: Vec<Rebilled>,
        /// Taken off the lines' sum, euros.
        pub discount: Rounded,
        /// Euros excluding VAT.
        pub revenue: Rounded,
        /// Euros.
        pub vat: Rounded,
        /// Euros.
        pub total_incl_vat: Rounded,
    }
}

/// Shows a proposal to a client. `explain` changes nothing: a working would tell.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &QuoteInput) -> Result<ClientQuote> {
    input.check(At::ROOT)?;
    let work = Working::silent();
    let priced = price_lines(&work, &input.lines);
    let sums = Sums::of(&work, input, &priced);
    let lines = input.lines.iter().zip(&priced).map(|(line, priced)| client_line(&work, line, priced.revenue));
    let rebilled = extra_costs(input).filter(|extra| !extra.rebilled.exact().is_zero());
    let quote = ClientQuote {
        lines: lines.collect(),
        rebilled: rebilled
            .map(|extra| Rebilled { label: extra.label.clone(), amount: work.eur(extra.rebilled.exact()) })
            .collect(),
        discount: work.shown(sums.discount),
        revenue: work.shown(sums.revenue),
        vat: work.shown(sums.vat),
        total_incl_vat: work.shown(sums.total_incl_vat),
    };
    work.steps().map(|_| quote)
}

fn client_line(work: &Working, line: &QuoteLine, revenue: &Exact) -> ClientLine {
    let shown = ClientLine {
        label: line.label.clone(),
        phase: line.phase.clone(),
        mode: line.mode.mode(),
        profile: None,
        days: None,
        tjm: None,
        discount_pct: None,
        revenue: work.eur(revenue),
    };
    let LineMode::Regie(regie) = &line.mode else { return shown };
    ClientLine {
        profile: regie.profile.clone(),
        days: Some(work.days(regie.days.exact())),
        tjm: Some(work.eur(regie.tjm.exact())),
        discount_pct: line.discount_pct.as_ref().map(|discount| work.pct(discount.exact())),
        ..shown
    }
}
