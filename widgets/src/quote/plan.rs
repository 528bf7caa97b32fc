//! The billing plan of the proposal, edited in the table that shows it.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::schedule::milestones;
use crate::schedule::{table, timeline};
use crate::ui::field::fresh_id;
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};

use super::words as w;

fn place() -> Place {
    Place::of("/schedule")
}

/// Without milestones there is no plan.
pub(super) fn settle(value: &mut Json) {
    if let Some(plan) = value.edited_mut("schedule").filter(|plan| plan.is_object()) {
        let empty = milestones::settle(plan);
        value.set_aside("schedule", empty);
    } else {
        value.remove("schedule");
    }
}

pub(super) fn view(form: &Form) -> Html {
    let title = fresh_id();
    let (editor, words) = (form.clone(), form.clone());
    el("section", "list")
        .set("part", "billing-plan")
        .set("aria-labelledby", &title)
        .add(el("h3", "").set("id", &title).say(form.say(w::PLAN)))
        .when(
            form,
            |state| state.value.member("schedule").is_none(),
            move || el("p", "notice").say(words.say(w::NO_PLAN)),
        )
        .swap(
            form,
            |state| {
                if is_editable(state) {
                    String::new()
                } else {
                    state.figures.find("/schedule").map(Json::written).unwrap_or_default()
                }
            },
            move |given| {
                Some(match given {
                    "" => edited(&editor),
                    given => table::installments(&Json::parse(given), editor.look()),
                })
            },
        )
        .add(problem(form))
        .add(cash(form))
}

/// A plan of another kind is shown as the rules compute it.
fn is_editable(state: &State) -> bool {
    place().get(&state.value).is_none_or(milestones::is_editable)
}

fn edited(form: &Form) -> Html {
    let plan = place();
    let rows = milestones::rows(&plan);
    let list = plan.clone();
    el("div", "contents")
        .add(rows.rows(form, move |form, row| milestones::row(form, &list, &row)))
        .add(total(form))
        .add(el("div", "fields under").add(rows.button(form)).add(milestones::terms_of_rows(form, &plan)))
}

/// The money coming in.
fn cash(form: &Form) -> Html {
    let drawn = form.clone();
    let key = |state: &State| match (state.is_sound(), state.figures.find("/schedule")) {
        (true, Some(plan)) => plan.written(),
        _ => String::new(),
    };
    el("div", "contents").swap(form, key, move |plan| timeline::cash(&drawn, &Json::parse(plan)))
}

/// A fault of the plan as a whole, such as shares that do not add up.
fn problem(form: &Form) -> Html {
    let of_whole = |state: &State| {
        let whole = ["/schedule", "/schedule/milestones", "/schedule/total"];
        let problem = state.problems.iter().find(|problem| whole.contains(&problem.path.as_str()));
        problem.map(|problem| problem.message.clone()).unwrap_or_default()
    };
    el("div", "contents")
        .swap(form, of_whole, |words| (!words.is_empty()).then(|| el("p", "error").set("role", "note").say(words)))
}

fn total(form: &Form) -> Html {
    let drawn = form.clone();
    el("div", "contents").when(
        form,
        |state| state.figures.at("/schedule/total").is_some(),
        move || {
            let figure = |pointer: &'static str, unit: &'static str| {
                el("span", "").live(&drawn, move |state| state.figure(pointer, Unit::Eur)).say(" ").say(unit)
            };
            el("p", "plan-total")
                .add(el("span", "").say(drawn.say(w::TOTAL)))
                .add(figure("/schedule/total", drawn.say(w::EXCL_VAT)))
                .add(figure("/schedule/totalVat", drawn.say(w::VAT)))
                .add(figure("/schedule/totalInclVat", drawn.say(w::INCL_VAT)))
        },
    )
}
