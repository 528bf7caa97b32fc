//! A field: what the value holds, what was typed, and what is wrong with it.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use leptos::prelude::*;
use serde_json::{Number, Value};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::desk::{Desk, Look, Moment, Problem};
use super::format;
use super::text::{Lang, Text, texts};
use super::typing::{self, Unreadable};

texts! {
    DAY = "j", "d";
    AMBIGUOUS = "Deux lectures possibles : pour mille, écrivez 1200 ; pour une décimale, 1,2.", "Two readings: for thousands write 1200, for a decimal 1.2.";
    NOT_A_NUMBER = "Ce n’est pas un nombre : écrivez par exemple 1200,50.", "Not a number: write for example 1200.50.";
    NEEDED = "À renseigner.", "Needed.";
    NOT_A_DATE = "Écrivez une date : AAAA-MM-JJ.", "Write a date: YYYY-MM-DD.";
    OUT_OF_RANGE = "Valeur hors limites.", "Out of range.";
    OVERFLOW = "Nombre trop grand ou trop précis.", "Too large or too precise a number.";
    INCONSISTENT = "Ces valeurs se contredisent.", "These values contradict each other.";
    SHARES = "Les parts doivent faire 100 % au total.", "The shares must add up to 100%.";
    UNKNOWN = "Champ inconnu.", "Unknown field.";
    WRONG_TYPE = "Valeur d’un type inattendu.", "Value of an unexpected type.";
    OTHER = "Valeur refusée.", "Value refused.";
    FROM = "Au moins", "At least";
    TO = "au plus", "at most";
    TO_ONLY = "Au plus", "At most";
}

/// An id no other element of the page's shadow roots has.
pub fn fresh_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("c{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Money.
    Money,
    /// Percent.
    Percent,
    /// Days.
    Days,
    /// Months.
    Months,
    /// A whole number, a JSON number in the value.
    Count,
    /// Free text.
    Text,
    /// An ISO date.
    Date,
}

impl Kind {
    fn units(self) -> &'static [&'static str] {
        match self {
            Self::Money => &["€ ht/j", "€/j", "€ ht", "eur", "€"],
            Self::Percent => &["%"],
            Self::Days | Self::Months | Self::Count => {
                &["jours", "jour", "mois", "days", "day", "months", "month", "j.", "j", "d"]
            }
            Self::Text | Self::Date => &[],
        }
    }

    /// What is shown after the number.
    fn unit(self, look: Look) -> String {
        match self {
            Self::Money => match look.currency.read().as_str() {
                "EUR" => "€".to_owned(),
                code => code.to_owned(),
            },
            Self::Percent => "%".to_owned(),
            Self::Days | Self::Count => DAY.of(look.lang.get()).to_owned(),
            Self::Months | Self::Text | Self::Date => String::new(),
        }
    }
}

/// What an empty field means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// The value has no such field.
    Absent,
    /// A number is missing; a text is empty.
    Needed,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Entry {
    /// What the value holds: the last readable content.
    given: Option<Value>,
    /// What the user typed, as typed; `None` when the content comes from the host.
    draft: Option<String>,
    fault: Option<&'static Fault>,
}

#[derive(Debug, PartialEq)]
struct Fault {
    code: &'static str,
    message: Text,
}

const FAULT_AMBIGUOUS: &Fault = &Fault { code: "not_a_decimal", message: AMBIGUOUS };
const FAULT_NOT_A_NUMBER: &Fault = &Fault { code: "not_a_decimal", message: NOT_A_NUMBER };
const FAULT_NEEDED: &Fault = &Fault { code: "missing_field", message: NEEDED };

/// A field of a form. Copies are the same field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    kind: Kind,
    blank: Blank,
    entry: RwSignal<Entry>,
}

impl Field {
    /// An empty field.
    pub fn new(kind: Kind, blank: Blank) -> Self {
        Self { kind, blank, entry: RwSignal::new(Entry::default()) }
    }

    /// Content from the host; what was typed meanwhile gives way only to something else.
    pub fn set(self, given: Option<Value>) {
        if self.entry.read_untracked().given != given || self.is_unreadable() {
            self.entry.set(Entry { given, ..Entry::default() });
        }
    }

    /// A field nobody has filled in yet: it shows nothing, and counts as 0 or as empty text until then.
    pub fn start(self) {
        let given = match (self.blank, self.kind) {
            (Blank::Absent, _) => None,
            (Blank::Needed, Kind::Text | Kind::Date) => Some(Value::from("")),
            (Blank::Needed, _) => Some(Value::from("0")),
        };
        self.entry.set(Entry { draft: given.is_some().then(String::new), given, fault: None });
    }

    /// Content from a copy of the same field, what was typed included.
    pub fn copy_from(self, other: Self) {
        self.entry.set(other.entry.get_untracked());
    }

