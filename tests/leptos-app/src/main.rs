//! The widgets as components of a Leptos application: signals in, callbacks out. `cargo xtask test browser` builds it and drives it.

mod examples;

use chiffrage::rules::drift;
use chiffrage_widgets::{Alert, Audience, Change, DriftGauge, Lang, MarginGauge, QuoteSimulator, ScheduleView};
use leptos::prelude::*;

fn main() {
    mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    let lang = RwSignal::new(Lang::Fr);
    let audience = RwSignal::new(Audience::Internal);
    let readonly = RwSignal::new(false);
    let shown = RwSignal::new(true);
    let is_client = move || audience.get() == Audience::Client;
    view! {
        <h1>"Chiffrage dans une application Leptos"</h1>
        <p>
            <Toggle label="English" is=move || lang.get() == Lang::En set=move |is| lang.set(if is { Lang::En } else { Lang::Fr })/>
            <Toggle
                label="Vue client"
                is=is_client
                set=move |is| audience.set(if is { Audience::Client } else { Audience::Internal })
            />
            <Toggle label="Lecture seule" is=move || readonly.get() set=move |is| readonly.set(is)/>
            <Toggle label="Affichés" is=move || shown.get() set=move |is| shown.set(is)/>
        </p>
        <Show when=move || shown.get()>
            <Proposal lang audience readonly/>
            <Forfait lang audience readonly/>
            <Portfolio lang audience readonly/>
            <Billing lang audience readonly/>
        </Show>
    }
}

/// The application keeps the value, for its server: what is told goes back into the signal.
#[component]
fn Proposal(lang: RwSignal<Lang>, audience: RwSignal<Audience>, readonly: RwSignal<bool>) -> impl IntoView {
    let value = RwSignal::new(examples::PROPOSAL.to_owned());
    let told = Told::new();
    view! {
        <section id="proposal">
            <button on:click=move |_| value.set(examples::OTHER_PROPOSAL.to_owned())>"Autre proposition"</button>
            <QuoteSimulator
                value
                lang
                audience
                readonly
                on_input=move |change: Change| told.input.set(Some(change))
                on_change=move |change: Change| {
                    value.set(change.value.clone());
                    told.change.set(Some(change));
                }
                on_alert=move |alert: Alert| told.alert.set(Some(alert))
            />
            <ToldView told/>
        </section>
    }
}

/// The application computes with what is told: a value is the rule's own input.
#[component]
fn Forfait(lang: RwSignal<Lang>, audience: RwSignal<Audience>, readonly: RwSignal<bool>) -> impl IntoView {
    let value = RwSignal::new(examples::FORFAIT.to_owned());
    let told = Told::new();
    let landing = move || {
        let drift = chiffrage::read(&value.read()).and_then(|input| drift::compute(&input));
        drift.map_or_else(|error| error.to_string(), |drift| drift.landing_days.to_string())
    };
    view! {
        <section id="forfait">
            <DriftGauge
                value
                lang
                audience
                readonly
                on_input=move |change: Change| told.input.set(Some(change))
                on_change=move |change: Change| {
                    value.set(change.value.clone());
                    told.change.set(Some(change));
                }
                on_alert=move |alert: Alert| told.alert.set(Some(alert))
            />
            <p>"Atterrissage calculé par l’application : " <output class="landing">{landing}</output></p>
            <ToldView told/>
        </section>
    }
}

/// A value that nobody takes back, in a row: only who looks at it changes.
#[component]
fn Portfolio(lang: RwSignal<Lang>, audience: RwSignal<Audience>, readonly: RwSignal<bool>) -> impl IntoView {
    let compact = RwSignal::new(false);
    let told = Told::new();
    view! {
        <section id="margins">
            <Toggle label="En ligne" is=move || compact.get() set=move |is| compact.set(is)/>
            <MarginGauge
                value=examples::MARGINS.to_owned()
                lang
                audience
                readonly
                compact
                on_change=move |change: Change| told.change.set(Some(change))
                on_alert=move |alert: Alert| told.alert.set(Some(alert))
            />
            <ToldView told/>
        </section>
    }
}

/// A value that follows from other signals.
#[component]
fn Billing(lang: RwSignal<Lang>, audience: RwSignal<Audience>, readonly: RwSignal<bool>) -> impl IntoView {
    let count = RwSignal::new(3);
    let value = Signal::derive(move || examples::billing(count.get()));
    let told = Told::new();
    view! {
        <section id="billing">
            <button on:click=move |_| count.update(|count| *count += 1)>"Une échéance de plus"</button>
            <output class="count">{count}</output>
            <ScheduleView value lang audience readonly on_change=move |change: Change| told.change.set(Some(change))/>
            <ToldView told/>
        </section>
    }
}

/// What a widget last told.
#[derive(Clone, Copy)]
struct Told {
    input: RwSignal<Option<Change>>,
    change: RwSignal<Option<Change>>,
    alert: RwSignal<Option<Alert>>,
}

impl Told {
    fn new() -> Self {
        Self { input: RwSignal::new(None), change: RwSignal::new(None), alert: RwSignal::new(None) }
    }
}

#[component]
fn ToldView(told: Told) -> impl IntoView {
    let change = |told: RwSignal<Option<Change>>| move || told.get().map(|told| told.value);
    let result = move || told.change.get().and_then(|told| told.result);
    let alert =
        move || told.alert.get().map(|Alert { status, previous }| [previous.unwrap_or_default(), status].join(" → "));
    view! {
        <dl>
            <dt>"on_input"</dt>
            <dd class="input">{change(told.input)}</dd>
            <dt>"on_change"</dt>
            <dd class="change">{change(told.change)}</dd>
            <dd class="result">{result}</dd>
            <dt>"on_alert"</dt>
            <dd class="alert">{alert}</dd>
        </dl>
    }
}

#[component]
fn Toggle(label: &'static str, is: impl Fn() -> bool + Send + 'static, set: impl Fn(bool) + 'static) -> impl IntoView {
    view! {
        <label>
            <input type="checkbox" prop:checked=is on:change=move |event| set(event_target_checked(&event))/>
            {label}
        </label>
    }
}
