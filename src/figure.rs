//! A figure is a formula, its exact value and the way it is rounded, written down once.
//!
//! The decimals of each unit and the rounding of every output are decided here and nowhere else; the step that explains a figure comes
//! from the formula that computed it.

use alloc::borrow::ToOwned;

use alloc::string::String;
use alloc::vec::Vec;

use core::cell::Cell;

use rust_decimal::Decimal;
use typed_arena::Arena;

use crate::error::{Error, Result};
use crate::exact::{Exact, Rounding};
pub(crate) use crate::formula::{Formula, Operand, formula};
use crate::rounded::{Count, Rounded};
use crate::shape::{choice, output};
#[cfg(feature = "serde")]
use crate::value::{At, Value};
use crate::value::{Show, View, count};

choice! {
    /// What a figure counts, which decides its decimals.
    pub enum Unit {
        /// Euros, 2 decimals.
        Eur = "eur",
        /// Euros per day, 2 decimals.
        EurPerDay = "eur_per_day",
        /// Percent, 2 decimals: 20 is 20 %.
        Pct = "pct",
        /// Days, 2 decimals.
        Days = "days",
        /// A ratio, 4 decimals.
        Ratio = "ratio",
    }
}

impl Unit {
    /// The decimals a figure of this unit is shown with.
    pub const fn decimals(self) -> u32 {
        match self {
            Self::Ratio => 4,
            Self::Eur | Self::EurPerDay | Self::Pct | Self::Days => 2,
        }
    }

    /// The most that is shown, 10^15, in units of its last decimal.
    const fn most(self) -> u128 {
        match self.decimals() {
            2 => 100_000_000_000_000_000,
            _ => 10_000_000_000_000_000_000,
        }
    }
}

choice! {
    /// The way a shown value was rounded, where it is not to the nearest.
    pub enum Direction {
        /// Up: it must be reached.
        Up = "up",
        /// Down: it may be spent.
        Down = "down",
    }
}

output! {
    /// One line of the working of a result: the operands, put through the formula, give the value.
    pub struct Step {
        /// Stable name of the rule's step, what a translation is keyed by: `price.netTjm`.
        pub id: String,
        /// The figure of the result this step explains, as a JSON pointer: `/lines/0/revenue`.
        pub path?: String,
        /// Operands by name, `+ − × ÷ ( ) min max` and whole numbers.
        pub formula: String,
        /// The numbers that went in, in full, by the names in the formula.
        pub operands: Operands,
        /// The result, rounded as the unit and `rounding` say.
        pub value: Rounded,
        /// What the value counts.
        pub unit: Unit,
        /// How the value was rounded; to the nearest, halves away from zero, when absent.
        pub rounding?: Direction,
        /// The law, standard or practice the rule comes from.
        pub source?: String,
    }
}

/// The operands of a step, in the order of the formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operands(pub Vec<(String, String)>);

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Operands {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> core::result::Result<Self, D::Error> {
        use serde::de::Error;

        let refused = |wanted| D::Error::custom(At::ROOT.wrong_type(wanted));
        let Value::Object(members) = Value::deserialize(from)? else { return Err(refused("must be an object")) };
        let text = |(name, value)| match value {
            Value::Text(text) => Ok((name, text)),
            _ => Err(refused("must be text")),
        };
        members.into_iter().map(text).collect::<core::result::Result<_, _>>().map(Self)
    }
}

impl Show for Operands {
    fn view(&self) -> View<'_> {
        View::Object(self.0.iter().map(|(name, value)| (name.as_str(), value as &dyn Show)).collect())
    }
}

/// An exact value with the way it is shown.
#[derive(Debug)]
pub(crate) struct Figure {
    exact: Exact,
    unit: Unit,
    rounding: Rounding,
}

impl Figure {
    /// The unrounded value.
    pub(crate) fn exact(&self) -> &Exact {
        &self.exact
    }
}

/// A formula that goes on with a figure takes its unrounded value; with what is shown, `rounded` comes first.
impl Operand for Figure {
    fn as_exact(&self) -> &Exact {
        &self.exact
    }
}

