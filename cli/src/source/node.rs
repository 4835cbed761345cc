//! A value of a JSON or YAML file, with its place and whether it was read.

use std::cell::Cell;

/// A value of the input.
#[derive(Clone, Debug)]
pub struct Node {
    place: String,
    read: Cell<bool>,
    value: Value,
}

/// The contents of a value.
#[derive(Clone, Debug)]
enum Value {
    Nothing,
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

/// A value that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its place: `work[0].url`.
    pub place: String,
    /// The value.
    pub value: String,
}

impl Node {
    fn new(value: Value) -> Self {
        Self { place: String::new(), read: Cell::new(false), value }
    }

    /// An empty value.
    pub fn nothing() -> Self {
        Self::new(Value::Nothing)
    }

    /// A string, number or boolean, as it was written.
    pub fn scalar(text: impl Into<String>) -> Self {
        Self::new(Value::Scalar(text.into()))
    }

    /// A list.
    pub fn list(elements: Vec<Self>) -> Self {
        Self::new(Value::List(elements))
    }

    /// A map, in the order of the file.
    pub fn map(entries: Vec<(String, Self)>) -> Self {
        Self::new(Value::Map(entries))
    }

    /// Sets the place of this value, and of all below it.
    #[must_use]
    pub fn placed(mut self, place: &str) -> Self {
        self.place(place.to_owned());
        self
    }

    fn place(&mut self, place: String) {
        match &mut self.value {
            Value::Nothing | Value::Scalar(_) => {}
            Value::List(elements) => {
                for (index, element) in elements.iter_mut().enumerate() {
                    element.place(format!("{place}[{index}]"));
                }
            }
            Value::Map(entries) => {
                for (key, value) in entries {
                    let dot = if place.is_empty() || place.ends_with(": ") { "" } else { "." };
                    value.place(format!("{place}{dot}{key}"));
                }
            }
        }
        self.place = place;
    }

    /// Returns the place of the value.
    pub fn shown_place(&self) -> &str {
        &self.place
    }

    /// Returns the value of `key`, or `None` if this is not a map or does not have it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries()
            .iter()
            .find(|(name, value)| name == key && !matches!(value.value, Value::Nothing))
            .map(|(_, v)| v)
    }

    /// Returns the value of the first of `keys` that has a non-empty one.
    pub fn first(&self, keys: &[&str]) -> Option<&Self> {
        keys.iter().find_map(|key| self.get(key).filter(|value| !value.is_blank()))
    }

    /// Reads the text of the first of `keys` that has one.
    pub fn text(&self, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| self.get(key).and_then(Self::as_text))
    }

    /// Reads the texts of the first of `keys` that has some: a list of them, or a single one.
    pub fn texts(&self, keys: &[&str]) -> Vec<String> {
        keys.iter()
            .map(|key| self.get(key).map(Self::as_texts).unwrap_or_default())
            .find(|texts| !texts.is_empty())
            .unwrap_or_default()
    }

    /// Reads the value as a text, without white space around it. Returns `None` if it is empty or no scalar.
    pub fn as_text(&self) -> Option<String> {
        let Value::Scalar(text) = &self.value else { return None };
        self.read.set(true);
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Reads the value as a list of texts. A single text is a list of one.
    pub fn as_texts(&self) -> Vec<String> {
        match &self.value {
            Value::List(elements) => elements.iter().filter_map(Self::as_text).collect(),
            _ => self.as_text().into_iter().collect(),
        }
    }

    /// Reads the value as a boolean.
    pub fn is_true(&self) -> bool {
        self.as_text().is_some_and(|text| matches!(text.to_ascii_lowercase().as_str(), "true" | "yes" | "on" | "1"))
    }

    /// Returns the elements of a list; of anything else, none.
    pub fn elements(&self) -> &[Self] {
        if let Value::List(elements) = &self.value { elements } else { &[] }
    }

    /// Returns the elements of the list under the first of `keys` that has one.
    pub fn items(&self, keys: &[&str]) -> &[Self] {
        self.first(keys).map(Self::elements).unwrap_or_default()
    }

    /// Returns the keys and values of a map; of anything else, none.
    pub fn entries(&self) -> &[(String, Self)] {
        if let Value::Map(entries) = &self.value { entries } else { &[] }
    }

    /// Returns `true` for a string, number or boolean.
    pub fn is_scalar(&self) -> bool {
        matches!(self.value, Value::Scalar(_))
    }

    /// Returns `true` if the value, and every value below it, is empty.
    pub fn is_blank(&self) -> bool {
        match &self.value {
            Value::Nothing => true,
            Value::Scalar(text) => text.trim().is_empty(),
            Value::List(elements) => elements.iter().all(Self::is_blank),
            Value::Map(entries) => entries.iter().all(|(_, value)| value.is_blank()),
        }
    }

    /// Marks the value and all below it as read.
    pub fn mark_read(&self) {
        self.read.set(true);
        self.elements().iter().for_each(Self::mark_read);
        self.entries().iter().for_each(|(_, value)| value.mark_read());
    }

    /// Returns every non-empty value that was not read.
    pub fn unread(&self) -> Vec<Unread> {
        let mut unread = Vec::new();
        self.collect_unread(&mut unread);
        unread
    }

    fn collect_unread(&self, unread: &mut Vec<Unread>) {
        match &self.value {
            Value::Nothing => {}
            Value::Scalar(text) if self.read.get() || text.trim().is_empty() => {}
            Value::Scalar(text) => unread.push(Unread { place: self.place.clone(), value: text.trim().to_owned() }),
            Value::List(elements) => elements.iter().for_each(|element| element.collect_unread(unread)),
            Value::Map(entries) => entries.iter().for_each(|(_, value)| value.collect_unread(unread)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, Unread};

    #[test]
    fn what_was_not_read_is_listed_with_its_place() {
        let tree = Node::map(vec![
            ("name".into(), Node::scalar("Ada")),
            ("image".into(), Node::scalar(" ")),
            ("work".into(), Node::list(vec![Node::map(vec![("url".into(), Node::scalar("x"))])])),
        ])
        .placed("");
        assert_eq!(tree.text(&["label", "name"]).as_deref(), Some("Ada"));
        assert_eq!(tree.unread(), [Unread { place: "work[0].url".into(), value: "x".into() }]);
    }
}
