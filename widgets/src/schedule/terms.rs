//! Payment terms: none, or a delay with what it is counted from.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::field::{Choice, Holds, Input};
use crate::ui::html::{Html, el};

use super::words as w;

const NONE: &str = "none";

pub(super) fn view(form: &Form, plan: &Place) -> Html {
    let terms = plan.at("terms");
    let payment = Choice { label: w::PAYMENT, options: w::PAYMENTS, class: "wide", place: terms.clone() };
    let shown = terms.clone();
    el("div", "contents").add(payment.view_as(form, chosen, choose)).when(
        form,
        move |state| chosen(&state.value, &shown).is_some(),
        move |form| Input::needed(w::DELAY, terms.at("days"), Holds::Count).view(form),
    )
}

/// « Le 10 »: the day of the month after the month's end reached.
pub(super) fn day_of_month(form: &Form, plan: &Place) -> Html {
    let terms = plan.at("terms");
    let day = terms.at("dayOfMonth");
    let is = move |state: &State| chosen(&state.value, &terms).is_some_and(|chosen| chosen != "net");
    el("div", "contents").when(form, is, move |form| Input::of(w::DAY_OF_MONTH, day.clone(), Holds::Parts).view(form))
}

/// The reading, where there are several.
fn chosen(value: &Json, terms: &Place) -> Option<String> {
    let plan = terms.around();
    let terms = plan.get(value)?.member("terms")?;
    terms.at("/reading").or(terms.at("/kind")).map(str::to_owned)
}

fn choose(_: &Form, value: &mut Json, terms: &Place, chosen: &str) {
    let Some(plan) = terms.around().get_mut(value) else { return };
    plan.set_aside("terms", chosen == NONE);
    if chosen == NONE {
        return;
    }
    let Some(terms) = plan.edited_mut("terms") else { return };
    let net = chosen == "net";
    terms.put("kind", Json::string(if net { "net" } else { "end_of_month" }));
    if !net {
        terms.put("reading", Json::string(chosen));
    }
    for name in ["reading", "dayOfMonth"] {
        terms.set_aside(name, net);
    }
    if terms.edited("days").is_none() {
        terms.put("days", Json::Number(if net { "30" } else { "45" }.to_owned()));
    }
}
