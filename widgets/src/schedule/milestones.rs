//! Milestones, as they are typed.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Choices, Form, State, keep_own};
use crate::ui::action::{Rows, numbered, remove};
use crate::ui::decimal::is_zero;
use crate::ui::field::{Choice, Holds, Input, blank};
use crate::ui::format::{self, Unit};
use crate::ui::html::{Html, el};
use chiffrage::value::count;

use super::fact::{explained, fact};
use super::{day_off, words as w};

/// A milestone nobody has filled in yet.
fn blank_milestone() -> Json {
    let mut milestone = Json::object();
    milestone.put("label", blank(""));
    milestone.put("pct", blank("0"));
    milestone
}

/// All of the amount at once, as a plan starts.
pub(super) fn whole() -> Json {
    let mut milestone = blank_milestone();
    milestone.put("pct", Json::string("100"));
    milestone
}

/// The milestones of a plan.
pub(super) fn rows(plan: &Place) -> Rows {
    Rows {
        place: plan.at("milestones"),
        blank: blank_milestone,
        add: w::ADD_MILESTONE,
        class: "rows sheet",
        add_class: "subtle adds",
    }
}

/// What each milestone is measured by.
const MEASURES: &Choices = &[("pct", &["pct"]), ("amount", &["amount"])];

/// What the first is measured by, and with it all.
fn measure(plan: Option<&Json>) -> &'static str {
    let first = plan.and_then(|plan| plan.edited("milestones")).and_then(|list| list.items().first());
    let members = first.map_or(&[][..], Json::members);
    if members.iter().any(|(name, _)| name == "amount") { "amount" } else { "pct" }
}

/// A new milestone is measured as the others are.
pub(super) fn settle(plan: &mut Json) {
    let measure = measure(Some(plan));
    if plan.edited("milestones").is_none() {
        return;
    }
    for milestone in list().list_mut(plan).into_iter().flatten() {
        keep_own(milestone, MEASURES, measure);
        if milestone.edited(measure).is_none() {
            milestone.put(measure, blank("0"));
        }
    }
}

fn list() -> Place {
    Place::of("/milestones")
}

/// Shares of the total, or amounts: those that the shares come to.
pub(super) fn measures(form: &Form, plan: &Place) -> Html {
    // No member of the plan: what is wrong is told beneath the rows.
    let place = plan.at("measure");
    Choice { label: w::MEASURE, options: w::MEASURES, class: "", place }.view_as(
        form,
        |value, place| Some(measure(place.around().get(value)).to_owned()),
        |form, value, place, measure| {
            let plan = place.around();
            let at = [&plan.pointer(value), "/installments/"].concat();
            let figures = form.kind().compute(value, false).figures;
            let milestones = plan.get_mut(value).and_then(|plan| list().list_mut(plan));
            for (index, milestone) in milestones.into_iter().flatten().enumerate() {
                let amount = figures.at(&[&at, &count(index), "/amount"].concat());
                // One that nobody has filled in yet stays empty.
                let amount = amount.filter(|amount| !is_zero(amount));
                if let (Some(amount), "amount", None) = (amount, measure, milestone.edited("amount")) {
                    milestone.put("amount", Json::string(amount));
                }
                keep_own(milestone, MEASURES, measure);
            }
        },
    )
}

/// A milestone, its invoice, and the next working day if it falls on a day off.
pub(super) fn row(form: &Form, plan: &Place, row: &Place) -> Html {
    let (whole, share) = (plan.clone(), row.clone());
    let size = el("div", "contents").swap(
        form,
        move |state| measure(whole.get(&state.value)).to_owned(),
        move |form, name| {
            Some(match name {
                "amount" => Input::needed(w::AMOUNT, share.at("amount"), Holds::Money).view(form),
                _ => Input::of(w::SHARE, share.at("pct"), Holds::Percent).class("short").view(form),
            })
        },
    );
    let fields = el("div", "fields")
        .add(Input::needed(w::MILESTONE, row.at("label"), Holds::Text).class("wide").view(form))
        .add(size)
        .add(Input::of(w::DATE, row.at("date"), Holds::Date).view(form))
        .add(remove(form, &plan.at("milestones"), row, "end", w::REMOVE_MILESTONE));
    numbered(el("div", "row milestone"), form, row, w::MILESTONE)
        .add(fields)
        .add(day_off::view(form, plan, &row.at("date")))
        .add(unlawful(form, plan, row))
        .add(facts(form, plan, row))
}

/// Where the figures of a plan stand in the result.
fn figures_of(plan: &Place, state: &State) -> String {
    plan.pointer(&state.value)
}

/// The figures of the instalment that a milestone makes.
fn facts(form: &Form, plan: &Place, row: &Place) -> Html {
    let at = |figure: &'static str| {
        let (plan, row) = (plan.clone(), row.clone());
        move |state: &State| {
            let index = count(row.index(&state.value));
            [&figures_of(&plan, state), "/installments/", &index, figure].concat()
        }
    };
    let money = |figure| {
        let at = at(figure);
        el("span", "value").live(form, move |state| state.figure(&at(state), Unit::Eur))
    };
    let explained = |name, figure| explained(form, name, money(figure), at(figure));
    let (due, retained, payable) = (at("/dueDate"), at("/retained"), at("/payable"));
    let due = el("span", "value").live(form, move |state| {
        state.figures.at(&due(state)).map_or_else(|| "–".to_owned(), |iso| format::date(iso, state.look.lang))
    });
    el("div", "facts")
        .add(fact(form, w::DUE_DATE, due))
        .all(explained(w::EXCL_VAT, "/amount"))
        .all(explained(w::VAT, "/vat"))
        .all(explained(w::INCL_VAT, "/amountInclVat"))
        .add(fact(form, w::CUMULATIVE, money("/cumulative")))
        .when(
            form,
            move |state| state.figures.at(&retained(state)).is_some(),
            move |form| {
                let (shown, worked) = (payable.clone(), payable.clone());
                let amount = el("span", "value").live(form, move |state| state.figure(&shown(state), Unit::Eur));
                el("div", "contents").all(self::explained(form, w::PAYABLE, amount, worked))
            },
        )
}

/// A due date past the legal cap says so.
fn unlawful(form: &Form, plan: &Place, row: &Place) -> Html {
    let (plan, row) = (plan.clone(), row.clone());
    let is = move |state: &State| {
        let index = count(row.index(&state.value));
        let lawful = state.figures.find(&[&figures_of(&plan, state), "/installments/", &index, "/lawful"].concat());
        matches!(lawful, Some(Json::Bool(false)))
    };
    el("div", "contents").when(form, is, |form| {
        el("p", "hint").words(form, w::DUE_DATE).say(" ").words(form, w::UNLAWFUL).say(" (L441-10).")
    })
}
