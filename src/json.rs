//! Results as JSON text.

use chrono::NaiveDate;
use rust_decimal::Decimal;

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

    /// A member by its Rust name.
    pub(crate) fn member(&mut self, name: &str, value: &dyn Write) {
        if !std::mem::take(&mut self.first) {
            self.json.push(',');
        }
        self.json.push('"');
        crate::figure::push_camel(name, self.json);
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
    json.push('"');
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
        json.push_str(&self.to_string());
    }
}

impl Write for u32 {
    fn write(&self, json: &mut String) {
        i64::from(*self).write(json);
    }
}

/// Decimal text, with the decimals it was rounded to.
impl Write for Decimal {
    fn write(&self, json: &mut String) {
        quote(&self.to_string(), json);
    }
}

/// `YYYY-MM-DD`.
impl Write for NaiveDate {
    fn write(&self, json: &mut String) {
        quote(&format!("{self:?}"), json);
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
