//! Formulas: written once, compiled with the library, evaluated and printed from the same text.
//!
//! `formula!(tjm * (1 - discount_pct / 100))` takes anything an exact value can be read from. Its text becomes postfix code while
//! the library is compiled (a malformed formula does not compile), so that a rule's arithmetic is small, and so that the step that
//! explains a figure is the code that computed it.

use crate::exact::Exact;

/// What a formula can hold: anything that stands for an exact value.
pub(crate) trait Operand {
    /// The exact value.
    fn as_exact(&self) -> &Exact;

    /// A copy of it.
    fn to_exact(&self) -> Exact {
        self.as_exact().clone()
    }
}

impl Operand for Exact {
    fn as_exact(&self) -> &Exact {
        self
    }
}

/// A formula names its operands as they are at hand, owned or borrowed.
impl<T: Operand> Operand for &T {
    fn as_exact(&self) -> &Exact {
        (*self).as_exact()
    }
}

/// What is written of a formula: its text, and the postfix code made of it.
pub(crate) struct Written {
    pub(crate) text: &'static str,
    pub(crate) code: &'static [u8],
}

/// A formula with its operands, in the order of the text.
pub(crate) struct Formula<'a> {
    pub(crate) written: &'static Written,
    pub(crate) operands: &'a [&'a Exact],
}

/// The steps of a formula's postfix code, a byte each.
mod op {
    /// The next operand.
    pub(super) const OPERAND: u8 = 0;
    /// A whole number of the text: the four bytes before.
    pub(super) const NUMBER: u8 = 1;
    pub(super) const ADD: u8 = 2;
    pub(super) const SUB: u8 = 3;
    pub(super) const MUL: u8 = 4;
    pub(super) const DIV: u8 = 5;
    pub(super) const MIN: u8 = 6;
    pub(super) const MAX: u8 = 7;
}

/// The most bytes of a formula's code.
const LONGEST: usize = 96;

impl Formula<'_> {
    /// The exact value.
    pub(crate) fn value(&self) -> Exact {
        last(&mut &*self.written.code, &mut &*self.operands)
    }

    /// The operands with the names they have in the text.
    pub(crate) fn named(&self) -> impl Iterator<Item = (&'static str, Exact)> {
        let word = |letter: char| !(letter.is_ascii_alphanumeric() || letter == '_');
        let words =
            self.written.text.split(word).filter(|word| word.starts_with(|letter: char| letter.is_ascii_lowercase()));
        let names = words.filter(|word| !matches!(*word, "min" | "max"));
        names.zip(self.operands.iter().map(|operand| (*operand).clone()))
    }
}

/// The value that the code ends with, which is taken off it with its operands: postfix code is read from its end.
fn last(code: &mut &[u8], operands: &mut &[&Exact]) -> Exact {
    let Some((step, before)) = code.split_last() else { return Exact::ZERO };
    *code = before;
    match *step {
        op::OPERAND => {
            let Some((operand, before)) = operands.split_last() else { return Exact::ZERO };
            *operands = before;
            (*operand).clone()
        }
        op::NUMBER => {
            let Some((before, number)) = code.split_last_chunk() else { return Exact::ZERO };
            *code = before;
            Exact::from(u32::from_be_bytes(*number))
        }
        step => {
            let right = last(code, operands);
            let left = last(code, operands);
            match step {
                op::ADD => &left + &right,
                op::SUB => &left - &right,
                op::MUL => &left * &right,
                op::DIV => &left / &right,
                op::MIN => left.min(right),
                _ => left.max(right),
            }
        }
    }
}

/// A formula of identifiers, whole numbers, `+ - * /`, parentheses, `min(a, …)` and `max(a, …)`.
macro_rules! formula {
    ($($formula:tt)+) => {
        $crate::formula::Formula {
            written: {
                const TEXT: &str = $crate::camel::camel!(stringify!($($formula)+));
                const LENGTH: usize = $crate::formula::Code::compile(TEXT).length;
                const CODE: [u8; LENGTH] = $crate::formula::Code::compile(TEXT).bytes();
                const _: () = assert!($crate::labels::are_named(TEXT), "every operand has its words in src/labels/operands.rs");
                &$crate::formula::Written { text: TEXT, code: &CODE }
            },
            operands: &$crate::formula::terms!([] $($formula)+),
        }
    };
}

