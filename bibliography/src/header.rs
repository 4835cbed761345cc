//! What opens an entry and what opens a field, as far as one line tells.

use std::ops::Range;

use crate::entry_types::is_known_word;
use crate::known_fields::is_known_field;

/// `@word{`, or `@word(`.
pub(crate) struct Header {
    /// Where the `@` stands.
    pub at: usize,
    /// The word.
    pub word: Range<usize>,
    /// Where the brace stands.
    pub open: usize,
}

impl Header {
    pub(crate) fn read(text: &str, at: usize) -> Option<Self> {
        let rest = text.get(at..)?.strip_prefix('@')?;
        let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let word_start = at + 1 + blank;
        let word_length = word_length(text.get(word_start..)?);
        let after = text.get(word_start + word_length..)?;
        let gap = after.len() - after.trim_start().len();
        let open = word_start + word_length + gap;
        let opens = after.trim_start().starts_with(['{', '(']);
        (word_length > 0 && opens).then_some(Self { at, word: word_start..word_start + word_length, open })
    }
}

/// How long the word is that `text` begins with.
pub(crate) fn word_length(text: &str) -> usize {
    text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')).count()
}

/// The key that stands at `at`, and whether a comma follows.
pub(crate) fn key_at(text: &str, at: usize) -> (Range<usize>, bool) {
    let rest = text.get(at..).unwrap_or_default();
    let blank = rest.len() - rest.trim_start().len();
    let start = at + blank;
    let rest = text.get(start..).unwrap_or_default();
    let length = rest.find([',', '}', '\n', '=', '"', '{']).unwrap_or(rest.len());
    let key = rest.get(..length).unwrap_or_default().trim_end();
    (start..start + key.len(), rest.get(length..).is_some_and(|rest| rest.starts_with(',')))
}

/// The first place from `at` on that holds neither a space nor a tab.
pub(crate) fn skip_blank(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches([' ', '\t']).len()
}

/// Whether nothing but blanks stands before `at` in its line.
pub(crate) fn begins_its_line(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.trim_end_matches([' ', '\t']).ends_with('\n'))
}

/// Whether a line starts a block: with `@word{`, where the word is a known type. An unknown word counts only where a field
/// or the end of the block is expected and a key with a comma follows: in an abstract, `@media(print)` starts a line, too.
pub(crate) fn opens_a_block(text: &str, at: usize, between_fields: bool) -> bool {
    let Some(header) = Header::read(text, at) else { return false };
    let (key, comma) = key_at(text, header.open + 1);
    is_known_word(text.get(header.word).unwrap_or_default()) || (between_fields && comma && !key.is_empty())
}

/// Whether a line starts as a known field does: `title = {`.
pub(crate) fn opens_a_field(text: &str, at: usize) -> bool {
    field_at(text, at).is_some_and(|name| is_known_field(&text.get(name).unwrap_or_default().to_ascii_lowercase()))
}

/// The name of the field that stands at `at`: `title = {`.
pub(crate) fn field_at(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let length = word_length(rest);
    let value = rest.get(length..)?.trim_start().strip_prefix('=')?.trim_start();
    let opens = value.starts_with(|first: char| matches!(first, '{' | '"') || first.is_ascii_alphanumeric());
    (length > 0 && opens).then_some(at..at + length)
}

/// Where the line that holds `at` ends.
pub(crate) fn end_of_line(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| at + length)
}
