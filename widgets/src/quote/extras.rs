//! Costs beside the lines: travel, licences.

use crate::form::Form;
use crate::form::json::Json;
use crate::form::place::Place;
use crate::ui::action::{Rows, numbered, remove};
use crate::ui::field::{Holds, Input, blank};
use crate::ui::html::{Html, el};

use super::words as w;

/// A cost nobody has described yet. It has no amount, so that the rule asks for one instead of counting nothing.
fn blank_extra() -> Json {
    let mut extra = Json::object();
    extra.put("label", blank(""));
    extra
}

pub(super) fn view(form: &Form) -> Html {
    let rows = Rows {
        place: Place::of("/extraCosts"),
        blank: blank_extra,
        add: w::ADD_EXTRA,
        class: "rows sheet",
        add_class: "subtle adds",
    };
    el("section", "list")
        .set("part", "extra-costs")
        .titled(form, "h3", w::EXTRAS)
        .add(rows.rows(form, extra))
        .add(rows.button(form))
}

fn extra(form: &Form, row: Place) -> Html {
    numbered(el("div", "row fields"), form, &row, w::EXTRA)
        .add(Input::needed(w::EXTRA_LABEL, row.at("label"), Holds::Text).class("wide").view(form))
        .add(Input::needed(w::EXTRA_COST, row.at("cost"), Holds::Money).view(form))
        .add(Input::of(w::REBILLED, row.at("rebilled"), Holds::Money).view(form))
        .add(remove(form, &Place::of("/extraCosts"), &row, "end", w::REMOVE_EXTRA))
}
