//! The environment of a Typst compilation: one source, the files that it imports, the fonts. There is no clock, so that
//! the same source gives the same bytes on every day.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use std::sync::LazyLock;

use crate::fonts::Fonts;

/// Returns the bytes of a file that the source imports, by its path relative to the source.
pub type ReadFile<'a> = &'a (dyn Fn(&str) -> Option<Vec<u8>> + Sync);

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The environment of one document.
pub(crate) struct DocumentWorld<'a> {
    name: &'a str,
    main: Source,
    read: ReadFile<'a>,
    fonts: Fonts,
}

impl<'a> DocumentWorld<'a> {
    /// An environment for `source`, which is called `name` in messages.
    pub(crate) fn new(name: &'a str, source: &str, read: ReadFile<'a>, fonts: Fonts) -> Self {
        // A name that is no path of Typst's is replaced: it only matters in messages, which have it from `name`.
        let path = VirtualPath::new(name).or_else(|_| VirtualPath::new("cv.typ"));
        let main = match path {
            Ok(path) => Source::new(FileId::new(RootedPath::new(VirtualRoot::Project, path)), source.to_owned()),
            Err(_) => Source::detached(source),
        };
        Self { name, main, read, fonts }
    }

    /// Returns the name of the source in messages.
    pub(crate) fn name(&self) -> &str {
        self.name
    }

    fn bytes(&self, id: FileId) -> FileResult<Vec<u8>> {
        let path = id.get().vpath().get_without_slash();
        if *id.get().root() != VirtualRoot::Project {
            return Err(FileError::Other(Some("packages would have to be fetched from a network".into())));
        }
        (self.read)(path).ok_or_else(|| FileError::NotFound(path.into()))
    }
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let text = String::from_utf8(self.bytes(id)?).map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.main.id() {
            return Ok(Bytes::from_string(self.main.clone()));
        }
        self.bytes(id).map(Bytes::new)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
