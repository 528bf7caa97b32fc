//! What is told of a user's change.

use std::cell::RefCell;

use crate::form::Form;

/// What a user's change made of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The value as JSON text, with the last readable content of every field.
    pub value: String,
    /// What the rules return for it, as JSON text; `None` while something is wrong.
    pub result: Option<String>,
}

/// A status that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The new one.
    pub status: String,
    /// The one before, where there was one.
    pub previous: Option<String>,
}

/// Remembers a status. None, while something is wrong, is no change.
pub(crate) struct StatusWatch(RefCell<Option<String>>);

impl StatusWatch {
    pub(crate) fn new(form: &Form) -> Self {
        Self(RefCell::new(status(form)))
    }

    /// Takes the status of the moment as what was.
    pub(crate) fn settle(&self, form: &Form) {
        if let Some(now) = status(form) {
            self.0.replace(Some(now));
        }
    }

    /// The change since the last time, if it changed.
    pub(crate) fn crossed(&self, form: &Form) -> Option<Alert> {
        let status = status(form)?;
        let previous = self.0.replace(Some(status.clone()));
        (previous.as_ref() != Some(&status)).then_some(Alert { status, previous })
    }
}

fn status(form: &Form) -> Option<String> {
    form.read(|state| state.status().map(str::to_owned))
}
