//! What takes long to compute, and waits until the rest is painted.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::form::{Form, State};

use super::dom::{self, Node};
use super::html::{Html, el};

struct Late {
    form: Form,
    view: fn(&State) -> Option<Html>,
    around: Node,
    drawn: RefCell<Option<Html>>,
    /// The value it is drawn of.
    of: RefCell<String>,
    awaited: Cell<bool>,
}

/// A view of the value, there at once; after a change, drawn anew once the rest is painted, and on paper before.
pub(crate) fn late(form: &Form, view: fn(&State) -> Option<Html>) -> Html {
    let around = el("div", "contents");
    let late = Rc::new(Late {
        form: form.clone(),
        view,
        around: around.node().clone(),
        drawn: RefCell::default(),
        of: RefCell::default(),
        awaited: Cell::new(false),
    });
    let printed = Rc::clone(&late);
    let followed = move |_: &State| {
        if late.of.borrow().is_empty() {
            return late.draw();
        }
        if late.awaited.replace(true) {
            return;
        }
        // What is gone by then is not drawn.
        let late = Rc::downgrade(&late);
        dom::painted(Box::new(move || {
            if let Some(late) = late.upgrade() {
                late.draw();
            }
        }));
    };
    around.on_window("beforeprint", move |_| printed.draw()).keep(form.follow(Box::new(followed)))
}

impl Late {
    fn draw(&self) {
        self.awaited.set(false);
        self.form.read(|state| {
            let value = state.value.written();
            if *self.of.borrow() == value {
                return;
            }
            self.of.replace(value);
            let new = (self.view)(state);
            if let Some(new) = &new {
                self.around.append(new.node());
            }
            if let Some(old) = self.drawn.replace(new) {
                old.node().remove();
            }
        });
    }
}
