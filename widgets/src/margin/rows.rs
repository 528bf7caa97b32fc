//! A portfolio as rows: in order of urgency, filtered, sorted.

use std::cmp::Ordering;

use crate::form::State;
use crate::form::fault::reason;
use crate::form::json::Json;
use crate::ui::decimal;
use crate::ui::dom::folded;
use crate::ui::text::Text;

use super::project::lacking;
use super::words as w;

/// From the most urgent; what cannot be read has to be mended first.
pub(super) const STATUSES: [&str; 5] = ["error", "loss", "alert", "watch", "ok"];

/// What the rows are put in order of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Urgency,
    Name,
    Rate,
    Shortfall,
}

/// The columns, by what they sort on.
pub(super) const COLUMNS: [(Order, Text); 4] = [
    (Order::Urgency, w::STATUS),
    (Order::Name, w::PROJECT),
    (Order::Rate, w::TAUX_MARQUE),
    (Order::Shortfall, w::SHORTFALL),
];

/// What somebody asks to see.
#[derive(Clone)]
pub(super) struct View {
    pub(super) order: Order,
    /// From the other end than the first that is of interest.
    pub(super) reversed: bool,
    /// In lower case.
    pub(super) search: String,
    pub(super) status: Option<usize>,
}

impl View {
    /// By that column; once more, the other way round.
    pub(super) fn sort(&mut self, order: Order) {
        self.reversed = self.order == order && !self.reversed;
        self.order = order;
    }

    /// The worst status and the largest amount come first, as the first name and the lowest rate do.
    pub(super) fn direction(&self) -> &'static str {
        match matches!(self.order, Order::Urgency | Order::Shortfall) == self.reversed {
            true => "ascending",
            false => "descending",
        }
    }
}

/// A project as a row.
pub(super) struct Row<'a> {
    pub(super) index: usize,
    /// Its place in [`STATUSES`].
    pub(super) rank: usize,
    /// The rate of its furthest position.
    rate: &'a str,
    shortfall: &'a str,
    pub(super) name: &'a str,
}

pub(super) fn is_portfolio(state: &State) -> bool {
    state.value.member("projects").is_some()
}

/// The project as it was given.
pub(super) fn given(state: &State, index: usize) -> Option<&Json> {
    state.value.member("projects")?.items().get(index)
}

fn rank(outcome: &Json) -> usize {
    let status = outcome.at("/value/status").unwrap_or("error");
    STATUSES.iter().position(|known| *known == status).unwrap_or_default()
}

/// The worst status of the portfolio.
pub(super) fn worst(outcomes: &[Json]) -> Option<&'static str> {
    outcomes.iter().map(rank).filter(|rank| *rank > 0).min().and_then(|rank| STATUSES.get(rank)).copied()
}

/// A project of the portfolio.
pub(super) fn one(state: &State, index: usize) -> Option<Row<'_>> {
    let outcome = state.figures.member("projects")?.items().get(index)?;
    let name = given(state, index).and_then(|given| given.at("/name")).unwrap_or_default();
    Some(Row { index, rank: rank(outcome), rate: rate(outcome), shortfall: shortfall(outcome), name })
}

/// What keeps a project from having figures: where, and what to do about it.
pub(super) fn refusal(state: &State, index: usize) -> Option<String> {
    let error = state.figures.member("projects")?.items().get(index)?.member("error")?;
    let (code, path, message) = (error.at("/code")?, error.at("/path")?, error.at("/message")?);
    Some([path, " · ", &reason(code, message, state.look.lang)].concat())
}

/// Every project, in the order given.
pub(super) fn all(state: &State) -> Vec<Row<'_>> {
    (0..).map_while(|index| one(state, index)).collect()
}

fn rate(outcome: &Json) -> &str {
    let of = |pointer| outcome.at(pointer);
    of("/value/invoiced/tauxMarquePct")
        .or_else(|| of("/value/production/tauxMarquePct"))
        .or_else(|| of("/value/signed/tauxMarquePct"))
        .unwrap_or_default()
}

/// Of the position that lacks most.
fn shortfall(outcome: &Json) -> &str {
    let lacking = outcome.member("value").and_then(lacking);
    lacking.and_then(|(_, _, of)| of.at("/shortfall")).unwrap_or("0.00")
}

/// The rows asked for, in the order asked for.
pub(super) fn asked<'a>(rows: Vec<Row<'a>>, view: &View) -> Vec<Box<Row<'a>>> {
    // By its bytes: a search of the library weighs more than the rest of the list.
    let search = view.search.as_bytes();
    // All the names in one crossing to the browser.
    let mut names = String::new();
    if !search.is_empty() {
        for row in &rows {
            names.push_str(&row.name.replace('\n', " "));
            names.push('\n');
        }
        names = folded(&names);
    }
    let mut names = names.split('\n');
    let mut wanted = |row: &Row<'_>| {
        let name = names.next().unwrap_or_default();
        let found = search.is_empty() || name.as_bytes().windows(search.len()).any(|part| part == search);
        found && view.status.is_none_or(|status| status == row.rank)
    };
    // Each into its place, for the same reason: a sort weighs as much.
    let mut sorted: Vec<Box<Row<'a>>> = Vec::new();
    for row in rows.into_iter().filter(|row| wanted(row)) {
        let place = sorted.partition_point(|before| compared(before, &row, view).is_lt());
        sorted.insert(place, Box::new(row));
    }
    sorted
}

fn compared(one: &Row<'_>, other: &Row<'_>, view: &View) -> Ordering {
    let shortfall = || decimal::order(other.shortfall, one.shortfall);
    let ordering = match view.order {
        Order::Urgency => one.rank.cmp(&other.rank).then_with(shortfall),
        Order::Name => one.name.cmp(other.name),
        Order::Rate => decimal::order(one.rate, other.rate),
        Order::Shortfall => shortfall(),
    };
    if view.reversed { ordering.reverse() } else { ordering }.then_with(|| one.index.cmp(&other.index))
}
