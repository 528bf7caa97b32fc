//! A CJM worked out from a salary, in a drawer beside its line: for colleagues alone.

use std::cell::RefCell;
use std::rc::Rc;

use chiffrage::rules::cjm;
use chiffrage::value::count;

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Answer, Choices, Form, State, ask, keep_own};
use crate::ui::action::action;
use crate::ui::dom;
use crate::ui::field::{Choice, Holds, Input, blank, fresh_id};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;
use crate::ui::text::Text;

use super::words as w;

/// What each divisor has besides its year; the others' members wait aside.
const DIVISORS: &Choices =
    &[("business", &[]), ("worked", &["paidLeave", "rtt"]), ("billable", &["paidLeave", "rtt", "utilizationPct"])];

/// A salary for each line, `null` for a line without; beside it, as `team`, one for each of a fixed price's team.
pub(super) fn place() -> Place {
    Place::of("/salaries")
}

fn salaries(value: &Json) -> &[Json] {
    value.edited("salaries").map_or(&[][..], Json::items)
}

fn team(slot: &Json) -> &[Json] {
    slot.edited("team").map_or(&[][..], Json::items)
}

/// A line by its index, or somebody of its team.
type At = (usize, Option<usize>);

/// Whose CJM it is: a line's own, or that of somebody of its team.
#[derive(Clone)]
pub(super) struct Whose {
    pub(super) line: Place,
    pub(super) member: Option<Place>,
}

impl Whose {
    fn at(&self, value: &Json) -> At {
        (self.line.index(value), self.member.as_ref().map(|member| member.index(value)))
    }

    /// Where the salary stands.
    fn salary(&self, value: &Json) -> Option<Place> {
        let (line, member) = self.at(value);
        let slot = salaries(value).get(line)?;
        let own = place().row(slot.id());
        match member {
            None => Some(own),
            Some(member) => Some(own.at("team").row(team(slot).get(member)?.id())),
        }
    }
}

/// The salary behind a CJM.
fn of(value: &Json, (line, member): At) -> Option<&Json> {
    let slot = salaries(value).get(line)?;
    let salary = match member {
        None => slot,
        Some(member) => team(slot).get(member)?,
    };
    salary.members().iter().any(|(name, _)| name != "team").then_some(salary)
}

/// Every salary there is.
fn each(value: &Json) -> Vec<At> {
    let places = salaries(value).iter().enumerate().flat_map(|(line, slot)| {
        std::iter::once((line, None)).chain((0..team(slot).len()).map(move |member| (line, Some(member))))
    });
    places.filter(|at| of(value, *at).is_some()).collect()
}

fn within<'a>(value: &'a mut Json, rows: &'static str, team: &'static str, (line, member): At) -> Option<&'a mut Json> {
    let line = Place::of(rows).list_mut(value)?.get_mut(line)?;
    match member {
        None => Some(line),
        Some(member) => {
            line.edited(team)?;
            Place::of("").at(team).list_mut(line)?.get_mut(member)
        }
    }
}

fn slot_mut(value: &mut Json, at: At) -> Option<&mut Json> {
    within(value, "/salaries", "team", at)
}

/// The line, or the member of its team, that has the CJM.
fn paid_mut(value: &mut Json, at: At) -> Option<&mut Json> {
    within(value, "/lines", "resources", at)
}

/// A place for every line, and for everybody of a team.
pub(super) fn align(value: &mut Json) {
    let size = |line: &Json| line.edited("resources").map_or(0, |team| team.items().len());
    let sizes: Vec<usize> = value.edited("lines").map_or(&[][..], Json::items).iter().map(size).collect();
    let Some(slots) = place().list_mut(value) else { return };
    slots.resize(sizes.len(), Json::Null);
    for (slot, size) in slots.iter_mut().zip(sizes) {
        if slot.edited("team").is_some()
            && let Some(team) = Place::of("/team").list_mut(slot)
        {
            team.resize(size, Json::Null);
        }
    }
}

/// Takes somebody out of a team, and the salary with them.
pub(super) fn remove_member(value: &mut Json, line: &Place, member: &Place) {
    let (at, line_at) = (member.index(value), line.index(value));
    align(value);
    let slot = slot_mut(value, (line_at, None)).filter(|slot| slot.edited("team").is_some());
    if let Some(team) = slot.and_then(|slot| Place::of("/team").list_mut(slot)).filter(|team| at < team.len()) {
        team.remove(at);
    }
    if let Some(team) = line.at("resources").list_mut(value).filter(|team| at < team.len()) {
        team.remove(at);
    }
}