/// As it is shown; none where it is over 10^15 or undefined.
fn shown(exact: &Exact, unit: Unit, rounding: Rounding) -> Option<Rounded> {
    let decimals = unit.decimals();
    let units = exact.units(decimals, rounding)?;
    match units.unsigned_abs() <= unit.most() {
        true => Decimal::try_from_i128_with_scale(units, decimals).ok().map(Rounded::of),
        false => None,
    }
}

/// The numbers of a result on their way to it, and the steps where the caller asked for them.
///
/// Numbers live as long as the working, so that rules pass them around by reference. A figure that cannot be shown does not stop
/// the work: it is remembered, and `steps`, which every rule ends with, is the error.
pub(crate) struct Working {
    numbers: Arena<Figure>,
    steps: Option<Cell<Vec<Step>>>,
    source: &'static str,
    lost: Cell<bool>,
}

impl Working {
    pub(crate) fn new(explain: bool, source: &'static str) -> Self {
        let steps = explain.then(|| Cell::new(Vec::new()));
        Self { numbers: Arena::new(), steps, source, lost: Cell::new(false) }
    }

    /// A rule inside a rule whose steps are not shown.
    pub(crate) fn silent() -> Self {
        Self::new(false, "")
    }

    pub(crate) fn nearest(&self, unit: Unit, id: &str, formula: Formula<'_>) -> &Figure {
        self.figure(unit, Rounding::Nearest, id, "", formula)
    }

    pub(crate) fn up(&self, unit: Unit, id: &str, formula: Formula<'_>) -> &Figure {
        self.figure(unit, Rounding::Up, id, "", formula)
    }

    pub(crate) fn down(&self, unit: Unit, id: &str, formula: Formula<'_>) -> &Figure {
        self.figure(unit, Rounding::Down, id, "", formula)
    }

    /// The figure of a formula, with its step. `place` is where it stands in the result, where the id does not already say it.
    pub(crate) fn figure<'p>(
        &self,
        unit: Unit,
        rounding: Rounding,
        id: &str,
        place: impl Into<Place<'p>>,
        formula: Formula<'_>,
    ) -> &Figure {
        let figure = &*self.numbers.alloc(Figure { exact: formula.value(), unit, rounding });
        if let Some(steps) = &self.steps {
            let mut so_far = steps.take();
            so_far.extend(self.step(figure, id, place.into(), &formula));
            steps.set(so_far);
        }
        figure
    }

    /// The value of a formula that is no figure of the result.
    pub(crate) fn value(&self, formula: Formula<'_>) -> &Exact {
        self.keep(formula.value())
    }

    /// A number for as long as the working.
    pub(crate) fn keep(&self, exact: Exact) -> &Exact {
        &self.numbers.alloc(Figure { exact, unit: Unit::Ratio, rounding: Rounding::Nearest }).exact
    }

    /// The value once rounded, for what must add up as shown.
    pub(crate) fn rounded(&self, figure: &Figure) -> &Exact {
        self.keep(figure.exact.round(figure.unit.decimals(), figure.rounding))
    }

    /// A figure as it is shown.
    pub(crate) fn shown(&self, figure: &Figure) -> Rounded {
        self.round(&figure.exact, figure.unit, figure.rounding)
    }

    /// A figure as it is shown, or null where a division by zero makes it undefined.
    pub(crate) fn or_null(&self, figure: &Figure) -> Option<Rounded> {
        match figure.exact.is_undefined() {
            true => None,
            false => Some(self.shown(figure)),
        }
    }

    /// A figure as it is shown, or none where it is undefined or over 10^15: the rest of the result stands without it.
    pub(crate) fn if_shown(&self, figure: &Figure) -> Option<Rounded> {
        shown(&figure.exact, figure.unit, figure.rounding)
    }

    /// A figure as a whole number, to the nearest or as `rounding` says.
    pub(crate) fn count(&self, figure: &Figure, rounding: Rounding) -> Count {
        let whole = figure.exact.units(0, rounding).and_then(|units| i64::try_from(units).ok());
        Count::of(whole.unwrap_or_else(|| {
            self.lost.set(true);
            0
        }))
    }

    /// A number of days counted along the calendar, which no step explains.
    pub(crate) fn counted(&self, days: u32) -> Count {
        Count::of(days.into())
    }

    /// Euros as shown, of a value that no step explains (a sum of shown figures, an input).
    pub(crate) fn eur(&self, exact: &Exact) -> Rounded {
        self.round(exact, Unit::Eur, Rounding::Nearest)
    }

    /// A percentage as shown.
    pub(crate) fn pct(&self, exact: &Exact) -> Rounded {
        self.round(exact, Unit::Pct, Rounding::Nearest)
    }

    /// Days as shown.
    pub(crate) fn days(&self, exact: &Exact) -> Rounded {
        self.round(exact, Unit::Days, Rounding::Nearest)
    }

    fn round(&self, exact: &Exact, unit: Unit, rounding: Rounding) -> Rounded {
        shown(exact, unit, rounding).unwrap_or_else(|| {
            self.lost.set(true);
            Rounded::of(Decimal::ZERO)
        })
    }

    #[cold]
    fn step(&self, figure: &Figure, id: &str, place: Place<'_>, formula: &Formula<'_>) -> Option<Step> {
        Some(Step {
            id: id.to_owned(),
            path: place.pointer(id),
            formula: printed(formula.written.text),
            operands: Operands(named(formula)),
            value: shown(&figure.exact, figure.unit, figure.rounding)?,
            unit: figure.unit,
            rounding: match figure.rounding {
                Rounding::Nearest => None,
                Rounding::Up => Some(Direction::Up),
                Rounding::Down => Some(Direction::Down),
            },
            source: (!self.source.is_empty()).then(|| self.source.to_owned()),
        })
    }

    /// The steps for the result, absent where they were not asked for.
    ///
    /// # Errors
    /// A figure of the result is over 10^15.
    pub(crate) fn steps(&self) -> Result<Option<Vec<Step>>> {
        match self.lost.get() {
            true => Err(Error::result_overflow()),
            false => Ok(self.steps.as_ref().map(Cell::take)),
        }
    }
}

