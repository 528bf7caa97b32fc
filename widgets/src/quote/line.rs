//! A line of the proposal as it is edited: every field of every mode, so that changing the mode loses nothing.

use leptos::prelude::*;
use serde_json::{Map, Value};

use crate::ui::field::{Blank, Field, Kind};

use super::state::{Rows, Walk, put};

/// Somebody's days on a fixed-price line.
#[derive(Clone, Copy)]
pub(crate) struct Resource {
    pub(crate) id: u32,
    pub(crate) profile: Field,
    pub(crate) cjm: Field,
    pub(crate) days: Field,
    rest: RwSignal<Map<String, Value>>,
}

impl Resource {
    pub(crate) fn new(id: u32) -> Self {
        Self {
            id,
            profile: Field::new(Kind::Text, Blank::Absent),
            cjm: Field::new(Kind::Money, Blank::Needed),
            days: Field::new(Kind::Days, Blank::Needed),
            rest: RwSignal::default(),
        }
    }

    /// Somebody nobody has described yet.
    pub(crate) fn started(id: u32) -> Self {
        let resource = Self::new(id);
        resource.cjm.start();
        resource.days.start();
        resource
    }

    fn fields(self) -> [(&'static str, Field); 3] {
        [("profile", self.profile), ("cjm", self.cjm), ("days", self.days)]
    }

    fn fill(self, given: &Value) {
        fill(given, &self.fields(), self.rest);
    }

    fn value(self) -> Value {
        written(&self.fields(), self.rest)
    }
}

/// A line. Copies are the same line.
#[derive(Clone, Copy)]
pub(crate) struct Line {
    pub(crate) id: u32,
    pub(crate) mode: RwSignal<String>,
    pub(crate) label: Field,
    pub(crate) phase: Field,
    pub(crate) discount: Field,
    pub(crate) profile: Field,
    pub(crate) tjm: Field,
    pub(crate) days: Field,
    pub(crate) cjm: Field,
    pub(crate) price: Field,
    pub(crate) resources: Rows<Resource>,
    pub(crate) monthly_fee: Field,
    pub(crate) months: Field,
    pub(crate) commitment: Field,
    pub(crate) cost: Field,
    /// What this form does not edit: work units, and what no rule knows.
    rest: RwSignal<Map<String, Value>>,
}

impl Line {
    pub(crate) fn new(id: u32) -> Self {
        Self {
            id,
            mode: RwSignal::new("regie".to_owned()),
            label: Field::new(Kind::Text, Blank::Needed),
            phase: Field::new(Kind::Text, Blank::Absent),
            discount: Field::new(Kind::Percent, Blank::Absent),
            profile: Field::new(Kind::Text, Blank::Absent),
            tjm: Field::new(Kind::Money, Blank::Needed),
            days: Field::new(Kind::Days, Blank::Needed),
            cjm: Field::new(Kind::Money, Blank::Absent),
            price: Field::new(Kind::Money, Blank::Needed),
            resources: Rows::new(),
            monthly_fee: Field::new(Kind::Money, Blank::Needed),
            months: Field::new(Kind::Months, Blank::Needed),
            commitment: Field::new(Kind::Money, Blank::Absent),
            cost: Field::new(Kind::Money, Blank::Absent),
            rest: RwSignal::default(),
        }
    }

    /// A line nobody has filled in yet.
    pub(crate) fn started(id: u32) -> Self {
        let line = Self::new(id);
        for field in [line.label, line.tjm, line.days, line.price, line.monthly_fee, line.months] {
            field.start();
        }
        line
    }

    /// The fields of the mode, in the order of the contract.
    fn fields(self) -> Vec<(&'static str, Field)> {
        let mut fields = vec![("label", self.label), ("phase", self.phase), ("discountPct", self.discount)];
        match self.mode.read().as_str() {
            "forfait" => fields.push(("price", self.price)),
            "service_centre" => fields.extend([
                ("monthlyFee", self.monthly_fee),
                ("months", self.months),
                ("commitment", self.commitment),
                ("cost", self.cost),
            ]),
            _ => {
                fields.extend([("profile", self.profile), ("tjm", self.tjm), ("days", self.days), ("cjm", self.cjm)]);
            }
        }
        fields
    }

