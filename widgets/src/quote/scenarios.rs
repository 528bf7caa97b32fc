//! Up to four scenarios of a proposal side by side. The one at work is the value itself: its entry holds a name and nothing else.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::action::{action, numbered, remove};
use crate::ui::field::{Holds, Input};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;
use crate::ui::status::badge;
use chiffrage::value::count;

use super::results::{status_of, verdict};
use super::rules;
use super::words as w;

const MOST: usize = 4;

/// What a scenario is made of.
const CONTENT: [&str; 7] = ["lines", "extraCosts", "discountPct", "vatPct", "threshold", "schedule", "salaries"];

fn place() -> Place {
    Place::of("/scenarios")
}

fn is_at_work(scenario: &Json) -> bool {
    scenario.member("lines").is_none()
}

/// Without another there is nothing to compare.
pub(super) fn settle(value: &mut Json) {
    if value.edited("scenarios").is_some_and(|list| list.items().len() < 2) {
        value.forget("scenarios");
    }
}

/// What is at work, as it is read.
fn content(value: &Json) -> Vec<(&'static str, Json)> {
    let member = |name: &'static str| Some((name, Json::parse(&value.member(name)?.written())));
    CONTENT.into_iter().filter_map(member).collect()
}

/// Leaves what is at work in its entry.
fn put_away(value: &mut Json) {
    let content = content(value);
    let Some(list) = place().list_mut(value) else { return };
    if let Some(entry) = list.iter_mut().find(|scenario| is_at_work(scenario)) {
        content.into_iter().for_each(|(name, member)| entry.put(name, member));
    }
}

fn duplicate(value: &mut Json, word: &str) {
    let named = |number: usize| {
        let mut scenario = Json::object();
        scenario.put("name", Json::string(&[word, " ", &count(number)].concat()));
        scenario
    };
    if place().ids(value).is_empty() {
        value.put("scenarios", Json::List(vec![named(1)]));
    }
    put_away(value);
    if let Some(list) = place().list_mut(value) {
        list.push(named(list.len() + 1));
    }
}

fn open(value: &mut Json, scenario: &Place) {
    let Some(next) = scenario.get(value).map(content) else { return };
    put_away(value);
    for name in CONTENT {
        value.forget(name);
        if let Some(entry) = scenario.get_mut(value) {
            entry.forget(name);
        }
    }
    next.into_iter().for_each(|(name, member)| value.put(name, member));
}

pub(super) fn view(form: &Form) -> Html {
    let word = form.say(w::SCENARIO);
    el("section", "list")
        .set("part", "scenarios")
        .titled(form, "h3", w::SCENARIOS)
        .when(form, |state| place().ids(&state.value).is_empty(), |form| el("p", "notice").words(form, w::NO_SCENARIO))
        .add(el("div", "rows scenarios").each(
            form,
            |state| place().ids(&state.value),
            |form, id| card(form, &place().row(id)),
        ))
        .when(
            form,
            |state| place().ids(&state.value).len() < MOST,
            move |form| action(form, "subtle adds", Icon::PLUS, w::ADD_SCENARIO, move |value| duplicate(value, word)),
        )
}

fn card(form: &Form, row: &Place) -> Html {
    let (current, other, opened, figures) = (row.clone(), row.clone(), row.clone(), row.clone());
    let at_work = |row: &Place, state: &State| row.get(&state.value).is_some_and(is_at_work);
    let name = Input::needed(w::SCENARIO_NAME, row.at("name"), Holds::Text).class("title").view(form);
    numbered(el("div", "row scenario"), form, row, w::SCENARIO)
        .bind(form, "aria-current", move |state| at_work(&current, state).then(|| "true".to_owned()))
        .add(name)
        .swap(
            form,
            move |state| rules::of_scenario(&state.value, figures.get(&state.value)).unwrap_or_default().written(),
            |form, figures| Some(summary(form, &Json::parse(figures))),
        )
        .swap(
            form,
            move |state| if at_work(&other, state) { "at work" } else { "" }.to_owned(),
            move |form, at_work| {
                let opened = opened.clone();
                Some(match at_work {
                    "" => el("div", "choices")
                        .add(action(form, "", Icon::OPEN, w::OPEN, {
                            let opened = opened.clone();
                            move |value| open(value, &opened)
                        }))
                        .add(remove(form, &place(), &opened, "", w::REMOVE_SCENARIO)),
                    _ => el("div", "choices").add(el("span", "at-work").words(form, w::AT_WORK)),
                })
            },
        )
}

fn summary(form: &Form, figures: &Json) -> Html {
    let row = |class: &str, name, pointer, unit| {
        let value = form.read(|state| state.number(figures.at(pointer), unit));
        el("div", class).add(el("dt", "").words(form, name)).add(el("dd", "").say(&value))
    };
    let status = status_of(figures).map(|status| badge(form, "verdict", &verdict(status)));
    el("div", "summary")
        .add(
            el("dl", "")
                .add(row("strong", w::REVENUE, "/revenue", Unit::Eur))
                .add(row("", w::TOTAL_COST, "/cost", Unit::Eur))
                .add(row("", w::MARGIN, "/margin", Unit::Eur))
                .add(row("strong", w::TAUX_MARQUE, "/tauxMarquePct", Unit::Pct))
                .add(row("", w::TAUX_MARGE, "/tauxMargePct", Unit::Pct)),
        )
        .maybe(status)
}
