//! What every part of a widget needs at hand: how it looks, whom to tell, what is wrong.

use leptos::prelude::*;
use serde::Serialize;

use super::format::{self, Unit};
use super::text::{Lang, Text};

/// Who looks at the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// A client: sees what is on the allow-list and nothing else.
    #[default]
    Client,
    /// Colleagues: costs and margins too.
    Internal,
}

/// How a widget is shown. Each is a signal: the view follows.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The language.
    pub lang: RwSignal<Lang>,
    /// Who looks.
    pub audience: RwSignal<Audience>,
    /// Shows, and lets nobody change anything.
    pub readonly: RwSignal<bool>,
    /// ISO code of the currency amounts are shown in: display only.
    pub currency: RwSignal<String>,
}

impl Look {
    /// French, for a client, in euros.
    pub fn new() -> Self {
        Self {
            lang: RwSignal::new(Lang::Fr),
            audience: RwSignal::new(Audience::Client),
            readonly: RwSignal::new(false),
            currency: RwSignal::new("EUR".to_owned()),
        }
    }

    /// The text in the language of the moment.
    pub fn text(self, text: Text) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || text.of(self.lang.get())
    }

    /// The figure as people read it; a dash for none.
    pub fn number(self, text: Option<&str>, unit: Unit) -> String {
        match text {
            Some(text) => format::number(text, unit, self.lang.get(), &self.currency.read()),
            None => "–".to_owned(),
        }
    }

    /// The date as people read it; a dash for none.
    pub fn date(self, iso: Option<&str>) -> String {
        iso.map_or_else(|| "–".to_owned(), |iso| format::date(iso, self.lang.get()))
    }
}

impl Default for Look {
    fn default() -> Self {
        Self::new()
    }
}

/// When a user's change is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// At each keystroke.
    Input,
    /// Once committed: on leaving a changed field, at the press of a button.
    Change,
}

/// What keeps a value from having a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The code of the rule's error; `not_a_decimal` for what was typed.
    pub code: String,
    /// A JSON pointer into the value.
    pub path: String,
    /// What to do about it, in the language of the widget.
    pub message: String,
}

/// What the parts of one widget share, by context.
#[derive(Clone, Copy)]
pub struct Desk {
    /// How it looks.
    pub look: Look,
    /// Called after every change the user makes.
    pub tell: Callback<Moment>,
    /// What is wrong.
    pub problems: Signal<Vec<Problem>>,
    /// The working of the result, read only when somebody asks for it.
    pub steps: Signal<Vec<super::working::Step>>,
}

impl Desk {
    /// The one of the widget around.
    pub fn get() -> Self {
        expect_context()
    }
}
