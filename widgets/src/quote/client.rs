//! The proposal as a client reads it: a page, drawn from the allow-listed data and nothing else.

use crate::form::Form;
use crate::form::json::Json;
use crate::look::Look;
use crate::schedule::table::{cell, installments, strip};
use crate::ui::decimal::is_zero;
use crate::ui::field::fresh_id;
use crate::ui::format::{self, Unit};
use crate::ui::html::{Html, el};
use crate::ui::text::Text;

use super::words as w;

/// The page, or a neutral notice while there is none.
pub(super) fn page(form: &Form) -> Html {
    el("div", "contents").swap(
        form,
        |state| state.shown.as_ref().map(Json::written).unwrap_or_default(),
        |form, shown| {
            let look = form.look();
            Some(match shown {
                "" => el("p", "notice").set("part", "notice").words(form, w::IN_PREPARATION),
                shown => proposal(&Json::parse(shown), look),
            })
        },
    )
}

fn proposal(shown: &Json, look: Look) -> Html {
    let title = fresh_id();
    let say = |text: Text| text.of(look.lang);
    let money = |pointer: &str| number(shown.at(pointer), Unit::Eur, look);
    let items = |name: &str| shown.member(name).map_or(&[][..], Json::items);
    let head = |text: Text| el("th", "number").set("scope", "col").say(say(text));
    let offer = el("table", "offer")
        .set("aria-labelledby", &title)
        .add(
            el("thead", "").add(
                el("tr", "")
                    .add(el("th", "").set("scope", "col").say(say(w::SERVICE)))
                    .add(head(w::DAYS))
                    .add(head(w::UNIT_PRICE))
                    .add(head(w::AMOUNT)),
            ),
        )
        .add(
            el("tbody", "")
                .all(items("lines").iter().map(|line| offer_line(line, look)))
                .all(items("rebilled").iter().map(|cost| rebilled(cost, look))),
        );
    let total = |class: &str, name: Text, amount: &str| {
        el("div", class).add(el("dt", "").say(say(name))).add(el("dd", "").say(amount))
    };
    let discount =
        is_some(shown.at("/discount")).then(|| total("", w::DISCOUNT, &["−\u{202f}", &money("/discount")].concat()));
    let plan = shown.member("schedule").map(|schedule| {
        el("section", "").add(el("h3", "").say(say(w::PLAN))).add(strip(schedule)).add(installments(schedule, look))
    });
    el("article", "page")
        .set("part", "proposal")
        .set("aria-labelledby", &title)
        .add(
            el("header", "").add(el("h2", "").set("id", &title).say(say(w::PROPOSAL))).add(
                el("p", "hero")
                    .add(el("span", "value").set("part", "total").say(&money("/revenue")))
                    .add(el("span", "name").say(say(w::EXCL_VAT))),
            ),
        )
        .add(offer)
        .add(
            el("dl", "totals")
                .maybe(discount)
                .add(total("", w::REVENUE, &money("/revenue")))
                .add(total("", w::VAT, &money("/vat")))
                .add(total("grand", w::TOTAL_INCL_VAT, &money("/totalInclVat"))),
        )
        .maybe(plan)
}

fn number(figure: Option<&str>, unit: Unit, look: Look) -> String {
    figure.map_or_else(String::new, |figure| format::number(figure, unit, look))
}

/// A decimal that is not zero.
fn is_some(figure: Option<&str>) -> bool {
    figure.is_some_and(|figure| !is_zero(figure))
}

fn offer_line(line: &Json, look: Look) -> Html {
    let lang = look.lang;
    let text = |name: &str| line.member(name).and_then(Json::text);
    let discount = text("discountPct").filter(|pct| is_some(Some(pct)));
    let discount = discount.map(|pct| [w::DISCOUNT_OF.of(lang), " ", &number(Some(pct), Unit::Pct, look)].concat());
    let mode = text("mode").filter(|mode| *mode != "regie").and_then(w::mode).map(|mode| mode.of(lang));
    let notes: Vec<&str> = [text("profile"), text("phase"), mode, discount.as_deref()].into_iter().flatten().collect();
    let notes = (!notes.is_empty()).then(|| el("small", "").say(&notes.join(" · ")));
    let figure = |name: Text, figure: Option<&str>, unit| match figure {
        Some(figure) => cell(name.of(lang), &number(Some(figure), unit, look)),
        None => el("td", "number empty"),
    };
    el("tr", "")
        .add(el("th", "").set("scope", "row").say(text("label").unwrap_or_default()).maybe(notes))
        .add(figure(w::DAYS, text("days"), Unit::Days))
        .add(figure(w::UNIT_PRICE, text("tjm"), Unit::EurPerDay))
        .add(el("td", "number amount").say(&number(text("revenue"), Unit::Eur, look)))
}

fn rebilled(cost: &Json, look: Look) -> Html {
    el("tr", "")
        .add(
            el("th", "")
                .set("scope", "row")
                .say(cost.at("/label").unwrap_or_default())
                .add(el("small", "").say(w::REBILLED_COSTS.of(look.lang))),
        )
        .add(el("td", "number empty"))
        .add(el("td", "number empty"))
        .add(el("td", "number amount").say(&number(cost.at("/amount"), Unit::Eur, look)))
}
