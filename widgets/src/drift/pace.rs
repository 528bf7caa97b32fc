//! Consumption of the project against time.

use crate::form::Form;
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::working::figure;

use super::results::is_ahead;
use super::words as w;

pub(super) fn view(form: &Form) -> Html {
    el("div", "contents").when(form, |state| state.figures.at("/elapsedPct").is_some(), section)
}

fn section(form: &Form) -> Html {
    let bar = |class: &'static str, pointer: &'static str| {
        el("span", class).bind(form, "--pct", move |state| state.figures.at(pointer).map(str::to_owned))
    };
    el("section", "pace")
        .set("part", "pace")
        .titled(form, "h3", w::PACE)
        .add(
            el("div", "bars")
                .set("aria-hidden", "true")
                .add(bar("burn", "/burnPct").bind(form, "data-ahead", |state| is_ahead(state).then(String::new)))
                .add(bar("elapsed", "/elapsedPct")),
        )
        .add(
            el("dl", "figures")
                .add(figure(form, "", w::BURN, "/burnPct", Unit::Pct))
                .add(figure(form, "", w::ELAPSED, "/elapsedPct", Unit::Pct))
                .add(figure(form, "strong", w::BURN_INDEX, "/burnIndex", Unit::Ratio)),
        )
}
