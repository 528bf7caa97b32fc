//! Decimals compared as text, to draw and to sort: nothing is computed here.

use std::cmp::Ordering;

/// Which of two decimals is greater, each with the decimals the contract gives its kind of figure.
pub(crate) fn order(one: &str, other: &str) -> Ordering {
    match (one.strip_prefix('-'), other.strip_prefix('-')) {
        (None, None) => magnitude(one, other),
        (Some(one), Some(other)) => magnitude(other, one),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
    }
}

fn magnitude(one: &str, other: &str) -> Ordering {
    let whole = |text: &str| text.find('.').unwrap_or(text.len());
    whole(one).cmp(&whole(other)).then_with(|| one.cmp(other))
}

/// Above zero.
pub(crate) fn is_positive(text: &str) -> bool {
    !text.starts_with('-') && !is_zero(text)
}

/// No digit but zeros.
pub(crate) fn is_zero(text: &str) -> bool {
    !text.bytes().any(|digit| matches!(digit, b'1'..=b'9'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_in_order() {
        for (less, more) in [("9.00", "10.00"), ("-10.00", "-9.00"), ("-1.00", "0.00"), ("1.0000", "1.0001")] {
            assert_eq!(order(less, more), Ordering::Less);
            assert_eq!(order(more, less), Ordering::Greater);
        }
        assert_eq!(order("5.00", "5.00"), Ordering::Equal);
    }
}