/// The CJM of a salary counts as given: one typed later takes its place.
pub(super) fn begin(value: &mut Json) {
    for at in each(value) {
        if let Some(paid) = paid_mut(value, at) {
            paid.untype("cjm");
        }
    }
}

/// Each salary gives the CJM; a CJM typed by hand forgets the salary.
pub(super) fn settle(value: &mut Json) {
    if salaries(value).is_empty() {
        value.forget("salaries");
        return;
    }
    align(value);
    for at in each(value) {
        let typed = |paid: &mut Json| matches!(paid.edited("cjm"), Some(Json::Typed(_)));
        let by_hand = paid_mut(value, at).is_some_and(typed);
        let Some(slot) = slot_mut(value, at) else { continue };
        if by_hand {
            replace(slot, Json::Null);
        }
        settle_divisor(slot);
        let cost = priced(slot).and_then(Result::ok);
        let cost = cost.as_ref().and_then(|cost| cost.at("/cjm"));
        if let (Some(cost), Some(paid)) = (cost, paid_mut(value, at)) {
            paid.put("cjm", Json::string(cost));
        }
    }
    set_aside(value);
}

/// One without its gross pay is none yet.
fn set_aside(value: &mut Json) {
    let is = |at: &At| of(value, *at).is_some_and(|salary| salary.member("grossMonthly").is_some());
    let none = !each(value).iter().any(is);
    value.set_aside("salaries", none);
}

/// A line's salary takes the place of another; its team's stay.
fn replace(slot: &mut Json, salary: Json) {
    let team = slot.remove("team");
    *slot = salary;
    if let Some(team) = team {
        slot.put("team", team);
    }
}

fn settle_divisor(salary: &mut Json) {
    if salary.edited("days").is_none() {
        return;
    }
    let Some(days) = salary.edited_mut("days") else { return };
    let basis = days.at("/basis").unwrap_or_default().to_owned();
    keep_own(days, DIVISORS, &basis);
}

/// What the rule makes of a salary, once there is one.
fn priced(salary: &Json) -> Option<chiffrage::Result<Json>> {
    salary.member("grossMonthly")?;
    let mut input = salary.clone();
    input.forget("team");
    Some(ask(cjm::compute, &input))
}

/// What is wrong with a salary.
pub(super) fn refusals(value: &Json, answer: &mut Answer) {
    for at in each(value) {
        let (line, member) = (count(at.0), at.1.map(count));
        // A team waits aside while its line has another mode.
        let aside = member.is_some() && value.find(&["/lines/", &line, "/resources"].concat()).is_none();
        if let (false, Some(refusal @ Err(_))) = (aside, of(value, at).and_then(priced)) {
            let mut path = ["/salaries/", &line].concat();
            if let Some(member) = member {
                path.extend(["/team/", &member]);
            }
            answer.part(&path, refusal);
        }
    }
}

/// The CJM, and what opens the drawer.
pub(super) fn cjm(form: &Form, whose: Whose, input: Input) -> Html {
    let (pressed, shown) = (form.clone(), whose.clone());
    let words = form.say(w::FROM_SALARY);
    let open: Rc<RefCell<Option<Html>>> = Rc::default();
    let button = el("button", "pin")
        .set("type", "button")
        .set("aria-label", words)
        .set("title", words)
        .set("aria-haspopup", "dialog")
        .set("aria-expanded", "false")
        .set_if(form.look().readonly, "hidden")
        .bind(form, "data-on", move |state| {
            of(&state.value, shown.at(&state.value))?.member("grossMonthly").map(|_| String::new())
        })
        .on("click", move |event| {
            // Nothing that anybody typed: nobody is told.
            pressed.host(&mut |state| begin_salary(&mut state.value, &whose));
            let Some(salary) = pressed.read(|state| whose.salary(&state.value)) else { return };
            let button = event.current();
            let Some(around) = button.closest(".quote") else { return };
            button.set_attribute("aria-expanded", "true");
            let drawer =
                drawer(&pressed, &whose, &salary).on("close", move |_| button.set_attribute("aria-expanded", "false"));
            around.append(drawer.node());
            drawer.node().show_modal();
            open.replace(Some(drawer));
        })
        .add(Icon::PERSON.view());
    el("div", "salaried").add(input.view(form)).add(button)
}

