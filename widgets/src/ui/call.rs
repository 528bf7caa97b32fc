//! Closures behind a pointer, of whose code only what is called is kept: a `dyn Fn` also carries how to call it once.

use crate::form::Form;

use super::html::Html;

/// A closure of what it is given.
pub(crate) trait Call<A, T> {
    fn call(&self, given: A) -> T;
}

impl<A, T, F: Fn(A) -> T> Call<A, T> for F {
    fn call(&self, given: A) -> T {
        self(given)
    }
}

/// A closure that draws something of a form, for a key.
pub(crate) trait Draw {
    fn draw(&self, form: &Form, key: &str) -> Option<Html>;
}

impl<F: Fn(&Form, &str) -> Option<Html>> Draw for F {
    fn draw(&self, form: &Form, key: &str) -> Option<Html> {
        self(form, key)
    }
}
