//! What tells one widget from another.

use chiffrage::value::{Blank, Read, Show};

use crate::ui::html::Html;
use crate::ui::table::Table;
use crate::ui::text::Lang;

use super::allowed::Allowed;
use super::fault::Problem;
use super::json::Json;
use super::{Form, State};

/// A kind of widget: its rules and its view.
pub(crate) trait Kind: Sync {
    /// The styles on top of what all share.
    fn styles(&self) -> &'static str;
    /// What a value starts with when the host gave nothing for it.
    fn begin(&self, _value: &mut Json) {}
    /// What follows from a user's change: members that do not count for now are set aside.
    fn settle(&self, _value: &mut Json) {}
    /// What the rules answer.
    fn compute(&self, value: &Json, explain: bool) -> Answer;
    /// What a client may see, picked by allow-list; `None` while there is nothing to show.
    fn shown(&self, _value: &Json, _figures: &Json) -> Option<Json> {
        None
    }
    /// What a client may see and type, where nothing in it is confidential: the members of the value and of the result.
    fn open(&self) -> Option<(Allowed, Allowed)> {
        None
    }
    /// Whether a client has no use for it.
    fn is_internal_tool(&self) -> bool {
        false
    }
    /// What a client may see of a value that was made for a client's eyes.
    fn given_shown(&self, _value: &Json) -> Option<Json> {
        None
    }
    /// The status that `chiffrage-alert` tells.
    fn status<'a>(&self, figures: &'a Json) -> Option<&'a str>;
    /// A status in words.
    fn status_words(&self, status: &str, lang: Lang) -> &'static str;
    /// The result in a sentence, for those who do not see it.
    fn spoken(&self, state: &State) -> String;
    /// What is copied and exported.
    fn table(&self, state: &State) -> Table;
    /// The view for the audience and language of the moment.
    fn view(&self, form: &Form) -> Html;
}

/// What the rules answer for a value.
#[derive(Default)]
pub(crate) struct Answer {
    /// Of what could be computed, even where something else is wrong.
    pub(crate) figures: Json,
    refusals: Vec<(String, chiffrage::Error)>,
}

impl Answer {
    /// The answer of one rule.
    pub(crate) fn of(answer: chiffrage::Result<Json>) -> Self {
        let mut whole = Self::default();
        whole.figures = whole.part("", answer).unwrap_or_default();
        whole
    }

    /// The answer for a part of the value, which stands at `prefix`.
    pub(crate) fn part(&mut self, prefix: &str, answer: chiffrage::Result<Json>) -> Option<Json> {
        answer.map_err(|error| self.refusals.push((prefix.to_owned(), error))).ok()
    }

    pub(super) fn problems(&self, lang: Lang) -> impl Iterator<Item = Problem> {
        self.refusals.iter().map(move |(prefix, error)| Problem::refused(prefix, error, lang))
    }
}

/// Asks a rule: the module carries only those that are asked.
pub(crate) fn ask<I: Read + Blank, O: Show>(
    rule: fn(&I) -> chiffrage::Result<O>,
    input: &Json,
) -> chiffrage::Result<Json> {
    rule(&chiffrage::read_value(&input.counted())?).map(|output| Json::of_output(&output))
}
