//! One block, from its `@` to its closing brace, and a copy of it that shows its structure only.
//!
//! BibTeX counts braces and heeds neither backslashes nor quotes within them; the parser that reads the structure does.
//! So it gets a copy of the same length in which those characters are replaced. Places in the copy are places in the
//! file, and the values themselves are taken from the file.

use std::ops::Range;

use crate::braces::{report_early, report_strays, report_unclosed, report_unclosed_value};
use crate::entry_types::is_known_word;
use crate::known_fields::is_known_field;
use crate::source::Defects;
use crate::split::{Header, end_of_line, key_at, word_length};
use vitae_diagnostics::Code;

/// A block that is closed.
pub(crate) struct Block {
    /// Where its `@` stands.
    pub start: usize,
    /// The word after the `@`.
    pub word: Range<usize>,
    /// Where its brace opens.
    pub open: usize,
    /// Where the text after it starts.
    pub end: usize,
    /// The copy that shows the structure.
    pub structure: Vec<u8>,
    /// Where the commas between its fields stand.
    pub commas: Vec<usize>,
    /// Whether nothing is wrong so far.
    pub sound: bool,
}

/// How reading a block ended.
pub(crate) enum BlockEnd {
    /// At its brace.
    Closed(Block),
    /// At the next block or at the end of the file.
    Unclosed {
        /// Where to go on.
        at: usize,
    },
}

/// Reads the block that `header` opens. What is wrong with its boundaries is reported.
pub(crate) fn read_block(defects: &mut Defects<'_>, header: &Header) -> BlockEnd {
    let source = defects.source;
    let text = source.text.as_str();
    let bytes = text.as_bytes();
    let parenthesis = bytes.get(header.open) == Some(&b'(');
    let mut scan = Scan {
        structure: bytes.get(header.at..=header.open).unwrap_or_default().to_vec(),
        commas: Vec::new(),
        depth: 1,
        quote: None,
        value: header.open,
        suspect: None,
        early: Vec::new(),
        strays: Vec::new(),
        sound: true,
    };
    if let Some(last) = scan.structure.last_mut() {
        *last = b'{';
    }
    // The parser wants the word right after the `@`.
    let blank = header.word.start - header.at - 1;
    if let Some(start) = scan.structure.get_mut(..=blank) {
        start.fill(b' ');
        if let Some(last) = start.last_mut() {
            *last = b'@';
        }
    }
    let mut at = header.open + 1;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let (plain, marked) = rest.split_at(rest.iter().position(|&byte| has_meaning(byte)).unwrap_or(rest.len()));
        scan.structure.extend_from_slice(plain);
        at += plain.len();
        let Some(&byte) = marked.first() else { break };
        let outside = scan.depth == 1 && scan.quote.is_none();
        let closes = if parenthesis { byte == b')' && outside } else { byte == b'}' && scan.depth == 1 };
        if closes && (outside || begins_its_line(text, at)) {
            if let Some(quote) = scan.quote {
                report_unclosed_value(defects, quote, scan.suspect, '"');
                return BlockEnd::Unclosed { at: at + 1 };
            }
            if let Some(field) = closed_early(text, at) {
                let before = text.get(..at).unwrap_or_default().trim_end();
                let after = text.get(at + 1..).unwrap_or_default().trim_start();
                let comma = !before.ends_with(',') && !after.starts_with(',');
                let (length, commas) = (scan.structure.len(), scan.commas.len());
                scan.early.push(Early { at, field, comma, length, commas });
                scan.structure.push(if comma { b',' } else { b' ' });
                if comma {
                    scan.commas.push(at);
                }
                at += 1;
                continue;
            }
            report_early(defects, header, &scan);
            report_strays(defects, &scan);
            return BlockEnd::Closed(scan.close(header, at));
        }
        if byte == b'%'
            && outside
            && bytes.get(at - 1).is_some_and(|&b| b.is_ascii_whitespace() || matches!(b, b',' | b'}' | b'"'))
        {
            let end = end_of_line(text, at);
            scan.structure.resize(scan.structure.len() + (end - at), b' ');
            at = end;
            continue;
        }
        if byte == b'\n' {
            let line = at + 1 + blank_length(text, at + 1);
            if opens_a_block(text, line, scan.depth == 1) {
                return end_unclosed(defects, header, scan, Some(line));
            }
            if !outside && scan.suspect.is_none() && opens_a_field(text, line) {
                scan.suspect = Some((scan.value, line));
            }
        }
        if scan.step(at, byte) {
            scan.strays.push(at);
            scan.sound = false;
        }
        at += 1;
    }
    end_unclosed(defects, header, scan, None)
}

