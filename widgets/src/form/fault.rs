//! What is wrong with a field or a value, in the words of the page.

use chiffrage::labels;
use chiffrage::value::{Show, View};

use crate::ui::format;
use crate::ui::text::{Lang, Text, texts};

texts! {
    AMBIGUOUS = "Deux lectures possibles : pour mille, écrivez 1200 ; pour une décimale, 1,2.", "Two readings: for thousands write 1200, for a decimal 1.2.";
    NOT_A_NUMBER = "Ce n’est pas un nombre : écrivez par exemple 1200,50.", "Not a number: write for example 1200.50.";
    NOT_WHOLE = "Écrivez un nombre entier.", "Write a whole number.";
    NEEDED = "À renseigner.", "Needed.";
    NOT_A_DATE = "Écrivez une date : AAAA-MM-JJ.", "Write a date: YYYY-MM-DD.";
    NOT_DATES = "Écrivez des dates, séparées par des virgules : 14/07/2026, 16/07/2026.", "Write dates, with commas between: 2026-07-14, 2026-07-16.";
    OUT_OF_RANGE = "Valeur hors limites.", "Out of range.";
    OVERFLOW = "Nombre trop grand ou trop précis.", "Too large or too precise a number.";
    INCONSISTENT = "Ces valeurs se contredisent.", "These values contradict each other.";
    UNKNOWN = "Champ inconnu.", "Unknown field.";
    WRONG_TYPE = "Valeur d’un type inattendu.", "Value of an unexpected type.";
    OTHER = "Valeur refusée.", "Value refused.";
    FROM = "Au moins ", "At least ";
    TO = ", au plus ", ", at most ";
    TO_ONLY = "Au plus ", "At most ";
}

/// Why what was typed cannot be read.
#[derive(Debug, PartialEq)]
pub(crate) struct Fault {
    code: &'static str,
    message: Text,
}

pub(crate) const AMBIGUOUS_NUMBER: &Fault = &Fault { code: "not_a_decimal", message: AMBIGUOUS };
pub(crate) const NO_NUMBER: &Fault = &Fault { code: "not_a_decimal", message: NOT_A_NUMBER };
pub(crate) const NO_WHOLE: &Fault = &Fault { code: "wrong_type", message: NOT_WHOLE };
pub(crate) const NO_DATES: &Fault = &Fault { code: "not_a_date", message: NOT_DATES };
pub(crate) const MISSING: &Fault = &Fault { code: "missing_field", message: NEEDED };

/// What keeps a value from having a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The code of the rule's error; `not_a_decimal` for what was typed.
    pub code: &'static str,
    /// A JSON pointer into the value.
    pub path: String,
    /// What to do about it, in the language of the widget.
    pub message: String,
}

impl Problem {
    /// Of a field.
    pub(crate) fn typed(path: &str, fault: &Fault, lang: Lang) -> Self {
        Self { code: fault.code, path: path.to_owned(), message: fault.message.of(lang).to_owned() }
    }

    /// Of a value a rule refuses; `prefix` is where the rule's input stands.
    pub(crate) fn refused(prefix: &str, error: &chiffrage::Error, lang: Lang) -> Self {
        let code = error.code().text();
        let message = range(error, lang).unwrap_or_else(|| reason(code, error.message(), lang));
        Self { code, path: [prefix, error.path()].concat(), message }
    }
}

/// What to do about a refusal: what the rule says, else what its code does.
pub(crate) fn reason(code: &str, message: &str, lang: Lang) -> String {
    match labels::refusal_of_rule(message, lang) {
        Some(words) => sentence(words),
        None => of_code(code).of(lang).to_owned(),
    }
}

fn of_code(code: &str) -> Text {
    match code {
        "out_of_range" => OUT_OF_RANGE,
        "missing_field" => NEEDED,
        "not_a_decimal" => NOT_A_NUMBER,
        "not_a_date" => NOT_A_DATE,
        "overflow" | "too_large" => OVERFLOW,
        "inconsistent" => INCONSISTENT,
        "unknown_field" => UNKNOWN,
        "wrong_type" => WRONG_TYPE,
        _ => OTHER,
    }
}

/// The words with a capital and a full stop.
fn sentence(words: &str) -> String {
    let mut sentence = [words, "."].concat();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

fn range(error: &chiffrage::Error, lang: Lang) -> Option<String> {
    let bounds = error.bounds()?;
    // The last whole number there is, is no bound that means anything.
    let max = bounds.max.as_ref().filter(|max| max.len() < 19);
    let shown = |bound: &str| match bound.as_bytes() {
        [_, _, _, _, b'-', _, _, b'-', _, _] => format::date(bound, lang),
        _ => format::typed(bound, lang),
    };
    let mut words = match (&bounds.min, max) {
        (Some(min), Some(max)) => [FROM.of(lang), &shown(min), TO.of(lang), &shown(max)].concat(),
        (Some(min), None) => [FROM.of(lang), &shown(min)].concat(),
        (None, Some(max)) => [TO_ONLY.of(lang), &shown(max)].concat(),
        (None, None) => return None,
    };
    words.push('.');
    Some(words)
}

impl Show for Problem {
    fn view(&self) -> View<'_> {
        View::Object(vec![("code", &self.code), ("path", &self.path), ("message", &self.message)])
    }
}
