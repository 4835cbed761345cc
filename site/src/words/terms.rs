//! The terms of references, as citation styles ask for them.

use super::{Pattern, Words};

/// A term with a number, which may open a sentence.
pub(crate) fn term(term: Pattern, slot: &str, value: &str, capital: bool) -> String {
    let text = term.text(&[(slot, &value)]);
    if capital { capitalized(&text) } else { text }
}

impl Words {
    /// The word for the work that another is in, with the space behind it: `in `, `In `.
    pub(crate) fn within(&self, capital: bool) -> String {
        let word = self.citations.in_;
        let word = if capital { capitalized(word) } else { word.to_owned() };
        // A word that ends in a mark of its own width, as in Japanese, has no space behind it.
        if word.ends_with('：') { word } else { word + " " }
    }

    /// Pages with the word for one or for several: `pp. 5–8`.
    pub(crate) fn pages(&self, pages: &str, several: bool, short: bool) -> String {
        let word = if short { &self.citations.page_short } else { &self.citations.page };
        Pattern(self.counted(word, if several { 2 } else { 1 })).text(&[("pages", &pages)])
    }

    /// What editors are, in short: `Ed.`, `Eds.`; in small letters where the language has none of its own case for it.
    pub(crate) fn editors_short(&self, count: usize, capital: bool) -> String {
        let word = self.label(&self.citations.editor_short, count);
        if capital || !self.citations.american_punctuation { word.to_owned() } else { word.to_lowercase() }
    }
}

/// The text with a capital at its beginning.
pub(crate) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().collect::<String>() + characters.as_str()).unwrap_or_default()
}
