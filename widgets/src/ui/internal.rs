//! The mark that colleagues see and no client may: « Usage interne ».

use crate::form::Form;

use super::html::{Html, el};
use super::icon::Icon;
use super::text::{Text, texts};

texts! {
    INTERNAL = "Usage interne", "Internal use";
}

/// The title of a widget, and the mark.
pub(crate) fn header(form: &Form, title: Text) -> Html {
    el("header", "top").add(el("h2", "").say(form.say(title))).add(mark(form))
}

/// The mark alone.
pub(crate) fn mark(form: &Form) -> Html {
    el("span", "badge").set("part", "internal-mark").add(Icon::LOCK.view()).say(form.say(INTERNAL))
}
