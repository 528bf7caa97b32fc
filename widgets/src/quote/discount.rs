//! What a discount costs: points of margin, and the days to sell that would make up for it.

use chiffrage::rules::{margin_alert, price, quote};

use crate::form::json::Json;
use crate::form::{Form, State, ask};
use crate::ui::decimal::is_zero;
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::text::Text;

use super::rules;
use super::terms::basis;
use super::words as w;

pub(super) fn view(form: &Form) -> Html {
    el("div", "contents").swap(form, words, |_, words| {
        (!words.is_empty()).then(|| el("p", "note cost-of-discount").set("part", "discount-price").say(words))
    })
}

fn words(state: &State) -> String {
    costs(state).unwrap_or_default().join(" · ")
}

/// Of a sound proposal whose cost is known.
fn costs(state: &State) -> Option<Vec<String>> {
    let discount = state.value.at("/discountPct").filter(|pct| !is_zero(pct) && state.is_sound())?;
    state.figures.at("/cost")?;
    let say = |text: Text| text.of(state.look.lang);
    let full = rules::at_discount(&state.value, "0")?;
    let basis = basis(state);
    let lost = erosion(&full, &state.figures, &basis)?;
    let rate = w::BASES.iter().find(|(name, _)| *name == basis).map_or("", |(_, words)| say(*words));
    let mut told = vec![[rate, " ", &state.number(Some(&lost), Unit::Plain), " ", say(w::POINTS)].concat()];
    if let Some(price) = compensation(state, &full, discount) {
        told.push(match price.at("/compensationDays") {
            Some(days) => [
                &state.number(Some(days), Unit::Days),
                say(w::TO_SELL),
                &state.number(full.at("/days"), Unit::Days),
                say(w::SAME_MARGIN),
            ]
            .concat(),
            None => say(w::NEVER).to_owned(),
        });
    }
    Some(told)
}

/// Points between the rates with and without, as the rule of the alert tells them.
fn erosion(full: &Json, discounted: &Json, basis: &str) -> Option<String> {
    let position = |figures: &Json| {
        let mut position = Json::object();
        for name in ["revenue", "cost"] {
            position.put(name, figures.member(name).cloned().unwrap_or_default());
        }
        position
    };
    let mut threshold = Json::object();
    threshold.put("pct", Json::string("0"));
    threshold.put("basis", Json::string(basis));
    let mut input = Json::object();
    input.put("threshold", threshold);
    input.put("signed", position(full));
    input.put("production", position(discounted));
    ask(margin_alert::compute, &input).ok()?.at("/erosionPts").map(str::to_owned)
}

/// Of the average day, where every line counts days.
fn compensation(state: &State, full: &Json, discount: &str) -> Option<Json> {
    let mut input = Json::object();
    input.put("cjm", Json::string(&average_cjm(&state.value, full)?));
    input.put("tjm", full.member("averageTjm")?.clone());
    input.put("days", full.member("days")?.clone());
    input.put("discountPct", Json::string(discount));
    ask(price::compute, &input).ok()
}

/// What a day costs on average: the average TJM of the lines sold at cost.
pub(super) fn average_cjm(value: &Json, figures: &Json) -> Option<String> {
    let mut lines = value.member("lines")?.items().to_vec();
    for (line, priced) in lines.iter_mut().zip(figures.member("lines")?.items()) {
        priced.at("/days")?;
        let cost = match line.at("/mode") {
            Some("regie") => line.member("cjm")?.clone(),
            _ => priced.member("cost")?.clone(),
        };
        let price = if line.at("/mode") == Some("regie") { "tjm" } else { "price" };
        line.put(price, cost);
        line.remove("discountPct");
    }
    let mut input = Json::object();
    input.put("lines", Json::List(lines));
    ask(quote::compute, &input).ok()?.at("/averageTjm").map(str::to_owned)
}
