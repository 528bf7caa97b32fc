//! The whole plan: what it is made of, its instalments, when they fall, and the money coming in.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::announce::voice;
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::internal;
use crate::ui::working::figure;

use super::words as w;
use super::{check, fields, is_written, table, timeline};

pub(super) fn whole(form: &Form) -> Html {
    let header = match form.is_internal() {
        true => internal::header(form, w::TITLE),
        false => el("header", "top").add(el("h2", "").words(form, w::TITLE)),
    };
    el("div", "schedule")
        .add(header)
        .add(el("div", "contents").swap(form, shape, |form, shape| {
            Some(match shape {
                "written" => check::view(form),
                "compact" => compact(form),
                _ => planned(form),
            })
        }))
        .add(voice(form))
}

fn shape(state: &State) -> String {
    match (is_written(&state.value), state.look.compact) {
        (true, _) => "written",
        (false, true) => "compact",
        (false, false) => "",
    }
    .to_owned()
}

fn planned(form: &Form) -> Html {
    let root = Place::of("");
    let main = el("div", "main").add(el("section", "").set("part", "terms").add(fields::head(form, &root))).add(
        el("section", "list")
            .set("part", "plan")
            .add(fields::by_kind(form, &root, rows))
            .add(fields::problem(form, &root)),
    );
    let check = el("div", "").add(check::turn(form, true));
    el("div", "planned").add(main).add(fields::by_kind(form, &root, sums)).add(drawn(form)).add(check)
}

/// Milestones are a table already where they are typed.
fn is_typed_table(form: &Form, kind: &str) -> bool {
    kind == "milestones" && !form.look().readonly
}

fn rows(form: &Form, plan: &Place, kind: &str) -> Html {
    match kind == "milestones" && form.look().readonly {
        true => el("div", "contents"),
        false => fields::rows(form, plan, kind),
    }
}

fn sums(form: &Form, _: &Place, kind: &str) -> Html {
    el("div", "contents").maybe(is_typed_table(form, kind).then(|| totals(form)))
}

/// What is drawn from the result: the table that sums, the timeline, the money coming in.
fn drawn(form: &Form) -> Html {
    let key = |state: &State| match state.is_sound() {
        true => state.figures.written(),
        false => String::new(),
    };
    el("div", "contents").swap(form, key, |form, figures| {
        let figures = Some(Json::parse(figures)).filter(Json::is_object)?;
        let typed = form.read(|state| is_typed_table(form, fields::kind(Some(&state.value))));
        Some(
            el("div", "drawn")
                .maybe((!typed).then(|| table::explained(form, &figures, "")))
                .add(table::notes(form, &figures))
                .maybe(timeline::view(form, &figures))
                .maybe(timeline::cash(form, &figures)),
        )
    })
}

/// The sums of the rows above, once they add up.
fn totals(form: &Form) -> Html {
    el("div", "page").when(form, State::is_sound, |form| {
        let total = |name, pointer| {
            let amount = el("dd", "").live(form, move |state| state.figure(pointer, Unit::Eur));
            el("div", "").add(el("dt", "").words(form, name)).add(amount)
        };
        el("dl", "totals").add(total(w::EXCL_VAT, "/total")).add(total(w::VAT, "/totalVat")).add(figure(
            form,
            "grand",
            w::INCL_VAT,
            "/totalInclVat",
            Unit::Eur,
        ))
    })
}

/// A row of a list: the next amounts as a band, and the total.
fn compact(form: &Form) -> Html {
    let band = el("div", "contents").swap(
        form,
        |state| state.figures.written(),
        |form, figures| {
            let figures = Json::parse(figures);
            let total = figures.at("/total").unwrap_or("0");
            let spoken = form.read(|state| state.figure("/total", Unit::Eur));
            let strip = table::strip(&figures).set("aria-hidden", "false").set("role", "meter");
            let strip = strip.set("aria-label", form.say(w::TITLE)).set("aria-valuetext", &spoken);
            Some(strip.set("aria-valuemin", "0").set("aria-valuemax", total).set("aria-valuenow", total))
        },
    );
    el("div", "line").add(band).add(el("span", "words").live(form, |state| state.figure("/total", Unit::Eur)))
}
