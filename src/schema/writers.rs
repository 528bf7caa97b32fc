//! JavaScript that makes lines of an input, for servers.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use core::fmt::Write;
use std::collections::BTreeSet;

use super::{Field, Shape, Signature};

/// A module with the writer of every rule's input, by its name.
pub fn writers() -> String {
    let mut out =
        "import { decimal, json, list, other, own, plain, text, truth, whole } from \"./write.js\";\n\n".to_owned();
    let mut known = BTreeSet::new();
    let mut writers = String::new();
    let signatures = crate::door::signatures();
    for Signature { name, input, .. } in &signatures {
        define(input, &mut known, &mut out);
        // Writing to a String cannot fail.
        let _ = writeln!(writers, "  {name}: {},", writer(input));
    }
    for (batch, rule) in crate::door::BATCHES {
        if let Some(Signature { input, .. }) = signatures.iter().find(|signature| signature.name == *rule) {
            let _ = writeln!(writers, "  {batch}: (inputs) => list(inputs, {}),", writer(input));
        }
    }
    let _ = writeln!(out, "export const writers = {{\n{writers}}};");
    out
}

/// The function that writes a shape and returns how many of an object's own fields that was.
fn writer(shape: &Shape) -> String {
    match shape {
        Shape::DecimalInput(_) => "decimal".to_owned(),
        Shape::Text | Shape::Date | Shape::Choice(..) => "text".to_owned(),
        Shape::Integer(_) => "whole".to_owned(),
        Shape::Boolean => "truth".to_owned(),
        Shape::Object(name, ..) | Shape::Tagged(name, ..) => format!("write{name}"),
        Shape::List(item) => format!("(items) => list(items, {})", writer(item)),
        // Nothing else is read but what the names in it tell apart.
        _ => "json".to_owned(),
    }
}

/// What writes a field of `object`, called.
fn write(Field { name, shape, .. }: &Field) -> String {
    match shape {
        Shape::List(item) => format!("list(object.{name}, {})", writer(item)),
        shape => format!("{}(object.{name})", writer(shape)),
    }
}

/// Writes the writers of the objects within, each once, the innermost first: `fieldsOf` those of an object, `write` the whole of it.
fn define(shape: &Shape, known: &mut BTreeSet<&'static str>, out: &mut String) {
    match shape {
        Shape::List(shape) | Shape::Nullable(shape) => define(shape, known, out),
        Shape::Object(name, fields, other) => {
            fields.iter().for_each(|field| define(&field.shape, known, out));
            if let Some(other) = other {
                define(other, known, out);
            }
            let variant = other.as_deref().map(|other| format!("fieldsOf{}(object)", named(other)));
            let terms: Vec<_> = fields.iter().map(write).chain(variant).collect();
            object(name, &terms.join(" + "), known, out);
        }
        Shape::Tagged(name, tag, variants) => {
            variants.iter().for_each(|(_, shape)| define(shape, known, out));
            let cases: Vec<_> = variants
                .iter()
                .map(|(value, shape)| {
                    format!("object.{tag} === \"{value}\" ? text(\"{value}\") + fieldsOf{}(object) : ", named(shape))
                })
                .collect();
            object(name, &format!("{}other()", cases.concat()), known, out);
        }
        _ => {}
    }
}

fn object(name: &'static str, terms: &str, known: &mut BTreeSet<&'static str>, out: &mut String) {
    if known.insert(name) {
        let _ = writeln!(out, "const fieldsOf{name} = (object) => {terms};\n");
        let _ = writeln!(
            out,
            "const write{name} = (object) => (plain(object) ? own(object, fieldsOf{name}(object)) : 0);\n"
        );
    }
}

fn named(shape: &Shape) -> &'static str {
    match shape {
        Shape::Object(name, ..) | Shape::Tagged(name, ..) => name,
        _ => "",
    }
}
