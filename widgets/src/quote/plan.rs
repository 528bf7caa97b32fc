//! The billing plan of the proposal.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::schedule::{fields, table, timeline};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};

use super::words as w;

fn place() -> Place {
    Place::of("/schedule")
}

/// A plan without its rows, count or amount is none yet.
pub(super) fn settle(value: &mut Json) {
    if let Some(plan) = value.edited_mut("schedule").filter(|plan| plan.is_object()) {
        let none = fields::settle(plan);
        value.set_aside("schedule", none);
    } else {
        value.remove("schedule");
    }
}

pub(super) fn view(form: &Form) -> Html {
    el("section", "list")
        .set("part", "billing-plan")
        .titled(form, "h3", w::PLAN)
        .when(form, |state| state.value.member("schedule").is_none(), |form| el("p", "notice").words(form, w::NO_PLAN))
        .add(fields::head(form, &place()))
        .add(fields::by_kind(form, &place(), fields::rows))
        .add(fields::by_kind(
            form,
            &place(),
            |form, _, kind| if kind == "milestones" { total(form) } else { drawn(form) },
        ))
        .add(fields::problem(form, &place()))
        .add(cash(form))
}

/// The plan of the result, where it is sound.
fn figures(state: &State) -> String {
    match (state.is_sound(), state.figures.find("/schedule")) {
        (true, Some(plan)) => plan.written(),
        _ => String::new(),
    }
}

/// The instalments as a table.
fn drawn(form: &Form) -> Html {
    el("div", "contents").swap(form, figures, |form, plan| {
        let plan = Some(Json::parse(plan)).filter(Json::is_object)?;
        let table = table::explained(form, &plan, "/schedule");
        Some(el("div", "contents").add(table).add(table::notes(form, &plan)))
    })
}

/// The money coming in.
fn cash(form: &Form) -> Html {
    el("div", "contents").swap(form, figures, |form, plan| timeline::cash(form, &Json::parse(plan)))
}

fn total(form: &Form) -> Html {
    el("div", "contents").when(
        form,
        |state| state.figures.at("/schedule/total").is_some(),
        |form| {
            let figure = |pointer: &'static str, unit: &'static str| {
                el("span", "").live(form, move |state| state.figure(pointer, Unit::Eur)).say(" ").say(unit)
            };
            el("p", "plan-total")
                .add(el("span", "").words(form, w::TOTAL))
                .add(figure("/schedule/total", form.say(w::EXCL_VAT)))
                .add(figure("/schedule/totalVat", form.say(w::VAT)))
                .add(figure("/schedule/totalInclVat", form.say(w::INCL_VAT)))
        },
    )
}
