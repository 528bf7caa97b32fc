//! Elements of the page that follow a form, of one type each and every one: `view!` makes a type of every element, with the code
//! that goes with it, and four widgets have to fit in the weight of one.

use std::any::Any;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::form::{Form, State};

use super::call::{Call, Draw};
use super::dom::{self, Event, Node};
use super::field::fresh_id;
use super::text::Text;

const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// What is read of a state.
pub(crate) type Read<T> = Box<dyn for<'a> Call<&'a State, T>>;

/// What is drawn for a key, and for a row.
type Keyed = Box<dyn for<'a> Draw<&'a str, Option<Html>>>;
type Row = Box<dyn Draw<u32, Html>>;

/// An element, and what keeps it up to date while it is kept: one pointer, so that a chain of calls is short.
pub(crate) struct Html(Box<Kept>);

struct Kept {
    node: Node,
    keep: Vec<Box<dyn Any>>,
}

/// An element with its classes.
pub(crate) fn el(tag: &str, class: &str) -> Html {
    make(HTML, tag, class)
}

/// An element of a drawing.
pub(crate) fn svg(tag: &str, class: &str) -> Html {
    make(SVG, tag, class)
}

fn make(namespace: &str, tag: &str, class: &str) -> Html {
    let html = Html(Box::new(Kept { node: dom::element(namespace, tag), keep: Vec::new() }));
    match class {
        "" => html,
        class => html.set("class", class),
    }
}

impl Html {
    /// The node on the page.
    pub(crate) fn node(&self) -> &Node {
        &self.0.node
    }

