//! Where each entry of a file begins and ends, whatever is wrong within it.
//!
//! A parser that stops at its first error loses what follows, and one that skips text between entries in silence loses
//! an entry whose `@` is gone. So the boundaries are found first: braces are counted as BibTeX counts them, and a line
//! that starts with `@word{` ends an entry that was never closed.

use std::ops::Range;

use crate::block::{Block, BlockEnd, read_block};
use crate::comment::skip_comment;
use crate::source::Defects;
use crate::stray::{opens_an_entry, stray_brace, stray_sign};

/// What a file is made of.
#[derive(Default)]
pub(crate) struct Blocks {
    /// The entries in their order, `@string` and `@preamble` among them.
    pub blocks: Vec<Block>,
    /// The entries that are too broken to be read.
    pub refused: Vec<Refused>,
}

/// An entry that cannot be read.
pub(crate) struct Refused {
    /// Its key, as far as it can be seen.
    pub key: String,
    /// Where it stands.
    pub range: Range<usize>,
}

/// Splits the text from `start` on.
pub(crate) fn split_blocks(defects: &mut Defects<'_>, start: usize) -> Blocks {
    let source = defects.source;
    let text = source.text.as_str();
    let mut blocks = Blocks::default();
    let mut at = start;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let byte = rest.as_bytes().first().copied().unwrap_or_default();
        match byte {
            b'\n' | b' ' | b'\t' | b'\r' | b',' | b'}' => at += 1,
            b'%' => at = end_of_line(text, at),
            b'@' => {
                let header = Header::read(text, at).filter(|header| opens_an_entry(defects, header));
                at = match header {
                    Some(header) => split_block(defects, &mut blocks, &header),
                    None => stray_sign(defects, &mut blocks, at),
                };
            }
            b'{' | b'(' => at = stray_brace(defects, &mut blocks, at),
            _ => at += next_stop(rest),
        }
    }
    blocks
}

/// How far it is to the next character that can mean something: never nought.
fn next_stop(rest: &str) -> usize {
    let after = rest.bytes().skip(1).position(|byte| matches!(byte, b'\n' | b'@' | b'{' | b'('));
    after.map_or(rest.len(), |length| length + 1)
}

pub(crate) fn end_of_line(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| at + length)
}

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
