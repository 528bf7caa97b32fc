//! Reading an input: one error out, in the order of the contract.
//!
//! An object's unknown fields come first, then its fields in declared order, depth first.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use chrono::{Datelike, NaiveDate};

use super::{At, Show, Value};
use crate::error::{Code, Error, Result};

/// The longest list that is answered; more is `too_large`.
pub(crate) const MAX_ITEMS: usize = 10_000;

/// A value to be read over: nothing yet.
pub trait Blank {
    /// What stands before anything is read.
    fn blank() -> Self;
}

/// What can be read from a [`Value`]: every input of a rule, and its parts.
// Its methods have no type parameters and read over a blank, so that one reader serves every structure.
pub trait Read {
    /// Reads it; `at` is where it stands in the input.
    ///
    /// # Errors
    /// The first fault in the order of the contract.
    #[doc(hidden)]
    fn read(&mut self, node: Node<'_>, at: At<'_>) -> Result<()>;

    /// What an absent field means: an error, unless the type says otherwise.
    ///
    /// # Errors
    /// `missing_field`.
    #[doc(hidden)]
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

/// An input that is told by its members, alone or beside those of another. No part of [`Fields`], so that a module which tells no input
/// carries none of it.
#[doc(hidden)]
pub trait Members {
    /// Adds the members it is told by.
    fn members<'a>(&'a self, members: &mut Vec<(&'a str, &'a dyn Show)>);
}

/// Something built by hand that is held to what is held when it is read: bounds of dates and lists, fields against each other.
pub trait Check {
    /// Holds it to them; most types hold their bounds by themselves.
    ///
    /// # Errors
    /// The first fault, at its place.
    fn check(&self, at: At<'_>) -> Result<()> {
        let _ = at;
        Ok(())
    }
}

impl Check for String {}
impl Check for bool {}

impl<T: Check> Check for Option<T> {
    fn check(&self, at: At<'_>) -> Result<()> {
        self.as_ref().map_or(Ok(()), |value| value.check(at))
    }
}

impl<T: Check> Check for Vec<T> {
    fn check(&self, at: At<'_>) -> Result<()> {
        match self.len() > MAX_ITEMS {
            true => Err(too_large(at)),
            false => self.iter().enumerate().try_for_each(|(index, item)| item.check(at.item(index))),
        }
    }
}

impl Check for NaiveDate {
    fn check(&self, at: At<'_>) -> Result<()> {
        match in_calendar(*self) {
            true => Ok(()),
            false => Err(at.out_of_range("dates go from 1900 to 2200", Some("1900-01-01"), Some("2200-12-31"))),
        }
    }
}

