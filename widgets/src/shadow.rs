//! The shadow root of a component, as an element has its own: no style leaks in or out.

use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::form::Kind;
use crate::ui;
use crate::ui::dom::{Node, Sheet};

thread_local! {
    static SHEETS: RefCell<Vec<(&'static str, Sheet)>> = RefCell::default();
}

/// Attaches one, under the style sheet of that kind of widget.
pub(crate) fn attach(host: &Node, kind: &dyn Kind) -> Node {
    let options = Object::new();
    // Setting a property of a plain object does not fail.
    let _ = Reflect::set(&options, &JsValue::from_str("mode"), &JsValue::from_str("open"));
    let root = host.attach_shadow(&options);
    root.adopt(&Array::of1(&sheet(kind.styles())));
    root
}

/// All the components of a kind share one.
fn sheet(styles: &'static str) -> Sheet {
    SHEETS.with_borrow_mut(|sheets| {
        if let Some((_, sheet)) = sheets.iter().find(|(known, _)| *known == styles) {
            return sheet.clone();
        }
        let sheet = Sheet::new();
        sheet.replace(&[ui::STYLES, styles].concat());
        sheets.push((styles, sheet.clone()));
        sheet
    })
}
