//! What follows a form: the whole of it, or one part of the view, which is left alone while somebody types in another.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;

use crate::ui::html::Html;

use super::json::identity;
use super::{Follow, Form, State};

/// Runs after every change, as long as it is kept.
pub(crate) struct Following(#[expect(dead_code, reason = "kept, for what is in it")] Rc<Follower>);

type Run = Box<dyn FnMut(&State)>;

struct Follower {
    part: Part,
    run: RefCell<Run>,
}

/// A part of the view.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Part(u32);

impl Part {
    /// No part of its own.
    pub(super) const WHOLE: Self = Self(0);
}

#[derive(Default)]
pub(super) struct Followers {
    /// Each before those it brought.
    all: RefCell<Vec<Weak<Follower>>>,
    /// The part that is being drawn.
    drawn: Cell<Part>,
    /// Is true while followers run and change the page.
    runs: Cell<bool>,
    /// Where something has changed since they last ran.
    changed: Cell<Option<Part>>,
    /// Whether something was wrong when they last ran: it may be said anywhere.
    was_faulty: Cell<bool>,
}

impl Followers {
    pub(super) fn change(&self, part: Part) {
        let same = self.changed.get().is_none_or(|before| before == part);
        self.changed.set(Some(if same { part } else { Part::WHOLE }));
    }

    /// Is true while followers change the page.
    pub(super) fn is_drawing(&self) -> bool {
        self.runs.get()
    }

    fn run(&self, state: &State) {
        self.runs.set(true);
        let is_faulty = !state.is_sound();
        let either = self.was_faulty.replace(is_faulty) || is_faulty;
        let changed = self.changed.take().filter(|_| !either).unwrap_or_default();
        // One may take others away, or bring some.
        for follower in self.all.take() {
            if let Some(kept) = follower.upgrade() {
                self.all.borrow_mut().push(follower);
                if changed == Part::WHOLE || kept.part == Part::WHOLE || kept.part == changed {
                    self.drawn.set(kept.part);
                    (kept.run.borrow_mut())(state);
                }
            }
        }
        self.drawn.set(Part::WHOLE);
        self.runs.set(false);
    }
}

impl Form {
    /// Runs now and after every change, as long as what it returns is kept.
    pub(crate) fn follow(&self, run: Run) -> Following {
        let follower = Rc::new(Follower { part: self.drawn(), run: RefCell::new(run) });
        self.0.followers.all.borrow_mut().push(Rc::downgrade(&follower));
        self.read(|state| (follower.run.borrow_mut())(state));
        Following(follower)
    }

    /// Runs what follows, as long as what it returns is kept.
    pub(crate) fn followed(&self) -> Follow {
        let form = self.clone();
        Follow::new(Box::new(move || {
            form.0.changed.track();
            form.read(|state| form.0.followers.run(state));
        }))
    }

    /// Draws a part of the view. What is typed in it changes nothing that another part shows.
    pub(crate) fn part(&self, draw: &mut dyn FnMut() -> Html) -> Html {
        let around = self.0.followers.drawn.replace(Part(identity()));
        let html = draw();
        self.0.followers.drawn.set(around);
        html
    }

    /// The part that is being drawn.
    pub(crate) fn drawn(&self) -> Part {
        self.0.followers.drawn.get()
    }
}