    pub(crate) fn fill(self, given: &Value) {
        let mode = given.get("mode").and_then(Value::as_str).unwrap_or_default();
        self.mode.set(mode.to_owned());
        fill(given, &self.fields(), self.rest);
        let resources = match mode {
            "forfait" => self.rest.write().remove("resources"),
            _ => None,
        };
        match resources {
            Some(Value::Array(list)) => self.resources.fill(&list, Resource::new, Resource::fill),
            Some(other) => {
                self.resources.clear();
                self.rest.write().insert("resources".to_owned(), other);
            }
            None => self.resources.clear(),
        }
        for field in [self.price, self.tjm, self.days, self.monthly_fee, self.months] {
            if field.value().is_none() && !self.fields().iter().any(|(_, active)| active.is(field)) {
                field.start();
            }
        }
        self.rest.write().remove("mode");
        if given.get("mode").is_some_and(|mode| !mode.is_string()) {
            self.rest.write().insert("mode".to_owned(), given["mode"].clone());
        }
    }

    pub(crate) fn value(self) -> Value {
        let mut value = written(&self.fields(), self.rest);
        let mode = self.mode.get();
        if !mode.is_empty() {
            put(&mut value, "mode", Value::from(mode.as_str()));
        }
        if mode == "forfait" && !self.resources.list.read().is_empty() {
            let resources = self.resources.list.read().iter().map(|resource| resource.value()).collect();
            put(&mut value, "resources", Value::Array(resources));
        }
        value
    }

    pub(crate) fn copy_from(self, other: Self, next: impl Fn() -> u32) {
        self.fill(&other.value());
        let pairs = [
            (self.label, other.label),
            (self.phase, other.phase),
            (self.discount, other.discount),
            (self.profile, other.profile),
            (self.tjm, other.tjm),
            (self.days, other.days),
            (self.cjm, other.cjm),
            (self.price, other.price),
            (self.monthly_fee, other.monthly_fee),
            (self.months, other.months),
            (self.commitment, other.commitment),
            (self.cost, other.cost),
        ];
        for (copy, original) in pairs {
            copy.copy_from(original);
        }
        let originals = other.resources.list.get_untracked();
        let resources = originals.iter().map(|original| {
            let copy = Resource::new(next());
            copy.fill(&original.value());
            for ((_, copy), (_, original)) in copy.fields().into_iter().zip(original.fields()) {
                copy.copy_from(original);
            }
            copy
        });
        self.resources.list.set(resources.collect());
    }

    pub(crate) fn walk(self, path: &str, visit: Walk<'_>) {
        for (name, field) in self.fields() {
            visit(&format!("{path}/{name}"), field);
        }
        if self.mode.read().as_str() == "forfait" {
            for (index, resource) in self.resources.list.read().iter().enumerate() {
                for (name, field) in resource.fields() {
                    visit(&format!("{path}/resources/{index}/{name}"), field);
                }
            }
        }
    }
}

/// Gives each field what the object holds for it, and `rest` everything else.
pub(crate) fn fill(given: &Value, fields: &[(&'static str, Field)], rest: RwSignal<Map<String, Value>>) {
    let mut object = given.as_object().cloned().unwrap_or_default();
    for (name, field) in fields {
        field.set(object.remove(*name));
    }
    rest.set(object);
}

/// The object the fields and `rest` make.
pub(crate) fn written(fields: &[(&'static str, Field)], rest: RwSignal<Map<String, Value>>) -> Value {
    let mut object = rest.get();
    for (name, field) in fields {
        if let Some(value) = field.value() {
            object.insert((*name).to_owned(), value);
        }
    }
    Value::Object(object)
}
