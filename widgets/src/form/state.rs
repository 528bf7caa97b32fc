//! The state of a widget: the value, what the rules answer for it, and how it is shown.

use crate::look::{Audience, Look};
use crate::ui::format::{self, Unit};
use crate::ui::text::texts;

use super::Moment;
use super::fault::Problem;
use super::json::Json;
use super::kind::Kind;

/// The user's changes that can be undone.
const STEPS: usize = 100;

texts! {
    IN_PREPARATION = "En cours de préparation.", "In preparation.";
}

#[derive(Clone)]
pub(crate) struct State {
    kind: &'static dyn Kind,
    pub(crate) look: Look,
    /// What the host last gave.
    given: Json,
    /// The value, with what was typed.
    pub(crate) value: Json,
    past: Vec<Json>,
    future: Vec<Json>,
    /// The keystrokes of one field are one step back.
    typing: bool,
    /// What a host gave for a client's eyes: shown as it is.
    shown_as_given: Option<Json>,
    /// What the rules answer: of what could be computed, even where something else is wrong.
    pub(crate) figures: Json,
    /// Every field that cannot be read, then the rules' own errors.
    pub(crate) problems: Vec<Problem>,
    /// What a client may see; nothing for colleagues.
    pub(crate) shown: Option<Json>,
    /// What a client may see and type; nothing for colleagues.
    open: Option<Told>,
}

/// The value and the result as a client is told.
#[derive(Clone)]
struct Told {
    value: Json,
    result: Json,
}

impl State {
    pub(super) fn new(kind: &'static dyn Kind, look: Look) -> Self {
        let mut state = Self {
            kind,
            look,
            given: Json::Null,
            value: Json::Null,
            past: Vec::new(),
            future: Vec::new(),
            typing: false,
            shown_as_given: None,
            figures: Json::Null,
            problems: Vec::new(),
            shown: None,
            open: None,
        };
        state.take(Json::Null);
        state
    }

    /// How it is shown, from now on.
    pub(crate) fn show(&mut self, look: Look) {
        if self.look != look {
            self.look = look;
            self.commit();
            self.refresh();
        }
    }

    /// A value from the host. One that echoes what it reads changes nothing, least of all what the client does not see.
    pub(crate) fn set(&mut self, given: Json) {
        if given.written() != self.told().written() {
            self.given = given.clone();
            self.take(given);
        }
    }

    /// A value as if somebody had typed it: `reset` does not come back to it.
    pub(crate) fn take(&mut self, given: Json) {
        self.shown_as_given = match self.look.audience {
            Audience::Client => self.kind.given_shown(&given),
            Audience::Internal => None,
        };
        (self.past, self.future) = (Vec::new(), Vec::new());
        self.commit();
        let mut value = if self.shown_as_given.is_some() { Json::Null } else { given };
        value.adopt(&self.value);
        self.begin(value);
    }

    /// Back to the last value the host gave.
    pub(crate) fn reset(&mut self) {
        // Nothing to adopt: what was typed since goes.
        self.value = Json::Null;
        self.take(self.given.clone());
    }

    fn begin(&mut self, mut value: Json) {
        if let Json::Null = value {
            value = Json::object();
        }
        self.kind.begin(&mut value);
        self.value = value;
        self.refresh();
    }

    /// A user's change.
    pub(super) fn edit(&mut self, moment: Moment, change: &mut dyn FnMut(&mut Json)) {
        if !self.typing {
            self.past.push(self.value.clone());
            if self.past.len() > STEPS {
                self.past.remove(0);
            }
            self.future.clear();
        }
        self.typing = moment == Moment::Input;
        change(&mut self.value);
        self.kind.settle(&mut self.value);
        self.refresh();
    }

    /// Is true when something was typed and is not committed yet.
    pub(super) fn is_typing(&self) -> bool {
        self.typing
    }

    /// What is typed next is another step.
    pub(super) fn commit(&mut self) {
        self.typing = false;
    }

    pub(crate) fn can_step(&self, back: bool) -> bool {
        !if back { &self.past } else { &self.future }.is_empty()
    }

