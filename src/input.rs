//! Reading an input: JSON text in, one error out, in the order of the contract.
//!
//! An object's unknown fields come first, then its fields in declared order, depth first. Numbers keep their own text, so 0.1
//! means 0.1 and no binary float is ever made.

use alloc::borrow::ToOwned;

use alloc::string::String;
use alloc::vec::Vec;

use alloc::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use nojson::{JsonValueKind, RawJson, RawJsonValue};

use crate::error::{Bounds, Code, Error, Result};
use crate::json::count;

/// The longest list that is answered; more is `too_large`.
pub const MAX_ITEMS: usize = 10_000;

/// A value to be read over: nothing yet.
pub trait Blank {
    /// What stands before anything is read.
    fn blank() -> Self;
}

/// Something that can be read from JSON, over a blank. Without type parameters, so that one reader serves every structure.
pub trait Read {
    /// Reads it; `at` is where it stands in the input.
    ///
    /// # Errors
    /// The first fault in the order of the contract.
    fn read(&mut self, node: Node<'_>, at: At<'_>) -> Result<()>;

    /// What an absent field means: an error, unless the type says otherwise.
    ///
    /// # Errors
    /// `missing_field`.
    fn absent(&mut self, at: At<'_>) -> Result<()> {
        Err(at.error(Code::MissingField, "this field is needed"))
    }
}

/// A structure whose fields are read from an object, alone or beside those of another.
pub trait Fields {
    /// Whether the structure has a field of that name.
    fn knows(&self, key: &str, object: &Object<'_>) -> bool;

    /// Reads its fields in declared order.
    ///
    /// # Errors
    /// The first fault in the order of the contract.
    fn fill(&mut self, object: &Object<'_>, at: At<'_>) -> Result<()>;
}

/// Reads the fields of an object one by one, up to the first fault.
pub struct Reader<'a, 'j> {
    object: &'a Object<'j>,
    at: At<'a>,
    fault: Option<Error>,
}

impl<'a, 'j> Reader<'a, 'j> {
    /// Of that object, which stands there.
    pub fn of(object: &'a Object<'j>, at: At<'a>) -> Self {
        Self { object, at, fault: None }
    }

    /// The field of that Rust name.
    pub fn field(&mut self, name: &str, place: &mut dyn Read) {
        if self.fault.is_none() {
            self.fault = self.object.field(name, place, self.at).err();
        }
    }

    /// The same, read from the text of its default where it is absent.
    pub fn field_or(&mut self, name: &str, default: &'static str, place: &mut dyn Read) {
        if self.object.has(name) {
            self.field(name, place);
        } else if self.fault.is_none() {
            self.fault = place.read(Node::Default(default), self.at.field(name)).err();
        }
    }

    /// The first fault, if there was one.
    ///
    /// # Errors
    /// That fault.
    pub fn end(self) -> Result<()> {
        self.fault.map_or(Ok(()), Err)
    }
}

/// Reads a whole input from JSON text.
///
/// # Errors
/// `wrong_type` at the root for text that is no JSON, else the first fault in the order of the contract.
pub fn read<T: Read + Blank>(json: &str) -> Result<T> {
    let mut input = T::blank();
    read_root(&mut input, json).map(|()| input)
}

pub(crate) fn read_root(input: &mut dyn Read, json: &str) -> Result<()> {
    input.read(Node::Given(parse(json)?.value()), At::ROOT)
}

/// Reads each item of a list of inputs on its own, however many there are; paths are relative to the item.
///
/// # Errors
/// `wrong_type` at the root for what is no list.
pub(crate) fn read_each<T: Read + Blank>(json: &str) -> Result<Vec<Result<T>>> {
    let json = parse(json)?;
    let items = Node::Given(json.value()).list().ok_or_else(|| At::ROOT.wrong_type("must be a list of inputs"))?;
    let read = |item| {
        let mut input = T::blank();
        input.read(Node::Given(item), At::ROOT).map(|()| input)
    };
    Ok(items.map(read).collect())
}

fn parse(json: &str) -> Result<RawJson<'_>> {
    RawJson::parse(json).map_err(|_| At::ROOT.wrong_type("the input is not JSON"))
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
    Key(&'a str),
    Item(usize),
}

impl<'a> At<'a> {
    /// The whole input.
    pub const ROOT: At<'static> = At { parent: None, step: Step::Root };

    /// The field of that (Rust) name.
    pub fn field(&'a self, name: &'a str) -> At<'a> {
        At { parent: Some(self), step: Step::Field(name) }
    }

