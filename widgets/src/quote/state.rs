//! A proposal being edited: its fields, the value they make, and what the rules answer.

use chiffrage::input::read;
use chiffrage::json::{self, Write};
use chiffrage::rules::{client_quote, quote, schedule};
use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;
use serde_json::{Map, Value};

use crate::ui::desk::{Audience, Look, Problem};
use crate::ui::field::{self, Blank, Field, Kind};
use crate::ui::text::texts;
use crate::ui::working::{self, Step};

use super::line::{Line, fill, written};
use super::plan::{Milestone, Plan};
use super::proposal::Proposal;

texts! {
    IN_PREPARATION = "Proposition en cours de préparation.", "This proposal is being prepared.";
}

pub(crate) type Walk<'a> = &'a mut dyn FnMut(&str, Field);

/// A list of rows with stable identities.
pub(crate) struct Rows<T: Send + Sync + 'static> {
    pub(crate) list: RwSignal<Vec<T>>,
    next: StoredValue<u32>,
    /// The row a user just asked for: the focus goes there.
    fresh: StoredValue<Option<u32>>,
}

impl<T: Send + Sync + 'static> Clone for Rows<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Rows<T> {}

impl<T: Copy + Send + Sync + 'static> Rows<T> {
    pub(crate) fn new() -> Self {
        Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0), fresh: StoredValue::new(None) }
    }

    /// An identity nobody has.
    pub(crate) fn id(self) -> u32 {
        self.next.update_value(|next| *next += 1);
        self.next.get_value()
    }

    /// An identity for a row a user asks for.
    pub(crate) fn fresh_id(self) -> u32 {
        let id = self.id();
        self.fresh.set_value(Some(id));
        id
    }

    /// The user just asked for this row; once only.
    pub(crate) fn is_fresh(self, id: u32) -> bool {
        let fresh = self.fresh.get_value() == Some(id);
        if fresh {
            self.fresh.set_value(None);
        }
        fresh
    }

    pub(crate) fn clear(self) {
        if !self.list.read_untracked().is_empty() {
            self.list.set(Vec::new());
        }
    }

    /// Takes a list, row by row: a row that stays keeps its identity, its elements and the focus in them.
    pub(crate) fn fill(self, given: &[Value], new: fn(u32) -> T, fill: fn(T, &Value)) {
        let mut rows = self.list.get_untracked();
        rows.truncate(given.len());
        let kept = rows.len();
        rows.extend((kept..given.len()).map(|_| new(self.id())));
        for (row, given) in rows.iter().zip(given) {
            fill(*row, given);
        }
        if kept != rows.len() || kept != self.list.read_untracked().len() {
            self.list.set(rows);
        }
    }

    pub(crate) fn insert(self, position: usize, row: T) {
        self.list.update(|rows| rows.insert(position.min(rows.len()), row));
    }

    pub(crate) fn push(self, row: T) {
        self.list.update(|rows| rows.push(row));
    }

    pub(crate) fn remove(self, is: impl Fn(&T) -> bool) {
        self.list.update(|rows| rows.retain(|row| !is(row)));
    }

    /// Where a row stands.
    pub(crate) fn position(self, is: impl Fn(&T) -> bool) -> usize {
        self.list.read().iter().position(is).unwrap_or_default()
    }

    /// Swaps a row with its neighbour above or below.
    pub(crate) fn shift(self, is: impl Fn(&T) -> bool, down: bool) {
        self.list.update(|rows| {
            let Some(from) = rows.iter().position(is) else { return };
            let to = if down { from + 1 } else { from.wrapping_sub(1) };
            if to < rows.len() {
                rows.swap(from, to);
            }
        });
    }
}

/// A cost beside the lines. Copies are the same cost.
#[derive(Clone, Copy)]
pub(crate) struct Extra {
    pub(crate) id: u32,
    pub(crate) label: Field,
    pub(crate) cost: Field,
    pub(crate) rebilled: Field,
    rest: RwSignal<Map<String, Value>>,
}

