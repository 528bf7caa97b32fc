//! Formulas: written once, compiled with the library, evaluated and printed from the same text.
//!
//! `formula!(tjm * (1 - discount_pct / 100))` takes anything an exact value can be read from. Its text becomes postfix code while
//! the library is compiled (a malformed formula does not compile), so that a rule's arithmetic is small, and so that the step that
//! explains a figure is the code that computed it.

use crate::exact::Exact;

/// What a formula can hold: anything that stands for an exact value.
pub trait Operand {
    /// The exact value.
    fn to_exact(&self) -> Exact;
    /// The same without a copy, for a formula.
    fn term(&self) -> Term<'_>;
}

/// An operand as a formula takes it.
#[derive(Clone, Copy, Debug)]
pub enum Term<'a> {
    /// A value.
    Exact(&'a Exact),
    /// A count.
    Whole(i64),
}

impl Term<'_> {
    /// The exact value.
    pub fn to_exact(self) -> Exact {
        match self {
            Self::Exact(exact) => exact.clone(),
            Self::Whole(number) => Exact::from(number),
        }
    }
}

impl Operand for Exact {
    fn to_exact(&self) -> Exact {
        self.clone()
    }
    fn term(&self) -> Term<'_> {
        Term::Exact(self)
    }
}

impl Operand for u32 {
    fn to_exact(&self) -> Exact {
        self.term().to_exact()
    }
    fn term(&self) -> Term<'_> {
        Term::Whole((*self).into())
    }
}

/// A formula names its operands as they are at hand, owned or borrowed.
impl<T: Operand> Operand for &T {
    fn to_exact(&self) -> Exact {
        (*self).to_exact()
    }
    fn term(&self) -> Term<'_> {
        (*self).term()
    }
}

/// A formula with its operands, in the order of the text.
pub(crate) struct Formula<'a> {
    pub(crate) text: &'static str,
    pub(crate) code: &'static [Op],
    pub(crate) operands: &'a [Term<'a>],
}

/// A step of a formula's postfix code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    /// The next operand.
    Operand,
    /// A whole number of the text.
    Number(u32),
    Add,
    Sub,
    Mul,
    Div,
    Min,
    Max,
}

/// The most values a formula holds at a time, and the most steps it has.
const DEPTH: usize = 8;
const STEPS: usize = 64;

impl Formula<'_> {
    /// The exact value.
    pub(crate) fn value(&self) -> Exact {
        let mut stack = Stack { values: [const { Exact::ZERO }; DEPTH], height: 0 };
        let mut operands = self.operands.iter();
        for op in self.code {
            let value = match op {
                Op::Operand => operands.next().map_or(Exact::ZERO, |term| term.to_exact()),
                Op::Number(number) => Exact::from(*number),
                _ => {
                    let (right, left) = (stack.pop(), stack.pop());
                    match op {
                        Op::Add => left + right,
                        Op::Sub => left - right,
                        Op::Mul => left * right,
                        Op::Div => left / right,
                        Op::Min => left.min(right),
                        _ => left.max(right),
                    }
                }
            };
            stack.push(value);
        }
        stack.pop()
    }

    /// The operands with the names they have in the text.
    pub(crate) fn named(&self) -> impl Iterator<Item = (&'static str, Exact)> {
        let word = |letter: char| !(letter.is_ascii_alphanumeric() || letter == '_');
        let words = self.text.split(word).filter(|word| word.starts_with(|letter: char| letter.is_ascii_lowercase()));
        let names = words.filter(|word| !matches!(*word, "min" | "max"));
        names.zip(self.operands.iter().map(|term| term.to_exact()))
    }
}

struct Stack {
    values: [Exact; DEPTH],
    height: usize,
}

impl Stack {
    fn push(&mut self, value: Exact) {
        if let Some(place) = self.values.get_mut(self.height) {
            *place = value;
            self.height = self.height.saturating_add(1);
        }
    }

    fn pop(&mut self) -> Exact {
        self.height = self.height.saturating_sub(1);
        self.values.get_mut(self.height).map(std::mem::take).unwrap_or_default()
    }
}

/// A formula of identifiers, whole numbers, `+ - * /`, parentheses, `min(a, …)` and `max(a, …)`.
macro_rules! formula {
    ($($formula:tt)+) => {
        $crate::formula::Formula {
            text: stringify!($($formula)+),
            code: {
                const CODE: $crate::formula::Code = $crate::formula::Code::compile(stringify!($($formula)+));
                CODE.steps()
            },
            operands: &$crate::formula::terms!([] $($formula)+),
        }
    };
}

