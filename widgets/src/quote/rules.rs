//! The rules a proposal rests on.

use chiffrage::rules::{client_quote, quote, schedule};
use chiffrage::value::Show;

use crate::form::allowed::{Allowed, allowed};
use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Answer, ask};
use crate::schedule::{SHOWN as SCHEDULE, fields};

use super::{pin, salary};

/// What a client may see of a proposal.
pub(super) const SHOWN: Allowed = allowed! {
    lines { label, phase, mode, profile, days, tjm, discountPct, revenue },
    rebilled { label, amount },
    discount, revenue, vat, totalInclVat,
    schedule { SCHEDULE },
};

/// The quote with its schedule.
pub(super) fn price(value: &Json, explain: bool) -> Answer {
    let (mut quote, plan) = inputs(value);
    if explain {
        quote.put("explain", Json::Bool(true));
    }
    let mut answer = Answer::of(priced(quote::compute, &mut quote));
    pin::refusals(value, &mut answer);
    salary::refusals(value, &mut answer);
    if let (Some(mut plan), true) = (plan, answer.figures.is_object()) {
        if explain {
            plan.put("explain", Json::Bool(true));
        }
        take_total(&mut plan, &quote, &answer.figures);
        if let Some(schedule) = answer.part("/schedule", ask(schedule::compute, &plan)) {
            answer.figures.put("schedule", schedule);
        }
    }
    answer
}

/// The quote with another discount.
pub(super) fn at_discount(value: &Json, pct: &str) -> Option<Json> {
    let mut quote = inputs(value).0;
    quote.put("discountPct", Json::string(pct));
    ask(quote::compute, &quote).ok()
}

/// The quote with days that are worked and not sold.
pub(super) fn with_unsold_days(value: &Json, days: &str, cjm: &str) -> Option<Json> {
    let mut quote = inputs(value).0;
    let mut line = Json::object();
    for (name, text) in [("mode", "regie"), ("label", ""), ("tjm", "0"), ("days", days), ("cjm", cjm)] {
        line.put(name, Json::string(text));
    }
    if let Some(Json::List(lines)) = quote.edited_mut("lines") {
        lines.push(line);
    }
    ask(quote::compute, &quote).ok()
}

/// The quote of a scenario, or of the value itself where its entry holds none.
pub(super) fn of_scenario(value: &Json, scenario: Option<&Json>) -> Option<Json> {
    let own = scenario.filter(|scenario| scenario.member("lines").is_some());
    let mut quote = inputs(own.unwrap_or(value)).0;
    quote.remove("name");
    priced(quote::compute, &mut quote).ok()
}

/// What a client may see, from the rule that allows it.
pub(super) fn price_for_client(value: &Json, figures: &Json) -> Option<Json> {
    let mut quote = inputs(value).0;
    quote.remove("explain");
    let mut shown = priced(client_quote::compute, &mut quote).ok()?;
    if let Some(schedule) = figures.member("schedule") {
        shown.put("schedule", schedule.clone());
    }
    Some(SHOWN.of(&shown))
}

/// Asks a rule about a quote. A team with a CJM or days missing has an unknown cost, as a line without a CJM has.
fn priced<O: Show>(rule: fn(&quote::QuoteInput) -> chiffrage::Result<O>, quote: &mut Json) -> chiffrage::Result<Json> {
    loop {
        let answer = ask(rule, quote);
        match &answer {
            Err(error) if error.code().text() == "missing_field" && forget_team(quote, error.path()).is_some() => {}
            _ => return answer,
        }
    }
}

/// Removes the team that a JSON pointer leads into, and returns it.
fn forget_team(quote: &mut Json, pointer: &str) -> Option<Json> {
    let (line, _) = pointer.strip_prefix("/lines/")?.split_once("/resources/")?;
    Place::of("/lines").list_mut(quote)?.get_mut(line.parse::<usize>().ok()?)?.remove("resources")
}

/// The quote's input and the schedule's, taken apart.
fn inputs(value: &Json) -> (Json, Option<Json>) {
    let mut quote = value.clone();
    quote.remove("scenarios");
    quote.remove("salaries");
    let plan = quote.remove("schedule");
    (quote, plan)
}

/// A plan of a total takes the quote's revenue and VAT.
fn take_total(plan: &mut Json, quote: &Json, figures: &Json) {
    if fields::has_total(fields::kind(Some(plan))) {
        plan.put("total", figures.member("revenue").cloned().unwrap_or_default());
        match quote.member("vatPct") {
            Some(vat) => plan.put("vatPct", vat.clone()),
            None => plan.forget("vatPct"),
        }
    }
}
