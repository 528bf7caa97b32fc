//! Results as JSON text.

use alloc::string::String;
use alloc::vec::Vec;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::exact::Exact;

/// A part of a result. Without type parameters, so that one writer serves every structure.
pub trait Write {
    /// Appends its JSON text.
    fn write(&self, json: &mut String);

    /// Whether an optional field of that value is left out.
    fn is_none(&self) -> bool {
        false
    }
}

/// The JSON text of a result.
pub fn text(value: &dyn Write) -> String {
    let mut json = String::new();
    value.write(&mut json);
    json
}

/// The members of an object, written one by one.
pub(crate) struct Members<'a> {
    json: &'a mut String,
    first: bool,
}

impl<'a> Members<'a> {
    pub(crate) fn open(json: &'a mut String) -> Self {
        json.push('{');
        Self { json, first: true }
    }

    /// A member.
    pub(crate) fn member(&mut self, name: &str, value: &dyn Write) {
        if !core::mem::take(&mut self.first) {
            self.json.push(',');
        }
        self.json.push('"');
        self.json.push_str(name);
        self.json.push_str("\":");
        value.write(self.json);
    }

    /// A member that is left out when there is none.
    pub(crate) fn optional(&mut self, name: &str, value: &dyn Write) {
        if !value.is_none() {
            self.member(name, value);
        }
    }

    pub(crate) fn close(self) {
        self.json.push('}');
    }
}

/// Quoted, with what JSON cannot hold escaped.
pub(crate) fn quote(text: &str, json: &mut String) {
    json.push('"');
    if text.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
        json.push_str(text);
    } else {
        escape(text, json);
    }
    json.push('"');
}

fn escape(text: &str, json: &mut String) {
    for letter in text.chars() {
        match letter {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\u{0}'..='\u{1f}' => {
                let code = u32::from(letter);
                json.push_str(if code < 16 { "\\u000" } else { "\\u001" });
                json.extend(char::from_digit(code & 15, 16));
            }
            letter => json.push(letter),
        }
    }
}

impl Write for str {
    fn write(&self, json: &mut String) {
        quote(self, json);
    }
}

impl Write for String {
    fn write(&self, json: &mut String) {
        quote(self, json);
    }
}

impl Write for bool {
    fn write(&self, json: &mut String) {
        json.push_str(if *self { "true" } else { "false" });
    }
}

impl Write for i64 {
    fn write(&self, json: &mut String) {
        push_decimal(*self < 0, self.unsigned_abs(), 0, json);
    }
}

/// The digits of a count.
pub fn count(value: usize) -> String {
    digits(i64::try_from(value).unwrap_or(i64::MAX))
}

/// The digits of a whole number.
pub fn digits(value: i64) -> String {
    text(&value)
}

impl Write for u32 {
    fn write(&self, json: &mut String) {
        i64::from(*self).write(json);
    }
}

/// Decimal text, with the decimals it was rounded to.
impl Write for Decimal {
    fn write(&self, json: &mut String) {
        json.push('"');
        push_units(*self, json);
        json.push('"');
    }
}

/// A decimal without its quotes.
pub(crate) fn push_units(value: Decimal, json: &mut String) {
    // A result is under 10^15 with 4 decimals at most, so its units fit 64 bits.
    match u64::try_from(value.mantissa().unsigned_abs()) {
        Ok(units) => push_decimal(value.is_sign_negative(), units, value.scale(), json),
        Err(_) => json.push_str(&Exact::from(value).to_text().unwrap_or_default()),
    }
}

/// Digits from the last to the first, which is how they come.
fn push_decimal(negative: bool, mut units: u64, decimals: u32, json: &mut String) {
    let mut text = [0_u8; 24];
    let mut used = 0_u32;
    let mut places = text.iter_mut().rev();
    while units > 0 || used <= decimals {
        if used == decimals && decimals > 0 {
            let Some(place) = places.next() else { break };
            *place = b'.';
        }
        let Some(place) = places.next() else { break };
        let digit = match u32::try_from(units) {
            // 32 bits are divided by a constant without dividing.
            Ok(few) => {
                units = few.checked_div(10).unwrap_or_default().into();
                u64::from(few.checked_rem(10).unwrap_or_default())
            }
            _ => {
                let digit = units.checked_rem(10).unwrap_or_default();
                units = units.checked_div(10).unwrap_or_default();
                digit
            }
        };
        *place = b'0'.saturating_add(u8::try_from(digit).unwrap_or_default());
        used = used.saturating_add(1);
    }
    if negative {
        json.push('-');
    }
    let unused = places.len();
    json.push_str(text.get(unused..).and_then(|text| core::str::from_utf8(text).ok()).unwrap_or_default());
}

/// `YYYY-MM-DD`.
impl Write for NaiveDate {
    fn write(&self, json: &mut String) {
        json.push('"');
        push_date(*self, json);
        json.push('"');
    }
}

/// Years have four digits, 1900 to 2200.
pub(crate) fn push_date(date: NaiveDate, json: &mut String) {
    i64::from(date.year()).write(json);
    for part in [date.month(), date.day()] {
        json.push_str(if part < 10 { "-0" } else { "-" });
        part.write(json);
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, json: &mut String) {
        match self {
            Some(value) => value.write(json),
            None => json.push_str("null"),
        }
    }

    fn is_none(&self) -> bool {
        self.is_none()
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, json: &mut String) {
        json.push('[');
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                json.push(',');
            }
            item.write(json);
        }
        json.push(']');
    }
}
