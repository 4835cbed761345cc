//! What is known of one page once it has been read.

use std::collections::HashSet;

use super::finding::Found;
use super::map::Map;
use super::reader::Reader;
use super::scan::scan;
use super::tokenize::tokenize;
use super::weight::Scales;
use crate::OutputFile;

/// What is known of a file once it has been read.
#[derive(Default)]
pub(super) struct PageFacts {
    /// What is wrong with it by itself.
    pub(super) findings: Vec<Found>,
    /// The ids of its elements.
    pub(super) ids: HashSet<String>,
    /// The links that lead to an element.
    pub(super) fragments: Vec<FragmentLink>,
    /// Whole addresses below the site's own that the author links to and the site does not have: their host may hold
    /// more than this site.
    pub(super) authored: Vec<String>,
    /// The compressed size, where it is above the budget.
    pub(super) weight: Option<usize>,
}

/// A link to an element of a page.
pub(super) struct FragmentLink {
    /// The link as it is printed.
    pub(super) printed: String,
    /// The place of the page in the list of files.
    pub(super) page: usize,
    /// The id of the element.
    pub(super) fragment: String,
}

/// Reads the page `text`, which is what `file` holds.
pub(super) fn read_page(file: &OutputFile, text: &str, map: &Map<'_>, scales: &Scales) -> PageFacts {
    let mut reader = Reader::new(file, map, scales);
    if scan(text, |piece| reader.see(piece)).is_err() {
        reader = Reader::new(file, map, scales);
        tokenize(text, |piece| reader.see(piece));
    }
    reader.finish(text)
}