/// Returns what the text of a default is read as.
pub(crate) fn default_of<T: Read + Blank>(text: &'static str) -> T {
    let mut value = T::blank();
    // A default is within the bounds of its type: every rule's cases read it.
    let _ = value.read(Node::Text(text), At::ROOT);
    value
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

    /// The field of that name.
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
            self.fault = place.read(Node::Text(default), self.at.field(name)).err();
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

/// Reads an input of a rule from JSON text.
///
/// # Errors
/// `wrong_type` at the root for text that is no JSON, else the first fault in the order of the contract.
pub fn read<T: Read + Blank>(json: &str) -> Result<T> {
    read_value(&Value::from_json(json)?)
}

/// Reads an input of a rule from a value.
///
/// # Errors
/// The first fault in the order of the contract.
pub fn read_value<T: Read + Blank>(value: &Value) -> Result<T> {
    let mut input = T::blank();
    input.read(Node::Given(value), At::ROOT).map(|()| input)
}

/// Reads a structure from a value: unknown fields first.
pub(crate) fn read_object(target: &mut dyn Fields, node: Node<'_>, at: At<'_>) -> Result<()> {
    let object = node.object(at)?;
    match object.keys().find(|key| !target.knows(key, &object)) {
        Some(key) => Err(at.field(key).error(Code::UnknownField, "this field is not known here")),
        None => target.fill(&object, at),
    }
}

fn too_large(at: At<'_>) -> Error {
    at.error(Code::TooLarge, "a list holds at most 10 000 items")
}

/// Whether a JSON key is one of those fields.
pub(crate) fn is_one_of(key: &str, names: &[&str]) -> bool {
    names.contains(&key)
}

/// A value that has not been read yet, or the text of a default.
#[derive(Clone, Copy)]
pub enum Node<'v> {
    /// A value of the input.
    Given(&'v Value),
    /// What stands for an absent value.
    Text(&'v str),
}

/// A number or a text, which a decimal can be read from alike.
pub(crate) enum Scalar<'v> {
    Number(&'v str),
    Text(&'v str),
}

impl<'v> Node<'v> {
    /// Text.
    pub fn text(self, at: At<'_>) -> Result<&'v str> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Given(Value::Text(text)) => Ok(text),
            Self::Given(_) => Err(at.wrong_type("must be text")),
        }
    }

    pub(crate) fn scalar(self, at: At<'_>) -> Result<Scalar<'v>> {
        match self {
            Self::Given(Value::Number(number)) => Ok(Scalar::Number(number)),
            Self::Given(Value::Text(text)) => Ok(Scalar::Text(text)),
            Self::Text(text) => Ok(Scalar::Text(text)),
            Self::Given(_) => Err(at.wrong_type("must be a decimal: text such as \"1200.50\", or a number")),
        }
    }

    /// A whole number.
    pub fn integer(self, at: At<'_>) -> Result<i64> {
        let number = match self {
            Self::Given(Value::Number(number)) => crate::quantity::whole(number),
            _ => None,
        };
        number.ok_or_else(|| at.wrong_type("must be a whole number"))
    }

    /// true or false.
    pub fn boolean(self, at: At<'_>) -> Result<bool> {
        match self {
            Self::Given(Value::Truth(truth)) => Ok(*truth),
            _ => Err(at.wrong_type("must be true or false")),
        }
    }

    /// The place in a closed list of the text.
    pub(crate) fn choice(self, at: At<'_>, allowed: &[&str]) -> Result<usize> {
        let text = self.text(at)?;
        allowed.iter().position(|allowed| *allowed == text).ok_or_else(|| at.not_in_list(allowed))
    }

    fn object(self, at: At<'_>) -> Result<Object<'v>> {
        match self {
            Self::Given(Value::Object(fields)) => Ok(Object(fields)),
            _ => Err(at.wrong_type("must be an object")),
        }
    }

    fn items(self, at: At<'_>) -> Result<&'v [Value]> {
        match self {
            Self::Given(Value::List(items)) if items.len() > MAX_ITEMS => Err(too_large(at)),
            Self::Given(Value::List(items)) => Ok(items),
            _ => Err(at.wrong_type("must be a list")),
        }
    }
}

/// The fields of an object, in its own order.
pub struct Object<'v>(&'v [(String, Value)]);

impl<'v> Object<'v> {
    fn keys(&self) -> impl Iterator<Item = &'v str> {
        self.0.iter().map(|(key, _)| key.as_str())
    }

    fn get(&self, name: &str) -> Option<&'v Value> {
        // The last of two equal keys stands, as in JSON.parse.
        self.0.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Whether the field is given.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The text of the field that names the variant, where it is text.
    pub fn tag(&self, name: &str) -> Option<&'v str> {
        match self.get(name)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The place in a closed list of the text that names a variant.
    pub(crate) fn choice(&self, name: &str, allowed: &[&str], at: At<'_>) -> Result<usize> {
        let at = at.field(name);
        match self.get(name) {
            Some(value) => Node::Given(value).choice(at, allowed),
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
            Some(value) => place.read(Node::Given(value), at),
            None => place.absent(at),
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
        for (index, item) in node.items(at)?.iter().enumerate() {
            let mut value = T::blank();
            value.read(Node::Given(item), at.item(index))?;
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
        *self = node.text(at)?.to_owned();
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
        *self = iso_date(text)
            .ok_or_else(|| at.error(Code::NotADate, "must be a date of the calendar, written YYYY-MM-DD"))?;
        self.check(at)
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
