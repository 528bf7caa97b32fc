//! Milestones and payment terms, as they are typed: in the schedule, and in the plan of a quote.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::action::{Rows, live_button, remove};
use crate::ui::field::{Choice, Holds, Input, blank};
use crate::ui::format::{self, Unit};
use crate::ui::html::{Html, el};
use chiffrage::json::count;

use super::fact::{explained, fact};
use super::words as w;

/// A milestone nobody has filled in yet.
fn blank_milestone() -> Json {
    let mut milestone = Json::object();
    milestone.put("label", blank(""));
    milestone.put("pct", Json::string("0"));
    milestone
}

/// All of the amount at once, as a plan starts.
pub(super) fn whole() -> Json {
    let mut milestone = blank_milestone();
    milestone.put("pct", Json::string("100"));
    milestone
}

/// The milestones of a plan.
pub(crate) fn rows(plan: &Place) -> Rows {
    Rows {
        place: plan.at("milestones"),
        blank: blank_milestone,
        add: w::ADD_MILESTONE,
        class: "rows sheet",
        add_class: "subtle adds",
    }
}

/// What follows from a change of the plan; whether nothing is left of it.
pub(crate) fn settle(plan: &mut Json) -> bool {
    let empty = plan.edited("milestones").is_some_and(|list| list.items().is_empty());
    if plan.member("kind").is_none() {
        plan.put("kind", Json::string("milestones"));
    }
    empty
}

/// Milestones and terms these fields can show; anything else is kept as given.
pub(crate) fn is_editable(plan: &Json) -> bool {
    let terms = |terms: &Json| match terms.at("/kind") {
        Some("net") => terms.member("reading").is_none(),
        Some("end_of_month") => matches!(terms.at("/reading"), Some("days_then_month_end" | "month_end_then_days")),
        _ => false,
    };
    plan.at("/kind") == Some("milestones")
        && matches!(plan.edited("milestones"), Some(Json::List(_)))
        && plan.member("terms").is_none_or(terms)
}

/// A milestone, its invoice, and the next working day if it falls on a day off.
pub(crate) fn row(form: &Form, plan: &Place, row: &Place) -> Html {
    let title = {
        let (row, words) = (row.clone(), form.say(w::MILESTONE));
        move |state: &State| Some([words, " ", &count(row.index(&state.value) + 1)].concat())
    };
    let (by_amount, share, drawn) = (row.at("amount"), row.clone(), form.clone());
    let size = el("div", "contents").swap(
        form,
        move |state| if by_amount.get(&state.value).is_some() { "amount" } else { "pct" }.to_owned(),
        move |name| {
            Some(match name {
                "amount" => Input::of(w::AMOUNT, share.at("amount"), Holds::Money).view(&drawn),
                _ => Input::of(w::SHARE, share.at("pct"), Holds::Percent).class("short").view(&drawn),
            })
        },
    );
    let fields = el("div", "fields")
        .add(Input::needed(w::MILESTONE, row.at("label"), Holds::Text).class("wide").view(form))
        .add(size)
        .add(Input::of(w::DATE, row.at("date"), Holds::Date).view(form))
        .add(remove(form, &plan.at("milestones"), row, "end", w::REMOVE_MILESTONE));
    el("div", "row milestone")
        .set("role", "group")
        .bind(form, "aria-label", title)
        .add(fields)
        .add(day_off(form, plan, row))
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
    let due = at("/dueDate");
    let due = el("span", "value").live(form, move |state| {
        state.figures.at(&due(state)).map_or_else(|| "–".to_owned(), |iso| format::date(iso, state.look.lang))
    });
    el("div", "facts")
        .add(fact(form, w::DUE_DATE, due))
        .all(explained(w::EXCL_VAT, "/amount"))
        .all(explained(w::VAT, "/vat"))
        .all(explained(w::INCL_VAT, "/amountInclVat"))
        .add(fact(form, w::CUMULATIVE, money("/cumulative")))
}

