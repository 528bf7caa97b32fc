//! The custom elements manifest, which tools read.

use serde_json::{Value, json};

use crate::elements::{ELEMENTS, EVENTS, Element, LOOKS, METHODS, PROPERTIES, STATES, THEME};

pub fn manifest() -> Value {
    let modules: Vec<_> = ELEMENTS.iter().map(module).collect();
    json!({ "schemaVersion": "2.1.0", "modules": modules })
}

fn module(element: &Element) -> Value {
    let path = format!("{}.js", element.name);
    json!({
        "kind": "javascript-module",
        "path": path,
        "declarations": [declaration(element)],
        "exports": [{
            "kind": "custom-element-definition",
            "name": element.tag(),
            "declaration": { "name": element.class, "module": path },
        }],
    })
}

fn declaration(element: &Element) -> Value {
    let stem = element.stem();
    let typed = |text: &str| json!({ "text": text.replace("Value", &format!("{stem}Value")).replace("Result", &format!("{stem}Result")) });
    let looks = LOOKS.iter().map(|look| {
        json!({
            "name": look.name, "fieldName": look.name, "description": look.doc,
            "type": { "text": look.typescript }, "default": format!("{:?}", element.default_of(look)),
        })
    });
    let fields = element.fields().into_iter().map(|(name, scalar)| {
        json!({ "name": name, "description": scalar.doc, "type": { "text": scalar.typescript }, "default": format!("{:?}", scalar.default) })
    });
    let reflected = LOOKS.iter().map(|look| {
        json!({ "kind": "field", "name": look.name, "type": { "text": look.typescript }, "description": look.doc, "attribute": look.name, "reflects": true })
    });
    let properties = PROPERTIES.iter().map(|(name, kind, reads, doc)| {
        json!({ "kind": "field", "name": name, "type": typed(kind), "description": doc, "readonly": reads })
    });
    let methods = METHODS.iter().map(|method| {
        let parameters = method
            .parameters
            .iter()
            .map(|(name, kind)| json!({ "name": name, "type": { "text": kind }, "optional": true }));
        json!({
            "kind": "method", "name": method.name, "description": method.doc,
            "parameters": parameters.collect::<Vec<_>>(), "return": { "type": typed(method.returns) },
        })
    });
    let events = EVENTS.iter().map(|event| {
        let detail = typed(&format!("CustomEvent<{}>", event.detail));
        json!({ "name": format!("chiffrage-{}", event.name), "type": detail, "description": event.doc })
    });
    let named = |name: &str| json!({ "name": name });
    let described = |(name, doc): &(&str, &str)| json!({ "name": name, "description": doc });
    json!({
        "kind": "class",
        "customElement": true,
        "name": element.class,
        "tagName": element.tag(),
        "description": element.doc,
        "superclass": { "name": "HTMLElement" },
        "attributes": looks.chain(fields).collect::<Vec<_>>(),
        "members": properties.chain(reflected).chain(methods).collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "slots": [{ "name": "", "description": "Shown until the element is ready." }],
        "cssParts": element.all_parts().map(named).collect::<Vec<_>>(),
        "cssStates": STATES.iter().map(described).collect::<Vec<_>>(),
        "cssProperties": THEME.iter().map(|(name, doc)| json!({ "name": format!("--chiffrage-{name}"), "description": doc })).collect::<Vec<_>>(),
    })
}
