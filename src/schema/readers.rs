//! JavaScript that makes objects of a result's values, for servers.

use alloc::borrow::ToOwned;
use alloc::format;

use alloc::string::String;

use core::fmt::Write;
use std::collections::BTreeSet;

use super::{Field, Shape, Signature};

/// A module with the reader of every rule, by its name.
pub fn readers() -> String {
    let mut out =
        "import { isAbsent, json, list, orNull, outcomes, text, truth, whole } from \"./read.js\";\n\n".to_owned();
    let mut known = BTreeSet::new();
    let mut readers = String::new();
    let signatures = crate::door::signatures();
    for Signature { name, output, .. } in &signatures {
        define(output, &mut known, &mut out);
        // Writing to a String cannot fail.
        let _ = writeln!(readers, "  {name}: {},", reader(output));
    }
    for (batch, rule) in crate::door::BATCHES {
        if let Some(Signature { output, .. }) = signatures.iter().find(|signature| signature.name == *rule) {
            let _ = writeln!(readers, "  {batch}: outcomes({}),", reader(output));
        }
    }
    let _ = writeln!(out, "export const readers = {{\n{readers}}};");
    out
}

/// The function that reads a shape.
fn reader(shape: &Shape) -> String {
    match shape {
        Shape::Decimal | Shape::DecimalInput(_) | Shape::Date | Shape::Choice(..) | Shape::Text => "text".to_owned(),
        Shape::Integer(_) => "whole".to_owned(),
        Shape::Boolean => "truth".to_owned(),
        Shape::Decimals => "json".to_owned(),
        Shape::List(item) => format!("() => list({})", reader(item)),
        Shape::Nullable(shape) => format!("() => orNull({})", reader(shape)),
        Shape::Object(name, ..) | Shape::Tagged(name, ..) | Shape::Either(name, _) => format!("read{name}"),
    }
}

/// What a shape is read by, called.
fn read(shape: &Shape) -> String {
    match shape {
        Shape::List(item) => format!("list({})", reader(item)),
        Shape::Nullable(shape) => format!("orNull({})", reader(shape)),
        shape => format!("{}()", reader(shape)),
    }
}

/// Writes the readers of the objects within, each once, the innermost first; up to the first member that may be left out, an object
/// is made in one piece.
fn define(shape: &Shape, known: &mut BTreeSet<&'static str>, out: &mut String) {
    match shape {
        Shape::List(shape) | Shape::Nullable(shape) => define(shape, known, out),
        Shape::Object(name, fields, _) => {
            fields.iter().for_each(|field| define(&field.shape, known, out));
            if known.insert(name) {
                let first = fields.iter().position(|field| field.optional).unwrap_or(fields.len());
                let (always, others) = fields.split_at_checked(first).unwrap_or((fields, &[]));
                let _ = writeln!(out, "const read{name} = () => {{\n  const value = {{");
                for Field { name, shape, .. } in always {
                    let _ = writeln!(out, "    {name}: {},", read(shape));
                }
                out.push_str("  };\n");
                for Field { name, shape, optional, .. } in others {
                    let unless = if *optional { "if (!isAbsent()) " } else { "" };
                    let _ = writeln!(out, "  {unless}value.{name} = {};", read(shape));
                }
                out.push_str("  return value;\n};\n\n");
            }
        }
        _ => {}
    }
}
