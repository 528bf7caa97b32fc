//! What every shape looks like from outside, read off the Rust types: the TypeScript of the packages and their JSON Schema are written
//! from it.

mod json;
mod scalars;

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;

use alloc::string::String;
use alloc::vec::Vec;

use core::fmt::Write;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::figure::Operands;
use crate::quantity::{Integer, Kind, Quantity};
use crate::rounded::{Count, Rounded};

pub use json::json_schema;
pub use scalars::{Scalar, scalars};

/// A type that can say what it looks like in JSON.
pub trait Describe {
    /// Its shape.
    fn shape() -> Shape;
}

/// The shape of a value in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Decimal text that is written.
    Decimal,
    /// Decimal text or a number that is read.
    DecimalInput(Bounds),
    /// Any text.
    Text,
    /// `YYYY-MM-DD`.
    Date,
    /// A whole number, from the least to the greatest where it is read.
    Integer(Option<(i64, i64)>),
    /// true or false.
    Boolean,
    /// Decimals by name.
    Decimals,
    /// A list.
    List(Box<Shape>),
    /// The shape, or null when written, absent when read.
    Nullable(Box<Shape>),
    /// A named closed list of texts.
    Choice(&'static str, &'static [&'static str]),
    /// A named object, and what shares its fields.
    Object(&'static str, Vec<Field>, Option<Box<Shape>>),
    /// A named choice of objects by the text of one field.
    Tagged(&'static str, &'static str, Vec<(&'static str, Shape)>),
    /// A named choice of objects.
    Either(&'static str, Vec<Shape>),
}

/// What a decimal that is read is held within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    min: Option<i64>,
    above_min: bool,
    max: Option<i64>,
    below_max: bool,
}

/// A field of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    name: String,
    optional: bool,
    default: &'static str,
    doc: String,
    shape: Shape,
}

impl Field {
    fn new(name: &str, optional: bool, default: &'static str, doc: &[&str], shape: Shape) -> Self {
        let doc = doc.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
        Self { name: name.to_owned(), optional, default, doc, shape }
    }

    pub(crate) fn input<T: Describe>(name: &str, default: &'static str, doc: &[&str]) -> Self {
        match T::shape() {
            Shape::Nullable(shape) => Self::new(name, true, default, doc, *shape),
            Shape::Boolean => Self::new(name, true, "false", doc, Shape::Boolean),
            shape => Self::new(name, !default.is_empty(), default, doc, shape),
        }
    }

    pub(crate) fn member<T: Describe>(name: &str, doc: &[&str]) -> Self {
        Self::new(name, false, "", doc, T::shape())
    }

    pub(crate) fn optional<T: Describe>(name: &str, doc: &[&str]) -> Self {
        Self::new(name, true, "", doc, T::shape())
    }
}

impl Shape {
    pub(crate) fn choice(name: &'static str, allowed: &'static [&'static str]) -> Self {
        Self::Choice(name, allowed)
    }

    pub(crate) fn object(name: &'static str, fields: Vec<Field>) -> Self {
        Self::Object(name, fields, None)
    }

    pub(crate) fn tagged(name: &'static str, tag: &'static str, variants: Vec<(&'static str, Self)>) -> Self {
        Self::Tagged(name, tag, variants)
    }

    pub(crate) fn and(self, other: Self) -> Self {
        match self {
            Self::Object(name, fields, _) => Self::Object(name, fields, Some(Box::new(other))),
            shape => shape,
        }
    }

    /// How the shape is referred to in TypeScript.
    fn reference(&self) -> String {
        match self {
            Self::Decimal => "Decimal".to_owned(),
            Self::DecimalInput(_) => "DecimalInput".to_owned(),
            Self::Text => "string".to_owned(),
            Self::Date => "IsoDate".to_owned(),
            Self::Integer(_) => "number".to_owned(),
            Self::Boolean => "boolean".to_owned(),
            Self::Decimals => "Record<string, Decimal>".to_owned(),
            Self::List(item) => format!("{}[]", item.reference()),
            Self::Nullable(shape) => format!("{} | null", shape.reference()),
            Self::Choice(name, _) | Self::Object(name, ..) | Self::Tagged(name, ..) | Self::Either(name, _) => {
                (*name).to_owned()
            }
        }
    }

    /// Writes the declarations of the named shapes within, each once, the innermost first.
    fn declare(&self, known: &mut BTreeSet<&'static str>, out: &mut String) {
        match self {
            Self::List(shape) | Self::Nullable(shape) => shape.declare(known, out),
            Self::Choice(name, allowed) if known.insert(name) => {
                let texts: Vec<_> = allowed.iter().map(|text| format!("\"{text}\"")).collect();
                line(out, &format!("export type {name} = {};", texts.join(" | ")));
            }
            Self::Object(name, fields, other) => {
                fields.iter().for_each(|field| field.shape.declare(known, out));
                if let Some(other) = other {
                    other.declare(known, out);
                }
                if known.insert(name) {
                    match other {
                        None => line(out, &format!("export interface {name} {}", body(fields))),
                        Some(other) => {
                            line(out, &format!("export type {name} = {} & {};", body(fields), other.reference()));
                        }
                    }
                }
            }
            Self::Tagged(name, tag, variants) => {
                variants.iter().for_each(|(_, shape)| shape.declare(known, out));
                if known.insert(name) {
                    let variants: Vec<_> = variants
                        .iter()
                        .map(|(text, shape)| format!("\n  | ({{ {tag}: \"{text}\" }} & {})", shape.reference()))
                        .collect();
                    line(out, &format!("export type {name} ={};", variants.concat()));
                }
            }
            Self::Either(name, shapes) => {
                shapes.iter().for_each(|shape| shape.declare(known, out));
                if known.insert(name) {
                    let shapes: Vec<_> = shapes.iter().map(Self::reference).collect();
                    line(out, &format!("export type {name} = {};", shapes.join(" | ")));
                }
            }
            _ => {}
        }
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push_str("\n\n");
}

fn body(fields: &[Field]) -> String {
    let mut out = "{\n".to_owned();
    for Field { name, optional, default, doc, shape } in fields {
        let default = if default.is_empty() { String::new() } else { format!(" Default: {default}.") };
        let mark = if *optional { "?" } else { "" };
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  /** {doc}{default} */\n  {name}{mark}: {};", shape.reference());
    }
    out.push('}');
    out
}

macro_rules! describe {
    ($($type:ty => $shape:expr,)+) => {$(
        impl Describe for $type {
            fn shape() -> Shape {
                $shape
            }
        }
    )+};
}

describe! {
    Rounded => Shape::Decimal,
    String => Shape::Text,
    NaiveDate => Shape::Date,
    bool => Shape::Boolean,
    Count => Shape::Integer(None),
    Operands => Shape::Decimals,
}

impl<K: Kind> Describe for Quantity<K> {
    fn shape() -> Shape {
        Shape::DecimalInput(Bounds { min: K::MIN, above_min: K::ABOVE_MIN, max: K::MAX, below_max: K::BELOW_MAX })
    }
}

impl<const MIN: i64, const MAX: i64> Describe for Integer<MIN, MAX> {
    fn shape() -> Shape {
        Shape::Integer(Some((MIN, MAX)))
    }
}

impl<T: Describe> Describe for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

impl<T: Describe> Describe for Option<T> {
    fn shape() -> Shape {
        Shape::Nullable(Box::new(T::shape()))
    }
}

/// A rule as a function: its name, what it takes, what it gives.
pub struct Signature {
    pub(crate) name: &'static str,
    pub(crate) input: Shape,
    pub(crate) output: Shape,
}

/// The TypeScript declarations of every shape.
pub fn types() -> String {
    let mut out = PRELUDE.to_owned();
    let mut known = BTreeSet::new();
    for Signature { input, output, .. } in crate::door::signatures() {
        input.declare(&mut known, &mut out);
        output.declare(&mut known, &mut out);
    }
    out
}

/// The names of the batch forms.
pub fn batches() -> impl Iterator<Item = &'static str> {
    crate::door::BATCHES.iter().map(|(batch, _)| *batch)
}

/// The TypeScript declarations of the npm package.
pub fn typescript() -> String {
    let mut out = types();
    let signatures = crate::door::signatures();
    for Signature { name, input, output } in &signatures {
        line(
            &mut out,
            &format!("export declare function {name}(input: {}): {};", input.reference(), output.reference()),
        );
    }
    for (batch, rule) in crate::door::BATCHES {
        if let Some(Signature { input, output, .. }) = signatures.iter().find(|signature| signature.name == *rule) {
            let (input, output) = (input.reference(), output.reference());
            line(&mut out, &format!("export declare function {batch}(inputs: {input}[]): Outcome<{output}>[];"));
        }
    }
    out.push_str(OTHERS);
    out
}

const PRELUDE: &str = r#"/** Decimal text: money and days with 2 decimals, percentages with 2, ratios with 4. */
export type Decimal = string;

/** Decimal text, or a number read by its shortest decimal text. */
export type DecimalInput = string | number;

/** "2026-11-21" */
export type IsoDate = string;

/** Thrown for any bad input. */
export declare class ChiffrageError extends Error {
  readonly name: "ChiffrageError";
  readonly code:
    | "missing_field" | "unknown_field" | "wrong_type" | "not_a_decimal" | "not_a_date" | "out_of_range"
    | "inconsistent" | "overflow" | "rate_unknown" | "too_large";
  /** A JSON pointer into the input: "/lines/0/days". */
  readonly path: string;
  /** What would have been accepted, where that can be said. */
  readonly bounds?: { min?: Decimal; max?: Decimal; allowed?: string[] };
}

/** What became of one item of a batch: one that fails does not stop the others. */
export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; error: { code: ChiffrageError["code"]; path: string; message: string } };

"#;

const OTHERS: &str = r#"/** Puts JSON text through the rule of that name, batch forms included; returns the result's JSON text, or throws a ChiffrageError. */
export declare function callText(rule: string, json: string): string;

/** Columns in: row i of every column is project i. */
export interface DriftColumns {
  price: Float64Array;
  soldDays: Float64Array;
  cjm: Float64Array;
  consumedDays: Float64Array;
  remainingDays: Float64Array;
  /** Taux de marque, percent. */
  thresholdPct?: number;
}

/** Columns out; a bad row has the status 255 and NaN for figures. */
export declare function driftColumns(columns: DriftColumns): {
  landingDays: Float64Array;
  tjmEquivalent: Float64Array;
  landingMargin: Float64Array;
  landingTauxMarquePct: Float64Array;
  /** 0 on_track, 1 drifting, 2 alert, 3 loss, 255 bad row. */
  status: Uint8Array;
};

export declare const version: string;
"#;
