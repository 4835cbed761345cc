//! What is known of a block while its characters are gone through.

use std::ops::Range;

use crate::block::Block;
use crate::header::Header;

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
    /// The copy of the block that shows its structure, as far as it has been read.
    pub structure: Vec<u8>,
    /// Where the commas between its fields stand.
    pub commas: Vec<usize>,
    /// How many braces are open, the block's own included.
    pub depth: usize,
    /// Where the `"` stands that is not closed yet.
    pub quote: Option<usize>,
    /// Where the value opens that is being read.
    pub value: usize,
    /// An open value in which a line looks like a field, and that line.
    pub suspect: Option<(usize, usize)>,
    /// The braces that close the block though a field follows.
    pub early: Vec<Early>,
    /// The braces that close nothing.
    pub strays: Vec<usize>,
    /// Whether nothing is wrong so far.
    pub sound: bool,
}

impl Scan {
    /// The state behind the bracket that `header` opens.
    pub(crate) fn new(bytes: &[u8], header: &Header) -> Self {
        let mut structure = bytes.get(header.at..=header.open).unwrap_or_default().to_vec();
        if let Some(last) = structure.last_mut() {
            *last = b'{';
        }
        // The parser wants the word right after the `@`.
        let blank = header.word.start - header.at - 1;
        if let Some(start) = structure.get_mut(..=blank) {
            start.fill(b' ');
            if let Some(last) = start.last_mut() {
                *last = b'@';
            }
        }
        Self {
            structure,
            commas: Vec::new(),
            depth: 1,
            quote: None,
            value: header.open,
            suspect: None,
            early: Vec::new(),
            strays: Vec::new(),
            sound: true,
        }
    }

    /// The block, which the brace at `at` closes.
    pub(crate) fn close(self, header: &Header, at: usize) -> Block {
        let Self { mut structure, commas, early, sound, .. } = self;
        structure.push(b'}');
        let Header { at: start, word, open } = header;
        let sound = sound && early.is_empty();
        Block { start: *start, word: word.clone(), open: *open, end: at + 1, structure, commas, sound }
    }

    /// Takes one byte in, and says whether it is a brace that closes nothing.
    pub(crate) fn step(&mut self, at: usize, byte: u8) -> bool {
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
