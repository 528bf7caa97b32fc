//! A status: a word, a shape and a colour.

use crate::form::Form;

use super::html::{Html, el};
use super::icon::Icon;
use super::text::Text;

/// How a status looks: `ok`, `watch`, `alert` or `loss`, each with its own shape.
pub(crate) struct Verdict {
    pub(crate) class: &'static str,
    pub(crate) icon: Icon,
    pub(crate) words: Text,
}

/// Draws it.
pub(crate) fn badge(form: &Form, verdict: &Verdict) -> Html {
    el("div", &["status ", verdict.class].concat())
        .set("part", "status")
        .add(verdict.icon.view())
        .add(el("span", "words").say(form.say(verdict.words)))
}
