//! The price of a day from whichever figure is pinned: TJM, taux de marque, taux de marge or coefficient. The others follow.

use chiffrage::rules::price;
use chiffrage::value::{count, digits};

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Answer, Form, Moment, State, ask};
use crate::ui::field::{Holds, Input, fresh_id};
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;
use crate::ui::text::Text;

use super::words as w;

/// A figure to aim at: its name for the rule, which waits aside in the line, and where the rule answers it.
struct Target {
    name: &'static str,
    figure: &'static str,
    label: Text,
    pin: Text,
    holds: Holds,
}

const TARGETS: [Target; 3] = [
    Target {
        name: "targetTauxMarquePct",
        figure: "/tauxMarquePct",
        label: w::TAUX_MARQUE,
        pin: w::PIN_MARQUE,
        holds: Holds::Percent,
    },
    Target {
        name: "targetTauxMargePct",
        figure: "/tauxMargePct",
        label: w::TAUX_MARGE,
        pin: w::PIN_MARGE,
        holds: Holds::Percent,
    },
    Target {
        name: "targetCoefficient",
        figure: "/coefficient",
        label: w::COEFFICIENT,
        pin: w::PIN_COEFFICIENT,
        holds: Holds::Ratio,
    },
];

const TJM: &str = "tjm";

fn pinned(line: &Json) -> &'static str {
    let pin = line.edited("pin").and_then(Json::text);
    TARGETS.iter().map(|target| target.name).find(|name| pin == Some(name)).unwrap_or(TJM)
}

fn pin(line: &mut Json, name: &str) {
    TARGETS.iter().filter(|target| target.name != name).for_each(|target| line.forget(target.name));
    line.put("pin", Json::string(name));
    line.set_aside("pin", true);
    line.untype(TJM);
}

/// What the rule makes of the pinned figure; nothing while the cost is unknown.
fn priced(line: &Json) -> Option<chiffrage::Result<Json>> {
    let name = pinned(line);
    let mut input = Json::object();
    input.put("cjm", line.member("cjm")?.clone());
    if let Some(discount) = line.member("discountPct") {
        input.put("discountPct", discount.clone());
    }
    input.put(name, line.edited(name)?.held()?.clone());
    Some(ask(price::compute, &input))
}

/// A host's other TJM is what counts.
pub(super) fn begin(line: &mut Json) {
    if pinned(line) == TJM {
        return;
    }
    let solved = priced(line).and_then(Result::ok);
    if solved.as_ref().and_then(|price| price.at("/tjm")) != line.at("/tjm") {
        pin(line, TJM);
    }
}

/// The figure typed last is pinned, and the TJM follows from it.
pub(super) fn settle(line: &mut Json) {
    if !matches!(line.at("/mode"), Some("forfait" | "service_centre")) {
        settle_day(line);
    }
}

fn settle_day(line: &mut Json) {
    let typed = |target: &&Target| line.members().iter().any(|(name, _)| name == target.name);
    let before = pinned(line);
    match TARGETS.iter().filter(typed).find(|target| target.name != before) {
        Some(target) => pin(line, target.name),
        None if before != TJM && matches!(line.edited(TJM), Some(Json::Typed(_))) => pin(line, TJM),
        None => {}
    }
    let name = pinned(line);
    if name == TJM {
        return;
    }
    // A quote has no such member: what cannot be read is told of, without content.
    let mut faulty = false;
    if let Some(Json::Typed(typed)) = line.edited_mut(name) {
        faulty = typed.fault.is_some();
        if faulty {
            typed.held = None;
        }
    }
    line.set_aside(name, !faulty);
    let solved = priced(line).and_then(Result::ok);
    if let Some(tjm) = solved.as_ref().and_then(|price| price.at("/tjm")) {
        line.put(TJM, Json::string(tjm));
    }
}

/// A target that no TJM reaches.
pub(super) fn refusals(value: &Json, answer: &mut Answer) {
    for (index, line) in value.member("lines").map_or(&[][..], Json::items).iter().enumerate() {
        if pinned(line) != TJM
            && let Some(Err(error)) = priced(line)
            && error.path().starts_with("/target")
        {
            answer.part(&["/lines/", &count(index)].concat(), Err(error));
        }
    }
}

/// The TJM, to be pinned.
pub(super) fn tjm(form: &Form, row: &Place) -> Html {
    let input = Input::needed(w::TJM, row.at(TJM), Holds::Money).view(form);
    pinnable(form, row, TJM, w::PIN_TJM, input)
}

/// The rates, each to be typed or pinned.
pub(super) fn rates(form: &Form, row: &Place) -> Html {
    let fields = TARGETS.iter().map(|target| {
        let input = Input::of(target.label, row.at(target.name), target.holds).otherwise(follows).view(form);
        pinnable(form, row, target.name, target.pin, input)
    });
    el("div", "fields rates").set("role", "group").set("aria-label", form.say(w::DAY_PRICE)).all(fields)
}

/// The figure at the place of a target that is not pinned.
fn follows(state: &State, pointer: &str) -> Option<String> {
    let (line, name) = pointer.rsplit_once('/')?;
    let price = priced(state.value.find(line)?)?.ok()?;
    let target = TARGETS.iter().find(|target| target.name == name)?;
    price.at(target.figure).map(str::to_owned)
}

/// A field with its pin: a radio button, as one figure is pinned at a time.
fn pinnable(form: &Form, row: &Place, name: &'static str, words: Text, input: Html) -> Html {
    let (shown, pressed, place) = (row.clone(), form.clone(), row.clone());
    let radio = el("input", "visually-hidden")
        .set("type", "radio")
        .set("id", &fresh_id())
        .set("name", &form.read(|state| ["pin", &digits(row.get(&state.value).map_or(0, Json::id).into())].concat()))
        .set("aria-label", form.say(words))
        .set_if(form.look().readonly, "disabled")
        .bind(form, "checked", move |state| (pinned(shown.get(&state.value)?) == name).then(String::new))
        .on("change", move |_| pressed.edit(Moment::Change, &mut |value| press(value, &place, name)));
    let label = el("label", "pin").set("title", form.say(words)).add(radio).add(Icon::PIN.view());
    el("div", "pinnable").add(input).add(label)
}

/// Pins a figure as it stands.
fn press(value: &mut Json, row: &Place, name: &'static str) {
    let Some(line) = row.get_mut(value) else { return };
    let price = priced(line).and_then(Result::ok);
    pin(line, name);
    if let Some(target) = TARGETS.iter().find(|target| target.name == name) {
        let figure = price.as_ref().and_then(|price| price.at(target.figure));
        line.put(name, figure.map_or_else(Json::blank, Json::string));
        line.set_aside(name, true);
    }
}
