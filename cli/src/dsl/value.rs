//! The values of keys. Dates and grades are checked by their type. Whether a key takes a value is checked when the
//! written profile is read.

use vitae_profile::{AssetPath, Date, Dates, Grade};

use super::string_literal;

/// A value of a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A string, which may have to be a URL, a DOI or an ORCID iD.
    Text(String),
    /// `true`
    Yes,
    /// A whole number.
    Count(u32),
    /// A date.
    Date(Date),
    /// A date or a range.
    Dates(Dates),
    /// A grade.
    Grade(Grade),
    /// One of a few words.
    Word(&'static str),
    /// The id of an item.
    Reference(String),
    /// A list.
    List(Vec<Value>),
    /// `file("...")`
    File(AssetPath),
    /// `image("...", alt: "...")`
    Image(AssetPath, String),
}

impl Value {
    /// Returns a string, or `None` if it would be empty.
    pub fn text(text: impl AsRef<str>) -> Option<Self> {
        let text = text.as_ref().split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(Self::Text(text))
    }

    /// A list of strings.
    pub fn texts(texts: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self::List(texts.into_iter().filter_map(Self::text).collect()).without_repetitions()
    }

    /// A list of references, each once.
    pub fn references(ids: impl IntoIterator<Item = String>) -> Self {
        Self::List(ids.into_iter().map(Self::Reference).collect()).without_repetitions()
    }

    /// Removes repeated elements from a list.
    #[must_use]
    pub fn without_repetitions(self) -> Self {
        let Self::List(elements) = self else { return self };
        let mut list: Vec<Self> = Vec::with_capacity(elements.len());
        for element in elements {
            if !list.contains(&element) {
                list.push(element);
            }
        }
        Self::List(list)
    }

    /// Returns `true` if this is a list with nothing in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::List(elements) if elements.is_empty())
    }

    /// Renders the value on one line.
    pub fn written(&self) -> String {
        match self {
            Self::Text(text) => string_literal(text),
            Self::Yes => "true".to_owned(),
            Self::Count(count) => count.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Dates(dates) => dates.to_string(),
            Self::Grade(grade) => grade.to_string(),
            Self::Word(word) => (*word).to_owned(),
            Self::Reference(id) => id.clone(),
            Self::List(elements) => {
                format!("[{}]", elements.iter().map(Self::written).collect::<Vec<_>>().join(", "))
            }
            Self::File(path) => format!("file({})", string_literal(path.as_str())),
            Self::Image(path, alt) => format!("image({}, alt: {})", string_literal(path.as_str()), string_literal(alt)),
        }
    }
}