    /// Undoes the user's last change, or does it again; whether there was one.
    pub(super) fn step(&mut self, back: bool) -> bool {
        let (from, to) = match back {
            true => (&mut self.past, &mut self.future),
            false => (&mut self.future, &mut self.past),
        };
        let Some(value) = from.pop() else { return false };
        to.push(std::mem::replace(&mut self.value, value));
        self.commit();
        self.refresh();
        true
    }

    fn refresh(&mut self) {
        let lang = self.look.lang;
        let open = self.kind.open().filter(|_| !self.is_internal());
        let mut problems = Vec::new();
        self.value.faults(&mut String::new(), &mut |path, fault| problems.push(Problem::typed(path, fault, lang)));
        let open = open.map(|(value, result)| (value.of(&self.value), result));
        let answer = self.kind.compute(open.as_ref().map_or(&self.value, |(value, _)| value), false);
        // A field that cannot be read is refused once.
        let is_new = |refusal: &Problem| problems.iter().all(|typed| typed.path != refusal.path);
        let refusals: Vec<Problem> = answer.problems(lang).filter(is_new).collect();
        problems.extend(refusals);
        (self.figures, self.problems) = (answer.figures, problems);
        self.open = open.map(|(value, result)| Told { value, result: result.of(&self.figures) });
        self.shown = match (self.look.audience, &self.shown_as_given) {
            (Audience::Internal, _) => None,
            (Audience::Client, Some(given)) => Some(given.clone()),
            (Audience::Client, None) if self.is_sound() => self.kind.shown(&self.value, &self.figures),
            (Audience::Client, None) => None,
        };
    }

    pub(crate) fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    pub(crate) fn is_internal(&self) -> bool {
        self.look.audience == Audience::Internal
    }

    /// What the element's `value` is for its audience.
    pub(crate) fn told(&self) -> &Json {
        match (self.is_internal(), &self.open, &self.shown) {
            (true, ..) => &self.value,
            (false, Some(open), _) => &open.value,
            (false, None, Some(shown)) => shown,
            (false, None, None) => &Json::Null,
        }
    }

    /// What the element's `result` is for its audience; `None` while something is wrong.
    pub(crate) fn result(&self) -> Option<&Json> {
        match (self.is_internal(), &self.open) {
            (true, _) => self.is_sound().then_some(&self.figures),
            (false, Some(open)) => self.is_sound().then_some(&open.result),
            (false, None) => self.shown.as_ref(),
        }
    }

    /// What is wrong, told to the audience.
    pub(crate) fn told_problems(&self) -> Vec<Problem> {
        match (self.is_internal() || self.open.is_some(), &self.shown) {
            (true, _) => self.problems.clone(),
            (false, Some(_)) => Vec::new(),
            (false, None) if self.kind.is_internal_tool() => Vec::new(),
            (false, None) => vec![Problem {
                code: "inconsistent",
                path: String::new(),
                message: IN_PREPARATION.of(self.look.lang).to_owned(),
            }],
        }
    }

    /// Everything, whoever looks: what a widget taken off the page comes back with.
    pub(crate) fn everything(&self) -> &Json {
        self.shown_as_given.as_ref().unwrap_or(&self.value)
    }

    /// The last value the host gave, whoever looks.
    pub(crate) fn given(&self) -> &Json {
        &self.given
    }

    /// The status, for colleagues alone; none while something is wrong.
    pub(crate) fn status(&self) -> Option<&str> {
        self.kind.status(&self.figures).filter(|_| self.is_internal() && self.is_sound())
    }

    /// A figure as people read it; a dash for none.
    pub(crate) fn number(&self, figure: Option<&str>, unit: Unit) -> String {
        match figure {
            Some(figure) => format::number(figure, unit, self.look),
            None => "–".to_owned(),
        }
    }

    /// The figure at a JSON pointer of the result, as people read it.
    pub(crate) fn figure(&self, pointer: &str, unit: Unit) -> String {
        self.number(self.figures.at(pointer), unit)
    }

    /// The figures with their working, from what the audience may see.
    pub(crate) fn explained(&self) -> Json {
        let value = self.open.as_ref().map_or(&self.value, |open| &open.value);
        self.kind.compute(value, true).figures
    }
}
