//! The side of the custom elements that lives in the module: `element.js` holds one [`Widget`] while it is on a page. Values,
//! results and errors cross as JSON text.

use std::cell::RefCell;
use std::rc::Rc;

use chiffrage::value;
use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::drift::Drift;
use crate::form::json::Json;
use crate::form::{Form, Kind, Listener, Moment, State};
use crate::look::{Audience, Currency, Look};
use crate::margin::Margin;
use crate::quote::Quote;
use crate::schedule::Schedule;
use crate::shell;
use crate::ui::dom::Node;
use crate::ui::html::Html;
use crate::ui::text::Lang;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The widgets, by the names of their elements.
fn kind(name: &str) -> Option<&'static dyn Kind> {
    match name {
        "quote" => Some(&Quote),
        "drift" => Some(&Drift),
        "margin-alert" => Some(&Margin),
        "schedule" => Some(&Schedule),
        _ => None,
    }
}

/// The style sheet of a kind of widget.
#[wasm_bindgen]
pub fn styles(name: &str) -> String {
    [crate::ui::STYLES, kind(name).map_or("", Kind::styles)].concat()
}

/// The attributes that say how a widget is shown.
fn look(attributes: &str) -> Look {
    let attributes = Json::parse(attributes);
    let is = |pointer: &str| matches!(attributes.find(pointer), Some(Json::Bool(true)));
    Look {
        lang: Lang::from_tag(attributes.at("/locale").unwrap_or_default()),
        audience: match attributes.at("/audience") {
            Some("internal") => Audience::Internal,
            _ => Audience::Client,
        },
        readonly: is("/readonly"),
        compact: is("/compact"),
        currency: Currency::of(attributes.at("/currency").unwrap_or_default()),
    }
}

/// A widget on a page. Every method takes `&self`, so that a listener may call back into it.
#[wasm_bindgen]
pub struct Widget {
    form: Form,
    view: RefCell<Option<(Html, Listener)>>,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts a widget in an element. `tell` is called with `"input"` or `"change"` after each change a user makes, and with the
    /// status and the one before where it changed; nothing comes of a name that is no widget's.
    pub fn mount(name: &str, base: JsValue, attributes: &str, tell: Function) -> Option<Widget> {
        let form = Form::new(kind(name)?, look(attributes));
        let listener: Listener = Rc::new(move |moment, alert| {
            let moment = if moment == Moment::Input { "input" } else { "change" };
            let text = |text: Option<&String>| text.map_or(JsValue::UNDEFINED, |text| JsValue::from_str(text));
            let status = text(alert.map(|alert| &alert.status));
            let previous = text(alert.and_then(|alert| alert.previous.as_ref()));
            // An exception there is the host's, and reaches the console from there.
            let _ = tell.call3(&JsValue::UNDEFINED, &moment.into(), &status, &previous);
        });
        form.listen(&listener);
        let view = shell::view(&form);
        base.unchecked_into::<Node>().append(view.node());
        Some(Self { form, view: RefCell::new(Some((view, listener))) })
    }

    /// Takes the attributes that say how it is shown.
    pub fn show(&self, attributes: &str) {
        self.form.host(&mut |state| state.show(look(attributes)));
    }

    /// Takes a value from the host as JSON text, none for a new one, and what attributes add to it: texts by JSON pointer.
    pub fn set(&self, value: Option<String>, fields: &str) {
        let mut value = value.map_or(Json::Null, |value| Json::parse(&value));
        for (pointer, text) in Json::parse(fields).members() {
            if value.find(pointer).is_none() {
                place(&mut value, pointer, Some(text.clone()));
            }
        }
        self.form.host(&mut |state| state.set(std::mem::take(&mut value)));
    }

    /// Changes one field of the value, as an attribute does; `field` is JSON text.
    #[wasm_bindgen(js_name = setField)]
    pub fn set_field(&self, pointer: &str, field: Option<String>) {
        self.form.host(&mut |state| {
            let mut value = Json::parse(&state.everything().written());
            place(&mut value, pointer, field.as_deref().map(Json::parse));
            state.set(value);
        });
    }

    /// Back to the last value the host gave.
    pub fn reset(&self) {
        self.form.host(&mut State::reset);
    }

    /// The value for its audience, as JSON text.
    pub fn value(&self) -> String {
        self.form.read(|state| state.told().written())
    }

    /// The result for its audience, as JSON text; none while something is wrong.
    pub fn result(&self) -> Option<String> {
        self.form.read(|state| state.result().map(Json::written))
    }

    /// What is wrong, as JSON text: `{ code, path, message }[]`.
    pub fn errors(&self) -> String {
        self.form.read(|state| value::text(&state.told_problems()))
    }

    /// The status deserves attention.
    #[wasm_bindgen(js_name = isAlerting)]
    pub fn is_alerting(&self) -> bool {
        self.form.read(|state| matches!(state.status(), Some("alert" | "loss" | "below_threshold")))
    }

    /// For a spreadsheet.
    pub fn csv(&self) -> String {
        self.form.read(|state| self.form.kind().table(state).csv(state.look.lang))
    }

    /// For pasting, as HTML.
    pub fn html(&self) -> String {
        self.form.read(|state| self.form.kind().table(state).html(state.look.lang))
    }

    /// For pasting, as text.
    pub fn tsv(&self) -> String {
        self.form.read(|state| self.form.kind().table(state).tsv(state.look.lang))
    }

    /// All a widget needs to come back to a page as it left: to be kept where nobody can read it.
    pub fn save(&self) -> String {
        self.form.read(|state| ["[", &state.given().written(), ",", &state.everything().written(), "]"].concat())
    }

    /// Comes back as it left.
    pub fn restore(&self, saved: &str) {
        let saved = Json::parse(saved);
        if let [given, value] = saved.items() {
            self.form.host(&mut |state| {
                state.set(given.clone());
                state.take(value.clone());
            });
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        if let Some((view, _)) = self.view.take() {
            view.node().remove();
        }
    }
}

/// Sets or removes what a JSON pointer names, making the objects on the way.
fn place(value: &mut Json, pointer: &str, content: Option<Json>) {
    let Some((way, name)) = pointer.rsplit_once('/') else { return };
    let mut at = value;
    for name in way.split('/').skip(1) {
        match at.edited_mut(name) {
            Some(next) => at = next,
            None => return,
        }
    }
    match content {
        Some(content) => at.put(name, content),
        None => drop(at.remove(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Json, place};

    #[test]
    fn a_pointer_makes_its_way() {
        let mut value = Json::Null;
        place(&mut value, "/threshold/pct", Some(Json::string("18")));
        place(&mut value, "/vatPct", Some(Json::string("20")));
        assert_eq!(value.written(), r#"{"threshold":{"pct":"18"},"vatPct":"20"}"#);
        place(&mut value, "/threshold/pct", None);
        assert_eq!(value.written(), r#"{"threshold":{},"vatPct":"20"}"#);
    }
}
