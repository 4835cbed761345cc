//! A place in a text file.

/// A place in a text file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FilePlace {
    /// The file, as it is shown: relative to the manifest's folder, with `/`.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// How many characters are meant, at least 1.
    pub width: usize,
    /// The line itself, without its end.
    pub source: String,
}

/// A place that may lie in a file which rustc does not know, so that a message has to show it.
pub trait InFile {
    /// The place in that file; `None` where rustc itself shows the place.
    fn in_file(&self) -> Option<&FilePlace>;
}

impl InFile for FilePlace {
    fn in_file(&self) -> Option<&FilePlace> {
        Some(self)
    }
}
