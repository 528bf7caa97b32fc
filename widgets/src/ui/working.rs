//! A shown figure, and the working that opens beneath it: formula, numbers, source.

use std::cell::Cell;
use std::rc::Rc;

use chiffrage::labels;

use crate::form::json::Json;
use crate::form::{Form, State};

use super::field::fresh_id;
use super::format::Unit;
use super::html::{Html, Read, el};
use super::operands;
use super::text::{Text, texts};

texts! {
    WHY = "Pourquoi ce chiffre ?", "Why this figure?";
    SOURCE = "Source : ", "Source: ";
    NO_WORKING = "Ce chiffre est repris tel quel.", "This figure is taken as given.";
    ROUNDED_UP = " (arrondi au-dessus)", " (rounded up)";
    ROUNDED_DOWN = " (arrondi en dessous)", " (rounded down)";
}

/// « Pourquoi ce chiffre ? »: the button, and the panel it opens with the working of the figure at that JSON pointer.
pub(crate) fn why(form: &Form, named_by: &str, pointer: impl Fn(&State) -> String + 'static) -> (Html, Html) {
    why_boxed(form, named_by, Box::new(pointer))
}

fn why_boxed(form: &Form, named_by: &str, pointer: Read<String>) -> (Html, Html) {
    let id = fresh_id();
    let words = form.say(WHY);
    let panel = el("div", "working").set("id", &id).set("role", "group").set("aria-label", words).set("hidden", "");
    let node = panel.node().clone();
    let open = Rc::new(Cell::new(false));
    let shown = Rc::clone(&open);
    let panel = panel.swap(
        form,
        // While it is open, any change may change it.
        move |state| {
            if shown.get() { [&pointer.call(state), " ", &state.value.written()].concat() } else { String::new() }
        },
        |form, key| key.split_once(' ').map(|(pointer, _)| working(form, pointer)),
    );
    let (pressed, form) = (Rc::clone(&open), form.clone());
    let toggle = move |button: &super::dom::Node, is: bool| {
        open.set(is);
        button.set_attribute("aria-expanded", if is { "true" } else { "false" });
        match is {
            true => node.remove_attribute("hidden"),
            false => node.set_attribute("hidden", ""),
        }
        form.host(&mut |_| {});
    };
    let toggle = Rc::new(toggle);
    let escape = Rc::clone(&toggle);
    let button = el("button", "why")
        .set("type", "button")
        .set("aria-label", words)
        .set("title", words)
        .set("aria-describedby", named_by)
        .set("aria-expanded", "false")
        .set("aria-controls", &id)
        .on("click", move |event| toggle(&event.current(), !pressed.get()))
        .on("keydown", move |event| {
            if event.key() == "Escape" {
                escape(&event.current(), false);
            }
        })
        .add(el("span", "").set("aria-hidden", "true").say("?"));
    (button, panel)
}

fn working(form: &Form, pointer: &str) -> Html {
    let lang = form.lang();
    form.read(|state| {
        let explained = state.explained();
        let steps = steps(&explained, pointer);
        if steps.is_empty() {
            return el("p", "").say(NO_WORKING.of(lang));
        }
        let mut panel = el("div", "");
        for step in &steps {
            let text = |name: &str| step.member(name).and_then(Json::text).unwrap_or_default();
            let rounded = match text("rounding") {
                "up" => ROUNDED_UP.of(lang),
                "down" => ROUNDED_DOWN.of(lang),
                _ => "",
            };
            let value = state.number(Some(text("value")), Unit::of_step(text("unit")));
            let operands = step.member("operands").map(Json::members).unwrap_or_default();
            let operands = operands.iter().map(|(name, value)| {
                el("div", "")
                    .add(el("dt", "").say(&operands::name(name, lang)))
                    .add(el("dd", "").say(&state.number(value.text(), Unit::Plain)))
            });
            panel = panel
                .add(
                    el("p", "formula")
                        .say(&operands::formula(text("formula"), lang))
                        .say(" = ")
                        .add(el("strong", "").say(&value))
                        .say(rounded),
                )
                .add(el("dl", "operands").all(operands));
        }
        match steps.iter().find_map(|step| step.at("/source")) {
            Some(source) => {
                let source = labels::source(source, lang).unwrap_or(source);
                panel.add(el("p", "source").say(SOURCE.of(lang)).say(source))
            }
            None => panel,
        }
    })
}

/// The steps of a figure, from the rule's answer it belongs to: the steps of an answer stand beside its figures.
fn steps<'a>(figures: &'a Json, pointer: &str) -> Vec<&'a Json> {
    for (end, _) in pointer.match_indices('/').rev() {
        let (answer, figure) = pointer.split_at(end);
        let steps = figures.find(answer).and_then(|answer| answer.member("steps")).map_or(&[][..], Json::items);
        let found: Vec<&Json> = steps.iter().filter(|step| step.at("/path") == Some(figure)).collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// A named figure of the result with its working: a row of a description list.
pub(crate) fn figure(form: &Form, class: &str, name: Text, pointer: &'static str, unit: Unit) -> Html {
    let named = fresh_id();
    let (why, panel) = why(form, &named, move |_| pointer.to_owned());
    el("div", &["figure ", class].concat()).add(el("dt", "").set("id", &named).words(form, name)).add(
        el("dd", "").add(el("span", "value").live(form, move |state| state.figure(pointer, unit))).add(why).add(panel),
    )
}
