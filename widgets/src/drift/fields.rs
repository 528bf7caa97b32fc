//! What is known of the project: the RAF first, which changes every week.

use crate::form::Form;
use crate::form::place::Place;
use crate::ui::field::{Holds, Input};
use crate::ui::html::{Html, el};

use super::words as w;

pub(super) fn view(form: &Form) -> Html {
    let needed = |label, pointer, holds| Input::needed(label, Place::of(pointer), holds).view(form);
    let free = |label, pointer, holds| Input::of(label, Place::of(pointer), holds).view(form);
    el("section", "project").set("part", "project").titled(form, "h3", w::PROJECT).add(
        el("div", "row fields")
            .add(needed(w::CONSUMED, "/consumedDays", Holds::Days))
            .add(free(w::RAF, "/remainingDays", Holds::Days))
            .add(needed(w::SOLD, "/soldDays", Holds::Days))
            .add(needed(w::PRICE, "/price", Holds::Money))
            .add(needed(w::CJM, "/cjm", Holds::Money))
            .add(free(w::THRESHOLD, "/threshold/pct", Holds::Percent))
            .add(free(w::START, "/start", Holds::Date))
            .add(free(w::END, "/end", Holds::Date))
            .add(free(w::AS_OF, "/asOf", Holds::Date)),
    )
}