/// The identifiers of a formula in order, each as its exact value.
macro_rules! terms {
    ([$($done:tt)*]) => { [$($done)*] };
    ([$($done:tt)*] max($($inner:tt)+) $($rest:tt)*) => { $crate::formula::terms!([$($done)*] $($inner)+ $($rest)*) };
    ([$($done:tt)*] min($($inner:tt)+) $($rest:tt)*) => { $crate::formula::terms!([$($done)*] $($inner)+ $($rest)*) };
    ([$($done:tt)*] ($($inner:tt)+) $($rest:tt)*) => { $crate::formula::terms!([$($done)*] $($inner)+ $($rest)*) };
    ([$($done:tt)*] $operand:ident $($rest:tt)*) => { $crate::formula::terms!([$($done)* $crate::formula::Operand::as_exact(&$operand),] $($rest)*) };
    ([$($done:tt)*] $other:tt $($rest:tt)*) => { $crate::formula::terms!([$($done)*] $($rest)*) };
}

pub(crate) use {formula, terms};

/// Postfix code, made while the library is compiled.
pub(crate) struct Code {
    bytes: [u8; LONGEST],
    pub(crate) length: usize,
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "runs while the library is compiled: what fails here does not compile"
)]
impl Code {
    /// The code of a formula's text, by recursive descent.
    pub(crate) const fn compile(text: &str) -> Self {
        let text = text.as_bytes();
        let mut code = Self { bytes: [0; LONGEST], length: 0 };
        let end = code.sum(text, 0);
        assert!(skip(text, end) == text.len(), "a formula ends where its text does");
        code
    }

    /// The code as it is kept.
    pub(crate) const fn bytes<const LENGTH: usize>(&self) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        bytes.copy_from_slice(self.bytes.split_at(LENGTH).0);
        bytes
    }

    const fn byte(&mut self, byte: u8) {
        self.bytes[self.length] = byte;
        self.length += 1;
    }

    const fn sum(&mut self, text: &[u8], start: usize) -> usize {
        let mut at = self.product(text, start);
        loop {
            let step = match peek(text, at) {
                b'+' => op::ADD,
                b'-' => op::SUB,
                _ => return at,
            };
            at = self.product(text, skip(text, at) + 1);
            self.byte(step);
        }
    }

    const fn product(&mut self, text: &[u8], start: usize) -> usize {
        let mut at = self.atom(text, start);
        loop {
            let step = match peek(text, at) {
                b'*' => op::MUL,
                b'/' => op::DIV,
                _ => return at,
            };
            at = self.atom(text, skip(text, at) + 1);
            self.byte(step);
        }
    }

    const fn atom(&mut self, text: &[u8], start: usize) -> usize {
        let mut at = skip(text, start);
        match text[at] {
            b'(' => closed(text, self.sum(text, at + 1)),
            b'0'..=b'9' => {
                let mut number = 0_u32;
                while at < text.len() && (text[at].is_ascii_digit() || text[at] == b'_') {
                    if text[at] != b'_' {
                        number = number * 10 + (text[at] - b'0') as u32;
                    }
                    at += 1;
                }
                let [a, b, c, d] = number.to_be_bytes();
                self.byte(a);
                self.byte(b);
                self.byte(c);
                self.byte(d);
                self.byte(op::NUMBER);
                at
            }
            b'a'..=b'z' => {
                let name = at;
                while at < text.len() && (text[at].is_ascii_alphanumeric() || text[at] == b'_') {
                    at += 1;
                }
                match (text.split_at(name).1, peek(text, at)) {
                    ([b'm', b'a', b'x', ..], b'(') => self.of_two(text, at, op::MAX),
                    ([b'm', b'i', b'n', ..], b'(') => self.of_two(text, at, op::MIN),
                    _ => {
                        self.byte(op::OPERAND);
                        at
                    }
                }
            }
            _ => panic!("a formula holds names, whole numbers, + - * / and parentheses"),
        }
    }

    const fn of_two(&mut self, text: &[u8], start: usize, step: u8) -> usize {
        let at = self.sum(text, skip(text, start) + 1);
        assert!(peek(text, at) == b',', "two values, parted by a comma");
        let at = self.sum(text, skip(text, at) + 1);
        self.byte(step);
        closed(text, at)
    }
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "runs while the library is compiled")]
const fn skip(text: &[u8], mut at: usize) -> usize {
    while at < text.len() && text[at].is_ascii_whitespace() {
        at += 1;
    }
    at
}

/// The next byte that is no space; zero at the end.
#[allow(clippy::indexing_slicing, reason = "runs while the library is compiled")]
const fn peek(text: &[u8], at: usize) -> u8 {
    let at = skip(text, at);
    if at < text.len() { text[at] } else { 0 }
}

#[allow(clippy::arithmetic_side_effects, reason = "runs while the library is compiled")]
const fn closed(text: &[u8], at: usize) -> usize {
    assert!(peek(text, at) == b')', "a parenthesis is closed");
    skip(text, at) + 1
}
