//! What the widgets have in common besides their look: a value being edited, and what the rules answer for it.
//!
//! One state and one trigger a widget, closures of one boxed type: signals, memos and views of a type each weigh ten times as much.

pub(crate) mod allowed;
pub(crate) mod fault;
mod follow;
mod followers;
pub(crate) mod json;
mod kind;
pub(crate) mod place;
mod state;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::*;

use crate::change::Alert;
use crate::look::{Audience, Look};
use crate::ui::text::{Lang, Text};

use fault::Problem;
pub(crate) use follow::Follow;
pub(crate) use followers::Following;
use followers::{Followers, Part};
use json::Json;
pub(crate) use kind::{Answer, Kind, ask};
use place::Place;
pub(crate) use state::State;

/// When a user's change is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// At each keystroke.
    Input,
    /// Once committed: on leaving a changed field, at the press of a button.
    Change,
}

/// Hears of the user's changes as long as it is kept.
pub(crate) type Listener = Rc<Hear>;

type Hear = dyn Fn(Moment, Option<&Alert>);

struct Shared {
    kind: &'static dyn Kind,
    /// Is shared with its readers: a listener that changes it while it is read works on a copy.
    state: RefCell<Rc<State>>,
    /// The last told or given by the host: none, while something is wrong, is no change.
    status: RefCell<Option<String>>,
    changed: ArcTrigger,
    followers: Followers,
    listeners: RefCell<Vec<Weak<Hear>>>,
}

/// An object whose main member is left blank waits aside: without its percentage there is no threshold, whatever its basis.
pub(crate) fn without_blank(value: &mut Json, object: &str, main: &str) {
    let blank = |object: &Json| object.edited(main).is_none_or(Json::is_blank);
    let aside = value.edited(object).is_some_and(blank);
    value.set_aside(object, aside);
}

/// What each choice has besides what all have.
pub(crate) type Choices = [(&'static str, &'static [&'static str])];

/// What is not of a known choice waits aside: changing it and back loses nothing.
pub(crate) fn keep_own(value: &mut Json, choices: &Choices, chosen: &str) {
    let Some((_, own)) = choices.iter().find(|(known, _)| *known == chosen) else { return };
    for name in choices.iter().flat_map(|(_, names)| names.iter()) {
        value.set_aside(name, !own.contains(name));
    }
}

/// A value being edited. Clones are the same value.
pub(crate) struct Form(Rc<Shared>);

/// Nearly every closure of a view clones one: a call is shorter than the count of its owners.
impl Clone for Form {
    #[inline(never)]
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl Form {
    /// An empty one.
    pub(crate) fn new(kind: &'static dyn Kind, look: Look) -> Self {
        Self(Rc::new(Shared {
            kind,
            state: RefCell::new(Rc::new(State::new(kind, look))),
            status: RefCell::default(),
            changed: ArcTrigger::new(),
            followers: Followers::default(),
            listeners: RefCell::default(),
        }))
    }

    pub(crate) fn kind(&self) -> &'static dyn Kind {
        self.0.kind
    }

    /// Reads the state of the moment. The cell is not borrowed meanwhile, so that a listener may change the state.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.now())
    }

    #[inline(never)]
    fn now(&self) -> Rc<State> {
        Rc::clone(&self.0.state.borrow())
    }

    /// Changes the state. The cell is borrowed meanwhile: `change` touches neither the page nor a listener.
    fn write<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(Rc::make_mut(&mut self.0.state.borrow_mut()))
    }

    pub(crate) fn look(&self) -> Look {
        self.read(|state| state.look)
    }

    pub(crate) fn lang(&self) -> Lang {
        self.look().lang
    }

    /// The text in the language of the moment: a view is made anew when the language changes.
    pub(crate) fn say(&self, text: Text) -> &'static str {
        text.of(self.lang())
    }

    pub(crate) fn is_internal(&self) -> bool {
        self.look().audience == Audience::Internal
    }

    /// Changes the state as the host asks: nobody is told.
    pub(crate) fn host(&self, change: &mut dyn FnMut(&mut State)) {
        let is_typing = self.write(|state| {
            change(state);
            state.is_typing()
        });
        // A host that echoes what is being typed commits nothing.
        if !is_typing {
            self.crossed();
        }
        self.notify(Part::WHOLE);
    }

    /// Changes the value as the user asks, and tells.
    pub(crate) fn edit(&self, moment: Moment, change: &mut dyn FnMut(&mut Json)) {
        self.edit_in(Part::WHOLE, moment, change);
    }

    /// The same in a part of the view.
    pub(crate) fn edit_in(&self, part: Part, moment: Moment, change: &mut dyn FnMut(&mut Json)) {
        self.write(|state| state.edit(moment, change));
        self.notify(part);
        self.tell(moment);
    }

    fn notify(&self, part: Part) {
        self.0.followers.change(part);
        self.0.changed.notify();
    }

    /// Undoes the user's last change, or does it again.
    pub(crate) fn step(&self, back: bool) {
        if self.write(|state| state.step(back)) {
            self.notify(Part::WHOLE);
            self.tell(Moment::Change);
        }
    }

    /// Tells of a user's change, and of the status that it moved once it is committed.
    pub(crate) fn tell(&self, moment: Moment) {
        // Removing a focused field fires its `change` synchronously, which is not the user's.
        if self.0.followers.is_drawing() {
            return;
        }
        let mut alert = None;
        if moment == Moment::Change {
            self.write(State::commit);
            alert = self.crossed();
        }
        // Out of the cell first: a listener may call back.
        let listeners: Vec<Listener> = self.0.listeners.borrow().iter().filter_map(Weak::upgrade).collect();
        listeners.iter().for_each(|listener| listener(moment, alert.as_ref()));
    }

    /// The change of status since the last time, if it changed.
    fn crossed(&self) -> Option<Alert> {
        let status = self.read(|state| state.status().map(str::to_owned))?;
        let previous = self.0.status.replace(Some(status.clone()));
        (previous.as_ref() != Some(&status)).then_some(Alert { status, previous })
    }

    /// Tells that one of the user's changes.
    pub(crate) fn listen(&self, listener: &Listener) {
        let mut listeners = self.0.listeners.borrow_mut();
        listeners.retain(|listener| listener.strong_count() > 0);
        listeners.push(Rc::downgrade(listener));
    }

    /// What is wrong there, in words.
    pub(crate) fn problem(state: &State, place: &Place) -> Option<String> {
        if state.is_sound() {
            return None;
        }
        let pointer = place.pointer(&state.value);
        // A field of a list tells what is wrong with its items.
        let is_item =
            |rest: &str| rest.strip_prefix('/').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
        let of = |problem: &&Problem| {
            problem.path.strip_prefix(&pointer).is_some_and(|rest| rest.is_empty() || is_item(rest))
        };
        state.problems.iter().find(of).map(|problem| problem.message.clone())
    }
}
