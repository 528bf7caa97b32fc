//! What few plans need, behind its name: open where something of it is given.

use std::cell::Cell;

use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::field::{Choice, Holds, Input};
use crate::ui::html::{Html, el};

use super::words as w;
use super::{day_off, fields, milestones, terms};

const POINTERS: [&str; 5] = ["/retention", "/zone", "/rounding", "/fixedPhase", "/terms/dayOfMonth"];

pub(super) fn view(form: &Form, plan: &Place) -> Html {
    let given = {
        let plan = plan.clone();
        move |state: &State| {
            let plan = plan.get(&state.value);
            plan.is_some_and(|plan| POINTERS.iter().any(|pointer| plan.find(pointer).is_some()))
        }
    };
    let (opens, opened, readonly) = (given.clone(), Cell::new(false), form.look().readonly);
    let retention = plan.at("retention");
    let choice = |label, options, place| Choice { label, options, class: "", place }.view(form);
    el("details", "rare")
        .set("part", "options")
        // What somebody clears does not close it under their hands.
        .bind(form, "open", move |state| {
            opened.set(opened.get() || opens(state));
            opened.get().then(String::new)
        })
        .bind(form, "hidden", move |state| (readonly && !given(state)).then(String::new))
        .add(el("summary", "").words(form, w::RARE))
        .add(
            el("div", "row fields auto")
                .add(Input::of(w::RETENTION, retention.at("pct"), Holds::Percent).view(form))
                .add(choice(w::RETENTION_BASE, w::RETENTION_BASES, retention.at("base")))
                .add(choice(w::ZONE, w::ZONES, plan.at("zone")))
                .add(terms::day_of_month(form, plan))
                .add(fields::by_kind(form, plan, of_kind)),
        )
}

fn of_kind(form: &Form, plan: &Place, kind: &str) -> Html {
    let fields = el("div", "contents");
    if fields::has_total(kind) {
        let rounding = Choice { label: w::ROUNDING, options: w::ROUNDINGS, class: "wide", place: plan.at("rounding") };
        let measures = (kind == "milestones").then(|| milestones::measures(form, plan));
        return fields.maybe(measures).add(rounding.view(form));
    }
    if kind != "time" {
        return fields;
    }
    let phase = plan.at("fixedPhase");
    fields
        .add(Input::needed(w::FIXED_PHASE, phase.at("label"), Holds::Text).hint(w::OPTIONAL).class("wide").view(form))
        .add(Input::of(w::FIXED_AMOUNT, phase.at("amount"), Holds::Money).view(form))
        .add(Input::of(w::DATE, phase.at("date"), Holds::Date).view(form))
        .add(day_off::view(form, plan, &phase.at("date")))
}
