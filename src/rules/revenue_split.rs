//! Splitting what a collective earns, to the cent.
//!
//! The lead's share comes first: total × lead.pct, rounded to the cent. What is left is split by weight (days, keys) by the largest
//! remainder: each share is rounded down to the cent, and the cents left over go to the shares that lost most, the earliest on
//! ties. A lead who is also a member has both in one share; else the lead is listed first. The shares always add up to the total.
//!
//! pct = amount ÷ total, from the rounded amounts; null when the total is 0. The total is rounded to the cent when read.
//!
//! Errors: a name given twice is `inconsistent` at the later one; weights that sum to 0, or no member, at /members. Source: practice
//! of freelance collectives; apportionment by largest remainder (Hamilton's method).
//!
//! ```
//! let split = chiffrage::call("revenueSplit", r#"{"total":10000,
//!     "members":[{"name":"A","weight":1},{"name":"B","weight":1},{"name":"C","weight":1}]}"#)?;
//! assert!(split.starts_with(r#"{"shares":[{"name":"A","amount":"3333.34","pct":"33.33"},{"name":"B","amount":"3333.33","#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Code, Result};
use crate::exact::{Exact, Rounding};
use crate::figure::{Formula, Place, Step, Unit, Working, formula};
use crate::formula::Operand;
use crate::quantity::{Amount, Days, SharePct};
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::sorted::repeated;
use crate::split::largest_remainder;
use crate::value::{At, Check};

const SOURCE: &str = "The lead first, then by weight, largest remainder (practice of collectives)";

input! {
    /// Who leads, for a share of the whole.
    pub struct SplitLead {
        /// A member's name, or another.
        pub name: String,
        /// Percent of the total.
        pub pct: SharePct,
    }
}

input! {
    /// Who has a part in the rest.
    pub struct SplitMember {
        /// Once in the list.
        pub name: String,
        /// Days, keys: any count ≥ 0.
        pub weight: Days,
    }
}

input! {
    /// A total and those who share it.
    pub struct RevenueSplitInput {
        /// Asks for the working.
        pub explain: bool,
        /// Euros.
        pub total: Amount,
        /// Served first.
        pub lead: Option<SplitLead>,
        /// Share the rest.
        pub members: Vec<SplitMember>,
    }
}

output! {
    /// What one receives.
    pub struct Share {
        /// Who.
        pub name: String,
        /// Euros.
        pub amount: Rounded,
        /// Percent of the total; null when it is 0.
        pub pct: Option<Rounded>,
    }
}

output! {
    /// The shares, which add up to the total.
    pub struct RevenueSplit {
        /// A lead who is no member, then the members in their order.
        pub shares: Vec<Share>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Splits a total.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &RevenueSplitInput) -> Result<RevenueSplit> {
    input.check(At::ROOT)?;
    let RevenueSplitInput { total, lead, members, .. } = input;
    let weights: Vec<Exact> = members.iter().map(|member| member.weight.to_exact()).collect();
    let weight_sum: Exact = weights.iter().cloned().sum();
    check(members, &weight_sum)?;

    let lead_pct = lead.as_ref().map_or(Exact::ZERO, |lead| lead.pct.to_exact());
    let lead_share = formula!(total * lead_pct / 100).value().round(2, Rounding::Nearest);
    let rest = formula!(total - lead_share).value();
    let is_lead = |member: &SplitMember| lead.as_ref().is_some_and(|lead| lead.name == member.name);

    let work = Working::new(input.explain, SOURCE);
    let mut shares = Vec::with_capacity(members.len().saturating_add(1));
    let mut give = |name: &str, rounding, formula: Formula<'_>| {
        let place = Place::item("/shares", shares.len());
        let figure = work.figure(Unit::Eur, rounding, "revenueSplit.share.amount", place.field("amount"), formula);
        let amount = work.rounded(figure);
        let pct = work.figure(
            Unit::Pct,
            Rounding::Nearest,
            "revenueSplit.share.pct",
            place.field("pct"),
            formula!(amount / total * 100),
        );
        shares.push(Share { name: name.to_owned(), amount: work.shown(figure), pct: work.or_null(pct) });
    };
    if let Some(lead) = lead
        && !members.iter().any(is_lead)
    {
        give(&lead.name, Rounding::Nearest, formula!(total * lead_pct / 100));
    }
    for (member, amount) in members.iter().zip(largest_remainder(&rest, &weights)) {
        let weight = &member.weight;
        let quota = formula!(rest * weight / weight_sum).value();
        // Whole cents, so that rounding down leaves them as they are.
        let left_over_cent = amount - quota.round(2, Rounding::Down);
        match is_lead(member) {
            true => {
                give(&member.name, Rounding::Down, formula!(rest * weight / weight_sum + left_over_cent + lead_share));
            }
            false => give(&member.name, Rounding::Down, formula!(rest * weight / weight_sum + left_over_cent)),
        }
    }
    Ok(RevenueSplit { shares, steps: work.steps()? })
}

fn check(members: &[SplitMember], weight_sum: &Exact) -> Result<()> {
    let at = At::ROOT.field("members");
    let name = |place: usize| members.get(place).map(|member| &member.name);
    if let Some(index) = repeated(members.len(), &|one, other| name(one).cmp(&name(other))) {
        return Err(at.item(index).field("name").error(Code::Inconsistent, "this name is given twice"));
    }
    match weight_sum.is_zero() {
        true => Err(at.error(Code::Inconsistent, "the weights sum to 0: nobody would receive the rest")),
        false => Ok(()),
    }
}
