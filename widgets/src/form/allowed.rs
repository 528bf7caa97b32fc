//! What a client may see, by name: whatever has no name in the list cannot be shown, copied or sent.

use super::json::Json;

/// The members that may be seen, and those of what they hold; `&[]` is a text, a number or a truth value.
pub(crate) struct Allowed(pub(crate) &'static [(&'static str, Allowed)]);

impl Allowed {
    /// A single figure or text.
    pub(crate) const ONE: Self = Self(&[]);

    /// A copy with the allowed members and no other.
    pub(crate) fn of(&self, value: &Json) -> Json {
        match value {
            Json::List(items) => Json::List(items.iter().map(|item| self.of(item)).collect()),
            value if self.0.is_empty() => match value.held() {
                Some(held @ (Json::Text(_) | Json::Number(_) | Json::Bool(_))) => held.clone(),
                _ => Json::Null,
            },
            value => {
                let mut copy = Json::object();
                for (name, allowed) in self.0 {
                    if let Some(member) = value.member(name) {
                        copy.put(name, allowed.of(member));
                    }
                }
                copy
            }
        }
    }
}

/// Members that hold one text or figure each.
macro_rules! allowed {
    ($($name:ident $({ $($inner:tt)* })?),* $(,)?) => {
        $crate::form::allowed::Allowed(&[$((stringify!($name), allowed!(@ $({ $($inner)* })?))),*])
    };
    (@) => { $crate::form::allowed::Allowed::ONE };
    (@ { $path:path }) => { $path };
    (@ { $($inner:tt)* }) => { allowed!($($inner)*) };
}
pub(crate) use allowed;

#[cfg(test)]
mod tests {
    use super::{Allowed, Json};

    const SHOWN: Allowed = allowed! { revenue, lines { label, days } };

    #[test]
    fn what_has_no_name_is_left_out() {
        let value =
            Json::parse(r#"{"revenue":"1","cost":"2","lines":[{"label":"A","cjm":"3"}],"extra":{"label":"B"}}"#);
        assert_eq!(SHOWN.of(&value).written(), r#"{"revenue":"1","lines":[{"label":"A"}]}"#);
        let nested = Json::parse(r#"{"revenue":{"cost":"2"}}"#);
        assert_eq!(SHOWN.of(&nested).written(), r#"{"revenue":null}"#);
    }
}
