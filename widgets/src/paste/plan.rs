//! A pasted plan: its columns, and its rows of cells.

use super::column::{self, Column, Meaning};
use super::delay::{Delay, delay};
use super::grid::{self, Grid};
use super::number::{Basis, Number, Unit, millionths, number};
use super::sums::{self, Sum};
use super::{Unread, date, free};

/// What a cell is read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    Blank,
    /// The text as typed.
    Text,
    /// An ISO date.
    Date(String),
    /// A decimal of the contract: euros, or percent.
    Number(String),
    Delay(Delay),
}

/// A cell with its text, read or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) typed: String,
    pub(crate) read: Result<Content, Unread>,
}

/// A row, with a cell for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    /// Sums other rows: to be kept or dropped.
    pub(crate) is_sum: bool,
}

/// A pasted plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) columns: Vec<Column>,
    /// Every line that is neither blank nor the header, in order.
    pub(crate) rows: Vec<Row>,
}

/// The header is looked for in the first rows, under a title.
const HEADER_WITHIN: usize = 5;

/// Reads a pasted text. `day_first` is the custom of `03/04/2027`; `chosen` has, by column, what somebody chose it to be.
pub(crate) fn read(text: &str, day_first: bool, chosen: &[Option<Meaning>]) -> Plan {
    let (mut rows, chosen) = match grid::split(text) {
        Grid::Cells(rows) => (rows, chosen.to_vec()),
        Grid::Lines(lines) => sentences(&lines, chosen),
    };
    let header = rows.iter().take(HEADER_WITHIN).enumerate().position(|(at, row)| column::is_header(row, at == 0));
    let names = header.map(|at| rows.remove(at)).unwrap_or_default();
    let sums: Vec<Sum> = rows.iter().map(|row| sum(row)).collect();
    let lines = rows.iter().zip(&sums).filter(|(_, sum)| **sum != Sum::Surely).map(|(row, _)| row.as_slice());
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let columns = column::decide(&names, width, &lines.collect::<Vec<_>>(), &chosen, day_first);
    let rows = rows.into_iter().zip(&sums).map(|(row, sum)| {
        let mut typed = row.into_iter();
        let cells = columns.iter().map(|column| Cell::of(typed.next().unwrap_or_default(), column.meaning, day_first));
        Row { cells: cells.collect(), is_sum: *sum == Sum::Surely }
    });
    let mut plan = Plan { rows: rows.collect(), columns };
    plan.find_sums(&sums);
    plan
}

/// The cells of sentences, and what their columns hold.
fn sentences(lines: &[String], chosen: &[Option<Meaning>]) -> (Vec<Vec<String>>, Vec<Option<Meaning>>) {
    let header = lines.first().filter(|line| lines.len() > 1 && column::is_header(std::slice::from_ref(line), true));
    let said = lines.iter().skip(header.iter().count()).map(|line| {
        let free::Said { label, share, amount, incl_vat } = free::say(line);
        [label, share, amount, incl_vat]
    });
    let said: Vec<[String; 4]> = said.collect();
    let known = [Some(Meaning::Label), Some(Meaning::Share), None, Some(Meaning::AmountInclVat)];
    let is_used = |at: &usize| said.iter().any(|cells| cells.get(*at).is_some_and(|cell| !cell.is_empty()));
    let used: Vec<usize> = (0..known.len()).filter(is_used).collect();
    let meanings = used.iter().enumerate().map(|(at, column)| {
        let chosen = chosen.get(at).copied().flatten();
        chosen.or_else(|| known.get(*column).copied().flatten())
    });
    let rows = said.iter().map(|cells| used.iter().filter_map(|column| cells.get(*column).cloned()).collect());
    (header.map(|line| vec![line.clone()]).into_iter().chain(rows).collect(), meanings.collect())
}

