//! Formulas as code of their own, for servers: the value that the postfix code gives, sooner.

use core::ops::{Add, Div, Mul, Sub};

use super::Operand;
use crate::exact::Exact;

/// An operand, for as long as its formula.
#[derive(Clone, Copy)]
pub(crate) struct Term<'a>(&'a Exact);

impl<'a> Term<'a> {
    pub(crate) fn of(operand: &'a impl Operand) -> Self {
        Self(operand.as_exact())
    }
}

impl Operand for Term<'_> {
    fn as_exact(&self) -> &Exact {
        self.0
    }
}

impl From<Term<'_>> for Exact {
    fn from(term: Term<'_>) -> Self {
        term.to_exact()
    }
}

pub(crate) fn max(one: impl Into<Exact>, other: impl Into<Exact>) -> Exact {
    one.into().max(other.into())
}

pub(crate) fn min(one: impl Into<Exact>, other: impl Into<Exact>) -> Exact {
    one.into().min(other.into())
}

macro_rules! operations {
    ($($trait:ident $method:ident)+) => {$(
        operations!($trait $method of Term<'_>, Term<'_>: |one, other| one.0.$method(other.0));
        operations!($trait $method of Term<'_>, Exact: |one, other| one.0.$method(&other));
        operations!($trait $method of Exact, Term<'_>: |one, other| (&one).$method(other.0));
        operations!($trait $method of Term<'_>, u32: |one, other| one.0.$method(&Exact::from(other)));
        operations!($trait $method of Exact, u32: |one, other| (&one).$method(&Exact::from(other)));
        operations!($trait $method of u32, Term<'_>: |one, other| (&Exact::from(one)).$method(other.0));
        operations!($trait $method of u32, Exact: |one, other| (&Exact::from(one)).$method(&other));
    )+};
    ($trait:ident $method:ident of $left:ty, $right:ty: |$one:ident, $other:ident| $value:expr) => {
        impl $trait<$right> for $left {
            type Output = Exact;
            fn $method(self, $other: $right) -> Exact {
                let $one = self;
                $value
            }
        }
    };
}
operations!(Add add Sub sub Mul mul Div div);

/// The value of a formula, an expression of Rust once its identifiers are terms: the operators bind alike.
macro_rules! value {
    ([$($formula:tt)+] max($($inner:tt)+) $($rest:tt)*) => { $crate::formula::direct::value!([$($formula)+] $($inner)+ $($rest)*) };
    ([$($formula:tt)+] min($($inner:tt)+) $($rest:tt)*) => { $crate::formula::direct::value!([$($formula)+] $($inner)+ $($rest)*) };
    ([$($formula:tt)+] ($($inner:tt)+) $($rest:tt)*) => { $crate::formula::direct::value!([$($formula)+] $($inner)+ $($rest)*) };
    ([$($formula:tt)+] $operand:ident $($rest:tt)*) => {{
        let $operand = $crate::formula::direct::Term::of(&$operand);
        $crate::formula::direct::value!([$($formula)+] $($rest)*)
    }};
    ([$($formula:tt)+] $other:tt $($rest:tt)*) => { $crate::formula::direct::value!([$($formula)+] $($rest)*) };
    ([$($formula:tt)+]) => {{
        #[allow(unused_imports, reason = "few formulas have them")]
        use $crate::formula::direct::{max, min};
        #[allow(unused_parens, reason = "two values of max or min may be in parentheses")]
        let value = $($formula)+;
        $crate::exact::Exact::from(value)
    }};
}

pub(crate) use value;
