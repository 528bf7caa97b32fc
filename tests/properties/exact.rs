//! Fractions of every width against those of another library, around the bounds of each; and decimals as they are written.

use chiffrage::exact::{Exact, Rounding};
use chiffrage::quantity::UnitPrice;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use proptest::prelude::*;

/// A decimal, often near the width of a machine word or of a decimal of the contract.
fn decimal() -> impl Strategy<Value = (i128, u32)> {
    let bounds =
        [1_i128 << 31, 1 << 32, 1 << 62, 1 << 63, 1 << 64, 1 << 126, i128::MAX, 10_i128.pow(18), 10_i128.pow(38)];
    let mantissa = prop_oneof![
        4 => -100_000_i128..100_000,
        2 => any::<i64>().prop_map(i128::from),
        1 => any::<i128>().prop_map(|any| any / 2),
        3 => (prop::sample::select(bounds.to_vec()), -2_i128..=2, any::<bool>()).prop_map(|(bound, more, negative)| {
            let near = bound.saturating_add(more);
            if negative { -near } else { near }
        }),
    ];
    (mantissa, prop_oneof![3 => 0_u32..4, 1 => 0_u32..=28])
}

fn rational((mantissa, scale): (i128, u32)) -> BigRational {
    BigRational::new(BigInt::from(mantissa), BigInt::from(10).pow(scale))
}

fn rounded(value: &BigRational, decimals: u32, rounding: Rounding) -> Option<i128> {
    let scaled = value * BigRational::from(BigInt::from(10).pow(decimals));
    let whole = match rounding {
        // Halves away from zero, as num-rational does.
        Rounding::Nearest => scaled.round(),
        Rounding::Up => scaled.ceil(),
        Rounding::Down => scaled.floor(),
    };
    whole.to_integer().to_i128()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn arithmetic_is_exact_at_every_width(
        first in decimal(), others in prop::collection::vec((0_u8..4, decimal()), 1..5), decimals in 0_u32..5,
    ) {
        let mut ours = Exact::decimal(first.0, first.1);
        let mut theirs = Some(rational(first));
        for (operation, other) in others {
            let (exact, fraction) = (Exact::decimal(other.0, other.1), rational(other));
            prop_assert_eq!(
                theirs.as_ref().and_then(|theirs| theirs.partial_cmp(&fraction)),
                ours.partial_cmp(&exact),
            );
            ours = match operation {
                0 => ours + exact,
                1 => ours - exact,
                2 => ours * exact,
                _ => ours / exact,
            };
            theirs = theirs.and_then(|theirs| match operation {
                0 => Some(theirs + fraction),
                1 => Some(theirs - fraction),
                2 => Some(theirs * fraction),
                _ => (!fraction.is_zero()).then(|| theirs / fraction),
            });
        }
        prop_assert_eq!(ours.is_undefined(), theirs.is_none());
        for rounding in [Rounding::Nearest, Rounding::Up, Rounding::Down] {
            let expected = theirs.as_ref().and_then(|theirs| rounded(theirs, decimals, rounding));
            prop_assert_eq!(ours.units(decimals, rounding), expected);
        }
        prop_assert_eq!(ours.is_negative(), theirs.is_some_and(|theirs| theirs.is_negative()));
    }

    #[test]
    fn a_price_is_read_as_it_is_written(text in "[0-9]{0,14}(\\.[0-9x.-]{0,6})?") {
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, "0"));
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let written = (is_number(whole) && is_number(decimals))
            .then(|| format!("{whole}{decimals:0<6}").parse::<i128>().expect("digits"));
        let accepted = written.filter(|units| *units <= 10_i128.pow(18));
        let read = text.parse::<UnitPrice>().ok();
        prop_assert_eq!(read.map(|price| price.exact().units(6, Rounding::Down)), accepted.map(Some));
    }
}
