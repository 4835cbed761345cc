//! What Typst sees of the world: one source, the files that it imports, the fonts. No clock.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use std::sync::LazyLock;

use crate::fonts::Fonts;

/// Gives the bytes of a file that the source imports, by its path as seen from the source.
pub type ReadFile<'a> = &'a (dyn Fn(&str) -> Option<Vec<u8>> + Sync);

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The desk that one document is set at.
pub(crate) struct Desk<'a> {
    name: &'a str,
    main: Source,
    read: ReadFile<'a>,
    fonts: Fonts,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(name: &'a str, source: &str, read: ReadFile<'a>, fonts: Fonts) -> Self {
        let path = VirtualPath::new(name).or_else(|_| VirtualPath::new("cv.typ"));
        let main = match path {
            Ok(path) => Source::new(FileId::new(RootedPath::new(VirtualRoot::Project, path)), source.to_owned()),
            Err(_) => Source::detached(source),
        };
        Self { name, main, read, fonts }
    }

    /// What the source is called in messages.
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

impl World for Desk<'_> {
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