    /// The same field.
    pub fn is(self, other: Self) -> bool {
        self.entry == other.entry
    }

    /// What the value holds.
    pub fn value(self) -> Option<Value> {
        self.entry.read().given.clone()
    }

    /// The content as text, empty when there is none.
    pub fn text(self) -> String {
        match self.entry.read().given.as_ref() {
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => String::new(),
        }
    }

    /// Takes what the user typed; unreadable, it leaves the content as it was.
    pub fn write(self, text: String) {
        let read = self.read(&text);
        self.entry.update(|entry| {
            entry.draft = Some(text);
            match read {
                Ok(given) => {
                    entry.given = given;
                    entry.fault = None;
                }
                Err(fault) => entry.fault = Some(fault),
            }
        });
    }

    fn read(self, text: &str) -> Result<Option<Value>, &'static Fault> {
        match self.kind {
            Kind::Text => match self.blank {
                Blank::Absent if text.is_empty() => Ok(None),
                _ => Ok(Some(Value::from(text))),
            },
            Kind::Date => Ok((!text.is_empty()).then(|| Value::from(text))),
            _ => match typing::decimal(text, self.kind.units()) {
                Ok(None) if self.blank == Blank::Needed => Err(FAULT_NEEDED),
                Ok(read) => Ok(read.map(|decimal| match (self.kind, decimal.parse::<u32>()) {
                    (Kind::Count, Ok(count)) => Value::Number(Number::from(count)),
                    _ => Value::from(decimal),
                })),
                Err(Unreadable::Ambiguous) => Err(FAULT_AMBIGUOUS),
                Err(Unreadable::NotANumber) => Err(FAULT_NOT_A_NUMBER),
            },
        }
    }

    fn shown(self, lang: Lang) -> String {
        let entry = self.entry.read();
        match (&entry.draft, &entry.given) {
            (Some(draft), _) => draft.clone(),
            (None, None) => String::new(),
            (None, Some(Value::String(text))) => match self.kind {
                Kind::Text | Kind::Date => text.clone(),
                _ => format::typed(text, lang),
            },
            (None, Some(other)) => format::typed(&other.to_string(), lang),
        }
    }

    /// What was typed cannot be read.
    pub fn is_unreadable(self) -> bool {
        self.entry.read_untracked().fault.is_some()
    }

    /// What is wrong with what was typed.
    pub fn problem(self, path: &str, lang: Lang) -> Option<Problem> {
        self.entry.read().fault.map(|fault| Problem {
            code: fault.code.to_owned(),
            path: path.to_owned(),
            message: fault.message.of(lang).to_owned(),
        })
    }
}

/// A rule's error, in the words of the page.
pub fn problem(error: &chiffrage::Error, prefix: &str, lang: Lang) -> Problem {
    let code = error.code().text().to_owned();
    let bounds = error.bounds();
    let bound = |bound: &Option<String>| bound.as_deref().map(|bound| format::typed(bound, lang));
    let range = bounds.map(|bounds| (bound(&bounds.min), bound(&bounds.max)));
    let message = match (code.as_str(), range) {
        ("out_of_range", Some((Some(min), Some(max)))) => {
            format!("{} {min}, {} {max}.", FROM.of(lang), TO.of(lang))
        }
        ("out_of_range", Some((Some(min), None))) => format!("{} {min}.", FROM.of(lang)),
        ("out_of_range", Some((None, Some(max)))) => format!("{} {max}.", TO_ONLY.of(lang)),
        ("out_of_range", _) => OUT_OF_RANGE.of(lang).to_owned(),
        ("missing_field", _) => NEEDED.of(lang).to_owned(),
        ("not_a_decimal", _) => NOT_A_NUMBER.of(lang).to_owned(),
        ("not_a_date", _) => NOT_A_DATE.of(lang).to_owned(),
        ("overflow" | "too_large", _) => OVERFLOW.of(lang).to_owned(),
        ("inconsistent", _) if error.path() == "/milestones" => SHARES.of(lang).to_owned(),
        ("inconsistent", _) => INCONSISTENT.of(lang).to_owned(),
        ("unknown_field", _) => UNKNOWN.of(lang).to_owned(),
        ("wrong_type", _) => WRONG_TYPE.of(lang).to_owned(),
        _ => OTHER.of(lang).to_owned(),
    };
    Problem { code, path: format!("{prefix}{}", error.path()), message }
}

