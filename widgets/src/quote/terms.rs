//! Discount, VAT and threshold of the whole proposal.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::field::{Choice, Holds, Input};
use crate::ui::html::{Html, el};

use super::discount;
use super::words as w;

/// What the threshold is measured on.
pub(super) fn basis(state: &State) -> String {
    let basis = Place::of("/threshold/basis").get(&state.value).and_then(Json::text);
    basis.unwrap_or("taux_marque").to_owned()
}

pub(super) fn view(form: &Form) -> Html {
    let percent = |label, pointer| Input::of(label, Place::of(pointer), Holds::Percent);
    let basis = Choice { label: w::BASIS, options: w::BASES, class: "wide", place: Place::of("/threshold/basis") };
    el("section", "")
        .set("part", "terms")
        .titled(form, "h3", w::TERMS)
        .add(
            el("div", "row fields")
                .add(percent(w::DISCOUNT, "/discountPct").view(form))
                .add(percent(w::VAT, "/vatPct").hint(w::VAT_DEFAULT).view(form))
                .add(percent(w::THRESHOLD, "/threshold/pct").view(form))
                .add(basis.view(form)),
        )
        .add(discount::view(form))
}
