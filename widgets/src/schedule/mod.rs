//! The billing plan: worked out, or one that somebody wrote, checked. Nothing in it is confidential.

mod chart;
mod check;
mod day_off;
pub(crate) mod export;
mod fact;
pub(crate) mod fields;
mod milestones;
mod pasted;
mod rare;
mod staff;
pub(crate) mod table;
mod terms;
pub(crate) mod timeline;
mod view;
mod words;

use chiffrage::rules::{check_schedule, schedule};

use crate::form::allowed::{Allowed, allowed};
use crate::form::json::Json;
use crate::form::{Answer, Form, Kind, State, ask};
use crate::ui::format::Unit;
use crate::ui::html::Html;
use crate::ui::table::Table;
use crate::ui::text::Lang;

use words as w;

/// What a client may see of a billing plan: all that the rules return but their working.
pub(crate) const SHOWN: Allowed = allowed! {
    installments {
        label, invoiceDate, dueDate, lawful, days, amount, vat, amountInclVat, retained, payable, cumulative,
        expected, gap, actualPct,
    },
    total, totalVat, totalInclVat, vatOnTotal, vatGap, unbilledDays,
    warnings { code, path, suggestion },
    consistent, sum, gap, pctSum,
};

/// What a client may see of what a plan is made from: all that the rules read.
const TYPED: Allowed = allowed! {
    kind, total, rounding, vatPct, zone,
    milestones { label, pct, amount, date },
    count, first, everyMonths,
    monthlyAmount, from, to, proration,
    cadence, capDays, staff { label, tjm, pace, absences }, fixedPhase { label, amount, date },
    terms { kind, days, reading, dayOfMonth },
    retention { pct, base },
    installments { label, pct, amount },
};

/// The billing plan.
pub(crate) struct Schedule;

impl Kind for Schedule {
    fn styles(&self) -> &'static str {
        include_str!("schedule.css")
    }

    fn begin(&self, value: &mut Json) {
        if value.is_object() && value.members().is_empty() {
            value.put("kind", Json::string("milestones"));
            value.put("total", crate::ui::field::blank("0"));
            value.put("milestones", Json::List(vec![milestones::whole()]));
        }
    }

    fn settle(&self, value: &mut Json) {
        if is_written(value) {
            pasted::settle(value);
            return;
        }
        fields::settle(value);
        // A plan made of rows starts with one.
        let (name, row) = match value.at("/kind") {
            Some("milestones") => ("milestones", milestones::whole as fn() -> Json),
            Some("time") => ("staff", staff::blank_member as fn() -> Json),
            _ => return,
        };
        if value.edited(name).is_none() {
            value.put(name, Json::List(vec![row()]));
        }
    }

    fn compute(&self, value: &Json, explain: bool) -> Answer {
        let mut input = value.clone();
        if explain {
            input.put("explain", Json::Bool(true));
        }
        Answer::of(match is_written(value) {
            true => ask(check_schedule::compute, &input),
            false => ask(schedule::compute, &input),
        })
    }

    fn open(&self) -> Option<(Allowed, Allowed)> {
        Some((TYPED, SHOWN))
    }

    fn status<'a>(&self, _figures: &'a Json) -> Option<&'a str> {
        None
    }

    fn status_words(&self, _status: &str, _lang: Lang) -> &'static str {
        ""
    }

    fn spoken(&self, state: &State) -> String {
        let lang = state.look.lang;
        match (state.is_sound(), is_written(&state.value)) {
            (false, true) if pasted::lines(&state.value).is_some() => pasted::said(state),
            (false, _) => w::INVALID.of(lang).to_owned(),
            (true, true) => check::verdict(check::consistency(state)).words.of(lang).to_owned(),
            (true, false) => {
                [w::TOTAL.of(lang), " ", &state.figure("/totalInclVat", Unit::Eur), " ", w::INCL_VAT.of(lang)].concat()
            }
        }
    }

    fn table(&self, state: &State) -> Table {
        match (state.result(), is_written(&state.value)) {
            (None, _) => Table::default(),
            (Some(_), true) => export::checked(state),
            (Some(figures), false) => export::table(figures, state.look.lang),
        }
    }

    fn view(&self, form: &Form) -> Html {
        view::whole(form)
    }
}

/// A plan somebody wrote, to be checked, rather than one to work out.
fn is_written(value: &Json) -> bool {
    value.member("kind").is_none() && value.member("installments").is_some()
}
