//! The start tag that is being read. Its buffers are used again for the next.

/// A start tag: its name and its attributes, in order.
#[derive(Default)]
pub(super) struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    /// How many of the attributes belong to this tag; the others are spare.
    count: usize,
}

impl Element {
    /// Starts over with another tag.
    pub(super) fn open(&mut self, name: &[u8]) {
        refill(&mut self.name, name);
        self.count = 0;
    }

    /// Adds an attribute without a value.
    pub(super) fn add(&mut self, name: &[u8]) {
        match self.attributes.get_mut(self.count) {
            Some((spare, value)) => {
                refill(spare, name);
                value.clear();
            }
            None => self.attributes.push((String::from_utf8_lossy(name).into_owned(), String::new())),
        }
        self.count += 1;
    }

    /// Gives the attribute that was added last its value.
    pub(super) fn set(&mut self, value: &[u8]) {
        if let Some((_, spare)) = self.count.checked_sub(1).and_then(|last| self.attributes.get_mut(last)) {
            refill(spare, value);
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().take(self.count).map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The value of the attribute `name`, if the tag has it.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes().find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    /// Whether the attribute `name` is a list of words that has `word` in it.
    pub(super) fn has_word(&self, name: &str, word: &str) -> bool {
        self.get(name).is_some_and(|words| words.split_ascii_whitespace().any(|found| found.eq_ignore_ascii_case(word)))
    }

    /// Whether this is a script that the browser runs, rather than data.
    pub(super) fn is_executed(&self) -> bool {
        let kind = self.get("type").unwrap_or_default().trim();
        kind.is_empty() || kind.eq_ignore_ascii_case("module") || kind.to_ascii_lowercase().ends_with("javascript")
    }

    /// The directive of a policy that governs what the browser loads from `attribute`. A link is loaded by the reader
    /// only, and has none.
    pub(super) fn directive(&self, attribute: &str) -> Option<&'static str> {
        match (self.name.as_str(), attribute) {
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

fn refill(buffer: &mut String, bytes: &[u8]) {
    buffer.clear();
    buffer.push_str(&String::from_utf8_lossy(bytes));
}
