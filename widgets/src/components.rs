//! The widgets as Leptos components: signals in, callbacks out.
#![allow(unreachable_pub, reason = "what the component macro generates is wider than the component")]

use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::change::{Alert, Change, StatusWatch};
use crate::drift::Drift;
use crate::form::json::Json;
use crate::form::{Form, Kind, Listener, Moment};
use crate::look::Look;
use crate::margin::Margin;
use crate::quote::Quote;
use crate::schedule::Schedule;
use crate::shell;
use crate::ui::dom::Node;

/// Where the user's changes go.
struct Listeners {
    on_input: Option<Callback<Change>>,
    on_change: Option<Callback<Change>>,
    on_alert: Option<Callback<Alert>>,
}

impl Listeners {
    fn hear(self, form: &Form) -> Listener {
        let status = StatusWatch::new(form);
        let form = form.clone();
        Rc::new(move |moment| {
            let change =
                form.read(|state| Change { value: state.told().written(), result: state.result().map(Json::written) });
            let listener = if moment == Moment::Input { self.on_input } else { self.on_change };
            if let Some(listener) = listener {
                listener.run(change);
            }
            if let (Some(alert), Some(listener)) = (status.crossed(&form), self.on_alert) {
                listener.run(alert);
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
    let host = NodeRef::<Div>::new();
    let form = Form::new(kind, look.get_untracked());
    let listener = listeners.hear(&form);
    form.listen(&listener);
    let shown = form.clone();
    let look = RenderEffect::new(move |_| shown.host(&mut |state| state.show(look.get())));
    let given = form.clone();
    let value = RenderEffect::new(move |_| given.host(&mut |state| state.set(Json::parse(&value.read()))));
    let view = shell::view(&form);
    let node = view.node().clone();
    host.on_load(move |host| host.unchecked_into::<Node>().append(&node));
    // As long as the component.
    StoredValue::new_local((view, listener, look, value));
    view! { <div node_ref=host></div> }
}

/// Declares the component of a widget.
macro_rules! components {
    ($($(#[$meta:meta])* $name:ident = $kind:expr;)+) => {$(
        $(#[$meta])*
        #[component]
        pub fn $name(
            /// The value, as JSON text. A change of the signal replaces what is shown.
            #[prop(into)]
            value: Signal<String>,
            /// How it is shown; French, for a client, when absent.
            #[prop(optional, into)]
            look: Signal<Look>,
            /// Called at each keystroke.
            #[prop(optional, into)]
            on_input: Option<Callback<Change>>,
            /// Called once a change is committed.
            #[prop(optional, into)]
            on_change: Option<Callback<Change>>,
            /// Called when a user's change moves the status.
            #[prop(optional, into)]
            on_alert: Option<Callback<Alert>>,
        ) -> impl IntoView {
            component($kind, value, look, Listeners { on_input, on_change, on_alert })
        }
    )+};
}

components! {
    /// Builds and simulates a proposal, a `QuoteInput` with its `schedule`; for a client, shows it.
    QuoteSimulator = &Quote;
    /// The drift gauge of a forfait, a `DriftInput`, for colleagues: its `look` has to say so.
    DriftGauge = &Drift;
    /// A project's margins against its threshold, a `MarginAlertInput`, or a portfolio of them, for colleagues: its `look` has to
    /// say so.
    MarginAlert = &Margin;
    /// A billing plan, a `ScheduleInput` or the input of `checkSchedule`.
    ScheduleView = &Schedule;
}
