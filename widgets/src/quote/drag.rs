//! Lines dragged by their grip; the keyboard has its buttons.

use std::cell::Cell;

use crate::form::place::Place;
use crate::form::{Form, Moment};
use crate::ui::dom;
use crate::ui::html::{Html, el};
use crate::ui::icon::Icon;

use super::lines;

/// Of `Node.compareDocumentPosition`.
const FOLLOWING: u32 = 4;

pub(super) fn grip(form: &Form, row: &Place) -> Html {
    let (moved, row, dropped) = (form.clone(), row.clone(), form.clone());
    let last = Cell::new(0);
    el("span", "grip")
        .set("aria-hidden", "true")
        .set_if(form.look().readonly, "hidden")
        .add(Icon::GRIP.view())
        .on("pointerdown", |event| event.current().capture(event.pointer()))
        .on("pointermove", move |event| {
            let down = event.y() > last.replace(event.y());
            let grip = event.current();
            let over = grip.root().element_at(event.x(), event.y()).and_then(|over| over.closest(".line"));
            let (true, Some(over), Some(line)) = (event.buttons() > 0, over, grip.closest(".line")) else { return };
            // Towards where the pointer goes, or two lines of unlike heights would change places for ever.
            if over == line || (line.compare(&over) & FOLLOWING != 0) != down {
                return;
            }
            moved.edit(Moment::Input, &mut |value| match down {
                true => lines::edit(value, &row, |rows, at| lines::lower(rows, at)),
                false => lines::edit(value, &row, |rows, at| lines::raise(rows, at)),
            });
            // A node that moves lets the pointer go.
            let pointer = event.pointer();
            dom::later(0, Box::new(move || grip.capture(pointer)));
        })
        .on("pointerup", move |_| dropped.tell(Moment::Change))
}
