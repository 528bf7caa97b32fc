//! Serde as a format: a [`Value`] from any deserializer, a [`View`] to any serializer.

use alloc::string::String;
use alloc::vec::Vec;

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use serde::{Deserialize, Serialize};

use super::{Blank, Read, Show, Value, View, json, read_value};

/// Reads an input from any format. The error is the format's own, with the place and the message of ours; [`read_value`] keeps the
/// code too.
pub(crate) fn deserialized<'de, T: Read + Blank, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    read_value(&Value::deserialize(from)?).map_err(D::Error::custom)
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Levels(Self::DEPTH).deserialize(from)
    }
}

/// Builds a value of that many levels at most.
#[derive(Clone, Copy)]
struct Levels(usize);

impl<'de> DeserializeSeed<'de> for Levels {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        match self.0.checked_sub(1) {
            Some(levels) => from.deserialize_any(Self(levels)),
            None => from.deserialize_ignored_any(IgnoredAny).map(|_| Value::Null),
        }
    }
}

impl<'de> Visitor<'de> for Levels {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Truth(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(json::digits(number)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(json::unsigned(number)))
    }

    /// A float by its shortest decimal text; one that is not finite is no number.
    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        let text = crate::columns::text(number);
        Ok(if number.is_finite() { Value::Number(text) } else { Value::Text(text) })
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.into()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Vec::new();
        while let Some(name) = members.next_key()? {
            object.push((name, members.next_value_seed(self)?));
        }
        Ok(Value::Object(object))
    }
}

/// Anything that can be told, for a serializer.
pub(crate) struct Shown<'a>(pub(crate) &'a dyn Show);

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0.view() {
            View::Null => to.serialize_none(),
            View::Truth(truth) => to.serialize_bool(truth),
            View::Count(count) => to.serialize_i64(count),
            View::Number(text) => to.serialize_str(text),
            View::Decimal(decimal) => to.serialize_str(&json::decimal(decimal)),
            View::Date(date) => to.serialize_str(&json::date(date)),
            View::Text(text) => to.serialize_str(&text),
            View::List(items) => {
                let mut list = to.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&Shown(item))?;
                }
                list.end()
            }
            View::Object(members) => {
                let mut object = to.serialize_map(Some(members.len()))?;
                for (name, member) in members {
                    object.serialize_entry(name, &Shown(member))?;
                }
                object.end()
            }
        }
    }
}

/// Reads an optional member of a result that is there, be it null.
pub(crate) fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}
