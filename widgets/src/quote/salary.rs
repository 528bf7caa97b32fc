//! A CJM worked out from a salary, in a drawer beside its line: for colleagues alone.

use std::cell::RefCell;
use std::rc::Rc;

use chiffrage::rules::cjm;

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Answer, Form, State, ask};
use crate::ui::action::action;
use crate::ui::dom;
use crate::ui::field::{Choice, Holds, Input, blank, fresh_id};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;
use crate::ui::text::Text;

use super::words as w;

/// What each divisor has besides its year; the others' members wait aside.
const DIVISORS: &[(&str, &[&str])] =
    &[("business", &[]), ("worked", &["paidLeave", "rtt"]), ("billable", &["paidLeave", "rtt", "utilizationPct"])];

/// A salary for each line, `null` for a line without.
pub(super) fn place() -> Place {
    Place::of("/salaries")
}

fn salaries(value: &Json) -> &[Json] {
    value.edited("salaries").map_or(&[][..], Json::items)
}

/// The salary behind a line's CJM.
fn of<'a>(value: &'a Json, line: &Place) -> Option<&'a Json> {
    salaries(value).get(line.index(value)).filter(|salary| salary.is_object())
}

/// A place for every line.
pub(super) fn align(value: &mut Json) {
    let lines = value.edited("lines").map_or(0, |lines| lines.items().len());
    if let Some(salaries) = place().list_mut(value) {
        salaries.resize(lines, Json::Null);
    }
}

/// The CJM of a salary counts as given: one typed later takes its place.
pub(super) fn begin(value: &mut Json) {
    for (index, salary) in salaries(value).to_vec().iter().enumerate() {
        if let (true, Some(line)) = (salary.is_object(), line_mut(value, index)) {
            line.untype("cjm");
        }
    }
}

fn line_mut(value: &mut Json, index: usize) -> Option<&mut Json> {
    Place::of("/lines").list_mut(value)?.get_mut(index)
}

/// Each salary gives its line the CJM; a CJM typed by hand forgets the salary.
pub(super) fn settle(value: &mut Json) {
    if salaries(value).is_empty() {
        value.forget("salaries");
        return;
    }
    align(value);
    for index in 0..salaries(value).len() {
        let typed = |line: &mut Json| matches!(line.edited("cjm"), Some(Json::Typed(_)));
        let by_hand = line_mut(value, index).is_some_and(typed);
        let Some(salary) = place().list_mut(value).and_then(|list| list.get_mut(index)) else { continue };
        if by_hand {
            *salary = Json::Null;
        }
        settle_divisor(salary);
        let cost = priced(salary).and_then(Result::ok);
        let cost = cost.as_ref().and_then(|cost| cost.at("/cjm"));
        if let (Some(cost), Some(line)) = (cost, line_mut(value, index)) {
            line.put("cjm", Json::string(cost));
        }
    }
    // One without its gross pay is none yet.
    let none = !salaries(value).iter().any(|salary| salary.member("grossMonthly").is_some());
    value.set_aside("salaries", none);
}

fn settle_divisor(salary: &mut Json) {
    if !salary.is_object() {
        return;
    }
    let Some(days) = salary.edited_mut("days") else { return };
    let basis = days.at("/basis").unwrap_or_default().to_owned();
    let own = DIVISORS.iter().find(|(known, _)| *known == basis).map_or(&[][..], |(_, names)| names);
    for name in ["paidLeave", "rtt", "utilizationPct"] {
        days.set_aside(name, !own.contains(&name));
    }
}

/// What the rule makes of a salary, once there is one.
fn priced(salary: &Json) -> Option<chiffrage::Result<Json>> {
    salary.member("grossMonthly")?;
    Some(ask(cjm::compute, salary))
}

/// What is wrong with a salary.
pub(super) fn refusals(value: &Json, answer: &mut Answer) {
    for (index, salary) in value.member("salaries").map_or(&[][..], Json::items).iter().enumerate() {
        if let Some(refusal @ Err(_)) = priced(salary) {
            answer.part(&["/salaries/", &index.to_string()].concat(), refusal);
        }
    }
}

