//! Where a field stands in a value, whatever rows are added above it.

use std::rc::Rc;

use chiffrage::value::count;

use super::json::Json;

#[derive(Clone, Copy, Debug)]
enum Step {
    Name(&'static str),
    /// A row of a list, by its identity.
    Row(u32),
}

/// A place in a value.
#[derive(Debug)]
pub(crate) struct Place(Rc<[Step]>);

/// Cloned for nearly every closure of a field: a call is shorter than the count of its owners.
impl Clone for Place {
    #[inline(never)]
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl Place {
    /// By a JSON pointer without rows.
    pub(crate) fn of(pointer: &'static str) -> Self {
        Self(pointer.split('/').skip(1).map(Step::Name).collect())
    }

    /// A member of the object there.
    pub(crate) fn at(&self, name: &'static str) -> Self {
        self.then(Step::Name(name))
    }

    /// A row of the list there.
    pub(crate) fn row(&self, id: u32) -> Self {
        self.then(Step::Row(id))
    }

    /// The object it is a member of.
    pub(crate) fn around(&self) -> Self {
        Self(self.0.split_last().map_or(&[][..], |(_, steps)| steps).into())
    }

    /// Whether it is the value itself.
    pub(crate) fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().copied().chain([step]).collect())
    }

    /// As a JSON pointer, for now.
    pub(crate) fn pointer(&self, value: &Json) -> String {
        let mut pointer = String::new();
        let mut at = Some(value);
        for step in self.0.iter() {
            pointer.push('/');
            match step {
                Step::Name(name) => {
                    pointer.push_str(name);
                    at = at.and_then(|at| at.edited(name));
                }
                Step::Row(id) => {
                    let items = at.map_or(&[][..], Json::items);
                    let index = items.iter().position(|item| item.id() == *id);
                    pointer.push_str(&count(index.unwrap_or(items.len())));
                    at = index.and_then(|index| items.get(index));
                }
            }
        }
        pointer
    }

    /// Which row of its list it is.
    pub(crate) fn index(&self, value: &Json) -> usize {
        let Some((Step::Row(id), way)) = self.0.split_last() else { return 0 };
        let rows = walked(way, value).map_or(&[][..], Json::items);
        rows.iter().position(|row| row.id() == *id).unwrap_or(rows.len())
    }

    /// What stands there, as it is edited.
    pub(crate) fn get<'a>(&self, value: &'a Json) -> Option<&'a Json> {
        walked(&self.0, value)
    }

    /// The same, to change it; objects are made on the way.
    pub(crate) fn get_mut<'a>(&self, value: &'a mut Json) -> Option<&'a mut Json> {
        self.0.iter().try_fold(value, |at, step| match (step, at) {
            (Step::Name(name), at) => at.edited_mut(name),
            (Step::Row(id), Json::List(items)) => items.iter_mut().find(|item| item.id() == *id),
            (Step::Row(_), _) => None,
        })
    }

    /// Puts a text there.
    pub(crate) fn write(&self, value: &mut Json, text: &str) {
        if let Some(place) = self.get_mut(value) {
            *place = Json::string(text);
        }
    }

    /// The list there, to change it; made when there is none.
    pub(crate) fn list_mut<'a>(&self, value: &'a mut Json) -> Option<&'a mut Vec<Json>> {
        let at = self.get_mut(value)?;
        if !matches!(at, Json::List(_)) {
            *at = Json::List(Vec::new());
        }
        match at {
            Json::List(items) => Some(items),
            _ => None,
        }
    }

    /// The identities of the rows there.
    pub(crate) fn ids(&self, value: &Json) -> Vec<u32> {
        self.get(value).map_or(&[][..], Json::items).iter().map(Json::id).filter(|id| *id != u32::MAX).collect()
    }
}

fn walked<'a>(way: &[Step], value: &'a Json) -> Option<&'a Json> {
    way.iter().try_fold(value, |at, step| match step {
        Step::Name(name) => at.edited(name),
        Step::Row(id) => at.items().iter().find(|item| item.id() == *id),
    })
}

#[cfg(test)]
mod tests {
    use super::{Json, Place};

    #[test]
    fn a_place_follows_its_row() {
        let mut value = Json::parse(r#"{"lines":[{"days":"1"},{"days":"2"}]}"#);
        let lines = Place::of("/lines");
        let ids = lines.ids(&value);
        let second = ids.get(1).map(|id| lines.row(*id).at("days"));
        let pointer = |value: &Json| second.as_ref().map(|place| place.pointer(value));
        assert_eq!(pointer(&value).as_deref(), Some("/lines/1/days"));
        if let Some(list) = lines.list_mut(&mut value) {
            list.swap(0, 1);
        }
        assert_eq!(pointer(&value).as_deref(), Some("/lines/0/days"));
    }

    #[test]
    fn objects_are_made_on_the_way() {
        let mut value = Json::Null;
        if let Some(pct) = Place::of("/threshold/pct").get_mut(&mut value) {
            *pct = Json::string("18");
        }
        assert_eq!(value.written(), r#"{"threshold":{"pct":"18"}}"#);
    }
}
