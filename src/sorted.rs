//! Order among dates, names and remainders, sorted in one place.

use alloc::collections::BinaryHeap;
use alloc::vec;
use alloc::vec::Vec;

use core::cmp::Ordering;

use chrono::NaiveDate;

/// The places 0 to `count` − 1 in ascending order, the earlier first on ties.
pub(crate) fn order(count: usize, compare: Compare<'_>) -> Vec<usize> {
    let places: BinaryHeap<Placed<'_>> = (0..count).map(|place| Placed { place, compare }).collect();
    places.into_sorted_vec().into_iter().map(|placed| placed.place).collect()
}

type Compare<'a> = &'a dyn Fn(usize, usize) -> Ordering;

/// A heap sorts in a tenth of the code of the slices' own sort.
struct Placed<'a> {
    place: usize,
    compare: Compare<'a>,
}

impl Ord for Placed<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.compare)(self.place, other.place).then(self.place.cmp(&other.place))
    }
}

impl PartialOrd for Placed<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Placed<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Placed<'_> {}

/// The places of equal items together, in ascending order of the items.
pub(crate) fn groups(count: usize, compare: Compare<'_>) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for place in order(count, compare) {
        match groups.last_mut() {
            Some(group) if group.first().is_some_and(|first| compare(*first, place).is_eq()) => group.push(place),
            _ => groups.push(vec![place]),
        }
    }
    groups
}

/// The first place whose item an earlier one holds already.
pub(crate) fn repeated(count: usize, compare: Compare<'_>) -> Option<usize> {
    groups(count, compare).iter().filter_map(|group| group.get(1).copied()).min()
}

/// Days, each once, in order.
#[derive(Debug)]
pub(crate) struct DaySet(Vec<NaiveDate>);

impl DaySet {
    pub(crate) fn of(dates: Option<&[NaiveDate]>) -> Self {
        let dates = dates.unwrap_or_default();
        let day = |place: usize| dates.get(place).copied().unwrap_or_default();
        let mut days: Vec<NaiveDate> =
            order(dates.len(), &|one, other| day(one).cmp(&day(other))).into_iter().map(day).collect();
        days.dedup();
        Self(days)
    }

    pub(crate) fn has(&self, date: NaiveDate) -> bool {
        self.0.binary_search(&date).is_ok()
    }

    /// Those from the first to the last, both included.
    pub(crate) fn within(&self, first: NaiveDate, last: NaiveDate) -> &[NaiveDate] {
        let start = self.0.partition_point(|date| *date < first);
        let end = self.0.partition_point(|date| *date <= last);
        self.0.get(start..end).unwrap_or_default()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = NaiveDate> {
        self.0.iter().copied()
    }
}
