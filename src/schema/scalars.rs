//! The fields of an input that are one text: what an attribute of an element can stand for.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Field, Shape, Signature};

/// A field that is one text, a number or a choice, at any depth outside lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// Its JSON pointer: `/threshold/pct`.
    pub pointer: String,
    /// What it is.
    pub doc: String,
    /// How it is written in TypeScript.
    pub typescript: String,
    /// The value it has when absent.
    pub default: &'static str,
    /// A whole number, which no text stands for.
    pub whole: bool,
}

/// The fields of a rule's input that are one text, in the order of the contract, but `explain`.
pub fn scalars(rule: &str) -> Vec<Scalar> {
    let mut found = Vec::new();
    for Signature { name, input, .. } in crate::door::signatures() {
        if name == rule {
            collect(&input, "", &mut found);
        }
    }
    found.retain(|scalar| scalar.pointer != "/explain");
    found
}

fn collect(shape: &Shape, at: &str, found: &mut Vec<Scalar>) {
    match shape {
        Shape::Object(_, fields, other) => {
            fields.iter().for_each(|field| of_field(field, at, found));
            other.iter().for_each(|other| collect(other, at, found));
        }
        Shape::Tagged(name, tag, variants) => {
            let texts: Vec<_> = variants.iter().map(|(text, _)| format!("\"{text}\"")).collect();
            let doc = format!("Which {name} this is.");
            add(
                found,
                Scalar {
                    pointer: format!("{at}/{tag}"),
                    doc,
                    typescript: texts.join(" | "),
                    default: "",
                    whole: false,
                },
            );
            variants.iter().for_each(|(_, shape)| collect(shape, at, found));
        }
        Shape::Either(_, shapes) => shapes.iter().for_each(|shape| collect(shape, at, found)),
        _ => {}
    }
}

fn of_field(Field { name, default, doc, shape, .. }: &Field, at: &str, found: &mut Vec<Scalar>) {
    let pointer = format!("{at}/{name}");
    let typescript = match shape {
        Shape::DecimalInput(_) | Shape::Text | Shape::Date | Shape::Integer(_) | Shape::Boolean => shape.reference(),
        Shape::Choice(_, allowed) => allowed.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(" | "),
        _ => return collect(shape, &pointer, found),
    };
    let whole = matches!(shape, Shape::Integer(_));
    add(found, Scalar { pointer, doc: doc.to_owned(), typescript, default, whole });
}

/// Variants may share a field.
fn add(found: &mut Vec<Scalar>, scalar: Scalar) {
    if !found.iter().any(|known| known.pointer == scalar.pointer) {
        found.push(scalar);
    }
}
