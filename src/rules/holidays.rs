//! The public holidays of a year in a zone, by date.
//!
//! Errors: a year outside 1900–2200 is `out_of_range`. Source: Code du travail, L3133-1, L3134-13 and L3422-2; see
//! [`crate::calendar`].
//!
//! ```
//! let holidays = chiffrage::call("holidays", r#"{"year":2026,"zone":"alsace-moselle"}"#)?;
//! assert!(holidays.contains(r#"{"date":"2026-04-03","id":"good_friday","name":"Vendredi saint"}"#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;

use crate::calendar::{self, HolidayId, Zone};
use crate::error::Result;
use crate::quantity::Year;
use crate::shape::{input, output};
use crate::sorted::order;
use crate::value::{At, Check};

input! {
    /// A year and a zone.
    pub struct HolidaysInput {
        /// Taken for the sake of uniformity; a list of dates has no working to show.
        pub explain: bool,
        /// 1900 to 2200.
        pub year: Year,
        /// Whose holidays.
        pub zone: Zone = "metropole",
    }
}

output! {
    /// A holiday.
    pub struct Holiday {
        /// Its day.
        pub date: NaiveDate,
        /// Its stable name.
        pub id: HolidayId,
        /// Its French name.
        pub name: String,
    }
}

/// Lists the holidays by date, then by id: two on one day are two entries.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &HolidaysInput) -> Result<Vec<Holiday>> {
    input.check(At::ROOT)?;
    let (first, last) = calendar::year(input.year.narrow());
    let list = calendar::days(first, last).flat_map(|date| {
        let ids: Vec<HolidayId> = calendar::holidays_on(date, input.zone).collect();
        let text = |place: usize| ids.get(place).map(|id| id.text());
        let by_id = order(ids.len(), &|one, other| text(one).cmp(&text(other)));
        let ids: Vec<HolidayId> = by_id.into_iter().filter_map(|place| ids.get(place).copied()).collect();
        ids.into_iter().map(move |id| Holiday { date, id, name: id.name().to_owned() })
    });
    Ok(list.collect())
}
