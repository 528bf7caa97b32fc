//! Closures behind a pointer, of whose code only what is called is kept: a `dyn Fn` also carries how to call it once.

use crate::form::Form;

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
pub(crate) trait Draw<K, T> {
    fn draw(&self, form: &Form, key: K) -> T;
}

impl<K, T, F: Fn(&Form, K) -> T> Draw<K, T> for F {
    fn draw(&self, form: &Form, key: K) -> T {
        self(form, key)
    }
}
