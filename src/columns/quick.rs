//! A row on machine words: nearly every row there is, in a hundredth of the time.
//!
//! A figure is computed on floats, and taken where it is so far from the middle of two cents that neither the decimal text of its
//! inputs nor their arithmetic can lie on the other side. What falls in a middle, as half a day at an odd number of cents does, is
//! computed on whole hundredths, where all of the row are some. The rule itself answers for the rest, and for what has no answer.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    reason = "within these bounds every product is under 2^53, and what divides is not zero"
)]

use super::Row;

/// Cents and hundredths of days stay under it, so that no figure of the rule, shown here or not, is over 10^15.
const MOST: f64 = (1_u64 << 36) as f64;

/// The least number that is not zero.
const LEAST: f64 = 1.0 / 1024.0;

/// A dozen roundings of 2^-53 each, on less than `MOST`, come to less.
const DOUBT: f64 = 1.0 / 4096.0;

/// What a sum of hundredths may have lost of itself: on a product under 2^43, less than one.
const HAIR: f64 = DOUBT / (1_u64 << 34) as f64;

/// Whole hundredths, and the side of them that a number lies on which is none by a hair, as 0.1 + 0.2: its decimal text lies there too.
/// Of all decimals of 15 digits, one at most reads as a number, and it is its text.
struct Hundredths {
    count: i64,
    side: i64,
}

fn hundredths(value: f64) -> Option<Hundredths> {
    let count = nearest_whole(value * 100.0);
    let rest = value - count as f64 / 100.0;
    let side = i64::from(rest > 0.0) - i64::from(rest < 0.0);
    (rest.abs() <= value * HAIR).then_some(Hundredths { count, side })
}

/// The side that two hairs come to, where they are not of different sides.
fn both(one: i64, other: i64) -> Option<i64> {
    (one * other >= 0).then_some((one + other).signum())
}

/// The least taux de marque in hundredths, where it is some; zero without one, as a margin under zero is a loss already.
pub(super) fn threshold(pct: Option<f64>) -> Option<i64> {
    hundredths(pct.unwrap_or_default()).filter(|threshold| threshold.side == 0).map(|threshold| threshold.count)
}

/// Lands a row, unless the rule has to. The threshold was accepted by it.
pub(super) fn row(numbers: [f64; 5], threshold: i64) -> Option<Row> {
    let [_, sold, cjm, consumed, remaining] = numbers;
    let landing = consumed + remaining;
    let known = numbers.iter().all(|number| *number == 0.0 || *number >= LEAST && *number * 100.0 < MOST);
    let few = cjm * landing * 100.0 < MOST && cjm * sold * 100.0 < MOST;
    match known && few && sold > 0.0 && landing > 0.0 {
        true => near(numbers, threshold).or_else(|| whole(numbers, threshold)),
        false => None,
    }
}

fn near([price, sold, cjm, consumed, remaining]: [f64; 5], threshold: i64) -> Option<Row> {
    let price = settled(price * 100.0)?;
    let landing = consumed + remaining;
    let cost = cjm * landing * 100.0;
    let loses = exceeds(cost, price as f64)?;
    let drifts = exceeds(landing, sold)?;
    let landed = Landed {
        price,
        cost: settled(cost)?,
        landing: settled(landing * 100.0)?,
        tjm: settled(price as f64 / landing)?,
    };
    Some(landed.row(threshold, loses, drifts))
}

/// The nearest whole number, where it is beyond doubt.
fn settled(value: f64) -> Option<i64> {
    let nearest = nearest_whole(value);
    (value < MOST && (value - nearest as f64).abs() < 0.5 - DOUBT).then_some(nearest)
}

/// From 2^52 on numbers are whole, and their bits count them.
fn nearest_whole(value: f64) -> i64 {
    const WHOLE: f64 = (1_u64 << 52) as f64;
    (value + WHOLE).to_bits().wrapping_sub(WHOLE.to_bits()) as i64
}

/// Whether one is more than the other, where it is beyond doubt.
fn exceeds(one: f64, other: f64) -> Option<bool> {
    ((one - other).abs() > DOUBT).then_some(one > other)
}

fn whole([price, sold, cjm, consumed, remaining]: [f64; 5], threshold: i64) -> Option<Row> {
    let price = settled(price * 100.0)?;
    let [sold, cjm, consumed, remaining] =
        [hundredths(sold)?, hundredths(cjm)?, hundredths(consumed)?, hundredths(remaining)?];
    let landing = Hundredths { count: consumed.count + remaining.count, side: both(consumed.side, remaining.side)? };
    let cost = cjm.count * landing.count;
    let side = both(cjm.side, landing.side)? * cost.signum();
    let loses = is_positive(cost - price * 100, side);
    let drifts = is_positive(landing.count - sold.count, both(landing.side, -sold.side)?);
    let landed = Landed {
        price,
        cost: nearest(cost, 100, side),
        landing: landing.count,
        tjm: nearest(price * 100, landing.count, -landing.side),
    };
    Some(landed.row(threshold, loses, drifts))
}

/// More than nothing, be it by a hair.
fn is_positive(count: i64, side: i64) -> bool {
    count * 2 + side > 0
}

/// Halves away from zero, but for a value that is less by a hair.
fn nearest(value: i64, divisor: i64, side: i64) -> i64 {
    let quotient = value / divisor;
    let left = (value - quotient * divisor).abs();
    match left * 2 + side.min(0) < divisor {
        true => quotient,
        false => quotient + value.signum(),
    }
}

/// Cents, and hundredths of days.
struct Landed {
    price: i64,
    cost: i64,
    landing: i64,
    tjm: i64,
}

impl Landed {
    fn row(self, threshold: i64, loses: bool, drifts: bool) -> Row {
        let number = |hundredths: i64| hundredths as f64 / 100.0;
        let margin = self.price - self.cost;
        Row {
            landing_days: number(self.landing),
            tjm_equivalent: number(self.tjm),
            landing_margin: number(margin),
            landing_taux_marque_pct: match self.price {
                0 => f64::NAN,
                price => number(nearest(margin * 10_000, price, 0)),
            },
            status: match loses || margin < 0 {
                true => 3,
                false if margin * 10_000 < self.price * threshold => 2,
                false => drifts.into(),
            },
        }
    }
}
