//! What a screen reader is told: changes once they have settled, a crossed threshold at once.

use std::cell::Cell;
use std::rc::Rc;

use crate::form::{Form, Listener};

use super::dom;
use super::html::{Html, el};

const SETTLED_MS: u32 = 800;

/// The places screen readers listen to.
pub(crate) fn voice(form: &Form) -> Html {
    let polite = el("p", "visually-hidden").set("role", "status");
    let urgent = el("p", "visually-hidden").set("role", "alert");
    let (settled, now) = (polite.node().clone(), urgent.node().clone());
    let timer = Cell::new(0);
    let spoken = form.clone();
    let speaker: Listener = Rc::new(move |_, alert| {
        dom::clear_timeout(timer.get());
        let (form, node) = (spoken.clone(), settled.clone());
        let say = move || node.set_text(&form.read(|state| form.kind().spoken(state)));
        timer.set(dom::later(SETTLED_MS, Box::new(say)));
        if let Some(alert) = alert {
            now.set_text(spoken.kind().status_words(&alert.status, spoken.lang()));
        }
    });
    form.listen(&speaker);
    el("div", "").add(polite).add(urgent).keep(speaker)
}
