//! The rule behind the drift.

use chiffrage::rules::drift;

use crate::form::json::Json;
use crate::form::{Answer, ask};
use crate::ui::dom;

/// Where it lands; with dates but no day of reading, as of today.
pub(super) fn land(value: &Json, explain: bool) -> Answer {
    let mut input = value.clone();
    let dated = input.member("start").is_some() && input.member("end").is_some();
    if dated && input.member("asOf").is_none() {
        input.put("asOf", Json::string(&dom::today()));
    }
    if explain {
        input.put("explain", Json::Bool(true));
    }
    Answer::of(ask(drift::compute, &input))
}
