//! The rule behind the margins.

use chiffrage::json::Write;
use chiffrage::rules::{margin_alert, quote};

use crate::form::json::Json;
use crate::form::{Answer, ask};

/// One project, or each of a portfolio: one that fails does not stop the others.
pub(super) fn weigh(value: &Json, explain: bool) -> Answer {
    let weigh = |mut input: Json| {
        if explain {
            input.put("explain", Json::Bool(true));
        }
        ask(margin_alert::compute, &input)
    };
    let Some(projects) = value.member("projects") else { return Answer::of(weigh(value.clone())) };
    let outcomes = projects.items().iter().map(|project| {
        let mut input = project.clone();
        let id = input.remove("id").unwrap_or_default();
        input.remove("name");
        let mut outcome = Json::object();
        outcome.put("id", id);
        match weigh(input) {
            Ok(alert) => {
                outcome.put("ok", Json::Bool(true));
                outcome.put("value", alert);
            }
            Err(error) => {
                outcome.put("ok", Json::Bool(false));
                outcome.put("error", Json::of_output(&error as &dyn Write));
            }
        }
        outcome
    });
    let mut figures = Json::object();
    figures.put("projects", Json::List(outcomes.collect()));
    Answer::of(Ok(figures))
}

/// The revenue at which a cost meets the threshold: the floor price of a quote of that cost.
pub(super) fn floor_revenue(value: &Json, position: &str) -> Option<String> {
    let threshold = value.member("threshold")?;
    let given = value.member(position)?;
    let mut resource = Json::object();
    resource.put("cjm", given.member("cost")?.clone());
    resource.put("days", Json::string("1"));
    let mut line = Json::object();
    line.put("label", Json::string(""));
    line.put("mode", Json::string("forfait"));
    line.put("price", given.member("revenue")?.clone());
    line.put("resources", Json::List(vec![resource]));
    let mut input = Json::object();
    input.put("lines", Json::List(vec![line]));
    input.put("threshold", threshold.clone());
    ask(quote::compute, &input).ok()?.at("/check/floorRevenue").map(str::to_owned)
}