/// The identifiers of a formula in order, each as a term.
macro_rules! terms {
    ([$($done:tt)*]) => { [$($done)*] };
    ([$($done:tt)*] max($($inner:tt)+) $($rest:tt)*) => { $crate::formula::terms!([$($done)*] $($inner)+ $($rest)*) };
    ([$($done:tt)*] min($($inner:tt)+) $($rest:tt)*) => { $crate::formula::terms!([$($done)*] $($inner)+ $($rest)*) };
    ([$($done:tt)*] ($($inner:tt)+) $($rest:tt)*) => { $crate::formula::terms!([$($done)*] $($inner)+ $($rest)*) };
    ([$($done:tt)*] $operand:ident $($rest:tt)*) => { $crate::formula::terms!([$($done)* $crate::formula::Operand::term(&$operand),] $($rest)*) };
    ([$($done:tt)*] $other:tt $($rest:tt)*) => { $crate::formula::terms!([$($done)*] $($rest)*) };
}

pub(crate) use {formula, terms};

/// Postfix code, made while the library is compiled.
pub(crate) struct Code {
    steps: [Op; STEPS],
    length: usize,
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
        let mut code = Self { steps: [Op::Operand; STEPS], length: 0 };
        let end = code.sum(text, 0);
        assert!(skip(text, end) == text.len(), "a formula ends where its text does");
        assert!(code.depth() <= DEPTH, "a formula holds few values at a time");
        code
    }

    pub(crate) const fn steps(&self) -> &[Op] {
        self.steps.split_at(self.length).0
    }

    const fn emit(&mut self, op: Op) {
        self.steps[self.length] = op;
        self.length += 1;
    }

    const fn depth(&self) -> usize {
        let (mut height, mut deepest, mut step) = (0, 0, 0);
        while step < self.length {
            match self.steps[step] {
                Op::Operand | Op::Number(_) => height += 1,
                _ => height -= 1,
            }
            if height > deepest {
                deepest = height;
            }
            step += 1;
        }
        deepest
    }

    const fn sum(&mut self, text: &[u8], start: usize) -> usize {
        let mut at = self.product(text, start);
        loop {
            let op = match peek(text, at) {
                b'+' => Op::Add,
                b'-' => Op::Sub,
                _ => return at,
            };
            at = self.product(text, skip(text, at) + 1);
            self.emit(op);
        }
    }

    const fn product(&mut self, text: &[u8], start: usize) -> usize {
        let mut at = self.atom(text, start);
        loop {
            let op = match peek(text, at) {
                b'*' => Op::Mul,
                b'/' => Op::Div,
                _ => return at,
            };
            at = self.atom(text, skip(text, at) + 1);
            self.emit(op);
        }
    }

    const fn atom(&mut self, text: &[u8], start: usize) -> usize {
        let mut at = skip(text, start);
        match text[at] {
            b'(' => closed(text, self.sum(text, at + 1)),
            b'0'..=b'9' => {
                let mut number = 0;
                while at < text.len() && (text[at].is_ascii_digit() || text[at] == b'_') {
                    if text[at] != b'_' {
                        number = number * 10 + (text[at] - b'0') as u32;
                    }
                    at += 1;
                }
                self.emit(Op::Number(number));
                at
            }
            b'a'..=b'z' => {
                let name = at;
                while at < text.len() && (text[at].is_ascii_alphanumeric() || text[at] == b'_') {
                    at += 1;
                }
                match (text.split_at(name).1, peek(text, at)) {
                    ([b'm', b'a', b'x', ..], b'(') => self.of_two(text, at, Op::Max),
                    ([b'm', b'i', b'n', ..], b'(') => self.of_two(text, at, Op::Min),
                    _ => {
                        self.emit(Op::Operand);
                        at
                    }
                }
            }
            _ => panic!("a formula holds names, whole numbers, + - * / and parentheses"),
        }
    }

    const fn of_two(&mut self, text: &[u8], start: usize, op: Op) -> usize {
        let at = self.sum(text, skip(text, start) + 1);
        assert!(peek(text, at) == b',', "two values, parted by a comma");
        let at = self.sum(text, skip(text, at) + 1);
        self.emit(op);
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
