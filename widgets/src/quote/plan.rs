//! The billing plan as it is edited: milestones and payment terms; plans of other kinds are kept as given.

use leptos::prelude::*;
use serde_json::{Map, Value, json};

use crate::ui::field::{Blank, Field, Kind};

use super::line::{fill, written};
use super::state::{Rows, Walk, put};

/// A milestone. Copies are the same milestone.
#[derive(Clone, Copy)]
pub(crate) struct Milestone {
    pub(crate) id: u32,
    pub(crate) label: Field,
    pub(crate) pct: Field,
    pub(crate) amount: Field,
    pub(crate) date: Field,
    rest: RwSignal<Map<String, Value>>,
}

impl Milestone {
    pub(crate) fn new(id: u32) -> Self {
        Self {
            id,
            label: Field::new(Kind::Text, Blank::Needed),
            pct: Field::new(Kind::Percent, Blank::Absent),
            amount: Field::new(Kind::Money, Blank::Absent),
            date: Field::new(Kind::Date, Blank::Absent),
            rest: RwSignal::default(),
        }
    }

    /// A milestone nobody has filled in yet.
    pub(crate) fn started(id: u32) -> Self {
        let milestone = Self::new(id);
        milestone.label.start();
        milestone.pct.set(Some(Value::from("0")));
        milestone
    }

    fn fields(self) -> [(&'static str, Field); 4] {
        [("label", self.label), ("pct", self.pct), ("amount", self.amount), ("date", self.date)]
    }

    fn fill(self, given: &Value) {
        fill(given, &self.fields(), self.rest);
    }
}

/// The plan. Copies are the same plan.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    /// There is a plan.
    pub(crate) present: RwSignal<bool>,
    /// A plan this form does not edit, as given.
    pub(crate) other: RwSignal<Option<Value>>,
    pub(crate) milestones: Rows<Milestone>,
    /// `none`, `net`, `days_then_month_end`, `month_end_then_days`.
    pub(crate) terms: RwSignal<String>,
    pub(crate) delay: Field,
    terms_rest: RwSignal<Map<String, Value>>,
    rest: RwSignal<Map<String, Value>>,
}

impl Plan {
    pub(crate) fn new() -> Self {
        Self {
            present: RwSignal::new(false),
            other: RwSignal::new(None),
            milestones: Rows::new(),
            terms: RwSignal::new("none".to_owned()),
            delay: Field::new(Kind::Count, Blank::Absent),
            terms_rest: RwSignal::default(),
            rest: RwSignal::default(),
        }
    }

    pub(crate) fn fill(self, given: Option<Value>) {
        self.present.set(given.is_some());
        let editable = |given: &Value| {
            given.get("kind").and_then(Value::as_str) == Some("milestones")
                && given.get("milestones").is_some_and(Value::is_array)
                && given.get("terms").is_none_or(is_known)
        };
        let Some(mut given) = given else {
            self.other.set(None);
            return self.empty();
        };
        if !editable(&given) {
            self.other.set(Some(given));
            return self.empty();
        }
        self.other.set(None);
        let mut rest = given.as_object_mut().map(std::mem::take).unwrap_or_default();
        rest.remove("kind");
        match rest.remove("milestones") {
            Some(Value::Array(list)) => self.milestones.fill(&list, Milestone::new, Milestone::fill),
            _ => self.milestones.clear(),
        }
        let mut terms = rest.remove("terms").and_then(|terms| terms.as_object().cloned()).unwrap_or_default();
        self.delay.set(terms.remove("days"));
        let kind = terms.remove("kind").and_then(|kind| kind.as_str().map(str::to_owned));
        let reading = terms.remove("reading").and_then(|reading| reading.as_str().map(str::to_owned));
        self.terms.set(reading.or(kind).unwrap_or_else(|| "none".to_owned()));
        self.terms_rest.set(terms);
        self.rest.set(rest);
    }

    fn empty(self) {
        self.milestones.clear();
        self.terms.set("none".to_owned());
        self.delay.set(None);
        self.terms_rest.set(Map::new());
        self.rest.set(Map::new());
    }

    pub(crate) fn value(self) -> Option<Value> {
        if !self.present.get() {
            return None;
        }
        if let Some(other) = self.other.get() {
            return Some(other);
        }
        let mut value = Value::Object(self.rest.get());
        put(&mut value, "kind", Value::from("milestones"));
        let milestones =
            self.milestones.list.read().iter().map(|milestone| written(&milestone.fields(), milestone.rest)).collect();
        put(&mut value, "milestones", Value::Array(milestones));
        let mut terms = match self.terms.read().as_str() {
            "none" => return Some(value),
            "net" => json!({ "kind": "net" }),
            reading => json!({ "kind": "end_of_month", "reading": reading }),
        };
        for (name, kept) in self.terms_rest.get() {
            put(&mut terms, &name, kept);
        }
        if let Some(days) = self.delay.value() {
            put(&mut terms, "days", days);
        }
        put(&mut value, "terms", terms);
        Some(value)
    }

    pub(crate) fn walk(self, path: &str, visit: Walk<'_>) {
        if !self.present.get() || self.other.read().is_some() {
            return;
        }
        for (index, milestone) in self.milestones.list.read().iter().enumerate() {
            for (name, field) in milestone.fields() {
                visit(&format!("{path}/milestones/{index}/{name}"), field);
            }
        }
        if self.terms.read().as_str() != "none" {
            visit(&format!("{path}/terms/days"), self.delay);
        }
    }
}

/// Terms the choice can show; anything else is kept as given.
fn is_known(terms: &Value) -> bool {
    let text = |name: &str| terms.get(name).and_then(Value::as_str);
    match text("kind") {
        Some("net") => terms.get("reading").is_none(),
        Some("end_of_month") => matches!(text("reading"), Some("days_then_month_end" | "month_end_then_days")),
        _ => false,
    }
}
