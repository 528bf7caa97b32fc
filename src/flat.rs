//! Results as values one after the other, without names: shorter to write and to read than JSON, for who knows the shapes.
//!
//! A value is its text after its length, an object its members in order, a list its length and its items. A length is one character,
//! of that number past the marks.

use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::error::{Error, Result};
use crate::figure::Operands;
use crate::input::{At, Blank, Read, each_item, item, read_lines, read_root};
use crate::json::{self, count, push_date, push_units};

/// What stands before a length that is no character of 16 bits, for null, for a member that is left out, and before an error in JSON.
const LONG: char = '\u{0}';
const NULL: char = '\u{1}';
const ABSENT: char = '\u{2}';
const ERROR: char = '\u{3}';
const MARKS: usize = 4;

/// A part of a result.
pub trait Flat {
    /// Appends its values.
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
        None => text.push(ABSENT),
    }
}

/// A text after its length, as JavaScript counts it.
pub(crate) fn value(value: &str, text: &mut String) {
    length(if value.is_ascii() { value.len() } else { value.encode_utf16().count() }, text);
    text.push_str(value);
}

fn length(length: usize, text: &mut String) {
    let unit = length.checked_add(MARKS).and_then(|unit| u16::try_from(unit).ok());
    match unit.and_then(|unit| char::from_u32(unit.into())) {
        Some(unit) => text.push(unit),
        None => {
            text.push(LONG);
            value(&count(length), text);
        }
    }
}

/// What becomes of an input: lines after an empty one, or JSON text.
#[inline(never)]
pub(crate) fn answer<I: Read + Blank, O: Flat>(given: &str, compute: fn(&I) -> Result<O>) -> String {
    let mut input = I::blank();
    let mut text = String::with_capacity(1024);
    let read = match given.strip_prefix('\n') {
        Some(lines) => read_lines(lines, &mut |lines| input.lines(lines)),
        None => read_root(&mut input, given),
    };
    outcome(read.and_then(|()| compute(&input)), &mut text);
    text
}

/// What becomes of each input of a list.
#[inline(never)]
pub(crate) fn batch<I: Read + Blank, O: Flat>(inputs: &str, compute: fn(&I) -> Result<O>) -> String {
    // Something before them all, as the first may be an error.
    let mut text = String::with_capacity(inputs.len());
    text.push(LONG);
    let visited = match inputs.strip_prefix('\n') {
        Some(lines) => read_lines(lines, &mut |lines| {
            for _ in 0..lines.length()? {
                outcome(compute(&item(lines)?), &mut text);
            }
            Ok(())
        }),
        None => each_item(inputs, &mut |item| {
            let mut input = I::blank();
            outcome(input.read(item, At::ROOT).and_then(|()| compute(&input)), &mut text);
        }),
    };
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
            text.push(ERROR);
            value(&json::text(&error), text);
        }
    }
}

impl Flat for String {
    fn flat(&self, text: &mut String) {
        value(self, text);
    }
}

impl Flat for Decimal {
    fn flat(&self, text: &mut String) {
        let last = self.mantissa().unsigned_abs().checked_ilog10().unwrap_or_default().max(self.scale());
        let digits = usize::try_from(last).unwrap_or_default().saturating_add(1);
        let signs = [self.scale() > 0, self.is_sign_negative()].map(usize::from);
        length(signs.into_iter().fold(digits, usize::saturating_add), text);
        push_units(*self, text);
    }
}

impl Flat for NaiveDate {
    fn flat(&self, text: &mut String) {
        length(10, text);
        push_date(*self, text);
    }
}

macro_rules! as_in_json {
    ($($type:ty)*) => {$(
        impl Flat for $type {
            fn flat(&self, text: &mut String) {
                value(&json::text(self), text);
            }
        }
    )*};
}
as_in_json!(bool i64 u32 Operands);

impl<T: Flat> Flat for Option<T> {
    fn flat(&self, text: &mut String) {
        match self {
            Some(value) => value.flat(text),
            None => text.push(NULL),
        }
    }
}

impl<T: Flat> Flat for Vec<T> {
    fn flat(&self, text: &mut String) {
        length(self.len(), text);
        self.iter().for_each(|item| item.flat(text));
    }
}
