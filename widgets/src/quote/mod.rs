//! The proposal: priced and simulated among colleagues, shown as a page to a client.
#![allow(unreachable_pub, reason = "what the component macro generates is wider than the component")]

mod client;
mod editor;
mod export;
mod line;
mod plan;
mod plan_view;
mod proposal;
mod results;
mod state;
mod words;

use leptos::prelude::*;
use serde_json::Value;

use crate::model::{Alert, Model};
use crate::ui::announce::{Announcer, Voice};
use crate::ui::desk::{Audience, Desk, Look, Moment, Problem};
use crate::ui::format::Unit;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::table::Table;

pub use state::QuoteState;
use words as w;

/// The look of this widget, on top of what all share.
pub const STYLES: &str = include_str!("quote.css");

/// What a user's change made of a proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteChange {
    /// The value, with the last readable content of every field.
    pub value: Value,
    /// What the rules return for it; `None` while something is wrong.
    pub result: Option<Value>,
}

/// Builds and simulates a proposal; for a client, shows it.
#[component]
pub fn QuoteSimulator(
    /// The proposal: a `QuoteInput`, with its `schedule`, as JSON. A change of the signal replaces what is shown.
    #[prop(into)]
    value: Signal<Value>,
    /// How it is shown; French, for a client, when absent.
    #[prop(optional)]
    look: Option<Look>,
    /// Called at each keystroke.
    #[prop(optional, into)]
    on_input: Option<Callback<QuoteChange>>,
    /// Called once a change is committed.
    #[prop(optional, into)]
    on_change: Option<Callback<QuoteChange>>,
    /// Called when a user's change moves the proposal across its threshold.
    #[prop(optional, into)]
    on_alert: Option<Callback<Alert>>,
) -> impl IntoView {
    let state = QuoteState::new(look.unwrap_or_default());
    state.set(value.get_untracked());
    Effect::watch(move || value.get(), move |value, _, _| state.set(value.clone()), false);
    let status = StoredValue::new(state.status());
    let tell = Callback::new(move |moment| {
        let change = QuoteChange { value: state.value(), result: state.result() };
        let listener = match moment {
            Moment::Input => on_input,
            Moment::Change => on_change,
        };
        if let Some(listener) = listener {
            listener.run(change);
        }
        if let (Some(alert), Some(listener)) = (Alert::between(status, state.status()), on_alert) {
            listener.run(alert);
        }
    });
    view! { <Simulator state=state tell=tell /> }
}

/// The view of a proposal for its audience.
#[component]
fn Simulator(state: QuoteState, tell: Callback<Moment>) -> impl IntoView {
    let look = state.look;
    let announcer = Announcer::new();
    let before = StoredValue::new(state.status());
    let tell = Callback::new(move |moment| {
        announcer.settle(move || spoken(state));
        if let Some(alert) = Alert::between(before, state.status()) {
            announcer.alert(results::status_words(&alert.status).of(look.lang.get_untracked()).to_owned());
        }
        tell.run(moment);
    });
    let problems = Signal::derive(move || state.outcome.read().problems.clone());
    provide_context(Desk { look, tell, problems, steps: state.steps.into() });
    let internal = Memo::new(move |_| look.audience.get() == Audience::Internal);
    view! {
        <div class="widget quote" lang=move || look.lang.get().tag() class:readonly=move || look.readonly.get()>
            {move || match internal.get() {
                true => view! { <Workbench state=state /> }.into_any(),
                false => view! { <client::ClientPage proposal=state.proposal.into() /> }.into_any(),
            }}
            {move || internal.get().then(|| view! { <Voice announcer=announcer /> })}
        </div>
    }
}

#[component]
fn Workbench(state: QuoteState) -> impl IntoView {
    let look = state.look;
    view! {
        <header class="top">
            <h2>{look.text(w::PROPOSAL)}</h2>
            <span class="badge" part="internal-mark"><Glyph icon=Icon::LOCK />{look.text(w::INTERNAL)}</span>
        </header>
        <div class="desk">
            <div class="main">
                <editor::Lines state=state />
                <editor::Extras state=state />
                <editor::Terms state=state />
                <plan_view::PlanEditor state=state />
            </div>
            <results::Results state=state />
        </div>
    }
}

/// The result in a sentence.
fn spoken(state: QuoteState) -> String {
    let look = state.look;
    untrack(|| {
        let lang = look.lang.get();
        let outcome = state.outcome.read();
        if !outcome.is_sound() {
            return w::INVALID.of(lang).to_owned();
        }
        let text = |path: &str| outcome.figures.pointer(path).and_then(Value::as_str);
        let mut words =
            format!("{} {} {}", w::CHANGED.of(lang), look.number(text("/revenue"), Unit::Eur), w::EXCL_VAT.of(lang));
        if let Some(rate) = text("/tauxMarquePct") {
            words += &format!(", {} {}", w::TAUX_MARQUE.of(lang), look.number(Some(rate), Unit::Pct));
        }
        words
    })
}

impl Model for QuoteState {
    fn set(&self, value: Value) {
        Self::set(*self, value);
    }

    fn edit(&self, value: Value) {
        Self::edit(*self, value);
    }

    fn reset(&self) {
        Self::reset(*self);
    }

    fn value(&self) -> Value {
        Self::value(*self)
    }

    fn everything(&self) -> Value {
        Self::everything(*self)
    }

    fn given(&self) -> Value {
        Self::given(*self)
    }

    fn result(&self) -> Option<Value> {
        Self::result(*self)
    }

    fn problems(&self) -> Vec<Problem> {
        Self::problems(*self)
    }

    fn status(&self) -> Option<String> {
        Self::status(*self)
    }

    fn is_alerting(&self) -> bool {
        Self::status(*self).is_some_and(|status| status != "ok")
    }

    fn table(&self) -> Table {
        let lang = self.look.lang.get_untracked();
        match self.look.audience.get_untracked() {
            Audience::Internal => export::internal(&self.outcome.read_untracked().figures, lang),
            Audience::Client => self
                .proposal
                .read_untracked()
                .as_ref()
                .map_or_else(Table::default, |proposal| export::client(proposal, lang)),
        }
    }

    fn view(&self, tell: Callback<Moment>) -> AnyView {
        view! { <Simulator state=*self tell=tell /> }.into_any()
    }
}
