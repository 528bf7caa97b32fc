//! Buttons that change the value: told once, as committed.

use crate::form::json::Json;
use crate::form::place::Place;
use crate::form::{Form, Moment, State};
use chiffrage::value::count;

use super::call::Call;
use super::dom::{self, Event};
use super::html::{Html, el};
use super::icon::Icon;
use super::text::Text;

type Press = Box<dyn for<'a> Call<&'a mut Json, ()>>;

/// A button with its icon and words.
pub(crate) fn action(form: &Form, class: &str, icon: Icon, label: Text, press: impl Fn(&mut Json) + 'static) -> Html {
    worded(form, class, icon, label, Box::new(press))
}

/// Apart from the type of what it does, like the others below: one of them serves all.
#[inline(never)]
fn worded(form: &Form, class: &str, icon: Icon, label: Text, press: Press) -> Html {
    button(form, class, press).add(icon.view()).add(el("span", "").words(form, label))
}

/// A button of which only the icon shows; the words are its name.
pub(crate) fn tool(form: &Form, class: &str, icon: Icon, label: Text, press: impl Fn(&mut Json) + 'static) -> Html {
    named(form, class, icon, label, Box::new(press))
}

#[inline(never)]
fn named(form: &Form, class: &str, icon: Icon, label: Text, press: Press) -> Html {
    let words = form.say(label);
    button(form, &["bare quiet ", class].concat(), press).add(icon.view()).set("aria-label", words).set("title", words)
}

#[inline(never)]
fn button(form: &Form, class: &str, press: Press) -> Html {
    let pressed = form.clone();
    el("button", &["action ", class].concat()).set("type", "button").set_if(form.look().readonly, "hidden").on(
        "click",
        move |event| {
            pressed.edit(Moment::Change, &mut |value| press.call(value));
            follow_focus(&event);
        },
    )
}

/// The focus goes to what the button brought; from one that took itself away, to the button that ends its list.
fn follow_focus(event: &Event) {
    let button = event.current();
    let Some(list) = button.closest(".list") else { return };
    dom::later(
        0,
        Box::new(move || {
            let goal = match button.is_connected() {
                false => list.query(":scope > .action, :scope > .contents .under > .action"),
                true if button.closest(".adds").is_some() => {
                    list.query(":scope > .rows > :last-child input, :scope > .contents .rows > :last-child input")
                }
                true => Some(button),
            };
            if let Some(goal) = goal {
                goal.focus();
            }
        }),
    );
}

/// Rows that can be added to.
pub(crate) struct Rows {
    pub(crate) place: Place,
    /// What a new row holds.
    pub(crate) blank: fn() -> Json,
    pub(crate) add: Text,
    /// The classes of the rows and of the button.
    pub(crate) class: &'static str,
    pub(crate) add_class: &'static str,
}

impl Rows {
    /// The rows, each drawn at its place.
    pub(crate) fn rows(&self, form: &Form, view: impl Fn(&Form, Place) -> Html + 'static) -> Html {
        let (place, rows) = (self.place.clone(), self.place.clone());
        el("div", self.class).each(form, move |state| rows.ids(&state.value), move |form, id| view(form, place.row(id)))
    }

    /// The button that adds one.
    pub(crate) fn button(&self, form: &Form) -> Html {
        let (place, blank) = (self.place.clone(), self.blank);
        action(form, self.add_class, Icon::PLUS, self.add, move |value| {
            if let Some(rows) = place.list_mut(value) {
                rows.push(blank());
            }
        })
    }
}

/// Names a row by its place in its list, « Ligne 2 », so that its buttons and fields are told from those of the others.
pub(crate) fn numbered(view: Html, form: &Form, row: &Place, name: Text) -> Html {
    let (row, words) = (row.clone(), form.say(name));
    view.set("role", "group")
        .bind(form, "aria-label", move |state| Some([words, " ", &count(row.index(&state.value) + 1)].concat()))
}

/// Takes a row out of its list.
pub(crate) fn remove(form: &Form, list: &Place, row: &Place, class: &str, label: Text) -> Html {
    let (list, row) = (list.clone(), row.clone());
    tool(form, class, Icon::CROSS, label, move |value| edit_row(value, &list, &row, |rows, at| drop(rows.remove(at))))
}

/// Changes a list at one of its rows.
pub(crate) fn edit_row(value: &mut Json, list: &Place, row: &Place, change: impl FnOnce(&mut Vec<Json>, usize)) {
    let Some(id) = row.get(value).map(Json::id) else { return };
    let Some(rows) = list.list_mut(value) else { return };
    if let Some(at) = rows.iter().position(|row| row.id() == id) {
        change(rows, at);
    }
}

/// The words of a button follow the form.
pub(crate) fn live_button(
    form: &Form,
    class: &str,
    words: impl Fn(&State) -> String + 'static,
    press: impl Fn(&mut Json) + 'static,
) -> Html {
    button(form, class, Box::new(press)).live(form, words)
}
