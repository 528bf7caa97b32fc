//! Reading an input: JSON text in, one error out, in the order of the contract.
//!
//! An object's unknown fields come first, then its fields in declared order, depth first. Numbers keep their own text, so 0.1
//! means 0.1 and no binary float is ever made.

use std::borrow::Cow;
use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::error::{Bounds, Code, Error, Result};

/// The longest list that is answered; more is `too_large`.
pub const MAX_ITEMS: usize = 10_000;

/// Something that can be read from JSON.
pub trait Read: Sized {
    /// Reads it; `at` is where it stands in the input.
    fn read(node: Node<'_>, at: At<'_>) -> Result<Self>;

    /// What an absent field means: an error, unless the type says otherwise.
    fn absent(at: At<'_>) -> Result<Self> {
        Err(at.error(Code::MissingField, "this field is needed"))
    }
}

/// A structure whose fields are read from an object, alone or beside those of another.
pub trait Fields: Sized {
    /// Whether the structure has a field of that name.
    fn knows(key: &str, object: &Object<'_>) -> bool;
    /// Reads its fields in declared order.
    fn read_fields(object: &Object<'_>, at: At<'_>) -> Result<Self>;
}

/// Reads a whole input from JSON text.
///
/// # Errors
/// `wrong_type` at the root for text that is no JSON, else the first fault in the order of the contract.
pub fn read<T: Read>(json: &str) -> Result<T> {
    let raw: &RawValue =
        serde_json::from_str(json).map_err(|_| At::ROOT.error(Code::WrongType, "the input is not JSON"))?;
    T::read(Node(raw.get()), At::ROOT)
}

/// Reads each item of a list of inputs on its own, however many there are; paths are relative to the item.
///
/// # Errors
/// `wrong_type` at the root for what is no list.
pub(crate) fn read_each<T: Read>(json: &str) -> Result<impl Iterator<Item = Result<T>>> {
    let raws: Vec<&RawValue> =
        serde_json::from_str(json).map_err(|_| At::ROOT.error(Code::WrongType, "must be a list of inputs"))?;
    Ok(raws.into_iter().map(|raw| T::read(Node(raw.get()), At::ROOT)))
}

/// Reads an input through serde, with the library's error as text.
pub(crate) fn deserialize<'de, T: Read, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<T, D::Error> {
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    read(raw.get()).map_err(D::Error::custom)
}

/// Where a value stands in the input; written out only when something is wrong.
#[derive(Clone, Copy)]
pub struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Item(usize),
}

impl<'a> At<'a> {
    /// The whole input.
    pub const ROOT: At<'static> = At { parent: None, step: Step::Root };

    /// The field of that (Rust) name.
    pub fn field(&'a self, name: &'a str) -> At<'a> {
        At { parent: Some(self), step: Step::Field(name) }
    }

    /// The item of a list.
    pub fn item(&'a self, index: usize) -> At<'a> {
        At { parent: Some(self), step: Step::Item(index) }
    }

    /// As a JSON pointer.
    #[cold]
    pub fn pointer(&self) -> String {
        let mut pointer = self.parent.map(At::pointer).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Field(name) => {
                pointer.push('/');
                pointer.push_str(&crate::figure::camel(name).replace('~', "~0").replace('/', "~1"));
            }
            Step::Item(index) => {
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
        pointer
    }

    /// An error here.
    #[cold]
    pub fn error(&self, code: Code, message: &str) -> Error {
        Error::new(code, self.pointer(), message)
    }

    /// Outside the bounds, written as decimals, dates or counts.
    #[cold]
    pub fn out_of_range(&self, message: &str, min: Option<&str>, max: Option<&str>) -> Error {
        self.error(Code::OutOfRange, message).with_bounds(Bounds {
            min: min.map(str::to_owned),
            max: max.map(str::to_owned),
            allowed: None,
        })
    }

    /// Not a text of a closed list.
    #[cold]
    pub fn not_in_list(&self, allowed: &[&str]) -> Error {
        let message = format!("must be one of {}", allowed.join(", "));
        self.error(Code::OutOfRange, &message).with_bounds(Bounds {
            allowed: Some(allowed.iter().map(|&text| text.to_owned()).collect()),
            ..Bounds::default()
        })
    }

    #[cold]
    fn wrong_type(&self, wanted: &str) -> Error {
        self.error(Code::WrongType, wanted)
    }
}

/// A JSON value that has not been read yet.
#[derive(Clone, Copy)]
pub struct Node<'j>(&'j str);

