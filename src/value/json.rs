//! JSON text: read into a [`Value`], and written from a [`View`].

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use alloc::vec::Vec;

use chrono::{Datelike, NaiveDate};
use nojson::{JsonValueKind, RawJson, RawJsonValue};
use rust_decimal::Decimal;

use super::{At, Show, Value, View};
use crate::error::Result;
use crate::exact::Exact;

impl Value {
    /// Reads JSON text; a number keeps its own.
    ///
    /// # Errors
    /// `wrong_type` at the root for text that is no JSON.
    pub fn from_json(text: &str) -> Result<Self> {
        match RawJson::parse(text) {
            Ok(json) => Ok(value(json.value(), Self::DEPTH)),
            Err(_) => Err(At::ROOT.wrong_type("the input is not JSON")),
        }
    }
}

fn value(json: RawJsonValue<'_, '_>, levels: usize) -> Value {
    let Some(levels) = levels.checked_sub(1) else { return Value::Null };
    match json.kind() {
        JsonValueKind::Null => Value::Null,
        JsonValueKind::Boolean => Value::Truth(json.as_raw_str() == "true"),
        JsonValueKind::Integer | JsonValueKind::Float => Value::Number(json.as_raw_str().to_owned()),
        JsonValueKind::String => Value::Text(unquoted(json)),
        JsonValueKind::Array => Value::List(
            json.to_array().map_or_else(|_| Vec::new(), |items| items.map(|item| value(item, levels)).collect()),
        ),
        JsonValueKind::Object => {
            let members =
                json.to_object().map(|members| members.map(|(name, item)| (unquoted(name), value(item, levels))));
            Value::Object(members.map_or_else(|_| Vec::new(), Iterator::collect))
        }
    }
}

fn unquoted(json: RawJsonValue<'_, '_>) -> String {
    json.to_unquoted_string_str().map_or_else(|_| String::new(), Cow::into_owned)
}

/// Returns the JSON text of a result, of an input or of an error.
pub fn text(shown: &dyn Show) -> String {
    let mut json = String::new();
    push(shown, &mut json);
    json
}

/// Appends the JSON text of a result.
pub(crate) fn push(shown: &dyn Show, json: &mut String) {
    match shown.view() {
        View::Null => json.push_str("null"),
        View::Truth(truth) => json.push_str(if truth { "true" } else { "false" }),
        View::Count(count) => push_whole(count, json),
        View::Number(number) => json.push_str(number),
        View::Decimal(units) => quote(&decimal(units), json),
        View::Date(day) => quote(&date(day), json),
        View::Text(text) => quote(&text, json),
        View::List(items) => {
            json.push('[');
            for (index, item) in items.into_iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                push(item, json);
            }
            json.push(']');
        }
        View::Object(members) => {
            json.push('{');
            for (index, (name, member)) in members.into_iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                quote(name, json);
                json.push(':');
                push(member, json);
            }
            json.push('}');
        }
    }
}

/// Quoted, with what JSON cannot hold escaped.
fn quote(text: &str, json: &mut String) {
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

/// The digits of a count.
pub fn count(value: usize) -> String {
    digits(i64::try_from(value).unwrap_or(i64::MAX))
}

/// The digits of a whole number.
pub fn digits(value: i64) -> String {
    let mut text = String::new();
    push_whole(value, &mut text);
    text
}

/// The digits of a whole number without a sign.
#[cfg(feature = "serde")]
pub(crate) fn unsigned(value: u64) -> String {
    let mut text = String::new();
    push_decimal(false, value, 0, &mut text);
    text
}

fn push_whole(value: i64, json: &mut String) {
    push_decimal(value < 0, value.unsigned_abs(), 0, json);
}

/// The text of a decimal, with the decimals it has.
pub(crate) fn decimal(value: Decimal) -> String {
    let mut text = String::new();
    // A result is under 10^15 with 4 decimals at most, so its units fit 64 bits.
    match u64::try_from(value.mantissa().unsigned_abs()) {
        Ok(units) => push_decimal(value.is_sign_negative(), units, value.scale(), &mut text),
        Err(_) => text = Exact::from(value).to_text().unwrap_or_default(),
    }
    text
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

/// `YYYY-MM-DD`: years have four digits, 1900 to 2200.
pub(crate) fn date(date: NaiveDate) -> String {
    let mut text = digits(date.year().into());
    for part in [date.month(), date.day()] {
        text.push_str(if part < 10 { "-0" } else { "-" });
        push_whole(part.into(), &mut text);
    }
    text
}
