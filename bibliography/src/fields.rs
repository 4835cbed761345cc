//! The fields of an entry.

use std::ops::Range;

use crate::value::Value;

/// A field of an entry.
#[derive(Clone)]
pub(crate) struct RawField {
    /// Its name, in lower case.
    pub name: String,
    /// Its value.
    pub value: Value,
    /// Where its name stands, if it does not come from another entry.
    pub place: Option<Range<usize>>,
}

/// Fields, each once, in their order.
///
/// An entry is asked for hundreds of fields and has ten.
#[derive(Default)]
pub(crate) struct Fields {
    all: Vec<RawField>,
    /// The marks of the names that are there.
    marks: u64,
}

impl Fields {
    /// The field of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&RawField> {
        if self.marks & mark(name) == 0 {
            return None;
        }
        self.all.iter().find(|field| field.name == name)
    }

    /// Adds a field whose name is not there yet.
    pub(crate) fn push(&mut self, field: RawField) {
        self.marks |= mark(&field.name);
        self.all.push(field);
    }

    /// Gives the field of that name another value.
    pub(crate) fn set(&mut self, name: &str, value: Value) {
        if let Some(field) = self.all.iter_mut().find(|field| field.name == name) {
            field.value = value;
        }
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, RawField> {
        self.all.iter()
    }

    /// Leaves out those that are not to be kept.
    pub(crate) fn retain(&mut self, keep: impl FnMut(&RawField) -> bool) {
        self.all.retain(keep);
        self.marks = self.all.iter().fold(0, |marks, field| marks | mark(&field.name));
    }
}

/// One bit of 64, mostly another for another name.
fn mark(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let [first, last] = [bytes.first(), bytes.last()].map(|byte| byte.map_or(0, |byte| usize::from(*byte)));
    1 << ((first + 5 * last + 11 * bytes.len()) % 64)
}

#[cfg(test)]
mod tests {
    use super::{Fields, RawField};
    use crate::value::Value;

    fn field(name: &str) -> RawField {
        RawField { name: name.to_owned(), value: Value::at(0..0), place: None }
    }

    #[test]
    fn a_field_is_found_by_its_name() {
        let mut fields = Fields::default();
        ["title", "author", "year"].map(field).into_iter().for_each(|field| fields.push(field));
        assert!(["title", "author", "year"].iter().all(|name| fields.get(name).is_some_and(|one| one.name == *name)));
        assert!(["", "titl", "editor", "yearn"].iter().all(|name| fields.get(name).is_none()));
        fields.retain(|field| field.name != "author");
        assert!(fields.get("author").is_none() && fields.get("year").is_some());
    }
}
