//! A value as people edit it: JSON that remembers what was typed, which row is which, and what a choice set aside.

use std::sync::atomic::{AtomicU32, Ordering};

use chiffrage::value::{self, Show, Value, View, count};

use super::fault::Fault;

/// A JSON value.
#[derive(Clone, Debug, Default)]
pub(crate) enum Json {
    #[default]
    Null,
    Bool(bool),
    /// As it was written: no float is ever made of it.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Object),
    /// A field somebody typed in.
    Typed(Box<Typed>),
}

/// The members of an object, in order.
#[derive(Clone, Debug)]
pub(crate) struct Object {
    /// Which row this is, wherever it moves.
    id: u32,
    members: Vec<(String, Json)>,
    /// Members that do not count for now: they come back as they were.
    aside: Vec<(String, Json)>,
}

/// What somebody typed, and what it is read as.
#[derive(Clone, Debug)]
pub(crate) struct Typed {
    /// The last readable content; none is a field left blank.
    pub(crate) held: Option<Json>,
    pub(crate) text: String,
    pub(crate) fault: Option<&'static Fault>,
}

impl Default for Object {
    fn default() -> Self {
        Self { id: identity(), members: Vec::new(), aside: Vec::new() }
    }
}

/// A number nobody else has.
pub(crate) fn identity() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

fn find<'a>(members: &'a [(String, Json)], name: &str) -> Option<&'a Json> {
    members.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn take(members: &mut Vec<(String, Json)>, name: &str) -> Option<Json> {
    let place = members.iter().position(|(known, _)| known == name)?;
    Some(members.remove(place).1)
}

impl Json {
    /// Null for what is no JSON.
    pub(crate) fn parse(text: &str) -> Self {
        Value::from_json(text).map_or(Self::Null, Self::from)
    }

    /// What a rule answers.
    pub(crate) fn of_output(output: &dyn Show) -> Self {
        Self::from(value::of(output))
    }

    /// What counts, for a rule to read.
    pub(crate) fn counted(&self) -> Value {
        value::of(self)
    }

    /// An object without members.
    pub(crate) fn object() -> Self {
        Self::Object(Object::default())
    }

    pub(crate) fn string(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A field left blank: no member of its object.
    pub(crate) fn blank() -> Self {
        Self::Typed(Box::new(Typed { held: None, text: String::new(), fault: None }))
    }

    /// The JSON text, of readable contents alone.
    pub(crate) fn written(&self) -> String {
        value::text(self)
    }

    /// What counts: of a field, what it is read as.
    pub(crate) fn held(&self) -> Option<&Self> {
        match self {
            Self::Typed(typed) => typed.held.as_ref(),
            other => Some(other),
        }
    }

    /// Nothing given and nothing to correct; an empty list too.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Typed(typed) => typed.held.is_none() && typed.fault.is_none(),
            Self::List(items) => items.is_empty(),
            _ => false,
        }
    }

    pub(crate) fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// The identity of a row.
    pub(crate) fn id(&self) -> u32 {
        match self {
            Self::Object(object) => object.id,
            _ => u32::MAX,
        }
    }

    /// The items of a list.
    pub(crate) fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The members of an object.
    pub(crate) fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Object(object) => &object.members,
            _ => &[],
        }
    }

    /// A member that counts.
    pub(crate) fn member(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(object) => find(&object.members, name)?.held(),
            _ => None,
        }
    }

    /// A member as it is edited, set aside or not.
    pub(crate) fn edited(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(object) => find(&object.members, name).or_else(|| find(&object.aside, name)),
            _ => None,
        }
    }

    /// The same, to change it; made when there is none.
    pub(crate) fn edited_mut(&mut self, name: &str) -> Option<&mut Self> {
        if let Self::Null = self {
            *self = Self::object();
        }
        let Self::Object(Object { members, aside, .. }) = self else { return None };
        let known = if has(aside, name) { aside } else { members };
        let place = known.iter().position(|(known, _)| known == name).unwrap_or(known.len());
        if place == known.len() {
            known.push((name.to_owned(), Self::Null));
        }
        known.get_mut(place).map(|(_, value)| value)
    }

    /// What a JSON pointer names.
    pub(crate) fn find(&self, pointer: &str) -> Option<&Self> {
        pointer.split('/').skip(1).try_fold(self, |at, name| match at {
            Self::List(items) => items.get(name.parse::<usize>().ok()?),
            _ => at.member(name),
        })
    }

    /// The text of a text or a number.
    pub(crate) fn text(&self) -> Option<&str> {
        match self.held()? {
            Self::Text(text) | Self::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The text of what a JSON pointer names.
    pub(crate) fn at(&self, pointer: &str) -> Option<&str> {
        self.find(pointer)?.text()
    }

    /// Sets a member.
    pub(crate) fn put(&mut self, name: &str, value: Self) {
        if let Some(place) = self.edited_mut(name) {
            *place = value;
        }
    }

    /// Takes a member out.
    pub(crate) fn remove(&mut self, name: &str) -> Option<Self> {
        match self {
            Self::Object(object) => take(&mut object.members, name),
            _ => None,
        }
    }

    /// Sets a member aside, or takes it back.
    pub(crate) fn set_aside(&mut self, name: &str, aside: bool) {
        let Self::Object(Object { members, aside: kept, .. }) = self else { return };
        let (from, to) = if aside { (members, kept) } else { (kept, members) };
        if let Some(value) = take(from, name) {
            to.push((name.to_owned(), value));
        }
    }

    /// Takes a member out, set aside or not.
    pub(crate) fn forget(&mut self, name: &str) {
        self.set_aside(name, false);
        self.remove(name);
    }

    /// What was typed there counts as if it had been given.
    pub(crate) fn untype(&mut self, name: &str) {
        if let Some(Self::Typed(typed)) = self.edited(name) {
            let held = typed.held.clone().unwrap_or_default();
            self.put(name, held);
        }
    }

    /// A copy that is another row.
    pub(crate) fn duplicated(&self) -> Self {
        let mut copy = self.clone();
        copy.renew();
        copy
    }

    fn renew(&mut self) {
        match self {
            Self::Object(object) => {
                object.id = identity();
                object.members.iter_mut().for_each(|(_, value)| value.renew());
            }
            Self::List(items) => items.iter_mut().for_each(Self::renew),
            _ => {}
        }
    }

    /// Takes over from the value it replaces: rows stay the same rows, what was typed stays where it is read as the same content.
    pub(crate) fn adopt(&mut self, old: &Self) {
        match (self, old) {
            (Self::Object(object), Self::Object(old)) => {
                object.id = old.id;
                for (name, value) in &mut object.members {
                    if let Some(old) = find(&old.members, name).or_else(|| find(&old.aside, name)) {
                        value.adopt(old);
                    }
                }
                let aside = old.aside.iter().filter(|(name, _)| !has(&object.members, name));
                object.aside = aside.cloned().collect();
            }
            (Self::List(items), Self::List(old)) => items.iter_mut().zip(old).for_each(|(item, old)| item.adopt(old)),
            (value, Self::Typed(typed))
                if typed.fault.is_none() && typed.held.as_ref().map(Self::written) == Some(value.written()) =>
            {
                *value = Self::Typed(typed.clone());
            }
            _ => {}
        }
    }

    /// Visits every field that cannot be read, with its JSON pointer.
    pub(crate) fn faults(&self, pointer: &mut String, visit: &mut dyn FnMut(&str, &'static Fault)) {
        let stem = pointer.len();
        match self {
            Self::Typed(typed) => {
                if let Some(fault) = typed.fault {
                    visit(pointer, fault);
                }
            }
            Self::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    pointer.push('/');
                    pointer.push_str(&count(index));
                    item.faults(pointer, visit);
                    pointer.truncate(stem);
                }
            }
            Self::Object(object) => {
                for (name, value) in &object.members {
                    pointer.push('/');
                    pointer.push_str(name);
                    value.faults(pointer, visit);
                    pointer.truncate(stem);
                }
            }
            _ => {}
        }
    }
}

