//! Reading an input: JSON text in, one error out, in the order of the contract.
//!
//! An object's unknown fields come first, then its fields in declared order, depth first. Numbers keep their own text, so 0.1
//! means 0.1 and no binary float is ever made.

mod at;
mod node;

use alloc::string::String;
use alloc::vec::Vec;

use chrono::{Datelike, NaiveDate};
use nojson::RawJson;

pub use at::At;
pub(crate) use node::Scalar;
pub use node::{Node, Object};

use crate::error::{Code, Error, Result};

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

/// Visits each item of a list of inputs in turn, however many there are; paths are relative to the item.
///
/// # Errors
/// `wrong_type` at the root for what is no list.
pub(crate) fn each_item(json: &str, visit: &mut dyn FnMut(Node<'_>)) -> Result<()> {
    let json = parse(json)?;
    let items = Node::Given(json.value()).list().ok_or_else(|| At::ROOT.wrong_type("must be a list of inputs"))?;
    items.map(Node::Given).for_each(visit);
    Ok(())
}

fn parse(json: &str) -> Result<RawJson<'_>> {
    RawJson::parse(json).map_err(|_| At::ROOT.wrong_type("the input is not JSON"))
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
