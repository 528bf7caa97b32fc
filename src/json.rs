//! Results as JSON text, for the doors: a serializer of what results are made of and nothing else, so that it stays small.

use std::fmt;

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// The JSON text of a result; none where a value has no place in one.
pub(crate) fn text<T: Serialize>(value: &T) -> Option<String> {
    let mut text = String::new();
    value.serialize(&mut Writer { text: &mut text, first: true }).ok()?;
    Some(text)
}

/// Writes one value, or the items of the one it has opened.
struct Writer<'a> {
    text: &'a mut String,
    first: bool,
}

/// A value that results never hold.
#[derive(Debug)]
struct NoPlace;

impl fmt::Display for NoPlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("this value has no place in a result")
    }
}

impl std::error::Error for NoPlace {}

impl serde::ser::Error for NoPlace {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Written = Result<(), NoPlace>;

impl Writer<'_> {
    fn item(&mut self) -> Writer<'_> {
        if !std::mem::take(&mut self.first) {
            self.text.push(',');
        }
        Writer { text: self.text, first: true }
    }

    fn name(&mut self, name: &str) -> Writer<'_> {
        self.item().quote(name);
        self.text.push(':');
        Writer { text: self.text, first: true }
    }

    fn quote(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\u{0}'..='\u{1f}' => {
                    self.text.push_str("\\u00");
                    let code = u32::from(letter);
                    self.text.push(if code < 16 { '0' } else { '1' });
                    self.text.extend(char::from_digit(code & 15, 16));
                }
                letter => self.text.push(letter),
            }
        }
        self.text.push('"');
    }
}

/// The scalars that results do not hold.
macro_rules! no_place {
    ($($method:ident: $type:ty),+) => {$(
        fn $method(self, _: $type) -> Written {
            Err(NoPlace)
        }
    )+};
}

impl<'a> Serializer for &'a mut Writer<'_> {
    type Ok = ();
    type Error = NoPlace;
    type SerializeSeq = Writer<'a>;
    type SerializeMap = Writer<'a>;
    type SerializeStruct = Writer<'a>;
    type SerializeTuple = Impossible<(), NoPlace>;
    type SerializeTupleStruct = Impossible<(), NoPlace>;
    type SerializeTupleVariant = Impossible<(), NoPlace>;
    type SerializeStructVariant = Impossible<(), NoPlace>;

    no_place!(
        serialize_i8: i8, serialize_i16: i16, serialize_u8: u8, serialize_u16: u16, serialize_f32: f32,
        serialize_f64: f64, serialize_char: char, serialize_bytes: &[u8]
    );

    fn serialize_bool(self, value: bool) -> Written {
        self.text.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i32(self, value: i32) -> Written {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Written {
        self.text.push_str(&value.to_string());
        Ok(())
    }

    fn serialize_u32(self, value: u32) -> Written {
        self.serialize_i64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Written {
        self.text.push_str(&value.to_string());
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Written {
        self.quote(text);
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.text.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Err(NoPlace)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(NoPlace)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Writer<'a>, NoPlace> {
        self.text.push('[');
        Ok(Writer { text: self.text, first: true })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Writer<'a>, NoPlace> {
        self.text.push('{');
        Ok(Writer { text: self.text, first: true })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Writer<'a>, NoPlace> {
        self.serialize_map(None)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NoPlace> {
        Err(NoPlace)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, NoPlace> {
        Err(NoPlace)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NoPlace> {
        Err(NoPlace)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NoPlace> {
        Err(NoPlace)
    }
}

impl SerializeSeq for Writer<'_> {
    type Ok = ();
    type Error = NoPlace;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        value.serialize(&mut self.item())
    }

    fn end(self) -> Written {
        self.text.push(']');
        Ok(())
    }
}

impl SerializeMap for Writer<'_> {
    type Ok = ();
    type Error = NoPlace;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Written {
        key.serialize(&mut self.item())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        self.text.push(':');
        value.serialize(&mut Writer { text: self.text, first: true })
    }

    fn end(self) -> Written {
        self.text.push('}');
        Ok(())
    }
}

impl SerializeStruct for Writer<'_> {
    type Ok = ();
    type Error = NoPlace;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, name: &'static str, value: &T) -> Written {
        value.serialize(&mut self.name(name))
    }

    fn end(self) -> Written {
        SerializeMap::end(self)
    }
}
