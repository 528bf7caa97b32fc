//! The words for what the contract names, in French and in English: steps, closed texts, codes, operands, sources, refusals.
//!
//! Whatever shows a name to people takes its words here: the elements, the site, the npm entry `chiffrage/labels`. No rule does: every
//! function is `inline`, so that it is compiled where it is called, and the module of the rules is the same without the labels.
//!
//! ```
//! use chiffrage::labels::{self, Lang};
//!
//! assert_eq!(labels::step("quote.revenue", Lang::Fr), Some("Total hors taxes"));
//! assert_eq!(labels::operand("soldDays", Lang::En), Some("days sold"));
//! let error = chiffrage::call("workingDays", r#"{"from":"2026-06-02","to":"2026-06-01"}"#).unwrap_err();
//! assert_eq!(labels::refusal(&error, Lang::Fr), "le dernier jour précède le premier");
//! ```

mod choices;
mod codes;
mod lang;
mod operands;
mod readings;
mod refusals;
mod sources;
mod steps;

use alloc::borrow::Cow;
use alloc::string::String;

use core::cmp::Ordering;

use crate::error::{Bounds, Error};

pub use choices::CHOICES;
pub use codes::CODES;
pub use lang::Lang;
pub use operands::OPERANDS;
pub(crate) use operands::are_named;
pub use readings::READINGS;
pub use refusals::REFUSALS;
pub use sources::SOURCES;
pub use steps::STEPS;

/// A name of the contract with its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The name, as the contract spells it.
    pub key: &'static str,
    /// Its words in French.
    pub fr: &'static str,
    /// Its words in English.
    pub en: &'static str,
}

impl Label {
    /// The words in a language.
    #[inline]
    pub const fn of(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => self.fr,
            Lang::En => self.en,
        }
    }
}

/// Declares a table, sorted by key: `"key" = "français", "English";`. Without English, the key is its own.
macro_rules! labels {
    ($(#[$meta:meta])* $name:ident: $($key:literal = $fr:literal $(, $en:literal)?;)+) => {
        $(#[$meta])*
        pub const $name: &[Label] = &[$(labels!(@label $key, $fr $(, $en)?)),+];
        const _: () = assert!(super::is_sorted($name), "the keys are sorted, each once");
    };
    (@label $key:literal, $fr:literal) => { labels!(@label $key, $fr, $key) };
    (@label $key:literal, $fr:literal, $en:literal) => { Label { key: $key, fr: $fr, en: $en } };
}
use labels;

/// The words of a step, by its id.
#[inline]
pub fn step(id: &str, lang: Lang) -> Option<&'static str> {
    words(STEPS, id, lang)
}

/// The words of a closed text, by the field that holds it.
#[inline]
pub fn choice(field: &str, text: &str, lang: Lang) -> Option<&'static str> {
    words(CHOICES, &[field, ".", text].concat(), lang)
}

/// The words of an error's code, or of a warning's.
#[inline]
pub fn code(text: &str, lang: Lang) -> Option<&'static str> {
    words(CODES, text, lang)
}

/// The words of a formula's operand.
#[inline]
pub fn operand(name: &str, lang: Lang) -> Option<&'static str> {
    words(OPERANDS, name, lang)
}

/// Where a rule comes from, by the text of `Step.source`.
#[inline]
pub fn source(text: &str, lang: Lang) -> Option<&'static str> {
    words(SOURCES, text, lang)
}

/// What a rule refuses, by the message of the error; none for what could not even be read.
#[inline]
pub fn refusal_of_rule(message: &str, lang: Lang) -> Option<&'static str> {
    words(REFUSALS, message, lang)
}

/// What an error says, its bounds included.
#[inline]
pub fn refusal(error: &Error, lang: Lang) -> Cow<'_, str> {
    let message = error.message();
    let label = refusal_of_rule(message, lang).or_else(|| words(READINGS, message, lang));
    match (label, error.bounds()) {
        (Some(label), _) => Cow::Borrowed(label),
        (None, Some(bounds)) => READINGS
            .iter()
            .find(|label| label.key.contains('{') && filled(label.key, bounds) == message)
            .map_or(Cow::Borrowed(message), |label| Cow::Owned(filled(label.of(lang), bounds))),
        (None, None) => Cow::Borrowed(message),
    }
}

/// A text with bounds in their places.
#[inline]
fn filled(text: &str, bounds: &Bounds) -> String {
    let allowed = bounds.allowed.as_ref().map(|allowed| allowed.join(", "));
    let places = [("{min}", &bounds.min), ("{max}", &bounds.max), ("{allowed}", &allowed)];
    places
        .iter()
        .fold(text.into(), |text: String, (place, bound)| text.replace(place, bound.as_deref().unwrap_or(place)))
}

#[inline]
fn words(table: &[Label], key: &str, lang: Lang) -> Option<&'static str> {
    find(table, key.as_bytes()).map(|label| label.of(lang))
}

/// The label of a key, by bisection.
#[inline]
const fn find(mut table: &[Label], key: &[u8]) -> Option<Label> {
    while let (before, [middle, after @ ..]) = table.split_at(table.len() / 2) {
        table = match order(middle.key.as_bytes(), key) {
            Ordering::Less => after,
            Ordering::Greater => before,
            Ordering::Equal => return Some(*middle),
        };
    }
    None
}

#[inline]
const fn is_sorted(mut table: &[Label]) -> bool {
    while let [first, rest @ ..] = table {
        if let [second, ..] = rest
            && !matches!(order(first.key.as_bytes(), second.key.as_bytes()), Ordering::Less)
        {
            return false;
        }
        table = rest;
    }
    true
}

/// Compares bytes, which the standard library does not while a library is compiled.
#[inline]
const fn order(mut one: &[u8], mut other: &[u8]) -> Ordering {
    loop {
        match (one, other) {
            ([], []) => return Ordering::Equal,
            ([], _) => return Ordering::Less,
            (_, []) => return Ordering::Greater,
            ([a, ..], [b, ..]) if *a < *b => return Ordering::Less,
            ([a, ..], [b, ..]) if *a > *b => return Ordering::Greater,
            ([_, rest @ ..], [_, others @ ..]) => (one, other) = (rest, others),
        }
    }
}
