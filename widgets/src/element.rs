//! The side of the custom elements that lives in the module: `element.js` holds one [`Widget`] while it is on a page.

use std::any::Any;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::Function;
use leptos::mount::mount_to;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::model::{Alert, Model, model};
use crate::ui::desk::{Audience, Look, Moment};
use crate::ui::text::Lang;

/// The style sheet of a kind of widget.
#[wasm_bindgen]
pub fn styles(kind: &str) -> String {
    format!("{}{}", crate::ui::STYLES, crate::model::styles(kind))
}

/// The attributes that say how a widget is shown.
#[derive(Deserialize)]
struct Attributes {
    locale: String,
    audience: String,
    readonly: bool,
    currency: String,
}

impl Attributes {
    fn apply(&self, look: Look) {
        look.lang.set(Lang::from_tag(&self.locale));
        look.audience.set(if self.audience == "internal" { Audience::Internal } else { Audience::Client });
        look.readonly.set(self.readonly);
        // Anything else would make Intl throw.
        let code = self.currency.len() == 3 && self.currency.bytes().all(|byte| byte.is_ascii_alphabetic());
        look.currency.set(if code { self.currency.to_ascii_uppercase() } else { "EUR".to_owned() });
    }
}

/// What a widget taken off the page comes back with.
#[derive(Serialize, Deserialize)]
struct Saved {
    given: Value,
    value: Value,
}

#[derive(Serialize)]
struct Copied {
    html: String,
    text: String,
}

/// A widget on a page. Every method takes `&self`, so that a listener may call back into it.
#[wasm_bindgen]
pub struct Widget {
    view: Option<Box<dyn Any>>,
    model: Rc<dyn Model>,
    owner: Owner,
    look: Look,
    status: StoredValue<Option<String>>,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts a widget in an element. `tell` is called with `"input"` or `"change"`, and the alert if there is one, after each
    /// change a user makes.
    #[wasm_bindgen(constructor)]
    pub fn new(kind: &str, base: HtmlElement, attributes: JsValue, tell: Function) -> Result<Widget, JsError> {
        let attributes: Attributes = serde_wasm_bindgen::from_value(attributes)?;
        let owner = Owner::new_root(None);
        owner.clone().with(|| {
            let look = Look::new();
            attributes.apply(look);
            let model = model(kind, look).ok_or_else(|| JsError::new("there is no widget of that kind"))?;
            let status = StoredValue::new(model.status());
            let listener = StoredValue::new_local((Rc::clone(&model), tell));
            let tell = Callback::new(move |moment| {
                // Out of the store first: the listener may call back.
                if let Some((model, tell)) = listener.try_get_value() {
                    report(&*model, &tell, status, moment);
                }
            });
            let shown = Rc::clone(&model);
            let view = mount_to(base, move || shown.view(tell));
            Ok(Self { view: Some(Box::new(view)), model, owner, look, status })
        })
    }

    /// Takes the attributes that say how it is shown.
    pub fn show(&self, attributes: JsValue) -> Result<(), JsError> {
        let attributes: Attributes = serde_wasm_bindgen::from_value(attributes)?;
        attributes.apply(self.look);
        self.settle();
        Ok(())
    }

    /// Takes a value from the host as JSON text, none for a new one, and what attributes add to it: texts by JSON pointer.
    pub fn set(&self, value: Option<String>, fields: JsValue) -> Result<(), JsError> {
        let fields: BTreeMap<String, String> = serde_wasm_bindgen::from_value(fields)?;
        let mut value: Value = value.map_or(Ok(Value::Null), |value| serde_json::from_str(&value))?;
        for (pointer, text) in fields {
            if value.pointer(&pointer).is_none() {
                place(&mut value, &pointer, Some(Value::from(text)));
            }
        }
        self.model.set(value);
        self.settle();
        Ok(())
    }