impl Extra {
    fn new(id: u32) -> Self {
        Self {
            id,
            label: Field::new(Kind::Text, Blank::Needed),
            cost: Field::new(Kind::Money, Blank::Needed),
            rebilled: Field::new(Kind::Money, Blank::Absent),
            rest: RwSignal::default(),
        }
    }

    fn started(id: u32) -> Self {
        let extra = Self::new(id);
        extra.label.start();
        extra.cost.start();
        extra
    }

    fn fields(self) -> [(&'static str, Field); 3] {
        [("label", self.label), ("cost", self.cost), ("rebilled", self.rebilled)]
    }

    fn fill(self, given: &Value) {
        fill(given, &self.fields(), self.rest);
    }
}

/// What the rules answer for a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Outcome {
    /// The quote, with its schedule; of what could be computed, even where something else is wrong.
    pub(crate) figures: Value,
    /// Every field that cannot be read, then the rules' own errors.
    pub(crate) problems: Vec<Problem>,
}

impl Outcome {
    pub(crate) fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// A proposal and everything computed from it. Copies are the same proposal.
#[derive(Clone, Copy)]
pub struct QuoteState {
    owner: StoredValue<WeakOwner>,
    pub(crate) look: Look,
    pub(crate) lines: Rows<Line>,
    pub(crate) extras: Rows<Extra>,
    pub(crate) discount: Field,
    pub(crate) vat: Field,
    pub(crate) threshold: Field,
    /// As written down; a taux de marque when not.
    pub(crate) basis: RwSignal<Option<String>>,
    threshold_rest: RwSignal<Map<String, Value>>,
    pub(crate) plan: Plan,
    /// What this form does not edit, and the parts of a value it cannot hold.
    rest: RwSignal<Map<String, Value>>,
    /// A value that is no object at all, for the rule to refuse.
    odd: RwSignal<Option<Value>>,
    /// What the host last gave.
    given: RwSignal<Value>,
    /// What a host gave for a client's eyes: shown as it is.
    shown_as_given: RwSignal<Option<Proposal>>,
    pub(crate) outcome: Memo<Outcome>,
    pub(crate) proposal: Memo<Option<Proposal>>,
    pub(crate) steps: Memo<Vec<Step>>,
}

impl QuoteState {
    /// An empty proposal, shown as `look` says. It lives as long as the owner it is made under.
    pub fn new(look: Look) -> Self {
        let owner = Owner::current().unwrap_or_default();
        let lines = Rows::new();
        let extras = Rows::new();
        let discount = Field::new(Kind::Percent, Blank::Absent);
        let vat = Field::new(Kind::Percent, Blank::Absent);
        let threshold = Field::new(Kind::Percent, Blank::Absent);
        let mut state = Self {
            owner: StoredValue::new(owner.downgrade()),
            look,
            lines,
            extras,
            discount,
            vat,
            threshold,
            basis: RwSignal::new(None),
            threshold_rest: RwSignal::default(),
            plan: Plan::new(),
            rest: RwSignal::default(),
            odd: RwSignal::new(None),
            given: RwSignal::new(Value::Null),
            shown_as_given: RwSignal::new(None),
            outcome: Memo::new(|_| Outcome::default()),
            proposal: Memo::new(|_| None),
            steps: Memo::new(|_| Vec::new()),
        };
        state.outcome = Memo::new(move |_| state.compute());
        state.proposal = Memo::new(move |_| state.present());
        state.steps = Memo::new(move |_| state.explain());
        state.fill(Value::Null);
        state
    }

    /// Takes a value from the host: a `QuoteInput` with what goes around it, or what a client may see of one.
    pub fn set(self, given: Value) {
        // A host that echoes what it reads changes nothing, least of all what the client does not see.
        if given != self.value() {
            self.given.set(given.clone());
            self.edit(given);
        }
    }