    /// Sets an attribute, or with `--` a custom property.
    #[inline(never)]
    pub(crate) fn set(self, name: &str, value: &str) -> Self {
        put(self.node(), name, Some(value));
        self
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub(crate) fn set_if(self, is: bool, name: &str) -> Self {
        if is { self.set(name, "") } else { self }
    }

    /// Appends text.
    pub(crate) fn say(self, text: &str) -> Self {
        self.node().append(&dom::text(text));
        self
    }

    /// Appends text in the language of the form.
    #[inline(never)]
    pub(crate) fn words(self, form: &Form, text: Text) -> Self {
        self.say(form.say(text))
    }

    /// Appends a heading, which names the element.
    #[inline(never)]
    pub(crate) fn titled(self, form: &Form, heading: &str, words: Text) -> Self {
        let title = fresh_id();
        self.set("aria-labelledby", &title).add(el(heading, "").set("id", &title).words(form, words))
    }

    /// Appends an element.
    pub(crate) fn add(mut self, child: Html) -> Self {
        self.node().append(child.node());
        self.0.keep.push(Box::new(child));
        self
    }

    /// Appends an element, if there is one.
    #[inline(never)]
    pub(crate) fn maybe(self, child: Option<Html>) -> Self {
        match child {
            Some(child) => self.add(child),
            None => self,
        }
    }

    /// Appends elements.
    pub(crate) fn all(self, children: impl IntoIterator<Item = Html>) -> Self {
        children.into_iter().fold(self, Self::add)
    }

    /// Keeps something as long as the element.
    pub(crate) fn keep(mut self, kept: impl Any) -> Self {
        self.0.keep.push(Box::new(kept));
        self
    }

    /// Acts on an event.
    pub(crate) fn on(self, event: &str, act: impl Fn(Event) + 'static) -> Self {
        self.on_boxed(event, Box::new(act))
    }

    fn on_boxed(self, event: &str, act: Box<dyn Call<Event, ()>>) -> Self {
        let node = self.node().clone();
        self.keep(listening(node, event, act))
    }

    /// Acts on an event of the window.
    pub(crate) fn on_window(self, event: &str, act: impl Fn(Event) + 'static) -> Self {
        self.keep(listening(js_sys::global().unchecked_into(), event, Box::new(act)))
    }

    /// Text that follows the form.
    pub(crate) fn live(self, form: &Form, read: impl Fn(&State) -> String + 'static) -> Self {
        self.live_boxed(form, Box::new(read))
    }

    fn live_boxed(self, form: &Form, read: Read<String>) -> Self {
        let node = dom::text("");
        self.node().append(&node);
        let mut last = String::new();
        let follow = form.follow(Box::new(move |state| {
            let text = read.call(state);
            if text != last {
                node.set_text(&text);
                last = text;
            }
        }));
        self.keep(follow)
    }

    /// An attribute, custom property or `value` that follows the form; none is no attribute.
    pub(crate) fn bind(
        self,
        form: &Form,
        name: &'static str,
        read: impl Fn(&State) -> Option<String> + 'static,
    ) -> Self {
        self.bind_boxed(form, name, Box::new(read))
    }

    fn bind_boxed(self, form: &Form, name: &'static str, read: Read<Option<String>>) -> Self {
        let node = self.node().clone();
        let mut last = None;
        let follow = form.follow(Box::new(move |state| {
            let value = read.call(state);
            // What somebody types is already there: setting it would move the cursor.
            if name == "value" || value != last {
                put(&node, name, value.as_deref());
                last = value;
            }
        }));
        self.keep(follow)
    }

    /// A child that is made anew when its key changes.
    pub(crate) fn swap(
        self,
        form: &Form,
        key: impl Fn(&State) -> String + 'static,
        view: impl Fn(&Form, &str) -> Option<Html> + 'static,
    ) -> Self {
        self.swap_boxed(form, Box::new(key), Box::new(view))
    }

    fn swap_boxed(self, form: &Form, key: Read<String>, view: Keyed) -> Self {
        let anchor = dom::comment("");
        self.node().append(&anchor);
        let drawn = form.clone();
        let mut last: Option<(String, Option<Html>)> = None;
        let follow = form.follow(Box::new(move |state| {
            let key = key.call(state);
            if last.as_ref().is_some_and(|(last, _)| *last == key) {
                return;
            }
            if let Some((_, Some(old))) = last.take() {
                old.node().remove();
            }
            let new = view.draw(&drawn, &key);
            if let Some(new) = &new {
                anchor.before(new.node());
            }
            last = Some((key, new));
        }));
        self.keep(follow)
    }

    /// A child that is there while something holds.
    pub(crate) fn when(
        self,
        form: &Form,
        holds: impl Fn(&State) -> bool + 'static,
        view: impl Fn(&Form) -> Html + 'static,
    ) -> Self {
        self.when_boxed(form, Box::new(holds), Box::new(move |form: &Form, _: &str| Some(view(form))))
    }

    fn when_boxed(self, form: &Form, holds: Read<bool>, view: Keyed) -> Self {
        let key = move |state: &State| if holds.call(state) { "1" } else { "" }.to_owned();
        self.swap(form, key, move |form, key| if key.is_empty() { None } else { view.draw(form, key) })
    }

    /// A child for each row, which moves with it.
    pub(crate) fn each(
        self,
        form: &Form,
        rows: impl Fn(&State) -> Vec<u32> + 'static,
        view: impl Fn(&Form, u32) -> Html + 'static,
    ) -> Self {
        self.each_boxed(form, Box::new(rows), Box::new(view))
    }

    fn each_boxed(self, form: &Form, rows: Read<Vec<u32>>, view: Row) -> Self {
        let end = dom::comment("");
        self.node().append(&end);
        let drawn = form.clone();
        let mut shown: Vec<(u32, Html)> = Vec::new();
        let follow = form.follow(Box::new(move |state| {
            let mut old = std::mem::take(&mut shown);
            for row in rows.call(state) {
                let kept = old.iter().position(|(known, _)| *known == row);
                shown.push(kept.map_or_else(|| (row, view.draw(&drawn, row)), |place| old.swap_remove(place)));
            }
            old.iter().for_each(|(_, gone)| gone.node().remove());
            let mut next = end.clone();
            for (_, html) in shown.iter().rev() {
                if html.node().next_sibling().as_ref() != Some(&next) {
                    next.before(html.node());
                }
                next = html.node().clone();
            }
        }));
        self.keep(follow)
    }
}

/// Sets an attribute, custom property or `value`, or takes it away.
pub(crate) fn put(node: &Node, name: &str, value: Option<&str>) {
    match (name, value) {
        ("value", value) => {
            let value = value.unwrap_or_default();
            if node.value() != value {
                node.set_value(value);
            }
        }
        // The attribute is only what a radio starts with.
        ("checked", value) => node.set_checked(value.is_some()),
        (name, value) if name.starts_with("--") => node.style().set_property(name, value.unwrap_or_default()),
        (name, Some(value)) => node.set_attribute(name, value),
        (name, None) => node.remove_attribute(name),
    }
}

/// Listens as long as it is kept: a dialog tells that it closed later than it is gone.
struct Listening {
    node: Node,
    event: String,
    listener: Closure<dyn Fn(Event)>,
}

fn listening(node: Node, event: &str, act: Box<dyn Call<Event, ()>>) -> Listening {
    let listener = Closure::new(move |event| act.call(event));
    node.listen(event, &listener);
    Listening { node, event: event.to_owned(), listener }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.node.unlisten(&self.event, &self.listener);
    }
}
