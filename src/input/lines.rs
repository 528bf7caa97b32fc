//! Reading an input from lines of text, a value each and no names, in declared order: what a server sends.
//!
//! A list is its length and its items; a field that is left out has its mark. The names and the order of the contract are in the JSON
//! text of the same input: it is asked for whatever is wrong here, so that an error says no more than that.

use alloc::string::String;

use super::{At, Blank, Node, Read};
use crate::error::{Code, Error, Result};

/// What stands for a field that is left out.
const ABSENT: &str = "\u{2}\n";

/// The lines of an input that are left.
pub struct Lines<'j> {
    text: &'j str,
    left: usize,
}

impl<'j> Lines<'j> {
    /// The next one.
    ///
    /// # Errors
    /// There is none.
    pub fn line(&mut self) -> Result<&'j str> {
        let end = self.text.bytes().position(|byte| byte == b'\n').ok_or_else(ask)?;
        let (line, rest) = self.text.split_at_checked(end).ok_or_else(ask)?;
        self.past(rest.get(1..).unwrap_or_default());
        Ok(line)
    }

    /// A field, which may be left out.
    ///
    /// # Errors
    /// Its own.
    pub fn field(&mut self, place: &mut impl Read) -> Result<()> {
        match self.skips_absent() {
            true => place.absent(At::ROOT),
            false => place.lines(self),
        }
    }

    /// The same, read from the text of its default where it is absent.
    ///
    /// # Errors
    /// Its own.
    pub fn field_or(&mut self, default: &'static str, place: &mut impl Read) -> Result<()> {
        match self.skips_absent() {
            true => place.read(Node::Text(default), At::ROOT),
            false => place.lines(self),
        }
    }

    /// How many items follow.
    ///
    /// # Errors
    /// No number.
    pub fn length(&mut self) -> Result<usize> {
        self.line()?.parse().map_err(|_| ask())
    }

    fn skips_absent(&mut self) -> bool {
        let rest = self.text.strip_prefix(ABSENT);
        if let Some(rest) = rest {
            self.past(rest);
        }
        rest.is_some()
    }

    fn past(&mut self, rest: &'j str) {
        self.text = rest;
        self.left = self.left.wrapping_sub(1);
    }
}

/// Reads lines after their number, which a text of several lines would belie.
pub(crate) fn read_lines<'j>(text: &'j str, read: &mut dyn FnMut(&mut Lines<'j>) -> Result<()>) -> Result<()> {
    let mut lines = Lines { text, left: 0 };
    lines.left = lines.length()?;
    read(&mut lines)?;
    match (lines.text, lines.left) {
        ("", 0) => Ok(()),
        _ => Err(ask()),
    }
}

/// An item of a list.
pub(crate) fn item<T: Read + Blank>(lines: &mut Lines<'_>) -> Result<T> {
    let mut item = T::blank();
    item.lines(lines).map(|()| item)
}

#[cold]
fn ask() -> Error {
    Error::new(Code::WrongType, String::new(), "the lines are not those of an input")
}