    /// The same as if somebody had typed it: [`QuoteState::reset`] does not come back to it.
    pub(crate) fn edit(self, given: Value) {
        let proposal = Proposal::given(&given).filter(|_| self.look.audience.get_untracked() == Audience::Client);
        if let Some(proposal) = proposal {
            self.shown_as_given.set(Some(proposal));
            self.fill(Value::Null);
            return;
        }
        self.shown_as_given.set(None);
        self.fill(given);
    }

    /// Back to the last value the host gave.
    pub fn reset(self) {
        let given = self.given.get_untracked();
        let proposal = Proposal::given(&given);
        self.fill(if proposal.is_some() { Value::Null } else { given });
        self.shown_as_given.set(proposal);
    }

    /// The last value the host gave.
    pub(crate) fn given(self) -> Value {
        self.given.get_untracked()
    }

    fn fill(self, given: Value) {
        self.own(|| {
            self.odd.set((!given.is_object() && !given.is_null()).then(|| given.clone()));
            let mut rest = given.as_object().cloned().unwrap_or_default();
            match rest.remove("lines") {
                Some(Value::Array(list)) if list.iter().all(Value::is_object) => {
                    self.lines.fill(&list, Line::new, Line::fill);
                }
                None => self.lines.list.set(vec![Line::started(self.lines.id())]),
                other => self.keep(&mut rest, "lines", other, |state| state.lines.clear()),
            }
            match rest.remove("extraCosts") {
                Some(Value::Array(list)) if list.iter().all(Value::is_object) => {
                    self.extras.fill(&list, Extra::new, Extra::fill);
                }
                other => self.keep(&mut rest, "extraCosts", other, |state| state.extras.clear()),
            }
            self.discount.set(rest.remove("discountPct"));
            self.vat.set(rest.remove("vatPct"));
            match rest.remove("threshold") {
                Some(Value::Object(mut threshold))
                    if threshold.contains_key("pct") && threshold.get("basis").is_none_or(Value::is_string) =>
                {
                    self.threshold.set(threshold.remove("pct"));
                    let basis = threshold.remove("basis");
                    self.basis.set(basis.as_ref().and_then(Value::as_str).map(str::to_owned));
                    self.threshold_rest.set(threshold);
                }
                other => self.keep(&mut rest, "threshold", other, |state| {
                    state.threshold.set(None);
                    state.basis.set(None);
                    state.threshold_rest.set(Map::new());
                }),
            }
            self.plan.fill(rest.remove("schedule"));
            self.rest.set(rest);
        });
    }

    /// A part the form cannot hold stays in the value, for the rule to refuse.
    fn keep(self, rest: &mut Map<String, Value>, name: &str, odd: Option<Value>, clear: fn(Self)) {
        clear(self);
        if let Some(odd) = odd {
            rest.insert(name.to_owned(), odd);
        }
    }

    /// Runs what makes signals under the owner of the proposal, whoever calls.
    fn own<T>(self, make: impl FnOnce() -> T) -> T {
        match self.owner.with_value(WeakOwner::upgrade) {
            Some(owner) => owner.with(make),
            None => make(),
        }
    }

    /// The value with everything in it.
    fn internal(self) -> Value {
        if let Some(odd) = self.odd.get() {
            return odd;
        }
        let mut value = Value::Object(self.rest.get());
        if !self.lines.list.read().is_empty() || self.rest.read().get("lines").is_none() {
            put(&mut value, "lines", self.lines.list.read().iter().map(|line| line.value()).collect());
        }
        if !self.extras.list.read().is_empty() {
            let extras = self.extras.list.read().iter().map(|extra| written(&extra.fields(), extra.rest)).collect();
            put(&mut value, "extraCosts", extras);
        }
        for (name, field) in [("discountPct", self.discount), ("vatPct", self.vat)] {
            if let Some(given) = field.value() {
                put(&mut value, name, given);
            }
        }
        if let Some(pct) = self.threshold.value() {
            let mut threshold = Value::Object(self.threshold_rest.get());
            put(&mut threshold, "pct", pct);
            if let Some(basis) = self.basis.get() {
                put(&mut threshold, "basis", Value::from(basis));
            }
            put(&mut value, "threshold", threshold);
        }
        if let Some(plan) = self.plan.value() {
            put(&mut value, "schedule", plan);
        }
        value
    }

