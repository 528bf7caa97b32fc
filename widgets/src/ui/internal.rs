//! The mark that colleagues see and no client may: « Usage interne ».

use crate::form::Form;

use super::html::{Html, el};
use super::icon::Icon;
use super::text::{Text, texts};

texts! {
    NOTHING = "Rien à afficher dans cette vue.", "Nothing to show in this view.";
    INTERNAL = "Usage interne", "Internal use";
}

/// The title of a widget, and the mark.
pub(crate) fn header(form: &Form, title: Text) -> Html {
    el("header", "top").add(el("h2", "").words(form, title)).add(mark(form))
}

/// All that a client sees of a tool for colleagues.
pub(crate) fn notice(form: &Form) -> Html {
    el("p", "notice").set("part", "notice").words(form, NOTHING)
}

/// The mark alone.
pub(crate) fn mark(form: &Form) -> Html {
    el("span", "badge").set("part", "internal-mark").add(Icon::LOCK.view()).words(form, INTERNAL)
}
