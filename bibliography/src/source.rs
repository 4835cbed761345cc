//! A bibliography file as text, and the places in it.

use std::ops::Range;

use vitae_diagnostics::FilePlace;

/// How much of a long line a diagnostic shows before the wrong part, in characters.
const LONGEST_LINE: usize = 4_000;

/// The text of a file, and where its lines start.
#[derive(Debug)]
pub(crate) struct Source {
    /// The file, as it is shown.
    pub path: String,
    /// What it holds.
    pub text: String,
    /// Whether its defects are warnings.
    pub lenient: bool,
    /// Whether it has characters that cannot be seen, which belong into no text.
    pub controls: bool,
    lines: Vec<usize>,
    /// How many characters stand before each block of the text, so that a column far to the right is found as fast.
    characters: Vec<usize>,
}

/// How many bytes a block has.
const BLOCK: usize = 4096;

impl Source {
    pub(crate) fn new(path: String, text: String, lenient: bool) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut characters = vec![0];
        let mut before = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            before += count_characters(block);
            characters.push(before);
        }
        let controls = has_controls(&text);
        Self { path, text, lenient, controls, lines, characters }
    }

    /// How many characters stand before `offset`.
    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        let rest = self.text.as_bytes().get(block * BLOCK..offset).unwrap_or_default();
        self.characters.get(block).copied().unwrap_or_default() + count_characters(rest)
    }

    /// The text in `range`; nothing where there is none.
    pub(crate) fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The number of the line that holds the byte at `offset`, from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|&start| start <= offset)
    }

    /// The place of `range`, cut at the end of its first line.
    pub(crate) fn place(&self, range: &Range<usize>) -> FilePlace {
        let line = self.line(range.start);
        let start = line.checked_sub(1).and_then(|index| self.lines.get(index)).copied().unwrap_or_default();
        let end = self.lines.get(line).map_or(self.text.len(), |next| next - 1);
        let whole = self.slice(&(start..end)).trim_end_matches('\r');
        let before = self.characters_before(range.start).saturating_sub(self.characters_before(start));
        let within = range.end.min(start + whole.len()).max(range.start);
        let width = self.slice(&(range.start..within)).chars().count().max(1);
        let source = whole.chars().take(LONGEST_LINE.max(before + width).min(2 * LONGEST_LINE));
        let source = if self.controls { source.map(visible_sign).collect() } else { source.collect() };
        FilePlace { path: self.path.clone(), line, column: before + 1, width, source }
    }

    /// The file's own name and the line: `publications.bib:12`.
    pub(crate) fn short_place(&self, offset: usize) -> String {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        format!("{name}:{}", self.line(offset))
    }
}

/// Whether a text has characters that cannot be seen.
fn has_controls(text: &str) -> bool {
    // All bytes are gone through at once, which is faster than to stop at one.
    let suspect = |byte: u8| byte == 0x7F || byte == 0xC2 || (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r'));
    text.bytes().filter(|byte| suspect(*byte)).count() > 0 && text.contains(is_control)
}

/// Whether a character cannot be seen, and is no white space either.
pub(crate) fn is_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\n' | '\r')
}

/// A sign for a character that cannot be seen, which a terminal could take for a command.
pub(crate) fn visible_sign(character: char) -> char {
    match u32::from(character) {
        0x7F => '\u{2421}',
        code if code < 0x20 && is_control(character) => char::from_u32(0x2400 + code).unwrap_or(character),
        _ if is_control(character) => '\u{FFFD}',
        _ => character,
    }
}

/// How many characters begin in a piece of UTF-8.
fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !matches!(byte, 0x80..=0xBF)).count()
}
