//! Where something stands in an input, and the errors that say so.

use alloc::borrow::ToOwned;
use alloc::string::String;

use crate::error::{Bounds, Code, Error};
use crate::value::count;

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

    /// The field of that name.
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
    pub(crate) fn wrong_type(&self, wanted: &str) -> Error {
        self.error(Code::WrongType, wanted)
    }
}
