//! What the custom element of `element.js` has to know of each tag.

use serde_json::{Map, Value, json};

use crate::elements::{ELEMENTS, Element};

/// One object a tag.
pub fn javascript() -> String {
    let spec = |element: &Element| format!("export const {} = {:#};\n", element.identifier(), spec(element));
    ELEMENTS.iter().map(spec).collect::<Vec<_>>().join("\n")
}

fn spec(element: &Element) -> Value {
    let all = element.fields();
    let fields: Map<_, _> = all.iter().map(|(name, scalar)| (name.clone(), json!(scalar.pointer))).collect();
    let counts: Vec<_> = all.iter().filter(|(_, scalar)| scalar.whole).map(|(name, _)| name).collect();
    let secret: Vec<_> =
        all.iter().filter(|(_, scalar)| element.is_secret(&scalar.pointer)).map(|(name, _)| name).collect();
    json!({
        "tag": element.tag(),
        "kind": element.name,
        "audience": element.audience,
        "fields": fields,
        "counts": counts,
        "secret": secret,
    })
}
