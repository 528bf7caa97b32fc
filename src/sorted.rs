//! Order among dates, names and remainders, sorted in one place.

use std::cmp::Ordering;

use chrono::NaiveDate;

/// The places 0 to `count` − 1 in ascending order, the earlier first on ties.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// The places of equal items together, in ascending order of the items.
pub(crate) fn groups(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<Vec<usize>> {
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
pub(crate) fn repeated(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Option<usize> {
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