/// A salary nobody has typed yet: of a year's days worked, this year.
fn begin_salary(value: &mut Json, whose: &Whose) {
    let at = whose.at(value);
    if of(value, at).is_some() {
        return;
    }
    align(value);
    if let (Some(_), Some(slot)) = (at.1, slot_mut(value, (at.0, None))) {
        Place::of("/team").list_mut(slot);
        align(value);
    }
    if let Some(paid) = paid_mut(value, at) {
        paid.untype("cjm");
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
    if let Some(slot) = slot_mut(value, at) {
        replace(slot, salary);
    }
    set_aside(value);
}

fn drawer(form: &Form, whose: &Whose, salary: &Place) -> Html {
    let title = fresh_id();
    let dialog = el("dialog", "drawer").set("part", "salary").set("aria-labelledby", &title);
    let (node, closed, gone) = (dialog.node().clone(), dialog.node().clone(), dialog.node().clone());
    let close = el("button", "action bare quiet")
        .set("type", "button")
        .set("aria-label", form.say(w::CLOSE))
        .on("click", move |_| node.close())
        .add(Icon::CROSS.view());
    let forgotten = whose.clone();
    let forget = action(form, "subtle", Icon::BIN, w::FORGET_SALARY, move |value| {
        if let Some(slot) = slot_mut(value, forgotten.at(value)) {
            replace(slot, Json::Null);
        }
        gone.close();
    });
    let input = |label, name, holds| Input::of(label, salary.at(name), holds);
    let days = salary.at("days");
    let divisor = Choice { label: w::DIVISOR, options: w::DIVISORS, class: "", place: days.at("basis") }.view(form);
    let benefits = form.read(|state| salary.at("benefits").ids(&state.value).first().copied());
    let benefits = benefits.map(|id| salary.at("benefits").row(id).at("amount"));
    dialog
        .on("close", move |_| closed.remove())
        .add(el("header", "top").add(el("h3", "").set("id", &title).words(form, w::SALARY)).add(close))
        .add(
            el("div", "fields")
                .add(Input::needed(w::GROSS, salary.at("grossMonthly"), Holds::Money).view(form))
                .add(input(w::MONTHS_PAID, "monthsPaid", Holds::Months).hint(w::TWELVE).view(form))
                .add(input(w::VARIABLE, "annualVariable", Holds::Money).view(form))
                .add(Input::needed(w::CHARGES, salary.at("chargeCoefficient"), Holds::Ratio).view(form))
                .maybe(benefits.map(|amount| Input::of(w::BENEFITS, amount, Holds::Money).view(form)))
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
    let (shown, days) = (days.at("basis"), days.clone());
    el("div", "contents").swap(
        form,
        move |state| shown.get(&state.value).and_then(Json::text).unwrap_or_default().to_owned(),
        move |form, basis| {
            let own = DIVISORS.iter().find(|(known, _)| *known == basis)?.1;
            let field = |name: &&'static str| {
                let place = days.at(name);
                match *name {
                    "paidLeave" => Input::of(w::PAID_LEAVE, place, Holds::Days).hint(w::TWENTY_FIVE),
                    "rtt" => Input::of(w::RTT, place, Holds::Days),
                    _ => Input::needed(w::UTILIZATION, place, Holds::Percent),
                }
                .view(form)
            };
            Some(el("div", "contents").all(own.iter().map(field)))
        },
    )
}

/// The cost of a day, its parts, and the days it is spread over, by their name.
fn answer(form: &Form, salary: &Place) -> Html {
    let shown = salary.clone();
    let key = move |state: &State| {
        let cost = shown.get(&state.value).and_then(priced).and_then(Result::ok);
        cost.as_ref().map(Json::written).unwrap_or_default()
    };
    el("div", "contents").swap(form, key, |form, cost| {
        let cost = Some(Json::parse(cost)).filter(Json::is_object)?;
        let lang = form.lang();
        let number = |pointer: &str, unit| form.read(|state| state.number(cost.at(pointer), unit));
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
                        .add(el("span", "name").words(form, w::CJM))
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
