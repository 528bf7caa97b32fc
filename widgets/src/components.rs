//! The widgets as Leptos components: signals in, callbacks out.
#![allow(unreachable_pub, reason = "what the component macro generates is wider than the component")]

use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::change::{Alert, Change};
use crate::drift::Drift;
use crate::form::json::Json;
use crate::form::{Follow, Form, Kind, Listener, Moment};
use crate::look::{Audience, Currency, Look};
use crate::margin::Margin;
use crate::quote::Quote;
use crate::schedule::Schedule;
use crate::ui::dom::Node;
use crate::ui::text::Lang;
use crate::{shadow, shell};

/// Where the user's changes go.
struct Listeners {
    on_input: Option<Callback<Change>>,
    on_change: Option<Callback<Change>>,
    on_alert: Option<Callback<Alert>>,
}

impl Listeners {
    fn hear(self, form: &Form) -> Listener {
        let form = form.clone();
        Rc::new(move |moment, alert| {
            let change =
                form.read(|state| Change { value: state.told().written(), result: state.result().map(Json::written) });
            let listener = if moment == Moment::Input { self.on_input } else { self.on_change };
            if let Some(listener) = listener {
                listener.run(change);
            }
            if let (Some(alert), Some(listener)) = (alert, self.on_alert) {
                listener.run(alert.clone());
            }
        })
    }
}

fn component(
    kind: &'static dyn Kind,
    value: Signal<String>,
    look: Signal<Look>,
    listeners: Listeners,
) -> impl IntoView {
    let form = Form::new(kind, look.get_untracked());
    let (shown, given) = (form.clone(), form.clone());
    let looked = Follow::new(Box::new(move || shown.host(&mut |state| state.show(look.get()))));
    let valued = Follow::new(Box::new(move || {
        let text = value.read();
        given.host(&mut |state| {
            // They count together, whichever effect comes first.
            state.show(look.get_untracked());
            state.set(Json::parse(&text));
        });
    }));
    let listener = listeners.hear(&form);
    form.listen(&listener);
    let view = shell::view(&form);
    let node = view.node().clone();
    let host = NodeRef::<Div>::new();
    host.on_load(move |host| shadow::attach(&host.unchecked_into::<Node>(), kind).append(&node));
    // As long as the component.
    StoredValue::new_local((view, listener, looked, valued));
    view! { <div node_ref=host></div> }
}

/// Declares the component of a widget, and who looks at it unless said otherwise.
macro_rules! components {
    ($($(#[$meta:meta])* $name:ident = $kind:expr, $audience:ident;)+) => {$(
        $(#[$meta])*
        #[component]
        pub fn $name(
            /// The value, as JSON text. A change of the signal replaces what is shown and forgets what was typed; to what was told
            /// by a callback, it changes nothing. What cannot be read, or lacks something, is said beside its field.
            #[prop(into)]
            value: Signal<String>,
            /// The language: French by default. A change keeps what was typed, as the four below do.
            #[prop(optional, into)]
            lang: Signal<Lang>,
            /// Who looks. A client sees, and the callbacks tell, nothing confidential meanwhile; what was typed comes back with
            /// `Audience::Internal`.
            #[prop(default = Audience::$audience.into(), into)]
            audience: Signal<Audience>,
            /// Nobody can change anything; `false` by default.
            #[prop(optional, into)]
            readonly: Signal<bool>,
            /// Small enough for a row of a list, at most 56 pixels high; `false` by default.
            #[prop(optional, into)]
            compact: Signal<bool>,
            /// The currency amounts are shown in, euros by default: nothing is converted.
            #[prop(optional, into)]
            currency: Signal<Currency>,
            /// Called at each keystroke in a field. Like the other two, only for what a user does, never for a signal.
            #[prop(optional, into)]
            on_input: Option<Callback<Change>>,
            /// Called once a change is committed: on leaving a changed field, at the press of a button.
            #[prop(optional, into)]
            on_change: Option<Callback<Change>>,
            /// Called after `on_change` when that change moved the status; never for a client.
            #[prop(optional, into)]
            on_alert: Option<Callback<Alert>>,
        ) -> impl IntoView {
            let look = Signal::derive(move || Look {
                lang: lang.get(),
                audience: audience.get(),
                readonly: readonly.get(),
                compact: compact.get(),
                currency: currency.get(),
            });
            component($kind, value, look, Listeners { on_input, on_change, on_alert })
        }
    )+};
}

components! {
    /// Builds and simulates a proposal, and shows it to a client, who is the audience by default.
    ///
    /// The value is a [`QuoteInput`](chiffrage::rules::quote::QuoteInput) with, besides, a `schedule`, the billing plan, which is a
    /// [`ScheduleInput`](chiffrage::rules::schedule::ScheduleInput): its total is the proposal's revenue unless it has its own. For a
    /// client it may also be a [`ClientQuote`](chiffrage::rules::client_quote::ClientQuote), shown as given. Amounts are in euros
    /// excluding VAT, rates in percent, durations in days, dates ISO 8601.
    ///
    /// The result is a [`Quote`](chiffrage::rules::quote::Quote) with its `schedule`; the statuses of `on_alert` are those of its
    /// `check`. A client's value and result are a `ClientQuote` with its `schedule`.
    QuoteSimulator = &Quote, Client;
    /// Where a fixed-price project lands, in days, euros and points of margin: for colleagues, to a client it says that there is
    /// nothing to show.
    ///
    /// The value is a [`DriftInput`](chiffrage::rules::drift::DriftInput): `price` and `cjm` in euros, `soldDays`, `consumedDays` and
    /// `remainingDays` in days, `threshold.pct` in percent, `start`, `end` and `asOf` ISO dates; with `start` and `end` alone, it is as
    /// of today. The result is a [`Drift`](chiffrage::rules::drift::Drift), the statuses are its own.
    DriftGauge = &Drift, Internal;
    /// A project's signed, produced and invoiced margin against a threshold, or a portfolio by urgency: for colleagues, to a client it
    /// says that there is nothing to show.
    ///
    /// The value is a [`MarginAlertInput`](chiffrage::rules::margin_alert::MarginAlertInput), amounts in euros and `threshold.pct` in
    /// percent, or `{"projects": […]}` of them, each with an `id` and a `name`. The result is a
    /// [`MarginAlert`](chiffrage::rules::margin_alert::MarginAlert), or `{"projects": [{"id", "ok", "value" or "error"}, …]}` in the same
    /// order; the status of a portfolio is its worst.
    MarginGauge = &Margin, Internal;
    /// A billing plan to the cent, with its dates and the money coming in, or the check of one that somebody wrote; a client is the
    /// audience by default.
    ///
    /// The value is a [`ScheduleInput`](chiffrage::rules::schedule::ScheduleInput), or a
    /// [`CheckScheduleInput`](chiffrage::rules::check_schedule::CheckScheduleInput), which has `installments`: amounts in euros
    /// excluding VAT, shares and VAT in percent, dates ISO 8601. The result is the rule's output. It has no status: `on_alert` is never
    /// called.
    ScheduleView = &Schedule, Client;
}
