//! The proposal as a row of a list: its total, and for colleagues its rate and its status.

use crate::form::{Form, State};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::status;

use super::results::{shown_status, verdict};
use super::words as w;

pub(super) fn view(form: &Form) -> Html {
    let total = |state: &State| {
        let shown = if state.is_internal() { Some(&state.figures) } else { state.shown.as_ref() };
        state.number(shown.and_then(|shown| shown.at("/revenue")), Unit::Eur)
    };
    let digest = el("div", "digest")
        .add(el("b", "value").set("part", "total").live(form, total))
        .add(el("span", "note").words(form, w::EXCL_VAT));
    if !form.is_internal() {
        return digest;
    }
    let words = form.say(w::TAUX_MARQUE);
    digest
        .add(el("span", "rate").live(form, move |state| match state.figures.at("/tauxMarquePct") {
            Some(rate) => [words, " ", &state.number(Some(rate), Unit::Pct)].concat(),
            None => String::new(),
        }))
        .add(status::follow(form, "verdict", shown_status, verdict, None))
}