/// Where in a result a figure stands; written out only when a step says so.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    object: &'a str,
    index: Option<usize>,
    field: &'a str,
}

impl<'a> Place<'a> {
    /// An item of a list of the result.
    pub(crate) fn item(list: &'a str, index: usize) -> Self {
        Self { object: list, index: Some(index), field: "" }
    }

    /// A field of the object that stands there.
    pub(crate) fn field(self, field: &'a str) -> Self {
        Self { field, ..self }
    }

    /// As a JSON pointer. Without a place, `price.netTjm` explains `/netTjm`, and `schedule.time.line` is a step on the way.
    fn pointer(self, id: &str) -> Option<String> {
        let Self { object, index, field } = self;
        match (object, index, field) {
            ("", None, "") => {
                id.split_once('.').filter(|(_, field)| !field.contains('.')).map(|(_, field)| ["/", field].concat())
            }
            (object, None, "") => Some(object.to_owned()),
            (object, None, field) => Some([object, "/", field].concat()),
            (object, Some(index), field) => Some([object, "/", &count(index), "/", field].concat()),
        }
    }
}

/// The place of an object of the result, or of a figure.
impl<'a> From<&'a str> for Place<'a> {
    fn from(object: &'a str) -> Self {
        Self { object, index: None, field: "" }
    }
}

/// Each operand once, in full.
fn named(formula: &Formula<'_>) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> = Vec::new();
    for (name, value) in formula.named() {
        if named.iter().all(|(known, _)| *known != name) {
            let text = value.to_text().unwrap_or_else(|| "undefined".to_owned());
            named.push((name.to_owned(), text));
        }
    }
    named
}

/// A formula with the signs of the field: `tjm * (1 - discountPct / 100)` as `tjm × (1 − discountPct ÷ 100)`.
fn printed(text: &str) -> String {
    let mut printed = String::new();
    for letter in text.chars() {
        let (sign, spaced) = match letter {
            '*' => ('×', true),
            '/' => ('÷', true),
            '-' => ('−', true),
            '+' => ('+', true),
            letter => (letter, letter.is_ascii_whitespace()),
        };
        if spaced && !printed.ends_with(' ') {
            printed.push(' ');
        }
        if !sign.is_ascii_whitespace() {
            printed.push(sign);
            if spaced {
                printed.push(' ');
            }
        }
    }
    printed
}
