//! Where each entry of a file begins and ends, whatever is wrong within it.
//!
//! A parser that stops at its first error loses what follows, and one that skips text between entries in silence loses
//! an entry whose `@` is gone. So the boundaries are found first: braces are counted as BibTeX counts them, and a line
//! that starts with `@word{` ends an entry that was never closed.

use std::ops::Range;

use crate::Code;
use crate::bibliography::block::{Block, BlockEnd, field_at, read_block};
use crate::bibliography::comment::skip_comment;
use crate::bibliography::entry_types::is_entry_type;
use crate::bibliography::source::Defects;

/// What a file is made of.
#[derive(Default)]
pub(super) struct Blocks {
    /// The entries in their order, `@string` and `@preamble` among them.
    pub blocks: Vec<Block>,
    /// The entries that are too broken to be read.
    pub refused: Vec<Refused>,
}

/// An entry that cannot be read.
pub(super) struct Refused {
    /// Its key, as far as it can be seen.
    pub key: String,
    /// Where it stands.
    pub range: Range<usize>,
}

/// Splits the text from `start` on.
pub(super) fn split_blocks(defects: &mut Defects<'_>, start: usize) -> Blocks {
    let source = defects.source;
    let text = source.text.as_str();
    let mut blocks = Blocks::default();
    let mut at = start;
    let mut line_start = true;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let byte = rest.as_bytes().first().copied().unwrap_or_default();
        match byte {
            b'\n' => {
                line_start = true;
                at += 1;
            }
            b' ' | b'\t' | b'\r' | b',' | b'}' => at += 1,
            b'%' => at = end_of_line(text, at),
            b'@' => match Header::read(text, at) {
                Some(header) => {
                    at = split_block(defects, &mut blocks, &header);
                    line_start = false;
                }
                None => {
                    at = stray_at(defects, &mut blocks, at);
                }
            },
            _ if line_start => {
                at = stray_text(defects, &mut blocks, at);
                line_start = false;
            }
            _ => at += next_stop(rest),
        }
    }
    blocks
}

/// How far it is to the next character that can mean something: never nought.
fn next_stop(rest: &str) -> usize {
    let first = rest.chars().next().map_or(1, char::len_utf8);
    let mut previous_is_word = rest.starts_with(char::is_alphanumeric);
    for (at, character) in rest.char_indices().skip(1) {
        if character == '\n' || (character == '@' && !previous_is_word) {
            return at;
        }
        previous_is_word = character.is_alphanumeric();
    }
    rest.len().max(first)
}

pub(super) fn end_of_line(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| at + length)
}

/// `@word{`, or `@word(`.
pub(super) struct Header {
    /// Where the `@` stands.
    pub at: usize,
    /// The word.
    pub word: Range<usize>,
    /// Where the brace stands.
    pub open: usize,
}

impl Header {
    pub(super) fn read(text: &str, at: usize) -> Option<Self> {
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
pub(super) fn word_length(text: &str) -> usize {
    text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')).count()
}

/// The key that stands at `at`, and whether a comma follows.
pub(super) fn key_at(text: &str, at: usize) -> (Range<usize>, bool) {
    let rest = text.get(at..).unwrap_or_default();
    let blank = rest.len() - rest.trim_start().len();
    let start = at + blank;
    let rest = text.get(start..).unwrap_or_default();
    let length = rest.find([',', '}', '\n', '=', '"', '{']).unwrap_or(rest.len());
    let key = rest.get(..length).unwrap_or_default().trim_end();
    (start..start + key.len(), rest.get(length..).is_some_and(|rest| rest.starts_with(',')))
}

fn split_block(defects: &mut Defects<'_>, blocks: &mut Blocks, header: &Header) -> usize {
    let source = defects.source;
    let word = source.slice(&header.word).to_ascii_lowercase();
    if word == "comment" {
        return skip_comment(defects, header);
    }
    let (key, _) = key_at(&source.text, header.open + 1);
    match read_block(defects, header) {
        BlockEnd::Closed(block) => {
            let end = block.end;
            blocks.blocks.push(block);
            end
        }
        BlockEnd::Unclosed { at } => {
            if !matches!(word.as_str(), "string" | "preamble") {
                blocks.refused.push(Refused { key: source.slice(&key).to_owned(), range: header.at..at });
            }
            at
        }
    }
}

/// An `@` that opens nothing.
fn stray_at(defects: &mut Defects<'_>, blocks: &mut Blocks, at: usize) -> usize {
    let text = defects.source.text.as_str();
    let rest = text.get(at + 1..).unwrap_or_default();
    let length = word_length(rest);
    let word = rest.get(..length).unwrap_or_default();
    if is_entry_type(word) {
        let key = rest.get(length..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim();
        let key = key.trim_end_matches(',').to_owned();
        defects.error(
            Code::BibliographySyntax,
            at..at + 1 + length,
            format!("`@{word}` opens no entry: there is no `{{` after it"),
            Some(if key.is_empty() || key.contains(char::is_whitespace) {
                format!("write `@{word}{{key,`")
            } else {
                format!("write `@{word}{{{key},`")
            }),
        );
        let end = next_header(text, end_of_line(text, at));
        blocks.refused.push(Refused { key, range: at..end });
        return end;
    }
    at + 1
}

/// Text between entries: mostly a remark, but it may be an entry that lost its `@`.
fn stray_text(defects: &mut Defects<'_>, blocks: &mut Blocks, at: usize) -> usize {
    let text = defects.source.text.as_str();
    let rest = text.get(at..).unwrap_or_default();
    let length = word_length(rest);
    let word = rest.get(..length).unwrap_or_default();
    let after = rest.get(length..).unwrap_or_default().trim_start_matches([' ', '\t']);
    let open = at + rest.len() - rest.get(length..).unwrap_or_default().len()
        + (rest.get(length..).unwrap_or_default().len() - after.len());
    if length == 0 || !after.starts_with(['{', '(']) {
        return at + next_stop(rest);
    }
    let (key, comma) = key_at(text, open + 1);
    let key_text = text.get(key.clone()).unwrap_or_default();
    // A remark may have a bracket and a comma too: a key is followed by a field, or by the end of the line.
    let next = text.get(key.end..).unwrap_or_default().trim_start_matches([' ', '\t']).strip_prefix(',');
    let ends_line = next.is_some_and(|rest| rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n'));
    let field = next.and_then(|rest| field_at(text, text.len() - rest.trim_start().len()));
    let is_entry = comma
        && !key_text.is_empty()
        && !key_text.contains(char::is_whitespace)
        && (field.is_some() || (ends_line && after.starts_with('{') && is_entry_type(word)));
    let lost_field = is_entry_type(word) && after.starts_with('{') && field_at(text, key.start).is_some();
    if !is_entry && !lost_field {
        return at + next_stop(rest);
    }
    defects.error(
        Code::StrayEntry,
        at..at + length,
        "this looks like an entry that lost its `@`".to_owned(),
        Some(format!("write `@{word}{{{key_text}`")),
    );
    let end = next_header(text, end_of_line(text, at));
    blocks.refused.push(Refused { key: key_text.to_owned(), range: at..end });
    end
}

/// The next line that starts with `@word`.
fn next_header(text: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(newline) = text.get(at..).and_then(|rest| rest.find('\n')) {
        let start = at + newline + 1;
        let rest = text.get(start..).unwrap_or_default();
        let indent = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let mark = rest.get(indent..).and_then(|rest| rest.strip_prefix('@'));
        if mark.is_some_and(|rest| word_length(rest) > 0) {
            return start + indent;
        }
        at = start;
    }
    text.len()
}
