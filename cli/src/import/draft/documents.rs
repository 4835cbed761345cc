//! Files of the input that its prose links to. In a profile keys of items name files, and prose has no links to them.

use vitae_profile::Cv;

use super::Draft;
use crate::dsl::{Value, set};

/// A file that prose links to.
#[derive(Clone, Debug)]
pub(super) struct LinkedFile {
    /// The place of the link in the input.
    pub(super) place: String,
    /// The path, as the link has it.
    pub(super) path: String,
}

/// Words in the file name of a curriculum vitae.
const CV_WORDS: [&str; 6] = ["cv", "vita", "vitae", "resume", "curriculum", "lebenslauf"];

impl Draft {
    /// Returns `true` if a link leads to a file with the owner's curriculum vitae, which then becomes the `file` of
    /// `cv`.
    pub(in crate::import) fn is_own_cv(&mut self, destination: &str) -> bool {
        let path = from_root(destination);
        let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
        let is_named_so = name.split(|c: char| !c.is_alphanumeric()).any(|word| CV_WORDS.contains(&word));
        if !is_named_so || !is_document(path) || self.read_file(path).is_none() {
            return false;
        }
        let file = self.asset(destination, path).map(Value::File);
        if let Some(cv) = self.cv() {
            set!(cv, Cv.file, file);
        }
        true
    }

    /// Returns `true` if a link leads to a document of the input. The next item can then claim it by
    /// [`take_document`](Self::take_document).
    pub(in crate::import) fn remember_document(&mut self, place: &str, destination: &str) -> bool {
        let path = from_root(destination);
        let is_there = is_document(path) && self.read_file(path).is_some();
        if is_there {
            self.documents.push(LinkedFile { place: place.to_owned(), path: path.to_owned() });
        }
        is_there
    }

    /// Returns the document that was linked to since the last call, as the value of a key; `None` if there was not
    /// exactly one.
    pub(in crate::import) fn take_document(&mut self) -> Option<Value> {
        let LinkedFile { place, path } = if self.documents.len() == 1 { self.documents.pop()? } else { return None };
        self.asset(&place, &path).map(Value::File)
    }

    /// Lists the documents that no item has claimed in the report.
    pub(in crate::import) fn lose_documents(&mut self) {
        for LinkedFile { place, path } in std::mem::take(&mut self.documents) {
            self.report.lose(place, path, "prose has no links to files, only keys do; the link's text was kept");
        }
    }
}

/// Returns the path as seen from the root of the site. Where pages lie is not known, and most files lie in folders of
/// the root, so leading `../` are dropped.
fn from_root(destination: &str) -> &str {
    destination.trim_start_matches("../").trim_start_matches("./")
}

/// Returns `true` for formats of documents. Links to pages of the old site are not, since these pages are gone.
fn is_document(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
    extension.is_some_and(|extension| {
        matches!(extension.as_str(), "pdf" | "ppt" | "pptx" | "odp" | "key" | "doc" | "docx" | "zip" | "ps")
    })
}