    /// Changes one field of the value, as an attribute does.
    #[wasm_bindgen(js_name = setField)]
    pub fn set_field(&self, pointer: &str, text: Option<String>) {
        let mut value = self.model.everything();
        place(&mut value, pointer, text.map(Value::from));
        self.model.set(value);
        self.settle();
    }

    /// Back to the last value the host gave.
    pub fn reset(&self) {
        self.model.reset();
        self.settle();
    }

    /// The value for its audience, as JSON text.
    pub fn value(&self) -> String {
        self.model.value().to_string()
    }

    /// The result for its audience, as JSON text; none while something is wrong.
    pub fn result(&self) -> Option<String> {
        self.model.result().map(|result| result.to_string())
    }

    /// What is wrong: `{ code, path, message }[]`.
    pub fn errors(&self) -> Result<JsValue, JsError> {
        Ok(serde_wasm_bindgen::to_value(&self.model.problems())?)
    }

    /// The status deserves attention.
    #[wasm_bindgen(js_name = isAlerting)]
    pub fn is_alerting(&self) -> bool {
        self.model.is_alerting()
    }

    /// For a spreadsheet.
    pub fn csv(&self) -> String {
        self.model.table().csv(self.look.lang.get_untracked())
    }

    /// For pasting: `{ html, text }`.
    pub fn table(&self) -> Result<JsValue, JsError> {
        let (table, lang) = (self.model.table(), self.look.lang.get_untracked());
        Ok(serde_wasm_bindgen::to_value(&Copied { html: table.html(lang), text: table.tsv(lang) })?)
    }

    /// All a widget needs to come back to a page as it left: to be kept where nobody can read it.
    pub fn save(&self) -> String {
        let saved = Saved { given: self.model.given(), value: self.model.everything() };
        serde_json::to_string(&saved).unwrap_or_default()
    }

    /// Comes back as it left.
    pub fn restore(&self, saved: &str) -> Result<(), JsError> {
        let Saved { given, value } = serde_json::from_str(saved)?;
        self.model.set(given);
        self.model.edit(value);
        self.settle();
        Ok(())
    }

    /// What the host does is no change of the user's.
    fn settle(&self) {
        if let Some(status) = self.model.status() {
            self.status.set_value(Some(status));
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        drop(self.view.take());
        self.owner.cleanup();
    }
}

fn report(model: &dyn Model, tell: &Function, status: StoredValue<Option<String>>, moment: Moment) {
    let name = match moment {
        Moment::Input => "input",
        Moment::Change => "change",
    };
    let alert = Alert::between(status, model.status());
    let alert = alert.and_then(|alert| serde_wasm_bindgen::to_value(&alert).ok()).unwrap_or(JsValue::UNDEFINED);
    // An exception there is the host's, and reaches the console from there.
    let _ = tell.call2(&JsValue::UNDEFINED, &JsValue::from_str(name), &alert);
}

/// Sets or removes what a JSON pointer names, making the objects on the way.
fn place(value: &mut Value, pointer: &str, content: Option<Value>) {
    let mut names = pointer.split('/').skip(1).peekable();
    let mut at = value;
    while let Some(name) = names.next() {
        if at.is_null() {
            *at = Value::Object(serde_json::Map::new());
        }
        let Some(object) = at.as_object_mut() else { return };
        if names.peek().is_some() {
            at = object.entry(name).or_insert(Value::Null);
            continue;
        }
        match content {
            Some(content) => object.insert(name.to_owned(), content),
            None => object.remove(name),
        };
        return;
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::place;

    #[test]
    fn a_pointer_makes_its_way() {
        let mut value = Value::Null;
        place(&mut value, "/threshold/pct", Some(Value::from("18")));
        place(&mut value, "/vatPct", Some(Value::from("20")));
        assert_eq!(value, json!({ "threshold": { "pct": "18" }, "vatPct": "20" }));
        place(&mut value, "/threshold/pct", None);
        assert_eq!(value, json!({ "threshold": {}, "vatPct": "20" }));
    }
}
