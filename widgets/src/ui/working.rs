//! A shown figure, and the working that opens beneath it: formula, numbers, source.

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::desk::Desk;
use super::field::fresh_id;
use super::format::Unit;
use super::operands;
use super::text::texts;

texts! {
    WHY = "Pourquoi ce chiffre ?", "Why this figure?";
    SOURCE = "Source : ", "Source: ";
    NO_WORKING = "Ce chiffre est repris tel quel.", "This figure is taken as given.";
    ROUNDED_UP = "arrondi au-dessus", "rounded up";
    ROUNDED_DOWN = "arrondi en dessous", "rounded down";
}

/// One line of a rule's working.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Step {
    /// The stable name of the step.
    pub id: String,
    /// The figure of the result it explains, as a JSON pointer.
    #[serde(default)]
    pub path: Option<String>,
    /// The formula.
    pub formula: String,
    /// The numbers that went in, by their names in the formula.
    #[serde(default)]
    pub operands: Map<String, Value>,
    /// The result.
    pub value: String,
    /// What it counts.
    pub unit: String,
    /// How it was rounded, where not to the nearest.
    #[serde(default)]
    pub rounding: Option<String>,
    /// Where the rule comes from.
    #[serde(default)]
    pub source: Option<String>,
}

/// The steps of a result computed with `explain`.
pub fn steps(result: &Value) -> Vec<Step> {
    result.get("steps").and_then(|steps| Vec::deserialize(steps).ok()).unwrap_or_default()
}

/// « Pourquoi ce chiffre ? »: a button, and the working of the figure at `path` when it is pressed.
#[component]
pub fn Why(
    /// The id of the element that names the figure.
    named_by: String,
    /// Where the panel goes: shared with the [`Panel`] of the same figure.
    open: RwSignal<bool>,
    /// The id of that panel.
    panel: String,
) -> impl IntoView {
    let look = Desk::get().look;
    view! {
        <button
            type="button"
            class="why"
            aria-label=look.text(WHY)
            title=look.text(WHY)
            aria-describedby=named_by
            aria-expanded=move || open.get().to_string()
            aria-controls=panel
            on:click=move |_| open.update(|open| *open = !*open)
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    open.set(false);
                }
            }
        >
            <span aria-hidden="true">"?"</span>
        </button>
    }
}

/// The working of a figure, empty while closed.
#[component]
pub fn Panel(
    /// The figure, as a JSON pointer into the result.
    #[prop(into)]
    path: Signal<String>,
    /// Whether it shows.
    open: RwSignal<bool>,
    /// Its id.
    id: String,
) -> impl IntoView {
    let desk = Desk::get();
    view! {
        <div id=id class="working" role="group" aria-label=desk.look.text(WHY) hidden=move || !open.get()>
            {move || open.get().then(|| working(desk, &path.read()))}
        </div>
    }
}

fn working(desk: Desk, path: &str) -> AnyView {
    let look = desk.look;
    let lang = look.lang.get();
    let steps: Vec<Step> =
        desk.steps.read().iter().filter(|step| step.path.as_deref() == Some(path)).cloned().collect();
    if steps.is_empty() {
        return view! { <p>{NO_WORKING.of(lang)}</p> }.into_any();
    }
    let source = steps.iter().find_map(|step| step.source.clone());
    let lines = steps
        .into_iter()
        .map(|step| {
            let unit = Unit::of_step(&step.unit);
            let rounded = match step.rounding.as_deref() {
                Some("up") => format!(" ({})", ROUNDED_UP.of(lang)),
                Some("down") => format!(" ({})", ROUNDED_DOWN.of(lang)),
                _ => String::new(),
            };
            let operands = step
                .operands
                .iter()
                .map(|(name, value)| {
                    let shown = look.number(value.as_str(), Unit::Plain);
                    view! { <div><dt>{operands::name(name, lang)}</dt><dd>{shown}</dd></div> }
                })
                .collect_view();
            view! {
                <p class="formula">
                    {operands::formula(&step.formula, lang)} " = " <strong>{look.number(Some(&step.value), unit)}</strong> {rounded}
                </p>
                <dl class="operands">{operands}</dl>
            }
        })
        .collect_view();
    view! {
        {lines}
        {source.map(|source| view! { <p class="source">{SOURCE.of(lang)} {operands::source(&source, lang)}</p> })}
    }
    .into_any()
}

/// A named figure with its working: a row of a description list.
#[component]
pub fn Figure(
    /// Its name, also as a function of the moment.
    #[prop(into)]
    name: Signal<String>,
    /// The figure, as a JSON pointer into the result.
    path: &'static str,
    /// Its text, `None` while there is none.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// What it counts.
    unit: Unit,
    /// The CSS class of the row.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let desk = Desk::get();
    let (named, panel) = (fresh_id(), fresh_id());
    let open = RwSignal::new(false);
    view! {
        <div class=format!("figure {class}")>
            <dt id=named.clone()>{name}</dt>
            <dd>
                <span class="value">{move || desk.look.number(value.get().as_deref(), unit)}</span>
                <Why named_by=named open=open panel=panel.clone() />
                <Panel path=path open=open id=panel />
            </dd>
        </div>
    }
}
