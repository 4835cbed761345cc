//! The start tag that is being read.

use std::borrow::Cow;

/// A start tag: its name and its attributes, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Element<'t> {
    name: Cow<'t, str>,
    attributes: Vec<(Cow<'t, str>, Cow<'t, str>)>,
}

impl<'t> Element<'t> {
    /// Reuses the value for another tag.
    pub(crate) fn open(&mut self, name: Cow<'t, str>) {
        self.name = name;
        self.attributes.clear();
    }

    /// Adds an attribute.
    pub(crate) fn add(&mut self, name: Cow<'t, str>, value: Cow<'t, str>) {
        self.attributes.push((name, value));
    }

    /// Sets the value of the attribute that was added last.
    pub(crate) fn set(&mut self, value: Cow<'t, str>) {
        if let Some((_, last)) = self.attributes.last_mut() {
            *last = value;
        }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (&**name, &**value))
    }

    /// Returns the value of the attribute `name`, or `None` if the tag does not have it.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes().find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    /// Returns `true` if the attribute `name` is a list of words with `word` among them.
    pub(crate) fn has_word(&self, name: &str, word: &str) -> bool {
        self.get(name).is_some_and(|words| words.split_ascii_whitespace().any(|found| found.eq_ignore_ascii_case(word)))
    }

    /// Returns `true` for a script that the browser runs, `false` for one that holds data.
    pub(crate) fn is_executed(&self) -> bool {
        let kind = self.get("type").unwrap_or_default().trim();
        kind.is_empty() || kind.eq_ignore_ascii_case("module") || kind.to_ascii_lowercase().ends_with("javascript")
    }

    /// Returns the directive of a policy that governs what the browser loads from `attribute`, or `None` for a link,
    /// which the browser does not load by itself.
    pub(crate) fn directive(&self, attribute: &str) -> Option<&'static str> {
        match (self.name(), attribute) {
            ("img" | "source", "srcset") | ("img" | "input", "src") | ("video", "poster") | ("image", "href") => {
                Some("img-src")
            }
            ("script", "src") => Some("script-src"),
            ("audio" | "video" | "source" | "track", "src") => Some("media-src"),
            ("iframe" | "frame", "src") => Some("frame-src"),
            ("embed", "src") | ("object", "data") => Some("object-src"),
            ("form", "action") => Some("form-action"),
            ("link", "href") => ["stylesheet", "icon", "apple-touch-icon", "manifest", "modulepreload", "preload"]
                .into_iter()
                .zip(["style-src", "img-src", "img-src", "manifest-src", "script-src", "default-src"])
                .find(|(relation, _)| self.has_word("rel", relation))
                .map(|(_, directive)| directive),
            _ => None,
        }
    }
}
