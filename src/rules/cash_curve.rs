//! The cash curve: an opening balance, dated movements, the balance after each day and its lowest point.
//!
//! balance of a day = balance before + the day's movements. One point a day, in date order, whatever the order of the movements;
//! each movement is rounded to the cent when read. The opening balance counts for the lowest point, with no date; on ties the
//! earliest stands. Euros, either sign. Errors: those of each field. Source: treasury practice.
//!
//! ```
//! let curve = chiffrage::call("cashCurve", r#"{"opening":1000,"movements":[
//!     {"date":"2026-02-28","amount":-2500},{"date":"2026-01-31","amount":-800}]}"#)?;
//! assert!(curve.contains(r#""lowest":{"date":"2026-02-28","balance":"-2300.00"},"closing":"-2300.00""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;

use crate::error::Result;
use crate::exact::{Exact, Rounding};
use crate::figure::{Place, Step, Unit, Working, formula};
use crate::formula::Operand;
use crate::quantity::SignedAmount;
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::sorted::groups;
use crate::value::{At, Check};

const SOURCE: &str = "Treasury practice: a balance is the one before plus the day's movements";

input! {
    /// Money that comes in, or goes out below zero.
    pub struct Movement {
        /// The day.
        pub date: NaiveDate,
        /// Euros, either sign.
        pub amount: SignedAmount,
        /// For the reader.
        pub label: Option<String>,
    }
}

input! {
    /// A balance and what moves it.
    pub struct CashCurveInput {
        /// Asks for the working.
        pub explain: bool,
        /// Balance before the first movement, euros.
        pub opening: SignedAmount = 0,
        /// In any order.
        pub movements: Vec<Movement>,
    }
}

output! {
    /// The balance at the end of a day.
    pub struct Point {
        /// The day.
        pub date: NaiveDate,
        /// Euros.
        pub balance: Rounded,
    }
}

output! {
    /// The lowest balance.
    pub struct Lowest {
        /// The first day it is reached; null for the opening balance.
        pub date: Option<NaiveDate>,
        /// Euros.
        pub balance: Rounded,
    }
}

output! {
    /// The balance day by day.
    pub struct CashCurve {
        /// One a day with movements, in date order.
        pub points: Vec<Point>,
        /// The lowest of the opening balance and the points.
        pub lowest: Lowest,
        /// The last balance, euros.
        pub closing: Rounded,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Draws the curve.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &CashCurveInput) -> Result<CashCurve> {
    input.check(At::ROOT)?;
    let date = |place: usize| input.movements.get(place).map(|movement| movement.date);
    let by_day = groups(input.movements.len(), &|one, other| date(one).cmp(&date(other)));
    let work = Working::new(input.explain, SOURCE);
    let mut points = Vec::with_capacity(by_day.len());
    let mut balance = input.opening.to_exact();
    let mut lowest = (None, balance.clone());
    for (index, of_day) in by_day.iter().enumerate() {
        let of_day: Vec<&Movement> = of_day.iter().filter_map(|place| input.movements.get(*place)).collect();
        let Some(date) = of_day.first().map(|movement| movement.date) else { continue };
        let movements: Exact = of_day.iter().map(|movement| movement.amount.to_exact()).sum();
        let place = Place::item("/points", index).field("balance");
        let figure =
            work.figure(Unit::Eur, Rounding::Nearest, "cashCurve.point.balance", place, formula!(balance + movements));
        points.push(Point { date, balance: work.shown(figure) });
        balance = work.rounded(figure).clone();
        if balance < lowest.1 {
            lowest = (Some(date), balance.clone());
        }
    }
    let (date, lowest_balance) = lowest;
    let opening = &input.opening;
    let movements: Exact = input.movements.iter().map(|movement| movement.amount.to_exact()).sum();
    let closing = work.nearest(Unit::Eur, "cashCurve.closing", formula!(opening + movements));
    Ok(CashCurve {
        points,
        lowest: Lowest { date, balance: work.eur(&lowest_balance) },
        closing: work.shown(closing),
        steps: work.steps()?,
    })
}
