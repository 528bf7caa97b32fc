//! Reading an input: JSON text in, one error out, in the order of the contract.
//!
//! An object's unknown fields come first, then its fields in declared order, depth first. Numbers keep their own text, so 0.1
//! means 0.1 and no binary float is ever made.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use nojson::{JsonValueKind, RawJson, RawJsonValue};

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
    T::read(Node::Given(parse(json)?.value()), At::ROOT)
}

/// Reads each item of a list of inputs on its own, however many there are; paths are relative to the item.
///
/// # Errors
/// `wrong_type` at the root for what is no list.
pub(crate) fn read_each<T: Read>(json: &str) -> Result<Vec<Result<T>>> {
    let json = parse(json)?;
    let items = json.value().to_array().map_err(|_| At::ROOT.wrong_type("must be a list of inputs"))?;
    Ok(items.map(|item| T::read(Node::Given(item), At::ROOT)).collect())
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
            Self::Given(value) => text_of(value),
            Self::Default(text) => Some(Cow::Borrowed(text)),
        };
        text.ok_or_else(|| at.wrong_type("must be text"))
    }

    fn number(self) -> Option<&'j str> {
        match self {
            Self::Given(value) => value.as_number_str().ok(),
            Self::Default(_) => None,
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

    fn object(self, at: At<'_>) -> Result<Object<'j>> {
        let wrong = || at.wrong_type("must be an object");
        let Self::Given(value) = self else { return Err(wrong()) };
        let mut fields = Vec::new();
        for (key, value) in value.to_object().map_err(|_| wrong())? {
            fields.push((text_of(key).ok_or_else(wrong)?, Self::Given(value)));
        }
        Ok(Object(fields))
    }

    fn items(self, at: At<'_>) -> Result<Vec<Self>> {
        let Self::Given(value) = self else { return Err(at.wrong_type("must be a list")) };
        let items = value.to_array().map_err(|_| at.wrong_type("must be a list"))?;
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
        match self.get(name) {
            Some(Node::Given(value)) => text_of(value),
            _ => None,
        }
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
    pub fn field_or<T: Read>(&self, name: &str, default: &'static str, at: At<'_>) -> Result<T> {
        T::read(self.get(name).unwrap_or(Node::Default(default)), at.field(name))
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

impl<T: Read> Read for Vec<T> {
    fn read(node: Node<'_>, at: At<'_>) -> Result<Self> {
        let items = node.items(at)?;
        let mut list = Self::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            list.push(T::read(item, at.item(index))?);
        }
        Ok(list)
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
        node.boolean(at)
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
