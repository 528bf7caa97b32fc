//! Who is billed by the day, in the order in which a cap is consumed.

use crate::form::Form;
use crate::form::json::Json;
use crate::form::place::Place;
use crate::ui::action::{Rows, numbered, remove};
use crate::ui::field::{Holds, Input, blank};
use crate::ui::html::{Html, el};

use super::words as w;

/// Somebody nobody has described yet.
pub(super) fn blank_member() -> Json {
    let mut member = Json::object();
    member.put("tjm", blank("0"));
    member
}

pub(super) fn rows(plan: &Place) -> Rows {
    Rows {
        place: plan.at("staff"),
        blank: blank_member,
        add: w::ADD_MEMBER,
        class: "rows sheet",
        add_class: "subtle adds",
    }
}

pub(super) fn row(form: &Form, plan: &Place, row: &Place) -> Html {
    let absences = Input::of(w::ABSENCES, row.at("absences"), Holds::Dates).class("dates");
    // Nobody takes it for a date that was given.
    let absences = if form.look().readonly { absences } else { absences.hint(w::SOME_DATES) };
    numbered(el("div", "row staff"), form, row, w::MEMBER).add(
        el("div", "fields")
            .add(Input::of(w::PROFILE, row.at("label"), Holds::Text).hint(w::OPTIONAL).class("wide").view(form))
            .add(Input::needed(w::TJM, row.at("tjm"), Holds::Money).view(form))
            .add(Input::of(w::PACE, row.at("pace"), Holds::Days).hint(w::ONE).view(form))
            .add(absences.view(form))
            .add(remove(form, &plan.at("staff"), row, "end", w::REMOVE_MEMBER)),
    )
}