/// A number or a text, which a decimal can be read from alike.
pub(crate) enum Scalar<'j> {
    Number(&'j str),
    Text(Cow<'j, str>),
}

impl<'j> Node<'j> {
    fn first(self) -> Option<u8> {
        self.0.as_bytes().first().copied()
    }

    /// Text.
    pub fn text(self, at: At<'_>) -> Result<Cow<'j, str>> {
        let wrong = || at.wrong_type("must be text");
        match self.first() {
            Some(b'"') => borrowed(self.0).ok_or_else(wrong),
            _ => Err(wrong()),
        }
    }

    pub(crate) fn scalar(self, at: At<'_>) -> Result<Scalar<'j>> {
        match self.first() {
            Some(b'-' | b'0'..=b'9') => Ok(Scalar::Number(self.0)),
            Some(b'"') => self.text(at).map(Scalar::Text),
            _ => Err(at.wrong_type("must be a decimal: text such as \"1200.50\", or a number")),
        }
    }

    /// A whole number.
    pub fn integer(self, at: At<'_>) -> Result<i64> {
        let wrong = || at.wrong_type("must be a whole number");
        match self.first() {
            Some(b'-' | b'0'..=b'9') => crate::quantity::whole(self.0).ok_or_else(wrong),
            _ => Err(wrong()),
        }
    }

    fn object(self, at: At<'_>) -> Result<Object<'j>> {
        serde_json::from_str(self.0).map_err(|_| at.wrong_type("must be an object"))
    }

    fn items(self, at: At<'_>) -> Result<Items<'j>> {
        serde_json::from_str(self.0).map_err(|_| at.wrong_type("must be a list"))
    }
}

fn borrowed(json: &str) -> Option<Cow<'_, str>> {
    let inner = json.strip_prefix('"')?.strip_suffix('"')?;
    match inner.contains('\\') {
        false => Some(Cow::Borrowed(inner)),
        true => serde_json::from_str(json).ok().map(Cow::Owned),
    }
}

/// The fields of an object, in its own order.
pub struct Object<'j>(Vec<(Cow<'j, str>, Node<'j>)>);

impl<'j> Object<'j> {
    fn get(&self, name: &str) -> Option<Node<'j>> {
        // The last of two equal keys stands, as in JSON.parse.
        self.0.iter().rev().find(|(key, _)| same(key, name)).map(|(_, node)| *node)
    }

    /// Whether the field is given.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The text of the field that names the variant, where it is text.
    pub fn tag(&self, name: &str) -> Option<Cow<'j, str>> {
        self.get(name).and_then(|node| borrowed(node.0))
    }

    /// The field of that name.
    pub fn field<T: Read>(&self, name: &str, at: At<'_>) -> Result<T> {
        let at = at.field(name);
        match self.get(name) {
            Some(node) => T::read(node, at),
            None => T::absent(at),
        }
    }

    /// The field of that name, or its default, given as its text.
    pub fn field_or<T: Read>(&self, name: &str, default: &str, at: At<'_>) -> Result<T> {
        let at = at.field(name);
        T::read(self.get(name).unwrap_or(Node(default)), at)
    }
}

/// Reads a structure from a value: unknown fields first.
pub(crate) fn read_object<T: Fields>(node: Node<'_>, at: At<'_>) -> Result<T> {
    let object = node.object(at)?;
    match object.0.iter().find(|(key, _)| !T::knows(key, &object)) {
        Some((key, _)) => Err(at.field(key).error(Code::UnknownField, "this field is not known here")),
        None => T::read_fields(&object, at),
    }
}

/// Whether a JSON key (`floorTjm`) is that Rust field (`floor_tjm`).
pub(crate) fn same(key: &str, field: &str) -> bool {
    let mut key = key.bytes();
    let mut field = field.bytes();
    loop {
        match (key.next(), field.next()) {
            (None, None) => return true,
            (Some(letter), Some(b'_')) => {
                if field.next().map(|next| next.to_ascii_uppercase()) != Some(letter) {
                    return false;
                }
            }
            (letter, expected) if letter == expected => {}
            _ => return false,
        }
    }
}

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Object<'de>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(Key(key)) = map.next_key()? {
                    let raw: &'de RawValue = map.next_value()?;
                    entries.push((key, Node(raw.get())));
                }
                Ok(Object(entries))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

/// A key, borrowed where it holds no escape.
struct Key<'j>(Cow<'j, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Key<'de>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("text")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> std::result::Result<Self::Value, E> {
                Ok(Key(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> std::result::Result<Self::Value, E> {
                Ok(Key(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// The items of a list; beyond the longest answered they are counted only.
struct Items<'j> {
    nodes: Vec<Node<'j>>,
    too_many: bool,
}

impl<'de> Deserialize<'de> for Items<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Items<'de>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> std::result::Result<Self::Value, A::Error> {
                let mut nodes = Vec::new();
                while nodes.len() < MAX_ITEMS {
                    match list.next_element::<&'de RawValue>()? {
                        Some(raw) => nodes.push(Node(raw.get())),
                        None => return Ok(Items { nodes, too_many: false }),
                    }
                }
                let mut too_many = false;
                while list.next_element::<IgnoredAny>()?.is_some() {
                    too_many = true;
                }
                Ok(Items { nodes, too_many })
            }
        }
        deserializer.deserialize_seq(List)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: Node<'_>, at: At<'_>) -> Result<Self> {
        let items = node.items(at)?;
        if items.too_many {
            return Err(at.error(Code::TooLarge, "a list holds at most 10 000 items"));
        }
        let read = |(index, node): (usize, &Node<'_>)| T::read(*node, at.item(index));
        items.nodes.iter().enumerate().map(read).collect()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: Node<'_>, at: At<'_>) -> Result<Self> {
        T::read(node, at).map(Some)
    }
    fn absent(_: At<'_>) -> Result<Self> {
        Ok(None)
    }
}

impl Read for String {
    fn read(node: Node<'_>, at: At<'_>) -> Result<Self> {
        node.text(at).map(Cow::into_owned)
    }
}

/// Absent is false.
impl Read for bool {
    fn read(node: Node<'_>, at: At<'_>) -> Result<Self> {
        match node.0 {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(at.wrong_type("must be true or false")),
        }
    }
    fn absent(_: At<'_>) -> Result<Self> {
        Ok(false)
    }
}

/// `YYYY-MM-DD`, from 1900 to 2200.
impl Read for NaiveDate {
    fn read(node: Node<'_>, at: At<'_>) -> Result<Self> {
        let text = node.text(at)?;
        let date = iso_date(&text)
            .ok_or_else(|| at.error(Code::NotADate, "must be a date of the calendar, written YYYY-MM-DD"))?;
        match in_calendar(date) {
            true => Ok(date),
            false => Err(at.out_of_range("dates go from 1900 to 2200", Some("1900-01-01"), Some("2200-12-31"))),
        }
    }
}

/// The years the calendar answers for.
pub(crate) fn in_calendar(date: NaiveDate) -> bool {
    (1900..=2200).contains(&date.year())
}

fn iso_date(text: &str) -> Option<NaiveDate> {
    let number = |digits: &str| match digits.bytes().all(|byte| byte.is_ascii_digit()) {
        true => digits.parse::<u32>().ok(),
        false => None,
    };
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(number(year)?).ok()?, number(month)?, number(day)?)
}
