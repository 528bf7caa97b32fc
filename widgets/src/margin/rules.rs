//! The rule behind the margins.

use chiffrage::rules::margin_alert;

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
                outcome.put("error", Json::of_output(&error));
            }
        }
        outcome
    });
    let mut figures = Json::object();
    figures.put("projects", Json::List(outcomes.collect()));
    Answer::of(Ok(figures))
}
