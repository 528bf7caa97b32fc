//! What stands around every widget: the view of its audience and language, made anew when one of them changes.

use crate::form::{Form, State};
use crate::look::Audience;
use crate::ui::html::{Html, el};

/// The widget.
pub(crate) fn view(form: &Form) -> Html {
    let shown = form.clone();
    el("div", "contents").swap(form, look, move |_| {
        let look = shown.look();
        let class = match (look.readonly, look.compact) {
            (false, false) => "widget",
            (true, false) => "widget readonly",
            (false, true) => "widget compact",
            (true, true) => "widget readonly compact",
        };
        Some(el("div", class).set("lang", look.lang.tag()).add(shown.kind().view(&shown)))
    })
}

fn look(state: &State) -> String {
    let look = state.look;
    let flag = |is: bool| if is { "1" } else { "0" };
    let internal = look.audience == Audience::Internal;
    [look.lang.tag(), flag(internal), flag(look.readonly), flag(look.compact), look.currency.code()].concat()
}