/// Whether the first text of a row says that it sums others.
fn sum(row: &[String]) -> Sum {
    let is_text = |cell: &&String| !cell.trim().is_empty() && number(cell).is_none() && date::date(cell, true).is_err();
    row.iter().find(is_text).map_or(Sum::No, |text| sums::of(text))
}

impl Cell {
    fn of(typed: String, meaning: Option<Meaning>, day_first: bool) -> Self {
        let text = typed.trim();
        let read = match meaning {
            _ if text.is_empty() => Ok(Content::Blank),
            None => Err(Unread::UnknownColumn),
            Some(Meaning::Label | Meaning::Vat | Meaning::Other) => Ok(Content::Text),
            Some(Meaning::Date) => date::date(text, day_first).map(Content::Date),
            Some(Meaning::Delay) => delay(text).map(Content::Delay),
            Some(Meaning::Share) => decimal(text, |unit| matches!(unit, Unit::Plain | Unit::Percent)),
            Some(Meaning::AmountExclVat) => decimal(text, |unit| is_amount(unit, Basis::ExclVat)),
            Some(Meaning::AmountInclVat) => decimal(text, |unit| is_amount(unit, Basis::InclVat)),
        };
        Self { typed, read }
    }

    fn millionths(&self) -> Option<i128> {
        match &self.read {
            Ok(Content::Number(decimal)) => millionths(decimal),
            _ => None,
        }
    }
}

fn is_amount(unit: Unit, wanted: Basis) -> bool {
    match unit {
        Unit::Plain | Unit::Money(None) => true,
        Unit::Money(Some(basis)) => basis == wanted,
        _ => false,
    }
}

fn decimal(text: &str, is_unit: impl Fn(Unit) -> bool) -> Result<Content, Unread> {
    match number(text) {
        Some(Number { unit, decimal }) if is_unit(unit) => decimal.map(Content::Number),
        _ => Err(Unread::NotANumber),
    }
}

impl Plan {
    /// Returns the column that gives the amounts: without VAT where there is one.
    pub(crate) fn amount(&self) -> Option<usize> {
        self.column(Meaning::AmountExclVat).or_else(|| self.column(Meaning::AmountInclVat))
    }

    /// Returns the first column of that meaning.
    pub(crate) fn column(&self, meaning: Meaning) -> Option<usize> {
        self.columns.iter().position(|column| column.meaning == Some(meaning))
    }

    /// Returns whether shares alone say what is paid.
    pub(crate) fn is_by_share(&self) -> bool {
        let is_decided = self.columns.iter().all(|column| column.meaning.is_some());
        is_decided && self.amount().is_none() && self.column(Meaning::Share).is_some()
    }

    /// Finds the sums that their words do not tell surely: their amount is that of the rows since the last sum, or of all.
    fn find_sums(&mut self, words: &[Sum]) {
        let Some(counted) = self.amount().or_else(|| self.column(Meaning::Share)) else { return };
        let label = self.column(Meaning::Label);
        let last = self.rows.len().saturating_sub(1);
        let (mut since, mut all, mut lines, mut are_named) = (Some(0_i128), Some(0_i128), 0_usize, true);
        for (at, (row, word)) in self.rows.iter_mut().zip(words).enumerate() {
            let amount = row.cells.get(counted).and_then(Cell::millionths);
            let is_named =
                label.and_then(|label| row.cells.get(label)).is_some_and(|cell| !cell.typed.trim().is_empty());
            let is_sum = amount.is_some() && (amount == since || amount == all);
            row.is_sum |= is_sum
                && match word {
                    Sum::Surely => true,
                    Sum::Perhaps => lines > 0,
                    // A spreadsheet sums beneath a column, often without a word.
                    Sum::No => at == last && lines > 1 && are_named && !is_named,
                };
            if row.is_sum {
                since = Some(0);
            } else {
                let with = |sum: Option<i128>| sum?.checked_add(amount?);
                (since, all, lines, are_named) =
                    (with(since), with(all), lines.saturating_add(1), are_named && is_named);
            }
        }
    }
}
