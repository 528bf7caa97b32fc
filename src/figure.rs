//! A figure is a formula, its exact value and the way it is rounded, written down once.
//!
//! The decimals of each unit and the rounding of every output are decided here and nowhere else; the step that explains a figure comes
//! from the formula that computed it.

use rust_decimal::Decimal;

use crate::error::{Error, Result};
use crate::exact::{Exact, Rounding};
pub(crate) use crate::formula::{Formula, Operand, formula};
use crate::json::{Write, quote};
use crate::shape::{choice, output};

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
        pub value: Decimal,
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

impl Write for Operands {
    fn write(&self, json: &mut String) {
        json.push('{');
        for (index, (name, value)) in self.0.iter().enumerate() {
            if index > 0 {
                json.push(',');
            }
            quote(name, json);
            json.push(':');
            quote(value, json);
        }
        json.push('}');
    }
}

/// An exact value with the way it is shown.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    exact: Exact,
    unit: Unit,
    rounding: Rounding,
}

impl Figure {
    /// As it is shown; an error where it is over 10^15.
    pub(crate) fn shown(&self) -> Result<Decimal> {
        shown(&self.exact, self.unit, self.rounding)
    }

    /// As it is shown, or null where a division by zero makes it undefined.
    pub(crate) fn or_null(&self) -> Result<Option<Decimal>> {
        match self.exact.is_undefined() {
            true => Ok(None),
            false => self.shown().map(Some),
        }
    }

    /// The unrounded value.
    pub(crate) fn exact(&self) -> &Exact {
        &self.exact
    }

    /// The value once rounded, for what must add up as shown.
    pub(crate) fn rounded(&self) -> Exact {
        self.exact.round(self.unit.decimals(), self.rounding)
    }
}

/// A formula that goes on with a figure takes its unrounded value; with what is shown, `rounded()` is named first.
impl Operand for Figure {
    fn as_exact(&self) -> &Exact {
        &self.exact
    }
}

fn shown(exact: &Exact, unit: Unit, rounding: Rounding) -> Result<Decimal> {
    const LIMIT: i128 = 1_000_000_000_000_000;
    let decimals = unit.decimals();
    let limit = 10_i128.checked_pow(decimals).and_then(|scale| scale.checked_mul(LIMIT));
    exact
        .units(decimals, rounding)
        .filter(|units| limit.is_some_and(|limit| units.unsigned_abs() <= limit.unsigned_abs()))
        .and_then(|units| Decimal::try_from_i128_with_scale(units, decimals).ok())
        .ok_or_else(Error::result_overflow)
}

/// Euros as shown, of a value that no step explains (a sum of shown figures, an input).
pub(crate) fn eur(exact: &Exact) -> Result<Decimal> {
    shown(exact, Unit::Eur, Rounding::Nearest)
}

/// A percentage as shown.
pub(crate) fn pct(exact: &Exact) -> Result<Decimal> {
    shown(exact, Unit::Pct, Rounding::Nearest)
}

/// Days as shown.
pub(crate) fn days(exact: &Exact) -> Result<Decimal> {
    shown(exact, Unit::Days, Rounding::Nearest)
}

/// The steps of a result, kept only where the caller asked for them.
pub(crate) struct Working {
    steps: Option<Vec<Step>>,
    source: &'static str,
}

impl Working {
    pub(crate) fn new(explain: bool, source: &'static str) -> Self {
        Self { steps: explain.then(Vec::new), source }
    }

    /// A rule inside a rule whose steps are not shown.
    pub(crate) fn silent() -> Self {
        Self::new(false, "")
    }

    pub(crate) fn nearest(&mut self, unit: Unit, id: &str, formula: Formula<'_>) -> Figure {
        self.figure(unit, Rounding::Nearest, id, "", formula)
    }

    pub(crate) fn up(&mut self, unit: Unit, id: &str, formula: Formula<'_>) -> Figure {
        self.figure(unit, Rounding::Up, id, "", formula)
    }

    pub(crate) fn down(&mut self, unit: Unit, id: &str, formula: Formula<'_>) -> Figure {
        self.figure(unit, Rounding::Down, id, "", formula)
    }

    /// The figure of a formula, with its step. `place` is where it stands in the result, where the id does not already say it.
    pub(crate) fn figure<'p>(
        &mut self,
        unit: Unit,
        rounding: Rounding,
        id: &str,
        place: impl Into<Place<'p>>,
        formula: Formula<'_>,
    ) -> Figure {
        let figure = Figure { exact: formula.value(), unit, rounding };
        if self.steps.is_some() {
            self.explain(&figure, id, place.into(), &formula);
        }
        figure
    }

    #[cold]
    fn explain(&mut self, figure: &Figure, id: &str, place: Place<'_>, formula: &Formula<'_>) {
        let (Some(steps), Ok(value)) = (&mut self.steps, figure.shown()) else { return };
        steps.push(Step {
            id: id.to_owned(),
            path: place.pointer(id),
            formula: printed(formula.written.text),
            operands: Operands(named(formula)),
            value,
            unit: figure.unit,
            rounding: match figure.rounding {
                Rounding::Nearest => None,
                Rounding::Up => Some(Direction::Up),
                Rounding::Down => Some(Direction::Down),
            },
            source: (!self.source.is_empty()).then(|| self.source.to_owned()),
        });
    }

    /// The steps for the result, absent where they were not asked for.
    pub(crate) fn steps(self) -> Option<Vec<Step>> {
        self.steps
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
                id.split_once('.').filter(|(_, field)| !field.contains('.')).map(|(_, field)| format!("/{field}"))
            }
            (object, None, "") => Some(object.to_owned()),
            (object, None, field) => Some(format!("{object}/{field}")),
            (object, Some(index), field) => Some(format!("{object}/{index}/{field}")),
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
        let name = camel(name);
        if named.iter().all(|(known, _)| *known != name) {
            let text = value.to_text().unwrap_or_else(|| "undefined".to_owned());
            named.push((name, text));
        }
    }
    named
}

/// Rust's spelling of a formula in the field's: `tjm * (1 - discount_pct / 100)` as `tjm × (1 − discountPct ÷ 100)`.
fn printed(text: &str) -> String {
    let spaced = camel(text).replace('*', " × ").replace('/', " ÷ ").replace('-', " − ").replace('+', " + ");
    spaced.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// `discount_pct` as `discountPct`.
pub(crate) fn camel(snake: &str) -> String {
    let mut camel = String::with_capacity(snake.len());
    push_camel(snake, &mut camel);
    camel
}

pub(crate) fn push_camel(snake: &str, out: &mut String) {
    for (index, word) in snake.split('_').enumerate() {
        match (index, word.split_at_checked(1)) {
            (0, _) | (_, None) => out.push_str(word),
            (_, Some((initial, rest))) => {
                out.extend(initial.chars().map(|initial| initial.to_ascii_uppercase()));
                out.push_str(rest);
            }
        }
    }
}
