//! The little of the browser's document that the views use. None of these calls throws for what the views pass.

use chiffrage::value::digits;
use js_sys::Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A node of the document: an element, a text, a comment.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) type Node;
    /// An event.
    pub(crate) type Event;
    /// The inline style of an element.
    pub(crate) type Style;
    /// A style sheet that shadow roots share.
    #[derive(Clone)]
    #[wasm_bindgen(js_name = CSSStyleSheet)]
    pub(crate) type Sheet;

    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    pub(crate) fn element(namespace: &str, tag: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createTextNode)]
    pub(crate) fn text(text: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createComment)]
    pub(crate) fn comment(text: &str) -> Node;

    #[wasm_bindgen(method, js_name = setAttribute)]
    pub(crate) fn set_attribute(this: &Node, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    pub(crate) fn remove_attribute(this: &Node, name: &str);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn style(this: &Node) -> Style;
    #[wasm_bindgen(method, js_name = setProperty)]
    pub(crate) fn set_property(this: &Style, name: &str, value: &str);
    #[wasm_bindgen(method, setter, js_name = textContent)]
    pub(crate) fn set_text(this: &Node, text: &str);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn value(this: &Node) -> String;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_value(this: &Node, value: &str);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_checked(this: &Node, checked: bool);
    #[wasm_bindgen(method, getter, js_name = scrollHeight)]
    pub(crate) fn scroll_height(this: &Node) -> i32;
    #[wasm_bindgen(method, getter, js_name = scrollTop)]
    pub(crate) fn scroll_top(this: &Node) -> i32;

    #[wasm_bindgen(method, js_name = attachShadow)]
    pub(crate) fn attach_shadow(this: &Node, options: &JsValue) -> Node;
    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    pub(crate) fn adopt(this: &Node, sheets: &Array);
    #[wasm_bindgen(constructor, js_class = "CSSStyleSheet")]
    pub(crate) fn new() -> Sheet;
    #[wasm_bindgen(method, js_name = replaceSync)]
    pub(crate) fn replace(this: &Sheet, text: &str);

    #[wasm_bindgen(method)]
    pub(crate) fn append(this: &Node, child: &Node);
    #[wasm_bindgen(method)]
    pub(crate) fn before(this: &Node, sibling: &Node);
    #[wasm_bindgen(method)]
    pub(crate) fn remove(this: &Node);
    #[wasm_bindgen(method, getter, js_name = nextSibling)]
    pub(crate) fn next_sibling(this: &Node) -> Option<Node>;
    #[wasm_bindgen(method, getter, js_name = isConnected)]
    pub(crate) fn is_connected(this: &Node) -> bool;
    #[wasm_bindgen(method)]
    pub(crate) fn closest(this: &Node, selector: &str) -> Option<Node>;
    #[wasm_bindgen(method, js_name = querySelector)]
    pub(crate) fn query(this: &Node, selector: &str) -> Option<Node>;
    #[wasm_bindgen(method, js_name = querySelectorAll)]
    fn query_all(this: &Node, selector: &str) -> JsValue;
    #[wasm_bindgen(method, js_name = compareDocumentPosition)]
    pub(crate) fn compare(this: &Node, other: &Node) -> u32;
    #[wasm_bindgen(method, js_name = getRootNode)]
    pub(crate) fn root(this: &Node) -> Node;
    #[wasm_bindgen(method, js_name = elementFromPoint)]
    pub(crate) fn element_at(this: &Node, x: i32, y: i32) -> Option<Node>;
    // Throws for a pointer that is gone.
    #[wasm_bindgen(method, catch, js_name = setPointerCapture)]
    fn try_capture(this: &Node, pointer: i32) -> Result<(), JsValue>;
    #[wasm_bindgen(method, js_name = showModal)]
    pub(crate) fn show_modal(this: &Node);
    #[wasm_bindgen(method)]
    pub(crate) fn close(this: &Node);
    #[wasm_bindgen(method)]
    pub(crate) fn focus(this: &Node);
    #[wasm_bindgen(method)]
    pub(crate) fn click(this: &Node);
    #[wasm_bindgen(method, getter, js_name = activeElement)]
    pub(crate) fn active(this: &Node) -> Option<Node>;
    #[wasm_bindgen(method, js_name = getAttribute)]
    pub(crate) fn attribute(this: &Node, name: &str) -> Option<String>;
    #[wasm_bindgen(method, js_name = addEventListener)]
    pub(crate) fn listen(this: &Node, event: &str, listener: &Closure<dyn Fn(Event)>);
    #[wasm_bindgen(method, js_name = removeEventListener)]
    pub(crate) fn unlisten(this: &Node, event: &str, listener: &Closure<dyn Fn(Event)>);

    #[wasm_bindgen(method, getter, js_name = currentTarget)]
    pub(crate) fn current(this: &Event) -> Node;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn key(this: &Event) -> String;
    #[wasm_bindgen(method, getter, js_name = pointerId)]
    pub(crate) fn pointer(this: &Event) -> i32;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn buttons(this: &Event) -> u32;
    #[wasm_bindgen(method, getter, js_name = clientX)]
    pub(crate) fn x(this: &Event) -> i32;
    #[wasm_bindgen(method, getter, js_name = clientY)]
    pub(crate) fn y(this: &Event) -> i32;
    #[wasm_bindgen(method, getter, js_name = ctrlKey)]
    pub(crate) fn control(this: &Event) -> bool;
    #[wasm_bindgen(method, getter, js_name = metaKey)]
    pub(crate) fn meta(this: &Event) -> bool;
    #[wasm_bindgen(method, js_name = preventDefault)]
    pub(crate) fn prevent_default(this: &Event);

    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(task: &JsValue);
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_frame(task: &JsValue) -> i32;
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(task: &JsValue, milliseconds: u32) -> i32;
    #[wasm_bindgen(js_name = clearTimeout)]
    pub(crate) fn clear_timeout(timer: i32);
}

impl Node {
    /// Every descendant that a selector names, in order.
    pub(crate) fn all(&self, selector: &str) -> Vec<Node> {
        Array::from(&self.query_all(selector)).iter().map(JsCast::unchecked_into).collect()
    }

    /// Takes what a pointer does until it is let go.
    pub(crate) fn capture(&self, pointer: i32) {
        let _ = self.try_capture(pointer);
    }
}

/// Without case or accents: by the browser, whose table of letters it is.
pub(crate) fn folded(text: &str) -> String {
    let plain = js_sys::JsString::from(text).to_lower_case().normalize("NFD");
    String::from(plain).chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect()
}

/// The day it is here, as an ISO date.
pub(crate) fn today() -> String {
    let now = js_sys::Date::new_0();
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &digits(number.into())].concat();
    [&digits(now.get_full_year().into()), "-", &two(now.get_month() + 1), "-", &two(now.get_date())].concat()
}

/// Runs a task once what goes on has ended.
pub(crate) fn soon(task: Box<dyn FnOnce()>) {
    queue_microtask(&Closure::once_into_js(task));
}

/// Runs a task later, once.
pub(crate) fn later(milliseconds: u32, task: Box<dyn FnOnce()>) -> i32 {
    set_timeout(&Closure::once_into_js(task), milliseconds)
}

/// Runs a task once what is there now is painted.
pub(crate) fn painted(task: Box<dyn FnOnce()>) {
    let then: Box<dyn FnOnce()> = Box::new(move || {
        later(0, task);
    });
    request_frame(&Closure::once_into_js(then));
}