    fn internal_untracked(self) -> Value {
        untrack(|| self.internal())
    }

    /// What the threshold is measured on.
    pub(crate) fn basis(self) -> String {
        self.basis.get().unwrap_or_else(|| "taux_marque".to_owned())
    }

    fn is_internal(self) -> bool {
        self.look.audience.get() == Audience::Internal
    }

    /// What the element's `value` is for its audience.
    pub fn value(self) -> Value {
        untrack(|| match self.is_internal() {
            true => self.internal(),
            false => self.proposal.get().map_or(Value::Null, |proposal| proposal.to_value()),
        })
    }

    /// Everything, whoever looks: what a widget taken off the page comes back with.
    pub fn everything(self) -> Value {
        match self.shown_as_given.get_untracked() {
            Some(proposal) => proposal.to_value(),
            None => self.internal_untracked(),
        }
    }

    /// What the element's `result` is for its audience; `None` while something is wrong.
    pub fn result(self) -> Option<Value> {
        untrack(|| match self.is_internal() {
            true => {
                let outcome = self.outcome.get();
                outcome.is_sound().then_some(outcome.figures)
            }
            false => self.proposal.get().map(|proposal| proposal.to_value()),
        })
    }

    /// What is wrong, told to the audience.
    pub fn problems(self) -> Vec<Problem> {
        untrack(|| match self.is_internal() {
            true => self.outcome.get().problems,
            false if self.proposal.read().is_some() => Vec::new(),
            false => vec![Problem {
                code: "inconsistent".to_owned(),
                path: String::new(),
                message: IN_PREPARATION.of(self.look.lang.get()).to_owned(),
            }],
        })
    }

    /// `ok`, `below_threshold` or `loss`; for colleagues alone.
    pub fn status(self) -> Option<String> {
        untrack(|| {
            let outcome = self.outcome.read();
            let status = outcome.figures.pointer("/check/status").and_then(Value::as_str);
            status.filter(|_| self.is_internal() && outcome.is_sound()).map(str::to_owned)
        })
    }

    /// The paths and fields of the form, for what was typed and cannot be read.
    fn unreadable(self) -> Vec<Problem> {
        let lang = self.look.lang.get();
        let mut problems = Vec::new();
        let visit: Walk<'_> = &mut |path, field| problems.extend(field.problem(path, lang));
        for (index, line) in self.lines.list.read().iter().enumerate() {
            line.walk(&format!("/lines/{index}"), visit);
        }
        for (index, extra) in self.extras.list.read().iter().enumerate() {
            for (name, field) in extra.fields() {
                visit(&format!("/extraCosts/{index}/{name}"), field);
            }
        }
        visit("/discountPct", self.discount);
        visit("/vatPct", self.vat);
        visit("/threshold/pct", self.threshold);
        self.plan.walk("/schedule", visit);
        problems
    }

    /// The quote's input and the schedule's, taken apart.
    fn inputs(self) -> (Value, Option<Value>) {
        let mut quote = self.internal();
        let Some(object) = quote.as_object_mut() else { return (quote, None) };
        object.remove("scenarios");
        object.remove("salaries");
        let schedule = object.remove("schedule");
        (quote, schedule)
    }

    fn compute(self) -> Outcome {
        let lang = self.look.lang.get();
        let mut problems = self.unreadable();
        let (quote, schedule) = self.inputs();
        let mut figures = match price_quote(&quote) {
            Ok(figures) => figures,
            Err(error) => {
                problems.push(field::problem(&error, "", lang));
                return Outcome { figures: Value::Null, problems };
            }
        };
        if let Some(schedule) = schedule {
            match plan_billing(&with_total(schedule, &quote, &figures)) {
                Ok(schedule) => put(&mut figures, "schedule", schedule),
                Err(error) => problems.push(field::problem(&error, "/schedule", lang)),
            }
        }
        Outcome { figures, problems }
    }

