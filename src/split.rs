//! Splitting an amount so that the shares add up to it, to the cent.

use alloc::vec::Vec;

use core::cmp::Ordering;

use crate::exact::{Exact, Rounding};
use crate::sorted::order;

/// The shares of a `total` in whole cents, by weight, by the largest remainder: each share is first rounded down to the cent,
/// and the cents left over go one by one to the shares that lost most, the earliest on ties. Undefined where no weight is
/// above zero.
pub(crate) fn largest_remainder(total: &Exact, weights: &[Exact]) -> Vec<Exact> {
    let weight_sum: Exact = weights.iter().cloned().sum();
    let quota = |weight: &Exact| &(total * weight) / &weight_sum;
    let quotas: Vec<Exact> = weights.iter().map(quota).collect();
    let mut shares: Vec<Exact> = quotas.iter().map(|quota| quota.round(2, Rounding::Down)).collect();

    let left_over = total - &shares.iter().cloned().sum();
    let cents = left_over.units(2, Rounding::Nearest).and_then(|cents| usize::try_from(cents).ok()).unwrap_or(0);
    let lost: Vec<Exact> = quotas.into_iter().zip(&shares).map(|(quota, share)| &quota - share).collect();
    let most_first = |one: usize, other: usize| lost.get(other).partial_cmp(&lost.get(one)).unwrap_or(Ordering::Equal);
    for place in order(shares.len(), &most_first).into_iter().take(cents) {
        if let Some(share) = shares.get_mut(place) {
            *share = &*share + &Exact::decimal(1, 2);
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use std::string::String;
    use std::vec::Vec;

    use super::largest_remainder;
    use crate::exact::Exact;

    fn split(cents: i64, weights: &[i64]) -> Vec<String> {
        let weights: Vec<Exact> = weights.iter().map(|&weight| Exact::from(weight)).collect();
        largest_remainder(&Exact::decimal(cents.into(), 2), &weights).iter().filter_map(Exact::to_text).collect()
    }

    #[test]
    fn left_over_cents_go_to_the_largest_remainders() {
        // 10.00 by 5 : 3 : 3 is 4.5454… and 2.7272… twice: two cents are left, and the first share lost least.
        assert_eq!(split(1000, &[5, 3, 3]), ["4.54", "2.73", "2.73"].map(String::from));
    }

    #[test]
    fn ties_go_to_the_earliest() {
        assert_eq!(split(1000, &[1, 1, 1]), ["3.34", "3.33", "3.33"].map(String::from));
        assert_eq!(split(5, &[1, 1]), ["0.03", "0.02"].map(String::from));
    }

    #[test]
    fn nothing_to_split_and_weights_of_zero() {
        assert_eq!(split(0, &[1, 2]), ["0", "0"].map(String::from));
        assert_eq!(split(1, &[0, 2, 0]), ["0", "0.01", "0"].map(String::from));
    }
}