/// A due date past the legal cap says so.
fn unlawful(form: &Form, plan: &Place, row: &Place) -> Html {
    let (plan, row, drawn) = (plan.clone(), row.clone(), form.clone());
    let is = move |state: &State| {
        let index = count(row.index(&state.value));
        let lawful = state.figures.find(&[&figures_of(&plan, state), "/installments/", &index, "/lawful"].concat());
        matches!(lawful, Some(Json::Bool(false)))
    };
    el("div", "contents").when(form, is, move || {
        el("p", "hint").say(drawn.say(w::DUE_DATE)).say(" ").say(drawn.say(w::UNLAWFUL)).say(" (L441-10).")
    })
}

/// A milestone on a day off is pointed out, and moved at the press of a button.
fn day_off(form: &Form, plan: &Place, row: &Place) -> Html {
    let (plan, date, drawn) = (plan.clone(), row.at("date"), form.clone());
    let suggested = move |state: &State| {
        let base = figures_of(&plan, state);
        let path = date.pointer(&state.value);
        let path = path.strip_prefix(&base).unwrap_or_default();
        let warnings = state.figures.find(&[&base, "/warnings"].concat()).map_or(&[][..], Json::items);
        let warning = warnings.iter().find(|warning| warning.at("/path") == Some(path));
        warning.and_then(|warning| warning.at("/suggestion")).unwrap_or_default().to_owned()
    };
    let date = row.at("date");
    el("div", "contents").swap(form, suggested, move |iso| {
        let words = [drawn.say(w::SHIFT_TO), " ", &format::date(iso, drawn.lang())].concat();
        let (date, moved) = (date.clone(), iso.to_owned());
        let shift = live_button(
            &drawn,
            "link",
            move |_| words.clone(),
            move |value| {
                date.write(value, &moved);
            },
        );
        (!iso.is_empty()).then(|| el("p", "hint").say(drawn.say(w::NOT_BUSINESS)).say(" ").add(shift))
    })
}

/// The payment terms of a plan, once it has milestones.
pub(crate) fn terms_of_rows(form: &Form, plan: &Place) -> Html {
    let (shown, plan, drawn) = (plan.clone(), plan.clone(), form.clone());
    let has = move |state: &State| shown.get(&state.value).is_some_and(has_rows);
    el("div", "contents").when(form, has, move || terms(&drawn, &plan))
}

fn has_rows(plan: &Json) -> bool {
    plan.edited("milestones").is_some_and(|list| !list.items().is_empty())
}

/// The payment terms of a plan.
pub(crate) fn terms(form: &Form, plan: &Place) -> Html {
    let (shown, picked, delayed, drawn) = (plan.at("terms"), plan.at("terms"), plan.at("terms"), form.clone());
    let chosen = move |state: &State| chosen(shown.get(&state.value)).to_owned();
    let payment =
        Choice { label: w::PAYMENT, options: w::PAYMENTS, class: "wide" }.view(form, chosen, move |value, kind| {
            if let Some(terms) = picked.get_mut(value) {
                choose(terms, kind);
            }
        });
    let with_delay = plan.at("terms");
    el("div", "contents").add(payment).when(
        form,
        move |state| with_delay.get(&state.value).is_some_and(Json::is_object),
        move || Input::of(w::DELAY, delayed.at("days"), Holds::Count).class("short").view(&drawn),
    )
}

fn chosen(terms: Option<&Json>) -> &str {
    match terms {
        Some(terms) if terms.is_object() => terms.at("/reading").or(terms.at("/kind")).unwrap_or("none"),
        _ => "none",
    }
}

fn choose(terms: &mut Json, kind: &str) {
    if kind == "none" {
        // Left blank, it is no member.
        *terms = Json::blank();
        return;
    }
    if !terms.is_object() {
        *terms = Json::object();
    }
    let net = kind == "net";
    terms.put("kind", Json::string(if net { "net" } else { "end_of_month" }));
    match net {
        true => drop(terms.remove("reading")),
        false => terms.put("reading", Json::string(kind)),
    }
    if terms.edited("days").is_none() {
        terms.put("days", Json::Number(if net { "30" } else { "45" }.to_owned()));
    }
}
