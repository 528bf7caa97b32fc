//! What a widget is to the custom element around it.

use std::rc::Rc;

use leptos::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::ui::desk::{Look, Moment, Problem};
use crate::ui::table::Table;

/// A status that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alert {
    /// The new one.
    pub status: String,
    /// The one before, where there was one.
    pub previous: Option<String>,
}

impl Alert {
    /// Of a status now and the one before, which it replaces. No status, while something is wrong, is no change.
    pub(crate) fn between(before: StoredValue<Option<String>>, now: Option<String>) -> Option<Self> {
        let status = now?;
        let previous = before.get_value();
        before.set_value(Some(status.clone()));
        (previous.as_ref() != Some(&status)).then_some(Self { status, previous })
    }
}

/// The data of a widget, and its view. Everything is for the audience of the [`Look`] it was made with, save what says otherwise.
pub(crate) trait Model {
    /// Takes a value from the host.
    fn set(&self, value: Value);
    /// Takes a value as if somebody had typed it: `reset` does not come back to it.
    fn edit(&self, value: Value);
    /// Back to the last value the host gave.
    fn reset(&self);
    /// The element's `value`.
    fn value(&self) -> Value;
    /// The value whoever looks; it never leaves the module but to come back.
    fn everything(&self) -> Value;
    /// The last value the host gave, whoever looks.
    fn given(&self) -> Value;
    /// The element's `result`.
    fn result(&self) -> Option<Value>;
    /// The element's `errors`.
    fn problems(&self) -> Vec<Problem>;
    /// The status that `chiffrage-alert` tells.
    fn status(&self) -> Option<String>;
    /// `:state(alert)`.
    fn is_alerting(&self) -> bool;
    /// What is copied and exported.
    fn table(&self) -> Table;
    /// The view.
    fn view(&self, tell: Callback<Moment>) -> AnyView;
}

/// A widget by its kind, and its own styles.
pub(crate) fn model(kind: &str, look: Look) -> Option<Rc<dyn Model>> {
    match kind {
        "quote" => Some(Rc::new(crate::quote::QuoteState::new(look))),
        _ => None,
    }
}

/// The styles of a kind, on top of what all share.
pub(crate) fn styles(kind: &str) -> &'static str {
    match kind {
        "quote" => crate::quote::STYLES,
        _ => "",
    }
}
