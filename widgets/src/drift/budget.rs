//! Costs beside the days, the drift that is tolerated, and what the lines of the budget may add up to.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::decimal::is_positive;
use crate::ui::field::{Holds, Input, fresh_id};
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::working::why;

use super::words as w;

pub(super) fn view(form: &Form) -> Html {
    let money = |label, pointer| Input::of(label, Place::of(pointer), Holds::Money).view(form);
    el("section", "project")
        .set("part", "extra-costs")
        .titled(form, "h3", w::EXTRA_COSTS)
        .add(
            el("div", "row fields")
                .add(money(w::EXTRA_BUDGET, "/extraCosts/budget"))
                .add(money(w::EXTRA_CONSUMED, "/extraCosts/consumed"))
                .add(money(w::EXTRA_REMAINING, "/extraCosts/remaining"))
                .add(Input::of(w::TOLERANCE, Place::of("/tolerancePct"), Holds::Percent).view(form))
                .when(form, has_lines, |form| Input::of(w::ENVELOPE, Place::of("/envelope"), Holds::Money).view(form)),
        )
        .when(form, is_over, overrun)
}

/// An envelope is of the lines of the budget.
fn has_lines(state: &State) -> bool {
    ["budgetLines", "envelope"].iter().any(|name| state.value.edited(name).is_some())
}

fn is_over(state: &State) -> bool {
    state.figures.at("/envelope/overrun").is_some_and(is_positive)
}

/// « Les lignes du budget dépassent l’enveloppe de 1 000,00 € (10 %) », with its working.
fn overrun(form: &Form) -> Html {
    let named = fresh_id();
    let (why, panel) = why(form, &named, |_| "/envelope/overrun".to_owned());
    let words = el("span", "").set("id", &named).live(form, |state| {
        let amount = state.figure("/envelope/overrun", Unit::Eur);
        let words = [w::OVERRUN.of(state.look.lang), " ", &amount].concat();
        match state.figures.at("/envelope/overrunPct") {
            Some(pct) => [&words, " (", &state.number(Some(pct), Unit::Pct), ")"].concat(),
            None => words,
        }
    });
    el("div", "overrun").add(el("p", "hint").add(words)).add(why).add(panel)
}

/// Extra costs nobody has filled in count for nothing.
pub(super) fn settle(value: &mut Json) {
    let blank = |extra: &Json| extra.members().iter().all(|(_, amount)| amount.held().is_none());
    let aside = value.edited("extraCosts").is_some_and(blank);
    value.set_aside("extraCosts", aside);
}
