//! A price that follows an index, such as the Syntec index of labour cost.
//!
//! P1 = P0 × S1 ÷ S0, and the change S1 ÷ S0 − 1 comes from the indices, not from the rounded price. The price is multiplied, so it
//! is not rounded when read. Errors: a reference index of 0 is `out_of_range` at /index0. Source: indexation clauses on the Syntec
//! index; an index must relate to the parties' activity (Code monétaire et financier, L112-2).
//!
//! ```
//! let revised = chiffrage::call("priceRevision", r#"{"price":650,"index0":"242.6","index1":"245.6"}"#)?;
//! assert_eq!(revised, r#"{"price":"658.04","changePct":"1.24"}"#);
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::error::Result;
use crate::figure::{Step, Unit, Working, formula};
use crate::quantity::{Positive, UnitPrice};
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Indexation clause P1 = P0 × S1 ÷ S0; Code monétaire et financier, L112-2";

input! {
    /// A price and two values of its index.
    pub struct PriceRevisionInput {
        /// Asks for the working.
        pub explain: bool,
        /// Price to revise, euros.
        pub price: UnitPrice,
        /// Reference index, > 0.
        pub index0: Positive,
        /// Index of the revision.
        pub index1: UnitPrice,
    }
}

output! {
    /// The price after the revision.
    pub struct PriceRevision {
        /// Euros.
        pub price: Rounded,
        /// Change of the index, percent.
        pub change_pct: Rounded,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Revises a price.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &PriceRevisionInput) -> Result<PriceRevision> {
    input.check(At::ROOT)?;
    let PriceRevisionInput { price, index0, index1, .. } = input;
    let work = Working::new(input.explain, SOURCE);
    let revised = work.nearest(Unit::Eur, "priceRevision.price", formula!(price * index1 / index0));
    let change = work.nearest(Unit::Pct, "priceRevision.changePct", formula!((index1 / index0 - 1) * 100));
    Ok(PriceRevision { price: work.shown(revised), change_pct: work.shown(change), steps: work.steps()? })
}