    /// What a client may see, from the rule that allows it; `None` while something is wrong.
    fn present(self) -> Option<Proposal> {
        if let Some(given) = self.shown_as_given.get() {
            return Some(given);
        }
        let outcome = self.outcome.read();
        if !outcome.is_sound() {
            return None;
        }
        let (mut quote, _) = self.inputs();
        quote.as_object_mut()?.remove("explain");
        let mut shown = price_for_client(&quote).ok()?;
        if let Some(schedule) = outcome.figures.get("schedule") {
            put(&mut shown, "schedule", schedule.clone());
        }
        Proposal::given(&shown)
    }

    fn explain(self) -> Vec<Step> {
        let (mut quote, schedule) = self.inputs();
        put(&mut quote, "explain", Value::Bool(true));
        let Ok(figures) = price_quote(&quote) else { return Vec::new() };
        let mut steps = working::steps(&figures);
        if let Some(mut schedule) = schedule {
            put(&mut schedule, "explain", Value::Bool(true));
            let of_schedule = plan_billing(&with_total(schedule, &quote, &figures));
            steps.extend(of_schedule.iter().flat_map(working::steps).map(|mut step| {
                step.path = step.path.map(|path| format!("/schedule{path}"));
                step
            }));
        }
        steps
    }

    pub(crate) fn add_line(self) {
        self.own(|| {
            self.odd.set(None);
            self.lines.push(Line::started(self.lines.fresh_id()));
        });
    }

    pub(crate) fn duplicate(self, original: Line) {
        self.own(|| {
            let copy = Line::new(self.lines.fresh_id());
            copy.copy_from(original, || copy.resources.id());
            let position = untrack(|| self.lines.position(|line| line.id == original.id));
            self.lines.insert(position + 1, copy);
        });
    }

    pub(crate) fn add_extra(self) {
        self.own(|| self.extras.push(Extra::started(self.extras.fresh_id())));
    }

    pub(crate) fn add_resource(self, line: Line) {
        self.own(|| line.resources.push(super::line::Resource::started(line.resources.fresh_id())));
    }

    pub(crate) fn add_milestone(self) {
        self.own(|| {
            self.plan.present.set(true);
            self.plan.milestones.push(Milestone::started(self.plan.milestones.fresh_id()));
        });
    }

    pub(crate) fn remove_milestone(self, id: u32) {
        self.plan.milestones.remove(|milestone| milestone.id == id);
        let empty = self.plan.milestones.list.read_untracked().is_empty();
        self.plan.present.set(!empty);
    }
}

/// The rules this widget rests on: the module carries no other.
fn price_quote(input: &Value) -> chiffrage::Result<Value> {
    quote::compute(&read(&input.to_string())?).map(|quote| taken_in(&quote))
}

fn price_for_client(input: &Value) -> chiffrage::Result<Value> {
    client_quote::compute(&read(&input.to_string())?).map(|quote| taken_in(&quote))
}

fn plan_billing(input: &Value) -> chiffrage::Result<Value> {
    schedule::compute(&read(&input.to_string())?).map(|schedule| taken_in(&schedule))
}

fn taken_in(output: &dyn Write) -> Value {
    // What a rule writes is JSON.
    serde_json::from_str(&json::text(output)).unwrap_or_default()
}

/// A plan of a total takes the quote's revenue, and the quote's own VAT rate wins.
fn with_total(mut schedule: Value, quote: &Value, figures: &Value) -> Value {
    if matches!(schedule.get("kind").and_then(Value::as_str), Some("milestones" | "equal")) {
        put(&mut schedule, "total", figures.get("revenue").cloned().unwrap_or_default());
        if let Some(vat) = quote.get("vatPct") {
            put(&mut schedule, "vatPct", vat.clone());
        }
    }
    schedule
}

/// Sets a field of an object.
pub(crate) fn put(object: &mut Value, name: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(name.to_owned(), value);
    }
}
