//! A block of a file: `@word{..}`, and a copy of it that shows its structure only.
//!
//! BibTeX counts braces, and neither a backslash nor a quote within them changes that; in the parser that reads the
//! structure, both do. So it gets a copy of the same length in which those characters are replaced. Places in the copy are places in the
//! file, and the values themselves are taken from the file.

use std::ops::Range;

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
