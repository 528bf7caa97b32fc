//! The shapes as JSON Schema, 2020-12.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use std::collections::BTreeMap;

use super::{Bounds, Field, Shape, Signature};

/// What every rule takes and gives: `#/$defs/drift.input` and `#/$defs/drift.output` for the rule `drift`.
pub fn json_schema() -> String {
    let mut known = BTreeMap::new();
    let mut rules = Vec::new();
    let signatures = crate::door::signatures();
    for Signature { name, input, output } in &signatures {
        define(input, &mut known);
        define(output, &mut known);
        rules.push((format!("{name}.input"), closed(input)));
        rules.push((format!("{name}.output"), closed(output)));
    }
    for (batch, rule) in crate::door::BATCHES {
        if let Some(Signature { input, output, .. }) = signatures.iter().find(|signature| signature.name == *rule) {
            rules.push((format!("{batch}.input"), list(&closed(input))));
            rules.push((format!("{batch}.output"), list(&outcome(&closed(output)))));
        }
    }
    rules.extend(known.into_iter().map(|(name, definition)| (name.to_owned(), definition)));
    object(&[
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("title", text("Chiffrage")),
        (
            "description",
            text("What every rule takes and gives: #/$defs/drift.input and #/$defs/drift.output for the rule drift."),
        ),
        ("$defs", object(&rules)),
    ])
}

/// Defines the named shapes within, open: what refers to them closes them, once all their parts are put together.
fn define(shape: &Shape, known: &mut BTreeMap<&'static str, String>) {
    let (name, definition) = match shape {
        Shape::List(shape) | Shape::Nullable(shape) => return define(shape, known),
        Shape::Choice(name, allowed) => (name, object(&[("enum", array(allowed.iter().map(|choice| text(choice))))])),
        Shape::Object(name, fields, other) => {
            fields.iter().for_each(|field| define(&field.shape, known));
            other.iter().for_each(|other| define(other, known));
            (name, fields_of(fields, other.as_deref()))
        }
        Shape::Tagged(name, tag, variants) => {
            variants.iter().for_each(|(_, shape)| define(shape, known));
            let variants = variants.iter().map(|(value, shape)| {
                let tagged = object(&[(*tag, object(&[("const", text(value))]))]);
                object(&[
                    ("type", text("object")),
                    ("properties", tagged),
                    ("required", array([text(tag)])),
                    ("$ref", reference(shape)),
                ])
            });
            (name, object(&[("oneOf", array(variants))]))
        }
        Shape::Either(name, shapes) => {
            shapes.iter().for_each(|shape| define(shape, known));
            (name, object(&[("anyOf", array(shapes.iter().map(closed)))]))
        }
        _ => return,
    };
    known.insert(name, definition);
}

fn fields_of(fields: &[Field], other: Option<&Shape>) -> String {
    let properties: Vec<_> = fields.iter().map(|field| (field.name.as_str(), property(field))).collect();
    let required = fields.iter().filter(|field| !field.optional).map(|field| text(&field.name));
    let mut members =
        Vec::from([("type", text("object")), ("properties", object(&properties)), ("required", array(required))]);
    members.extend(other.map(|other| ("$ref", reference(other))));
    object(&members)
}

fn property(field: &Field) -> String {
    let Field { default, doc, shape, .. } = field;
    let default = match shape {
        _ if default.is_empty() => None,
        Shape::Boolean | Shape::Integer(_) => Some((*default).to_owned()),
        _ => Some(text(default)),
    };
    let notes = [Some(("description", text(doc))), default.map(|default| ("default", default))];
    let notes: Vec<_> = notes.into_iter().flatten().collect();
    merged(&closed(shape), &object(&notes))
}

/// The members of two objects, in one.
fn merged(first: &str, second: &str) -> String {
    let inner =
        |object: &str| object.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default().to_owned();
    format!("{{{},{}}}", inner(first), inner(second))
}

/// A shape in its place, with no field but its own.
fn closed(shape: &Shape) -> String {
    match shape {
        Shape::Decimal => pattern(r"^-?\d+(\.\d+)?$"),
        Shape::DecimalInput(bounds) => decimal(bounds),
        Shape::Text => kind("string"),
        Shape::Date => object(&[("type", text("string")), ("format", text("date"))]),
        Shape::Integer(None) => kind("integer"),
        Shape::Integer(Some((min, max))) => object(&[
            ("type", text("integer")),
            ("minimum", min.to_string()),
            // What a number of JavaScript holds exactly is all that can be written.
            ("maximum", (*max).min(9_007_199_254_740_991).to_string()),
        ]),
        Shape::Boolean => kind("boolean"),
        Shape::Decimals => object(&[("type", text("object")), ("additionalProperties", closed(&Shape::Decimal))]),
        Shape::List(item) => list(&closed(item)),
        Shape::Nullable(shape) => object(&[("anyOf", array([closed(shape), kind("null")]))]),
        Shape::Object(..) | Shape::Tagged(..) => object(&[
            ("type", text("object")),
            ("$ref", reference(shape)),
            ("unevaluatedProperties", "false".to_owned()),
        ]),
        Shape::Choice(..) | Shape::Either(..) => object(&[("$ref", reference(shape))]),
    }
}

fn decimal(Bounds { min, above_min, max, below_max }: &Bounds) -> String {
    let mut number = Vec::from([("type", text("number"))]);
    let least = if *above_min { "exclusiveMinimum" } else { "minimum" };
    let greatest = if *below_max { "exclusiveMaximum" } else { "maximum" };
    number.extend(min.map(|min| (least, min.to_string())));
    number.extend(max.map(|max| (greatest, max.to_string())));
    array_of("anyOf", [object(&number), pattern(r"^-?\d+(\.\d+)?$")])
}

fn outcome(value: &str) -> String {
    let ok = |is: bool| ("ok", object(&[("const", is.to_string())]));
    let of = |members: &[(&str, String)]| {
        let names = members.iter().map(|(name, _)| text(name));
        object(&[
            ("type", text("object")),
            ("properties", object(members)),
            ("required", array(names)),
            ("additionalProperties", "false".to_owned()),
        ])
    };
    let error = ["code", "path", "message"].map(|name| (name, kind("string")));
    let error = object(&[("type", text("object")), ("properties", object(&error))]);
    array_of("oneOf", [of(&[ok(true), ("value", value.to_owned())]), of(&[ok(false), ("error", error)])])
}

fn reference(shape: &Shape) -> String {
    text(&format!("#/$defs/{}", shape.reference()))
}

fn kind(name: &str) -> String {
    object(&[("type", text(name))])
}

fn pattern(pattern: &str) -> String {
    object(&[("type", text("string")), ("pattern", text(pattern))])
}

fn list(items: &str) -> String {
    object(&[("type", text("array")), ("items", items.to_owned())])
}

fn array_of<const N: usize>(name: &str, items: [String; N]) -> String {
    object(&[(name, array(items))])
}

fn array(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(","))
}

fn object<N: AsRef<str>>(members: &[(N, String)]) -> String {
    let members: Vec<_> = members.iter().map(|(name, value)| format!("{}:{value}", text(name.as_ref()))).collect();
    format!("{{{}}}", members.join(","))
}

fn text(text: &str) -> String {
    crate::value::text(&text.to_owned())
}
