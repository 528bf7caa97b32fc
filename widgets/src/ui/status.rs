//! A status: a word, a shape and a colour.

use crate::form::{Form, State};

use super::html::{Html, el};
use super::icon::Icon;
use super::text::Text;

/// How a status looks: `ok`, `watch`, `alert` or `loss`, each with its own shape.
pub(crate) struct Verdict {
    pub(crate) class: &'static str,
    pub(crate) icon: Icon,
    pub(crate) words: Text,
}

/// The status of the form, drawn anew when it changes.
pub(crate) fn follow(
    form: &Form,
    class: &'static str,
    read: fn(&State) -> String,
    verdict: fn(&str) -> Verdict,
    note: Option<fn(&State) -> String>,
) -> Html {
    el("div", "contents").swap(form, read, move |form, status| {
        let badge = (!status.is_empty()).then(|| badge(form, class, &verdict(status)))?;
        Some(match note {
            Some(note) => badge.add(el("span", "note").live(form, note)),
            None => badge,
        })
    })
}

/// Draws it.
pub(crate) fn badge(form: &Form, class: &str, verdict: &Verdict) -> Html {
    el("div", &[class, " ", verdict.class].concat())
        .set("part", "status")
        .add(verdict.icon.view())
        .add(el("span", "words").words(form, verdict.words))
}