/// A labelled input, with its error beside it.
#[component]
pub fn Input(
    /// The name of the field.
    label: Text,
    /// What it edits.
    field: Field,
    /// Where it stands in the value, as a JSON pointer.
    #[prop(into)]
    path: Signal<String>,
    /// What an empty field shows.
    #[prop(optional, into)]
    placeholder: Option<Text>,
    /// Takes the focus when it appears.
    #[prop(optional)]
    focus: bool,
    /// A CSS class.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    if focus {
        input.on_load(|input| {
            // Once it stands in the page.
            queue_microtask(move || {
                let _ = input.focus();
            });
        });
    }
    let desk = Desk::get();
    let look = desk.look;
    let (id, error_id) = (fresh_id(), fresh_id());
    let numeric = !matches!(field.kind, Kind::Text | Kind::Date);
    let problem = Memo::new(move |_| {
        let path = path.get();
        desk.problems.read().iter().find(|problem| problem.path == path).map(|problem| problem.message.clone())
    });
    let described = error_id.clone();
    let placeholder = move || match placeholder {
        Some(text) => text.of(look.lang.get()),
        None if numeric && field.blank == Blank::Needed => "0",
        None => "",
    };
    view! {
        <div class=format!("field {class}") class:numeric=numeric class:dated=field.kind == Kind::Date class:faulty=move || problem.read().is_some()>
            <label for=id.clone()>{look.text(label)}</label>
            <div class="box">
                <input
                    node_ref=input
                    id=id
                    type=if field.kind == Kind::Date { "date" } else { "text" }
                    inputmode=numeric.then_some("decimal")
                    autocomplete="off"
                    placeholder=placeholder
                    readonly=move || look.readonly.get()
                    prop:value=move || field.shown(look.lang.get())
                    aria-invalid=move || problem.read().is_some().then_some("true")
                    aria-describedby=move || problem.read().is_some().then(|| described.clone())
                    on:input=move |event| {
                        field.write(event_target_value(&event));
                        desk.tell.run(Moment::Input);
                    }
                    on:change=move |_| desk.tell.run(Moment::Change)
                />
                {(field.kind == Kind::Date).then(|| view! {
                    <span class="shown" aria-hidden="true">{move || match field.text() {
                        iso if iso.is_empty() => String::new(),
                        iso => look.date(Some(&iso)),
                    }}</span>
                })}
                {numeric.then(|| view! { <span class="unit" aria-hidden="true">{move || field.kind.unit(desk.look)}</span> })}
            </div>
            {move || problem.get().map(|message| view! { <p class="error" id=error_id.clone()>{message}</p> })}
        </div>
    }
}

/// The focus of a button that takes itself away goes to the button that ends its section, not back to the top of the page.
fn keep_focus(pressed: &Element) {
    let button = pressed.closest("button").ok().flatten();
    let section = pressed.closest("section").ok().flatten();
    let (Some(button), Some(section)) = (button, section) else { return };
    set_timeout(
        move || {
            let last = section.query_selector(":scope > .action, :scope > .under > .action").ok().flatten();
            if let (false, Some(last)) = (button.is_connected(), last) {
                let _ = last.unchecked_into::<HtmlElement>().focus();
            }
        },
        Duration::ZERO,
    );
}

/// A labelled choice.
#[component]
pub fn Choice(
    /// The name of the choice.
    label: Text,
    /// The value chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Value and words of each option.
    options: &'static [(&'static str, Text)],
    /// Called with the value a user picks.
    pick: Callback<String>,
    /// A CSS class.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let desk = Desk::get();
    let look = desk.look;
    let id = fresh_id();
    view! {
        <div class=format!("field choice {class}")>
            <label for=id.clone()>{look.text(label)}</label>
            <div class="box">
                <select
                    id=id
                    disabled=move || look.readonly.get()
                    on:change=move |event| {
                        pick.run(event_target_value(&event));
                        desk.tell.run(Moment::Change);
                    }
                >
                    {options
                        .iter()
                        .map(|(value, text)| {
                            view! {
                                <option value=*value prop:selected=move || chosen.get() == *value>
                                    {look.text(*text)}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </div>
        </div>
    }
}

/// A button that changes the value: told once, as committed.
#[component]
pub fn Action(
    /// Its name, and what it shows unless it is an icon alone.
    label: Text,
    /// Its icon.
    icon: super::icon::Icon,
    /// What it does.
    press: Callback<()>,
    /// Shows the icon alone; the name stays its accessible name.
    #[prop(optional)]
    bare: bool,
    /// Nothing to do for now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// A CSS class.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let desk = Desk::get();
    let words = desk.look.text(label);
    view! {
        <button
            type="button"
            class=format!("action {class}")
            class:bare=bare
            aria-label=move || bare.then(words)
            title=move || bare.then(words)
            hidden=move || desk.look.readonly.get()
            disabled=move || disabled.get()
            on:click=move |event| {
                let button = event_target::<Element>(&event);
                press.run(());
                desk.tell.run(Moment::Change);
                keep_focus(&button);
            }
        >
            <super::icon::Glyph icon=icon />
            {(!bare).then(|| view! { <span>{words}</span> })}
        </button>
    }
}
