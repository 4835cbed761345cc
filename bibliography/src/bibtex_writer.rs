//! BibTeX, field by field.

use std::fmt::Write as _;

use crate::dates::MONTHS;

/// Writes an entry field by field.
pub(crate) struct BibtexWriter {
    text: String,
}

impl BibtexWriter {
    pub(crate) fn new(word: &str, key: &str) -> Self {
        Self { text: format!("@{word}{{{key}") }
    }

    /// Adds a field, if it says anything.
    pub(crate) fn field(&mut self, name: &str, value: &str) {
        // A backslash would be taken for one before the brace.
        let value = value.trim_end_matches('\\');
        if !value.is_empty() {
            let _ = write!(self.text, ",\n  {name} = {{{value}}}");
        }
    }

    /// Adds a month by its abbreviation, which every style knows.
    pub(crate) fn month(&mut self, month: u8) {
        if let Some((short, _)) = MONTHS.get(usize::from(month).wrapping_sub(1)) {
            let _ = write!(self.text, ",\n  month = {short}");
        }
    }

    pub(crate) fn finish(mut self) -> String {
        self.text.push_str("\n}");
        self.text
    }
}
