//! What to type instead: in words for the author, and as data for programs.

/// What to do about a mistake, and the text to put in its place where that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    /// The words.
    pub text: String,
    /// The text that would repair it.
    pub suggestion: Option<Suggestion>,
}

/// A text that may stand in the place of what a diagnostic points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// All that should stand there, with the quotes of a string.
    pub replacement: String,
}

impl Help {
    /// Asks whether `word` is meant, which then replaces what the diagnostic points at.
    pub fn did_you_mean(word: &str) -> Self {
        Self::from(format!("did you mean `{word}`?")).replacing_with(word)
    }

    /// Tells the author to write `text`, which then replaces what the diagnostic points at.
    pub fn write(text: &str) -> Self {
        Self::from(format!("write `{text}`")).replacing_with(text)
    }

    /// The same words, with `replacement` for what the diagnostic points at.
    #[must_use]
    pub fn replacing_with(self, replacement: impl Into<String>) -> Self {
        Self { suggestion: Some(Suggestion { replacement: replacement.into() }), ..self }
    }

    /// The same words, without a text that would repair the mistake. For a diagnostic that points at more or less than what
    /// the words are about.
    #[must_use]
    pub fn without_suggestion(self) -> Self {
        Self { suggestion: None, ..self }
    }
}

impl From<String> for Help {
    fn from(text: String) -> Self {
        Self { text, suggestion: None }
    }
}

impl From<&str> for Help {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}
