//! Results as lines of text, a value each and no names: shorter to write and to read than JSON, for who knows the shapes.
//!
//! An object is its members in order, a list its length and its items; texts that would not be one line are quoted as in JSON.

use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::error::{Error, Result};
use crate::figure::Operands;
use crate::input::{At, Blank, Read, each_item, read_root};
use crate::json::{Write, push_date, push_units, quote};

/// What stands for null, for a member that is left out, and before an error in JSON.
const NULL: &str = "\u{1}\n";
const ABSENT: &str = "\u{2}\n";
const ERROR: &str = "\u{3}";

/// A part of a result.
pub trait Flat {
    /// Appends its lines.
    fn flat(&self, text: &mut String);
}

/// A member that always stands.
pub(crate) fn member(value: &impl Flat, text: &mut String) {
    value.flat(text);
}

/// A member that is left out when there is none.
pub(crate) fn optional(value: &Option<impl Flat>, text: &mut String) {
    match value {
        Some(value) => value.flat(text),
        None => text.push_str(ABSENT),
    }
}

/// A text of the library's own, which is one line.
pub(crate) fn line(value: &str, text: &mut String) {
    text.push_str(value);
    text.push('\n');
}

/// What becomes of an input.
pub(crate) fn answer<I: Read + Blank, O: Flat>(json: &str, compute: fn(&I) -> Result<O>) -> String {
    let mut input = I::blank();
    let mut text = String::with_capacity(1024);
    outcome(read_root(&mut input, json).and_then(|()| compute(&input)), &mut text);
    text
}

/// What becomes of each input of a list.
pub(crate) fn batch<I: Read + Blank, O: Flat>(inputs: &str, compute: fn(&I) -> Result<O>) -> String {
    // A line before them all, as the first may be an error.
    let mut text = String::with_capacity(inputs.len());
    text.push('\n');
    let visited = each_item(inputs, &mut |item| {
        let mut input = I::blank();
        outcome(input.read(item, At::ROOT).and_then(|()| compute(&input)), &mut text);
    });
    match visited {
        Ok(()) => text,
        Err(error) => refused(error),
    }
}

/// An error alone.
pub(crate) fn refused(error: Error) -> String {
    let mut text = String::new();
    outcome(Err::<Decimal, _>(error), &mut text);
    text
}

fn outcome(result: Result<impl Flat>, text: &mut String) {
    match result {
        Ok(value) => value.flat(text),
        Err(error) => {
            text.push_str(ERROR);
            error.write(text);
            text.push('\n');
        }
    }
}

impl Flat for String {
    fn flat(&self, text: &mut String) {
        match self.starts_with('"') || self.bytes().any(|byte| byte < b' ') {
            true => quote(self, text),
            false => text.push_str(self),
        }
        text.push('\n');
    }
}

impl Flat for Decimal {
    fn flat(&self, text: &mut String) {
        push_units(*self, text);
        text.push('\n');
    }
}

impl Flat for NaiveDate {
    fn flat(&self, text: &mut String) {
        push_date(*self, text);
        text.push('\n');
    }
}

macro_rules! as_in_json {
    ($($type:ty)*) => {$(
        impl Flat for $type {
            fn flat(&self, text: &mut String) {
                self.write(text);
                text.push('\n');
            }
        }
    )*};
}
as_in_json!(bool i64 u32 Operands);

impl<T: Flat> Flat for Option<T> {
    fn flat(&self, text: &mut String) {
        match self {
            Some(value) => value.flat(text),
            None => text.push_str(NULL),
        }
    }
}

impl<T: Flat> Flat for Vec<T> {
    fn flat(&self, text: &mut String) {
        line(&crate::json::count(self.len()), text);
        self.iter().for_each(|item| item.flat(text));
    }
}
