//! An entry as it is written, before it is known what its fields mean.

use std::ops::Range;

use crate::fields::Fields;
use crate::value::Value;

/// An entry as it is written, its abbreviations resolved.
pub(crate) struct RawEntry {
    /// The citation key.
    pub key: String,
    /// Where the key stands.
    pub key_place: Range<usize>,
    /// The type, in lower case.
    pub word: String,
    /// Where the type stands.
    pub word_place: Range<usize>,
    /// The fields.
    pub fields: Fields,
    /// Where all of it stands.
    pub range: Range<usize>,
    /// Whether it could be parsed without repairs. In one that could not, a missing field may be one that was given up.
    pub sound: bool,
}

impl RawEntry {
    /// The value of a field that is there and not empty.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        let field = self.fields.get(name)?;
        (!field.value.text.trim().is_empty()).then_some(&field.value)
    }

    /// The value of the first of some fields that is there.
    pub(crate) fn first(&self, names: &[&str]) -> Option<&Value> {
        names.iter().find_map(|name| self.get(name))
    }
}
