//! Files of the input that its prose links to. Prose of a profile links to none: keys of items name them.

use vitae_profile::Cv;

use super::Draft;
use crate::dsl::{Value, set};

/// A file that prose links to.
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// Where the link stands in the input.
    pub(super) place: String,
    /// The file, as it is written there.
    pub(super) path: String,
}

/// What the name of the owner's curriculum vitae is made of.
const CV_WORDS: [&str; 6] = ["cv", "vita", "vitae", "resume", "curriculum", "lebenslauf"];

impl Draft {
    /// Whether a link leads to the owner's curriculum vitae as a file, which the item `cv` names from now on.
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

    /// Whether a link leads to a document of the input, which an item may take from now on.
    pub(in crate::import) fn remember_document(&mut self, place: &str, destination: &str) -> bool {
        let path = from_root(destination);
        let is_there = is_document(path) && self.read_file(path).is_some();
        if is_there {
            self.documents.push(Document { place: place.to_owned(), path: path.to_owned() });
        }
        is_there
    }

    /// The one document that was linked to since the last time, as the value of a key.
    pub(in crate::import) fn take_document(&mut self) -> Option<Value> {
        let Document { place, path } = if self.documents.len() == 1 { self.documents.pop()? } else { return None };
        self.asset(&place, &path).map(Value::File)
    }

    /// Reports the documents that no item took.
    pub(in crate::import) fn lose_documents(&mut self) {
        for Document { place, path } in std::mem::take(&mut self.documents) {
            self.report.lose(place, path, "prose has no links to files, only keys do; the link's text was kept");
        }
    }
}

/// The path from the root of the site: pages lie at various depths, and files beside them are rare.
fn from_root(destination: &str) -> &str {
    destination.trim_start_matches("../").trim_start_matches("./")
}

/// Whether the file is one to read: pages of the site become pages, or are none any more.
fn is_document(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
    extension.is_some_and(|extension| {
        matches!(extension.as_str(), "pdf" | "ppt" | "pptx" | "odp" | "key" | "doc" | "docx" | "zip" | "ps")
    })
}
