//! The whole plan: what it is made of, its instalments, when they fall, and the money coming in.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::action::live_button;
use crate::ui::announce::voice;
use crate::ui::decimal::is_zero;
use crate::ui::format::{self, Unit};
use crate::ui::html::{Html, el};
use crate::ui::internal;
use crate::ui::working::figure;

use super::words as w;
use super::{check, fields, is_written, milestones, table, timeline};

pub(super) fn whole(form: &Form) -> Html {
    let drawn = form.clone();
    let header = match form.is_internal() {
        true => internal::header(form, w::TITLE),
        false => el("header", "top").add(el("h2", "").say(form.say(w::TITLE))),
    };
    el("div", "schedule")
        .add(header)
        .add(el("div", "contents").swap(form, kind, move |kind| {
            Some(match (kind, drawn.look().compact) {
                ("written", _) => check::view(&drawn),
                (_, true) => compact(&drawn),
                (kind, false) => planned(&drawn, kind),
            })
        }))
        .add(voice(form))
}

fn kind(state: &State) -> String {
    let value = &state.value;
    match (is_written(value), milestones::is_editable(value), state.look.readonly) {
        (true, ..) => "written",
        (_, true, false) => "milestones",
        _ => value.at("/kind").filter(|kind| *kind != "milestones").unwrap_or("shown"),
    }
    .to_owned()
}

fn planned(form: &Form, kind: &str) -> Html {
    let root = Place::of("");
    let plan = match kind {
        "milestones" => {
            let rows = milestones::rows(&root);
            let row_root = root.clone();
            el("div", "contents")
                .add(rows.rows(form, move |form, row| milestones::row(form, &row_root, &row)))
                .add(el("div", "fields under").add(rows.button(form)).add(milestones::terms(form, &root)))
        }
        _ => el("div", "contents").add(milestones::terms(form, &root)),
    };
    let main = el("div", "main")
        .add(fields::view(form, kind))
        .add(el("section", "list").set("part", "plan").add(plan).add(problem(form)).add(warnings(form)));
    let edited = kind == "milestones";
    el("div", "planned").add(main).all(edited.then(|| totals(form))).add(drawn(form, edited))
}

/// What is drawn from the result: the table that sums, the timeline, the money coming in.
fn drawn(form: &Form, edited: bool) -> Html {
    let drawn = form.clone();
    let key = |state: &State| match state.is_sound() {
        true => state.figures.written(),
        false => String::new(),
    };
    el("div", "contents").swap(form, key, move |figures| {
        let figures = Some(Json::parse(figures)).filter(Json::is_object)?;
        Some(
            el("div", "drawn")
                .all((!edited).then(|| el("div", "page").add(table::explained(&drawn, &figures))))
                .all(notes(&drawn, &figures))
                .all(timeline::view(&drawn, &figures))
                .all(timeline::cash(&drawn, &figures)),
        )
    })
}

/// The sums of the rows above, once they add up.
fn totals(form: &Form) -> Html {
    let drawn = form.clone();
    el("div", "page").when(form, State::is_sound, move || {
        let total = |name, pointer| {
            let amount = el("dd", "").live(&drawn, move |state| state.figure(pointer, Unit::Eur));
            el("div", "").add(el("dt", "").say(drawn.say(name))).add(amount)
        };
        el("dl", "totals").add(total(w::EXCL_VAT, "/total")).add(total(w::VAT, "/totalVat")).add(figure(
            &drawn,
            "grand",
            w::INCL_VAT,
            "/totalInclVat",
            Unit::Eur,
        ))
    })
}

/// A cent of VAT that differs, days past the cap.
fn notes(form: &Form, figures: &Json) -> Vec<Html> {
    let number = |figure: &str, unit| form.read(|state| state.number(Some(figure), unit));
    let gap = figures
        .at("/vatGap")
        .filter(|gap| !is_zero(gap))
        .map(|gap| el("p", "notice").say(form.say(w::VAT_GAP)).say(" ").say(&number(gap, Unit::Eur)));
    let unbilled = figures
        .at("/unbilledDays")
        .filter(|days| !is_zero(days))
        .map(|days| el("p", "hint").say(form.say(w::UNBILLED)).say(" ").say(&number(days, Unit::Days)));
    gap.into_iter().chain(unbilled).collect()
}

/// A fault no field shows: shares or amounts that do not add up.
fn problem(form: &Form) -> Html {
    let of_whole = |state: &State| {
        let whole = ["", "/milestones", "/staff", "/kind"];
        let problem = state.problems.iter().find(|problem| whole.contains(&problem.path.as_str()));
        problem.map(|problem| problem.message.clone()).unwrap_or_default()
    };
    el("div", "contents")
        .swap(form, of_whole, |words| (!words.is_empty()).then(|| el("p", "error").set("role", "note").say(words)))
}

/// Dates on days off that are no milestone's: each is moved at the press of a button.
fn warnings(form: &Form) -> Html {
    let drawn = form.clone();
    let key = |state: &State| {
        let warnings = state.figures.member("warnings").map_or(&[][..], Json::items);
        let others =
            warnings.iter().filter(|warning| warning.at("/path").is_some_and(|path| !path.starts_with("/milestones")));
        others
            .filter_map(|warning| Some([warning.at("/path")?, " ", warning.at("/suggestion")?].concat()))
            .collect::<Vec<_>>()
            .join("\n")
    };
    el("div", "contents").swap(form, key, move |lines| {
        let hints = lines.lines().filter_map(|line| line.split_once(' ')).map(|(path, date)| {
            let place = if path == "/first" { Place::of("/first") } else { Place::of("/fixedPhase/date") };
            let words = [drawn.say(w::SHIFT_TO), " ", &format::date(date, drawn.lang())].concat();
            let date = date.to_owned();
            let shift = live_button(
                &drawn,
                "link",
                move |_| words.clone(),
                move |value| {
                    place.write(value, &date);
                },
            );
            el("p", "hint").say(drawn.say(w::NOT_BUSINESS)).say(" ").add(shift)
        });
        Some(el("div", "contents").all(hints))
    })
}

/// A row of a list: the next amounts as a band, and the total.
fn compact(form: &Form) -> Html {
    let drawn = form.clone();
    let band = el("div", "contents").swap(
        form,
        |state| state.figures.written(),
        move |figures| {
            let strip = table::strip(&Json::parse(figures));
            Some(strip.set("aria-hidden", "false").set("role", "meter").set("aria-label", drawn.say(w::TITLE)))
        },
    );
    el("div", "line").add(band).add(el("span", "words").live(form, |state| state.figure("/total", Unit::Eur)))
}
