//! The rule behind the margins.

use chiffrage::json::Write;
use chiffrage::rules::margin_alert;

use crate::form::json::{Json, Without};
use crate::form::{Answer, ask};

/// One project, or each of a portfolio: one that fails does not stop the others.
pub(super) fn weigh(value: &Json, explain: bool) -> Answer {
    let weigh = |input: &dyn Write| ask(margin_alert::compute, input);
    let Some(projects) = value.member("projects") else {
        let mut input = value.clone();
        if explain {
            input.put("explain", Json::Bool(true));
        }
        return Answer::of(weigh(&input));
    };
    // Nobody asks for the working of a whole portfolio.
    let outcomes = projects.items().iter().map(|project| {
        let mut outcome = Json::object();
        outcome.put("id", project.member("id").cloned().unwrap_or_default());
        match weigh(&Without(project, &["id", "name"])) {
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