/// The CJM, and what opens the drawer.
pub(super) fn cjm(form: &Form, row: &Place) -> Html {
    let (pressed, line, shown) = (form.clone(), row.clone(), row.clone());
    let words = form.say(w::FROM_SALARY);
    let open: Rc<RefCell<Option<Html>>> = Rc::default();
    let button = el("button", "pin")
        .set("type", "button")
        .set("aria-label", words)
        .set("title", words)
        .set("aria-haspopup", "dialog")
        .set("aria-expanded", "false")
        .set_if(form.look().readonly, "hidden")
        .bind(form, "data-on", move |state| of(&state.value, &shown)?.member("grossMonthly").map(|_| String::new()))
        .on("click", move |event| {
            // Nothing that anybody typed: nobody is told.
            pressed.host(&mut |state| begin_salary(&mut state.value, &line));
            let Some(salary) = pressed.read(|state| of(&state.value, &line).map(|salary| place().row(salary.id())))
            else {
                return;
            };
            let button = event.current();
            let Some(around) = button.closest(".quote") else { return };
            button.set_attribute("aria-expanded", "true");
            let drawer =
                drawer(&pressed, &line, &salary).on("close", move |_| button.set_attribute("aria-expanded", "false"));
            around.append(drawer.node());
            drawer.node().show_modal();
            open.replace(Some(drawer));
        })
        .add(Icon::PERSON.view());
    el("div", "salaried").add(Input::of(w::CJM, row.at("cjm"), Holds::Money).view(form)).add(button)
}

/// A salary nobody has typed yet: of a year's days worked, this year.
fn begin_salary(value: &mut Json, line: &Place) {
    if of(value, line).is_some() {
        return;
    }
    align(value);
    let index = line.index(value);
    if let Some(line) = line_mut(value, index) {
        line.untype("cjm");
    }
    let mut benefit = Json::object();
    benefit.put("amount", blank("0"));
    benefit.put("per", Json::string("month"));
    let mut days = Json::object();
    days.put("basis", Json::string("worked"));
    days.put("year", Json::Number(dom::today().split('-').next().unwrap_or_default().to_owned()));
    let mut salary = Json::object();
    salary.put("kind", Json::string("salaried"));
    salary.put("chargeCoefficient", Json::string("1.45"));
    salary.put("benefits", Json::List(vec![benefit]));
    salary.put("days", days);
    if let Some(slot) = place().list_mut(value).and_then(|list| list.get_mut(index)) {
        *slot = salary;
    }
    let none = !salaries(value).iter().any(|salary| salary.member("grossMonthly").is_some());
    value.set_aside("salaries", none);
}

