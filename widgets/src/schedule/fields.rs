//! What a plan is made of, by its kind: in the schedule, and in the plan of a quote.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Choices, Form, State, keep_own, without_blank};
use crate::ui::field::{Choice, Holds, Input};
use crate::ui::html::{Html, el};
use crate::ui::text::Text;

use super::words as w;
use super::{day_off, milestones, rare, staff, terms};

/// What each kind has besides what all have.
const KINDS: &Choices = &[
    ("milestones", &["total", "rounding", "milestones"]),
    ("equal", &["total", "rounding", "count", "first", "everyMonths"]),
    ("retainer", &["monthlyAmount", "from", "to", "proration"]),
    ("time", &["from", "to", "cadence", "staff", "capDays", "fixedPhase"]),
];

/// What a plan of a kind is nothing without.
fn main(kind: &str) -> &'static str {
    match kind {
        "equal" => "count",
        "retainer" => "monthlyAmount",
        "time" => "staff",
        _ => "milestones",
    }
}

/// The kind of the plan there.
pub(crate) fn kind(plan: Option<&Json>) -> &str {
    plan.and_then(|plan| plan.at("/kind")).unwrap_or("milestones")
}

/// What follows from a change of the plan; whether there is none yet.
pub(crate) fn settle(plan: &mut Json) -> bool {
    let kind = kind(Some(plan)).to_owned();
    plan.put("kind", Json::string(&kind));
    keep_own(plan, KINDS, &kind);
    for (of, name, first) in [("retainer", "proration", "calendar"), ("time", "cadence", "monthly")] {
        if kind == of && plan.edited(name).is_none() {
            plan.put(name, Json::string(first));
        }
    }
    without_blank(plan, "retention", "pct");
    match kind.as_str() {
        "milestones" => milestones::settle(plan),
        "time" => without_blank(plan, "fixedPhase", "amount"),
        _ => {}
    }
    plan.edited(main(&kind)).is_none_or(Json::is_blank)
}

/// Whether a plan has a total, which in a quote is the quote's, as is its VAT.
pub(crate) fn has_total(kind: &str) -> bool {
    matches!(kind, "milestones" | "equal")
}

/// The kind of the plan, and what is given once for all of it.
pub(crate) fn head(form: &Form, plan: &Place) -> Html {
    let kind = Choice { label: w::KIND, options: w::KINDS, class: "wide", place: plan.at("kind") };
    let shown = plan.clone();
    el("div", "contents").add(el("div", "row fields auto").add(kind.view(form)).add(by_kind(form, plan, of_kind))).when(
        form,
        {
            let plan = plan.clone();
            // In a quote there may be none yet.
            move |state| state.value.find(&plan.pointer(&state.value)).is_some()
        },
        move |form| rare::view(form, &shown),
    )
}

/// What depends on the kind.
pub(crate) fn by_kind(form: &Form, plan: &Place, view: fn(&Form, &Place, &str) -> Html) -> Html {
    let (shown, plan) = (plan.clone(), plan.clone());
    el("div", "contents").swap(
        form,
        move |state| kind(shown.get(&state.value)).to_owned(),
        move |form, kind| Some(view(form, &plan, kind)),
    )
}

/// Label, member and content. Left empty it is no member, and the rules say what is missing.
type Field = (Text, &'static str, Holds);

const FROM: Field = (w::FROM, "from", Holds::Date);
const TO: Field = (w::TO, "to", Holds::Date);

fn fields(kind: &str) -> &'static [Field] {
    match kind {
        "equal" => &[
            (w::COUNT, "count", Holds::Parts),
            (w::FIRST, "first", Holds::Date),
            (w::EVERY, "everyMonths", Holds::Parts),
        ],
        "retainer" => &[(w::MONTHLY, "monthlyAmount", Holds::Money), FROM, TO],
        "time" => &[FROM, TO, (w::CAP, "capDays", Holds::Days)],
        _ => &[],
    }
}

fn of_kind(form: &Form, plan: &Place, kind: &str) -> Html {
    let field = |&(label, name, holds): &Field| Input::of(label, plan.at(name), holds).view(form);
    let own_total = plan.is_root() && has_total(kind);
    let choice = match kind {
        "retainer" => Some((w::PRORATION, w::PRORATIONS, "proration", "wide")),
        "time" => Some((w::CADENCE, w::CADENCES, "cadence", "")),
        _ => None,
    };
    let choice =
        choice.map(|(label, options, name, class)| Choice { label, options, class, place: plan.at(name) }.view(form));
    let vat = (own_total || !has_total(kind))
        .then(|| Input::of(w::VAT, plan.at("vatPct"), Holds::Percent).hint(w::VAT_DEFAULT).view(form));
    el("div", "contents")
        .maybe(own_total.then(|| Input::needed(w::TOTAL_AMOUNT, plan.at("total"), Holds::Money).view(form)))
        .all(fields(kind).iter().map(field))
        .maybe(choice)
        .maybe(vat)
        .add(terms::view(form, plan))
        .maybe((kind == "equal").then(|| day_off::view(form, plan, &plan.at("first"))))
}

/// The rows of a plan made of rows.
pub(crate) fn rows(form: &Form, plan: &Place, kind: &str) -> Html {
    let (rows, row): (_, fn(&Form, &Place, &Place) -> Html) = match kind {
        "milestones" => (milestones::rows(plan), milestones::row),
        "time" => (staff::rows(plan), staff::row),
        _ => return el("div", "contents"),
    };
    let of = plan.clone();
    el("div", "contents")
        .add(rows.rows(form, move |form, at| row(form, &of, &at)))
        .add(el("div", "under").add(rows.button(form)))
}

/// A fault no field shows: shares or amounts that do not add up, nobody to bill.
pub(crate) fn problem(form: &Form, plan: &Place) -> Html {
    let plan = plan.clone();
    let of_whole = move |state: &State| {
        let base = plan.pointer(&state.value);
        let is = |rest| matches!(rest, "" | "/milestones" | "/staff") || (rest == "/total" && !plan.is_root());
        let problem = state.problems.iter().find(|problem| problem.path.strip_prefix(&base).is_some_and(is));
        problem.map(|problem| problem.message.clone()).unwrap_or_default()
    };
    el("div", "contents")
        .swap(form, of_whole, |_, words| (!words.is_empty()).then(|| el("p", "error").set("role", "note").say(words)))
}
