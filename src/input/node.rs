//! The values of JSON text, before anything is made of them.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use nojson::{JsonValueKind, RawJsonValue};

use super::{At, MAX_ITEMS, Read, too_large};
use crate::error::{Code, Result};

/// A value that has not been read yet: of JSON, or its text alone.
#[derive(Clone, Copy)]
pub enum Node<'j> {
    /// A value of the input.
    Given(RawJsonValue<'j, 'j>),
    /// What stands for an absent value.
    Text(&'j str),
}

/// A number or a text, which a decimal can be read from alike.
pub(crate) enum Scalar<'j> {
    Number(&'j str),
    Text(Cow<'j, str>),
}

impl<'j> Node<'j> {
    /// Text.
    pub fn text(self, at: At<'_>) -> Result<Cow<'j, str>> {
        let text = match self {
            Self::Text(text) => Some(Cow::Borrowed(text)),
            Self::Given(_) => self.given(JsonValueKind::String).and_then(text_of),
        };
        text.ok_or_else(|| at.wrong_type("must be text"))
    }

    fn number(self) -> Option<&'j str> {
        match self {
            Self::Given(value) if matches!(value.kind(), JsonValueKind::Integer | JsonValueKind::Float) => {
                Some(value.as_raw_str())
            }
            _ => None,
        }
    }

    pub(crate) fn scalar(self, at: At<'_>) -> Result<Scalar<'j>> {
        match self.number() {
            Some(number) => Ok(Scalar::Number(number)),
            None => match self.text(at) {
                Ok(text) => Ok(Scalar::Text(text)),
                Err(_) => Err(at.wrong_type("must be a decimal: text such as \"1200.50\", or a number")),
            },
        }
    }

    /// A whole number.
    pub fn integer(self, at: At<'_>) -> Result<i64> {
        self.number().and_then(crate::quantity::whole).ok_or_else(|| at.wrong_type("must be a whole number"))
    }

    /// true or false.
    pub fn boolean(self, at: At<'_>) -> Result<bool> {
        match self {
            Self::Given(value) if value.kind() == JsonValueKind::Boolean => Ok(value.as_raw_str() == "true"),
            _ => Err(at.wrong_type("must be true or false")),
        }
    }

    /// The place in a closed list of the text.
    pub(crate) fn choice(self, at: At<'_>, allowed: &[&str]) -> Result<usize> {
        let text = self.text(at)?;
        allowed.iter().position(|allowed| *allowed == text).ok_or_else(|| at.not_in_list(allowed))
    }

    /// The value, where it is of that kind.
    fn given(self, kind: JsonValueKind) -> Option<RawJsonValue<'j, 'j>> {
        match self {
            Self::Given(value) if value.kind() == kind => Some(value),
            _ => None,
        }
    }

    pub(super) fn list(self) -> Option<impl Iterator<Item = RawJsonValue<'j, 'j>>> {
        self.given(JsonValueKind::Array)?.to_array().ok()
    }

    pub(super) fn object(self, at: At<'_>) -> Result<Object<'j>> {
        let wrong = || at.wrong_type("must be an object");
        let value = self.given(JsonValueKind::Object).ok_or_else(wrong)?;
        let mut fields = Vec::new();
        for (key, value) in value.to_object().map_err(|_| wrong())? {
            fields.push((text_of(key).ok_or_else(wrong)?, Self::Given(value)));
        }
        Ok(Object(fields))
    }

    pub(super) fn items(self, at: At<'_>) -> Result<Vec<Self>> {
        let items = self.list().ok_or_else(|| at.wrong_type("must be a list"))?;
        let items: Vec<Self> = items.map(Self::Given).collect();
        match items.len() > MAX_ITEMS {
            true => Err(too_large(at)),
            false => Ok(items),
        }
    }
}

fn text_of<'j>(value: RawJsonValue<'j, 'j>) -> Option<Cow<'j, str>> {
    value.to_unquoted_string_str().ok()
}

/// The fields of an object, in its own order.
pub struct Object<'j>(Vec<(Cow<'j, str>, Node<'j>)>);

impl<'j> Object<'j> {
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.as_ref())
    }

    fn get(&self, name: &str) -> Option<Node<'j>> {
        // The last of two equal keys stands, as in JSON.parse.
        self.0.iter().rev().find(|(key, _)| key == name).map(|(_, node)| *node)
    }

    /// Whether the field is given.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The text of the field that names the variant, where it is text.
    pub fn tag(&self, name: &str) -> Option<Cow<'j, str>> {
        self.get(name)?.given(JsonValueKind::String).and_then(text_of)
    }

    /// The place in a closed list of the text that names a variant.
    pub(crate) fn choice(&self, name: &str, allowed: &[&str], at: At<'_>) -> Result<usize> {
        let at = at.field(name);
        match self.get(name) {
            Some(node) => node.choice(at, allowed),
            None => Err(at.error(Code::MissingField, "this field is needed")),
        }
    }

    /// Reads one field.
    ///
    /// # Errors
    /// The field's own.
    pub fn field(&self, name: &str, place: &mut dyn Read, at: At<'_>) -> Result<()> {
        let at = at.field(name);
        match self.get(name) {
            Some(node) => place.read(node, at),
            None => place.absent(at),
        }
    }
}
