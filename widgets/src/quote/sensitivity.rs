//! What the margin becomes with another discount, or with days nobody sold: every point is the rule's answer.

use crate::form::json::Json;
use crate::form::{Form, State};
use crate::ui::field::fresh_id;
use crate::ui::format::Unit;
use crate::ui::html::{Html, el, svg};
use crate::ui::late::late;
use crate::ui::text::Text;
use chiffrage::value::digits;

use super::discount::average_cjm;
use super::rules;
use super::terms::basis;
use super::words as w;

const DISCOUNTS: [&str; 6] = ["0", "5", "10", "15", "20", "25"];

/// Days too many, by the digits of the days sold.
const DAYS: [[&str; 6]; 3] =
    [["0", "1", "2", "3", "4", "5"], ["0", "5", "10", "15", "20", "25"], ["0", "50", "100", "150", "200", "250"]];

const HEIGHT: i64 = 100;

/// A point of a curve.
struct Point {
    at: String,
    /// In hundredths of a percent, to draw.
    up: i64,
    rate: String,
    missed: bool,
}

pub(super) fn view(form: &Form) -> Html {
    el("div", "contents").when(
        form,
        |state| state.is_sound() && state.figures.at("/tauxMarquePct").is_some(),
        |form| late(form, section),
    )
}

fn section(state: &State) -> Option<Html> {
    let say = |text: Text| text.of(state.look.lang);
    let value = &state.value;
    let discounts = DISCOUNTS
        .iter()
        .filter_map(|pct| point(state, state.number(Some(pct), Unit::Pct), &rules::at_discount(value, pct)?))
        .collect();
    let days = days(state).unwrap_or_default();
    let title = fresh_id();
    let now = value.at("/discountPct").unwrap_or("0");
    let curves = el("div", "curves").maybe(curve(say(w::BY_DISCOUNT), discounts, Some(now))).maybe(curve(
        say(w::BY_DAYS),
        days,
        None,
    ));
    Some(
        el("section", "")
            .set("part", "sensitivity")
            .set("aria-labelledby", &title)
            .add(el("h3", "").set("id", &title).say(say(w::SENSITIVITY)))
            .add(curves),
    )
}

fn days(state: &State) -> Option<Vec<Point>> {
    let cjm = average_cjm(&state.value, &state.figures)?;
    let digits = state.figures.at("/days")?.split('.').next()?.len();
    let steps = DAYS.get(digits.saturating_sub(1)).or(DAYS.last())?;
    let point = |days: &&str| {
        let more = ["+", &state.number(Some(days), Unit::Days)].concat();
        point(state, more, &rules::with_unsold_days(&state.value, days, &cjm)?)
    };
    Some(steps.iter().filter_map(point).collect())
}

fn point(state: &State, at: String, figures: &Json) -> Option<Point> {
    let rate = figures.at(if basis(state) == "taux_marge" { "/tauxMargePct" } else { "/tauxMarquePct" })?;
    Some(Point {
        at,
        up: rate.replace('.', "").parse().ok()?,
        rate: state.number(Some(rate), Unit::Pct),
        missed: figures.at("/check/status").is_some_and(|status| status != "ok"),
    })
}

/// The eye follows the line, everybody reads the figures under it.
fn curve(name: &str, points: Vec<Point>, now: Option<&str>) -> Option<Html> {
    let top = points.iter().map(|point| point.up).max()?.max(1);
    let bottom = points.iter().map(|point| point.up).min()?.min(0);
    let up = |height: i64| HEIGHT - HEIGHT.saturating_mul(height.saturating_sub(bottom)) / (top - bottom).max(1);
    let mut line = String::new();
    for (index, point) in (0_i64..).zip(&points) {
        let command = if index == 0 { "M" } else { "L" };
        line.push_str(&[command, &digits(100 * (2 * index + 1)), " ", &digits(up(point.up))].concat());
    }
    let zero = ["M0 ", &digits(up(0)), "H1200"].concat();
    let area = [&line, "V", &digits(up(0)), "H100Z"].concat();
    let drawing = svg("svg", "line")
        .set("viewBox", "0 0 1200 100")
        .set("preserveAspectRatio", "none")
        .add(svg("path", "area").set("d", &area))
        .add(svg("path", "axis").set("d", &zero))
        .add(svg("path", "stroke").set("d", &line));
    let ticks = points.iter().map(|point| {
        el("li", if point.missed { "missed" } else { "" })
            .add(el("span", "").say(&point.at))
            .add(el("b", "").say(&point.rate))
    });
    Some(
        el("figure", "sensitivity")
            .add(el("figcaption", "").say(name))
            .add(
                el("div", "plot")
                    .set("aria-hidden", "true")
                    .add(drawing)
                    .maybe(now.map(|now| el("span", "now").set("--at", now))),
            )
            .add(el("ul", "ticks").all(ticks)),
    )
}
