//! The small figures of a row.

use crate::form::{Form, State};
use crate::ui::field::fresh_id;
use crate::ui::html::{Html, el};
use crate::ui::text::Text;
use crate::ui::working::why;

/// A figure with its name.
pub(super) fn fact(form: &Form, name: Text, value: Html) -> Html {
    el("div", "fact").add(el("span", "name").words(form, name)).add(value)
}

/// A figure with its name, and the working of what stands at that JSON pointer of the result.
pub(super) fn explained(
    form: &Form,
    name: Text,
    value: Html,
    pointer: impl Fn(&State) -> String + 'static,
) -> [Html; 2] {
    let named = fresh_id();
    let (why, panel) = why(form, &named, pointer);
    [fact(form, name, value.add(why)).set("id", &named), panel]
}
