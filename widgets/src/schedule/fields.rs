//! What a plan is made of, by its kind.

use crate::form::Form;
use crate::form::place::Place;
use crate::ui::field::{Holds, Input};
use crate::ui::html::{Html, el};

use super::words as w;

pub(super) fn view(form: &Form, kind: &str) -> Html {
    let needed = |label, pointer, holds| Input::needed(label, Place::of(pointer), holds).view(form);
    let free = |label, pointer, holds| Input::of(label, Place::of(pointer), holds).view(form);
    let period = || [free(w::FROM, "/from", Holds::Date), free(w::TO, "/to", Holds::Date)];
    let fields = el("div", "row fields").all(match kind {
        "equal" => vec![
            needed(w::TOTAL_AMOUNT, "/total", Holds::Money),
            free(w::COUNT, "/count", Holds::Parts),
            free(w::FIRST, "/first", Holds::Date),
            free(w::EVERY, "/everyMonths", Holds::Parts),
        ],
        "retainer" => {
            let mut fields = vec![needed(w::MONTHLY, "/monthlyAmount", Holds::Money)];
            fields.extend(period());
            fields
        }
        "time" => {
            let mut fields = Vec::from(period());
            fields.push(free(w::CAP, "/capDays", Holds::Days));
            fields
        }
        _ => vec![needed(w::TOTAL_AMOUNT, "/total", Holds::Money)],
    });
    let vat = Input::of(w::VAT, Place::of("/vatPct"), Holds::Percent).hint(w::VAT_DEFAULT).view(form);
    el("section", "").set("part", "terms").add(fields.add(vat))
}
