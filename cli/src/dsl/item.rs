//! An item that is being put together. Its keys are checked against those that its kind declares.

use vitae_profile::{IdRule, Key, Kind, Record};

use super::Value;

/// An item of a profile that is being written.
#[derive(Clone, Debug)]
pub struct Item {
    /// The kind.
    pub kind: &'static Kind,
    /// The id, if it has one.
    pub id: Option<String>,
    /// The file in place of an id: `bibliography "publications.bib"`.
    pub file: Option<String>,
    /// The prose, as Markdown.
    pub prose: String,
    /// The keys in the order in which they were set, and their values.
    pub keys: Vec<(&'static str, Value)>,
}

impl Item {
    /// An item with nothing in it.
    pub fn new<R: Record>() -> Self {
        Self { kind: R::KIND, id: None, file: None, prose: String::new(), keys: Vec::new() }
    }

    /// An item with an id.
    pub fn with_id<R: Record>(id: String) -> Self {
        Self { id: Some(id), ..Self::new::<R>() }
    }

    /// Sets a key. Use [`set!`](crate::dsl::set), which finds it at compile time.
    #[doc(hidden)]
    pub fn put(&mut self, key: &'static Key, value: Value) {
        let value = value.without_repetitions();
        if !value.is_empty() && !self.has(key.word) {
            self.keys.push((key.word, value));
        }
    }

    /// Returns `true` if the key has a value.
    pub fn has(&self, word: &str) -> bool {
        self.keys.iter().any(|(key, _)| *key == word)
    }

    /// Returns the value of a key.
    pub fn value(&self, word: &str) -> Option<&Value> {
        self.keys.iter().find(|(key, _)| *key == word).map(|(_, value)| value)
    }

    /// Adds a paragraph to the prose.
    pub fn add_prose(&mut self, paragraph: &str) {
        let paragraph = paragraph.trim_matches(['\n', '\r']).trim_end();
        if paragraph.trim().is_empty() {
            return;
        }
        if !self.prose.is_empty() {
            self.prose.push_str("\n\n");
        }
        self.prose.push_str(paragraph);
    }

    /// Returns the required keys that have no value, and `id` or `prose` if these are required and missing.
    pub fn missing(&self) -> Vec<&'static str> {
        let keys = self.kind.keys.iter().filter(|key| key.required && !self.has(key.word)).map(|key| key.word);
        let id = (self.kind.id == IdRule::Required && self.id.is_none()).then_some("id");
        let prose = (self.kind.prose == vitae_profile::ProseRule::Required && self.prose.is_empty()).then_some("prose");
        keys.chain(id).chain(prose).collect()
    }

    /// Returns the name of the item in a report: `position intern`.
    pub fn label(&self) -> String {
        match (&self.id, &self.file) {
            (Some(id), _) => format!("{} {id}", self.kind.word),
            (None, Some(file)) => format!("{} \"{file}\"", self.kind.word),
            (None, None) => self.kind.word.to_owned(),
        }
    }
}

/// Returns a key of a kind. Evaluated at compile time, it fails the compilation if the kind has no such key.
#[doc(hidden)]
pub const fn key_of(kind: &'static Kind, word: &str) -> &'static Key {
    let mut at = 0;
    while at < kind.keys.len() && !same(kind.keys[at].word.as_bytes(), word.as_bytes()) {
        at += 1;
    }
    assert!(at < kind.keys.len(), "no such key");
    &kind.keys[at]
}

const fn same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Sets a key of an item: `set!(item, Education.degree, value)`. A key that the kind does not have does not compile;
/// a value of `None` leaves the key out.
#[macro_export]
#[doc(hidden)]
macro_rules! set_key {
    ($item:expr, $Kind:ident . $key:ident, $value:expr) => {{
        let key = const { $crate::dsl::key_of(<$Kind as ::vitae_profile::Record>::KIND, stringify!($key)) };
        if let Some(value) = ::std::option::Option::<$crate::dsl::Value>::from($value) {
            $item.put(key, value);
        }
    }};
}
pub use crate::set_key as set;
