//! Where each entry of a file begins and ends, whatever is wrong within it.
//!
//! A parser that stops at its first error loses what follows, and one that skips text between entries in silence loses
//! an entry whose `@` is gone. So the boundaries are found first: braces are counted as BibTeX counts them, and a line
//! that starts with `@word{` ends an entry that was never closed.

use crate::block::Block;
use crate::block_end::{BlockEnd, read_block};
use crate::comment::skip_comment;
use crate::defects::{Defects, RefusedEntry};
use crate::header::{Header, end_of_line, key_at};
use crate::stray::{opens_an_entry, stray_bracket, stray_sign};

/// What a file is made of.
#[derive(Default)]
pub(crate) struct Blocks {
    /// The entries in their order, `@string` and `@preamble` among them.
    pub blocks: Vec<Block>,
    /// The entries that are too broken to be read.
    pub refused: Vec<RefusedEntry>,
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
                    None => stray_sign(defects, &mut blocks.refused, at),
                };
            }
            b'{' | b'(' => at = stray_bracket(defects, &mut blocks.refused, at),
            _ => at += next_stop(rest),
        }
    }
    blocks
}

/// How far it is to the next character that can mean something: at least 1.
fn next_stop(rest: &str) -> usize {
    let after = rest.bytes().skip(1).position(|byte| matches!(byte, b'\n' | b'@' | b'{' | b'('));
    after.map_or(rest.len(), |length| length + 1)
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
                blocks.refused.push(RefusedEntry { key: source.slice(&key).to_owned(), range: header.at..at });
            }
            at
        }
    }
}
