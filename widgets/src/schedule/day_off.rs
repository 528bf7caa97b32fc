//! A date on a day off is pointed out, and moved at the press of a button.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, State};
use crate::ui::action::live_button;
use crate::ui::format;
use crate::ui::html::{Html, el};

use super::words as w;

pub(super) fn view(form: &Form, plan: &Place, date: &Place) -> Html {
    let (plan, warned, date) = (plan.clone(), date.clone(), date.clone());
    let suggested = move |state: &State| {
        let base = plan.pointer(&state.value);
        let path = warned.pointer(&state.value);
        let path = path.strip_prefix(&base).unwrap_or_default();
        let warnings = state.figures.find(&[&base, "/warnings"].concat()).map_or(&[][..], Json::items);
        let warning = warnings.iter().find(|warning| warning.at("/path") == Some(path));
        warning.and_then(|warning| warning.at("/suggestion")).unwrap_or_default().to_owned()
    };
    el("div", "contents").swap(form, suggested, move |form, iso| {
        let words = [form.say(w::SHIFT_TO), " ", &format::date(iso, form.lang())].concat();
        let (date, moved) = (date.clone(), iso.to_owned());
        let shift = live_button(
            form,
            "link",
            move |_| words.clone(),
            move |value| {
                date.write(value, &moved);
            },
        );
        (!iso.is_empty()).then(|| el("p", "hint").words(form, w::NOT_BUSINESS).say(" ").add(shift))
    })
}
