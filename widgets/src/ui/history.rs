//! Undo and redo, by button and by keyboard.

use crate::form::Form;

use super::html::{Html, el};
use super::icon::Icon;
use super::text::{Text, texts};

texts! {
    UNDO = "Annuler", "Undo";
    REDO = "Rétablir", "Redo";
}

pub(crate) fn buttons(form: &Form) -> Html {
    el("div", "tools history").add(button(form, Icon::UNDO, UNDO, true)).add(button(form, Icon::REDO, REDO, false))
}

fn button(form: &Form, icon: Icon, words: Text, back: bool) -> Html {
    let (pressed, words) = (form.clone(), form.say(words));
    el("button", "action bare quiet")
        .set("type", "button")
        .set("aria-label", words)
        .set("title", words)
        .set_if(form.look().readonly, "hidden")
        .bind(form, "aria-disabled", move |state| (!state.can_step(back)).then(|| "true".to_owned()))
        .on("click", move |_| pressed.step(back))
        .add(icon.view())
}

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, wherever the focus is inside.
pub(crate) fn keys(form: &Form, around: Html) -> Html {
    let form = form.clone();
    around.on("keydown", move |event| {
        let back = match (event.control() || event.meta(), event.key().as_str()) {
            (true, "z") => true,
            (true, "Z" | "y") => false,
            _ => return,
        };
        event.prevent_default();
        form.step(back);
    })
}