fn drawer(form: &Form, line: &Place, salary: &Place) -> Html {
    let title = fresh_id();
    let dialog = el("dialog", "drawer").set("part", "salary").set("aria-labelledby", &title);
    let (node, closed, gone) = (dialog.node().clone(), dialog.node().clone(), dialog.node().clone());
    let close = el("button", "action bare quiet")
        .set("type", "button")
        .set("aria-label", form.say(w::CLOSE))
        .on("click", move |_| node.close())
        .add(Icon::CROSS.view());
    let forgotten = line.clone();
    let forget = action(form, "subtle", Icon::BIN, w::FORGET_SALARY, move |value| {
        let index = forgotten.index(value);
        if let Some(slot) = place().list_mut(value).and_then(|list| list.get_mut(index)) {
            *slot = Json::Null;
        }
        gone.close();
    });
    let input = |label, name, holds| Input::of(label, salary.at(name), holds);
    let days = salary.at("days");
    let (basis, picked) = (days.at("basis"), days.at("basis"));
    let divisor = Choice { label: w::DIVISOR, options: w::DIVISORS, class: "" }.view(
        form,
        move |state| basis.get(&state.value).and_then(Json::text).unwrap_or_default().to_owned(),
        move |value, basis| {
            if let Some(slot) = picked.get_mut(value) {
                *slot = Json::string(basis);
            }
        },
    );
    let benefits = form.read(|state| salary.at("benefits").ids(&state.value).first().copied());
    let benefits = benefits.map(|id| salary.at("benefits").row(id).at("amount"));
    dialog
        .on("close", move |_| closed.remove())
        .add(el("header", "top").add(el("h3", "").set("id", &title).say(form.say(w::SALARY))).add(close))
        .add(
            el("div", "fields")
                .add(Input::needed(w::GROSS, salary.at("grossMonthly"), Holds::Money).view(form))
                .add(input(w::MONTHS_PAID, "monthsPaid", Holds::Months).hint(w::TWELVE).view(form))
                .add(input(w::VARIABLE, "annualVariable", Holds::Money).view(form))
                .add(Input::needed(w::CHARGES, salary.at("chargeCoefficient"), Holds::Ratio).view(form))
                .all(benefits.map(|amount| Input::of(w::BENEFITS, amount, Holds::Money).view(form)))
                .add(input(w::OVERHEAD, "annualOverhead", Holds::Money).view(form)),
        )
        .add(
            el("div", "fields")
                .add(divisor)
                .add(Input::needed(w::YEAR, days.at("year"), Holds::Parts).view(form))
                .add(by_basis(form, &days)),
        )
        .add(answer(form, salary))
        .add(forget)
}

fn by_basis(form: &Form, days: &Place) -> Html {
    let (shown, days, drawn) = (days.at("basis"), days.clone(), form.clone());
    el("div", "contents").swap(
        form,
        move |state| shown.get(&state.value).and_then(Json::text).unwrap_or_default().to_owned(),
        move |basis| {
            let own = DIVISORS.iter().find(|(known, _)| *known == basis)?.1;
            let field = |name: &&'static str| {
                let place = days.at(name);
                match *name {
                    "paidLeave" => Input::of(w::PAID_LEAVE, place, Holds::Days).hint(w::TWENTY_FIVE),
                    "rtt" => Input::of(w::RTT, place, Holds::Days),
                    _ => Input::needed(w::UTILIZATION, place, Holds::Percent),
                }
                .view(&drawn)
            };
            Some(el("div", "contents").all(own.iter().map(field)))
        },
    )
}

/// The cost of a day, its parts, and the days it is spread over, by their name.
fn answer(form: &Form, salary: &Place) -> Html {
    let (shown, drawn) = (salary.clone(), form.clone());
    let key = move |state: &State| {
        let cost = shown.get(&state.value).and_then(priced).and_then(Result::ok);
        cost.as_ref().map(Json::written).unwrap_or_default()
    };
    el("div", "contents").swap(form, key, move |cost| {
        let cost = Some(Json::parse(cost)).filter(Json::is_object)?;
        let lang = drawn.lang();
        let number = |pointer: &str, unit| drawn.read(|state| state.number(cost.at(pointer), unit));
        let part = |name: Text, pointer| {
            el("div", "figure")
                .add(el("dt", "").say(name.of(lang)))
                .add(el("dd", "").add(el("span", "value").say(&number(pointer, Unit::Eur))))
        };
        let basis = cost.at("/basis").unwrap_or_default();
        let basis = w::DIVISORS.iter().find(|(known, _)| *known == basis).map_or("", |(_, words)| words.of(lang));
        let days = [&number("/days", Unit::Days), " ", basis].concat();
        Some(
            el("div", "outcome")
                .set("part", "cjm")
                .add(
                    el("p", "hero")
                        .add(el("span", "name").say(drawn.say(w::CJM)))
                        .add(el("span", "value").say(&number("/cjm", Unit::Eur)))
                        .add(el("span", "note").say(&days)),
                )
                .add(
                    el("dl", "figures small")
                        .add(part(w::SALARY_PART, "/salary"))
                        .add(part(w::BENEFITS_PART, "/benefits"))
                        .add(part(w::OVERHEAD_PART, "/overhead")),
                ),
        )
    })
}