    /// The field of that JSON name, as the input spells it.
    fn key(&'a self, name: &'a str) -> At<'a> {
        At { parent: Some(self), step: Step::Key(name) }
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
                crate::figure::push_camel(name, &mut pointer);
            }
            Step::Key(name) => {
                pointer.push('/');
                for letter in name.chars() {
                    match letter {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        letter => pointer.push(letter),
                    }
                }
            }
            Step::Item(index) => {
                pointer.push('/');
                pointer.push_str(&count(index));
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
        let mut message = String::from("must be one of");
        for (index, text) in allowed.iter().enumerate() {
            message.push_str(if index > 0 { ", " } else { " " });
            message.push_str(text);
        }
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

/// A JSON value that has not been read yet, or the text of a field's default.
#[derive(Clone, Copy)]
pub enum Node<'j> {
    /// A value of the input.
    Given(RawJsonValue<'j, 'j>),
    /// Text that stands for an absent value.
    Default(&'static str),
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
            Self::Default(text) => Some(Cow::Borrowed(text)),
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

    fn list(self) -> Option<impl Iterator<Item = RawJsonValue<'j, 'j>>> {
        self.given(JsonValueKind::Array)?.to_array().ok()
    }

    fn object(self, at: At<'_>) -> Result<Object<'j>> {
        let wrong = || at.wrong_type("must be an object");
        let value = self.given(JsonValueKind::Object).ok_or_else(wrong)?;
        let mut fields = Vec::new();
        for (key, value) in value.to_object().map_err(|_| wrong())? {
            fields.push((text_of(key).ok_or_else(wrong)?, Self::Given(value)));
        }
        Ok(Object(fields))
    }

    fn items(self, at: At<'_>) -> Result<Vec<Self>> {
        let items = self.list().ok_or_else(|| at.wrong_type("must be a list"))?;
        let items: Vec<Self> = items.map(Self::Given).collect();
        match items.len() > MAX_ITEMS {
            true => Err(at.error(Code::TooLarge, "a list holds at most 10 000 items")),
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

/// Reads a structure from a value: unknown fields first.
pub(crate) fn read_object(target: &mut dyn Fields, node: Node<'_>, at: At<'_>) -> Result<()> {
    let object = node.object(at)?;
    match object.0.iter().find(|(key, _)| !target.knows(key, &object)) {
        Some((key, _)) => Err(at.key(key).error(Code::UnknownField, "this field is not known here")),
        None => target.fill(&object, at),
    }
}

/// Whether a JSON key is one of those Rust fields.
pub(crate) fn is_one_of(key: &str, names: &[&str]) -> bool {
    names.iter().any(|name| same(key, name))
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

macro_rules! blank {
    ($($type:ty = $blank:expr),+) => {$(
        impl Blank for $type {
            fn blank() -> Self {
                $blank
            }
        }
    )+};
}
blank!(String = Self::new(), bool = false, NaiveDate = Self::default());

impl<T> Blank for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
}

impl<T> Blank for Option<T> {
    fn blank() -> Self {
        None
    }
}

impl<T: Read + Blank> Read for Vec<T> {
    fn read(&mut self, node: Node<'_>, at: At<'_>) -> Result<()> {
        for (index, item) in node.items(at)?.into_iter().enumerate() {
            let mut value = T::blank();
            value.read(item, at.item(index))?;
            self.push(value);
        }
        Ok(())
    }
}

impl<T: Read + Blank> Read for Option<T> {
    fn read(&mut self, node: Node<'_>, at: At<'_>) -> Result<()> {
        self.insert(T::blank()).read(node, at)
    }
    fn absent(&mut self, _: At<'_>) -> Result<()> {
        Ok(())
    }
}

impl Read for String {
    fn read(&mut self, node: Node<'_>, at: At<'_>) -> Result<()> {
        *self = node.text(at)?.into_owned();
        Ok(())
    }
}

/// Absent is false.
impl Read for bool {
    fn read(&mut self, node: Node<'_>, at: At<'_>) -> Result<()> {
        *self = node.boolean(at)?;
        Ok(())
    }
    fn absent(&mut self, _: At<'_>) -> Result<()> {
        Ok(())
    }
}

/// `YYYY-MM-DD`, from 1900 to 2200.
impl Read for NaiveDate {
    fn read(&mut self, node: Node<'_>, at: At<'_>) -> Result<()> {
        let text = node.text(at)?;
        *self = iso_date(&text)
            .ok_or_else(|| at.error(Code::NotADate, "must be a date of the calendar, written YYYY-MM-DD"))?;
        match in_calendar(*self) {
            true => Ok(()),
            false => Err(at.out_of_range("dates go from 1900 to 2200", Some("1900-01-01"), Some("2200-12-31"))),
        }
    }
}

/// The years the calendar answers for.
pub(crate) fn in_calendar(date: NaiveDate) -> bool {
    (1900..=2200).contains(&date.year())
}

fn iso_date(text: &str) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let number = |digits: &[&u8]| {
        digits.iter().try_fold(0_u32, |number, digit| {
            let digit = char::from(**digit).to_digit(10)?;
            number.checked_mul(10)?.checked_add(digit)
        })
    };
    NaiveDate::from_ymd_opt(i32::try_from(number(&[y1, y2, y3, y4])?).ok()?, number(&[m1, m2])?, number(&[d1, d2])?)
}
