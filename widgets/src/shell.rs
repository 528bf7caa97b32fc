//! What stands around every widget: the view of its audience and language, made anew when one of them changes.

use crate::form::{Following, Form, State};
use crate::look::{Audience, Look};
use crate::ui::dom::{self, Node};
use crate::ui::html::{Html, el};

/// What opens and closes: a working, a drawer.
const OPENERS: &str = "[aria-expanded]";
const FOCUSABLE: &str = "button, input, select, [tabindex]";

/// The widget.
pub(crate) fn view(form: &Form) -> Html {
    let around = el("div", "contents");
    let attention = attention(form, around.node());
    // It looks at the old view before a new one takes its place.
    around.keep(form.followed()).keep(attention).swap(
        form,
        |state| key(state.look),
        |form, _| {
            let look = form.look();
            let class = match (look.readonly, look.compact) {
                (false, false) => "widget",
                (true, false) => "widget readonly",
                (false, true) => "widget compact",
                (true, true) => "widget readonly compact",
            };
            Some(el("div", class).set("lang", look.lang.tag()).add(form.kind().view(form)))
        },
    )
}

fn key(look: Look) -> String {
    let flag = |is: bool| if is { "1" } else { "0" };
    let internal = look.audience == Audience::Internal;
    [look.lang.tag(), flag(internal), flag(look.readonly), flag(look.compact), look.currency.code()].concat()
}

/// What is open opens again in the new view, and the focus stays. Each audience finds what it had open.
fn attention(form: &Form, around: &Node) -> Following {
    let around = around.clone();
    let scene = |look: Look| usize::from(look.audience == Audience::Internal);
    let mut last: Option<Look> = None;
    let mut opened = [Vec::new(), Vec::new()];
    form.follow(Box::new(move |state: &State| {
        let look = state.look;
        let Some(before) = last.replace(look).filter(|before| *before != look) else { return };
        if let Some(opened) = opened.get_mut(scene(before)) {
            let openers = around.all(OPENERS).into_iter().enumerate();
            let open = openers.filter(|(_, opener)| opener.attribute("aria-expanded").as_deref() == Some("true"));
            *opened = open.map(|(place, _)| place).collect();
        }
        let active = around.root().active().filter(|_| scene(before) == scene(look));
        let focus = active.and_then(|active| around.all(FOCUSABLE).iter().position(|node| *node == active));
        let open = opened.get(scene(look)).cloned().unwrap_or_default();
        let around = around.clone();
        dom::soon(Box::new(move || {
            let openers = around.all(OPENERS);
            open.iter().filter_map(|place| openers.get(*place)).for_each(Node::click);
            if let Some(node) = focus.and_then(|place| around.all(FOCUSABLE).into_iter().nth(place)) {
                node.focus();
            }
        }));
    }))
}