fn has(members: &[(String, Json)], name: &str) -> bool {
    find(members, name).is_some()
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Truth(truth) => Self::Bool(truth),
            Value::Number(number) => Self::Number(number),
            Value::Text(text) => Self::Text(text),
            Value::List(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Value::Object(members) => {
                let mut object = Self::object();
                for (name, value) in members {
                    object.put(&name, Self::from(value));
                }
                object
            }
        }
    }
}

impl Show for Json {
    fn view(&self) -> View<'_> {
        match self {
            Self::Null => View::Null,
            Self::Bool(truth) => View::Truth(*truth),
            Self::Number(number) => View::Number(number),
            Self::Text(text) => View::Text(text.into()),
            Self::List(items) => items.view(),
            Self::Object(object) => {
                let held = object.members.iter().filter_map(|(name, value)| Some((name.as_str(), value.held()?)));
                View::Object(held.map(|(name, value)| (name, value as &dyn Show)).collect())
            }
            Self::Typed(typed) => typed.held.view(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn what_goes_in_comes_out() {
        for text in [r#"{"a":[1.50,true,null,"é\"\\"],"b":{}}"#, "[]", "5", "null"] {
            assert_eq!(Json::parse(text).written(), text);
        }
    }

    #[test]
    fn pointers_find_their_way() {
        let json = Json::parse(r#"{"lines":[{"days":"38"},{"days":12}]}"#);
        assert_eq!(json.at("/lines/0/days"), Some("38"));
        assert_eq!(json.at("/lines/1/days"), Some("12"));
        assert_eq!(json.at("/lines/2/days"), None);
    }

    #[test]
    fn what_is_set_aside_comes_back() {
        let mut json = Json::parse(r#"{"tjm":"1200","mode":"regie"}"#);
        json.set_aside("tjm", true);
        assert_eq!(json.written(), r#"{"mode":"regie"}"#);
        json.set_aside("tjm", false);
        assert_eq!(json.written(), r#"{"mode":"regie","tjm":"1200"}"#);
    }

    #[test]
    fn rows_keep_their_identity_and_copies_get_theirs() {
        let old = Json::parse(r#"[{"days":"38"}]"#);
        let mut new = Json::parse(r#"[{"days":"39"},{"days":"1"}]"#);
        new.adopt(&old);
        let id = |json: &Json, index: usize| json.items().get(index).map(Json::id);
        assert_eq!(id(&new, 0), id(&old, 0));
        assert_ne!(id(&new, 1), id(&old, 0));
        assert_ne!(id(&new.duplicated(), 0), id(&old, 0));
    }
}