/// Whether a character can be more than a part of a word.
fn has_meaning(byte: u8) -> bool {
    matches!(byte, b'{' | b'}' | b')' | b'"' | b'\\' | b',' | b'%' | b'\n')
}

/// A brace that closes the entry though a field follows.
pub(crate) struct Early {
    /// Where it stands.
    pub at: usize,
    /// The field.
    pub field: Range<usize>,
    /// Whether a comma is missing in its place.
    pub comma: bool,
    /// How long the structure was before it.
    pub length: usize,
    /// How many commas stood before it.
    pub commas: usize,
}

/// What is known of a block while it is read.
pub(crate) struct Scan {
    pub structure: Vec<u8>,
    pub commas: Vec<usize>,
    pub depth: usize,
    /// Where the `"` stands that is not closed yet.
    pub quote: Option<usize>,
    /// Where the value opens that is being read.
    pub value: usize,
    /// An open value in which a line looks like a field, and that line.
    pub suspect: Option<(usize, usize)>,
    pub early: Vec<Early>,
    /// The braces that close nothing.
    pub strays: Vec<usize>,
    pub sound: bool,
}

impl Scan {
    /// The block, which the brace at `at` closes.
    fn close(self, header: &Header, at: usize) -> Block {
        let Self { mut structure, commas, early, sound, .. } = self;
        structure.push(b'}');
        let Header { at: start, word, open } = header;
        let sound = sound && early.is_empty();
        Block { start: *start, word: word.clone(), open: *open, end: at + 1, structure, commas, sound }
    }

    /// Takes one byte in, and says whether it is a brace that closes nothing.
    fn step(&mut self, at: usize, byte: u8) -> bool {
        let outside = self.depth == 1 && self.quote.is_none();
        let mut shown = byte;
        let mut stray = false;
        match byte {
            b'{' => {
                if outside {
                    self.value = at;
                    self.suspect = None;
                }
                self.depth += 1;
            }
            b'}' if self.depth > 1 => self.depth -= 1,
            b'}' => {
                shown = b' ';
                stray = true;
            }
            b'"' if self.depth == 1 => {
                self.quote = if self.quote.is_some() { None } else { Some(at) };
                if self.quote.is_some() {
                    self.value = at;
                    self.suspect = None;
                }
            }
            b'"' => shown = b'\'',
            b'\\' if !outside => shown = b'/',
            b',' if outside => self.commas.push(at),
            _ => {}
        }
        self.structure.push(shown);
        stray
    }
}

fn blank_length(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.len() - rest.trim_start_matches([' ', '\t']).len()
}

fn begins_its_line(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.trim_end_matches([' ', '\t']).ends_with('\n'))
}

/// Whether a line starts with `@word{` and so that it must be a block.
pub(crate) fn opens_a_block(text: &str, at: usize, between_fields: bool) -> bool {
    let Some(header) = Header::read(text, at) else { return false };
    let (key, comma) = key_at(text, header.open + 1);
    is_known_word(text.get(header.word).unwrap_or_default()) || (between_fields && comma && !key.is_empty())
}

/// Whether a line starts as a field does: `title = {`.
fn opens_a_field(text: &str, at: usize) -> bool {
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

/// The field that follows a brace which closes the entry too early.
fn closed_early(text: &str, brace: usize) -> Option<Range<usize>> {
    let mut at = brace + 1;
    let rest = text.get(at..)?;
    at += rest.len() - rest.trim_start().len();
    if let Some(rest) = text.get(at..)?.strip_prefix(',') {
        at += 1 + rest.len() - rest.trim_start().len();
    }
    field_at(text, at)
}

/// Ends a block that no brace closes before the next one, or before the end of the file.
fn end_unclosed(defects: &mut Defects<'_>, header: &Header, mut scan: Scan, next: Option<usize>) -> BlockEnd {
    let source = defects.source;
    let between_fields = scan.depth == 1 && scan.quote.is_none() && scan.suspect.is_none();
    if between_fields && let Some(Early { at, field, comma: _, length, commas }) = scan.early.first() {
        // The brace was right, and what follows it stands between the entries, where nobody reads it.
        let key = source.slice(&key_at(&source.text, header.open + 1).0);
        let name = source.slice(field);
        defects.error(
            Code::BibliographySyntax,
            field.clone(),
            format!("the field `{name}` stands after the brace that closes the entry `{key}`"),
            Some(format!("move it before that brace in line {}, or remove it", source.line(*at))),
        );
        let (at, length, commas) = (*at, *length, *commas);
        scan.structure.truncate(length);
        scan.commas.truncate(commas);
        return BlockEnd::Closed(scan.close(header, at));
    }
    report_early(defects, header, &scan);
    report_unclosed(defects, header, &scan, next);
    BlockEnd::Unclosed { at: next.unwrap_or(source.text.len()) }
}
