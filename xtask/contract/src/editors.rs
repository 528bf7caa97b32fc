//! What editors complete: JetBrains' web-types, VS Code's custom data.

use serde_json::{Value, json};

use crate::elements::{ELEMENTS, EVENTS, Element, LOOKS, PROPERTIES, THEME};

pub fn web_types() -> Value {
    let elements = ELEMENTS.iter().map(|element| {
        let attributes = attributes(element).map(|(name, doc, kind, default)| {
            let mut attribute = json!({ "name": name, "description": doc, "value": { "type": choices(&kind) } });
            if !default.is_empty() {
                attribute["default"] = json!(default);
            }
            attribute
        });
        let events =
            EVENTS.iter().map(|event| json!({ "name": format!("chiffrage-{}", event.name), "description": event.doc }));
        let properties = PROPERTIES
            .iter()
            .map(|(name, _, reads, doc)| json!({ "name": name, "description": doc, "read-only": reads }));
        json!({
            "name": element.tag(),
            "description": element.doc,
            "attributes": attributes.collect::<Vec<_>>(),
            "slots": [{ "name": "", "description": "Shown until the element is ready." }],
            "js": { "events": events.collect::<Vec<_>>(), "properties": properties.collect::<Vec<_>>() },
            "css": { "parts": element.all_parts().map(|name| json!({ "name": name })).collect::<Vec<_>>() },
        })
    });
    let theme = THEME.iter().map(|(name, doc)| json!({ "name": format!("--chiffrage-{name}"), "description": doc }));
    json!({
        "$schema": "https://json.schemastore.org/web-types",
        "name": "chiffrage-widgets",
        "version": env!("CARGO_PKG_VERSION"),
        "description-markup": "markdown",
        "contributions": {
            "html": { "elements": elements.collect::<Vec<_>>() },
            "css": { "properties": theme.collect::<Vec<_>>() },
        },
    })
}

pub fn html_data() -> Value {
    let tags = ELEMENTS.iter().map(|element| {
        let attributes = attributes(element).map(|(name, doc, kind, _)| {
            let values: Vec<_> = literals(&kind).into_iter().map(|value| json!({ "name": value })).collect();
            let mut attribute = json!({ "name": name, "description": doc });
            if !values.is_empty() {
                attribute["values"] = json!(values);
            } else if kind == "boolean" {
                attribute["valueSet"] = json!("v");
            }
            attribute
        });
        json!({ "name": element.tag(), "description": element.doc, "attributes": attributes.collect::<Vec<_>>() })
    });
    json!({ "version": 1.1, "tags": tags.collect::<Vec<_>>() })
}

pub fn css_data() -> Value {
    let properties =
        THEME.iter().map(|(name, doc)| json!({ "name": format!("--chiffrage-{name}"), "description": doc }));
    json!({ "version": 1.1, "properties": properties.collect::<Vec<_>>() })
}

/// Name, what it is, type, default.
fn attributes(element: &Element) -> impl Iterator<Item = (String, String, String, &'static str)> {
    let looks = LOOKS
        .iter()
        .map(|look| (look.name.to_owned(), look.doc.to_owned(), look.typescript.to_owned(), element.default_of(look)));
    let fields =
        element.fields().into_iter().map(|(name, scalar)| (name, scalar.doc, scalar.typescript, scalar.default));
    looks.chain(fields)
}

/// The texts of a closed list.
fn literals(kind: &str) -> Vec<&str> {
    kind.split(" | ").filter_map(|text| text.strip_prefix('"')?.strip_suffix('"')).collect()
}

fn choices(kind: &str) -> Value {
    match literals(kind).is_empty() {
        true => json!(if kind == "boolean" { "boolean" } else { "string" }),
        false => json!(kind.split(" | ").collect::<Vec<_>>()),
    }
}
