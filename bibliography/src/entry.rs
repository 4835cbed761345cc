//! An entry of a bibliography file, and where its parts are written.

use std::ops::Range;
use std::sync::Arc;

use vitae_diagnostics::FilePlace;
use vitae_profile::Publication;

use crate::source::Source;

/// An entry of a bibliography file.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it says. Its authors are matched with people by [`match_authors`](crate::match_authors).
    pub publication: Arc<Publication>,
    /// Where it is written.
    pub source: Arc<EntrySource>,
}

/// Where an entry is written.
#[derive(Debug)]
pub struct EntrySource {
    pub(crate) file: Arc<Source>,
    pub(crate) key: Range<usize>,
    pub(crate) authors: Vec<Range<usize>>,
    pub(crate) editors: Vec<Range<usize>>,
    /// The keys of entries that it says to be other forms of it.
    pub(crate) related: Vec<String>,
}

impl EntrySource {
    /// The file, as it is shown.
    pub fn path(&self) -> &str {
        &self.file.path
    }

    /// Where the key stands.
    pub fn place(&self) -> FilePlace {
        self.file.place(&self.key)
    }

    /// Whether errors of the file are warnings.
    pub fn is_lenient(&self) -> bool {
        self.file.lenient
    }

    /// Where the author with this index stands; the key's place where that is not known.
    pub(crate) fn author_place(&self, index: usize) -> FilePlace {
        self.file.place(self.authors.get(index).unwrap_or(&self.key))
    }

    /// The same for an editor.
    pub(crate) fn editor_place(&self, index: usize) -> FilePlace {
        self.file.place(self.editors.get(index).unwrap_or(&self.key))
    }
}
