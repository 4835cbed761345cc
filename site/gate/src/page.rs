//! What is known of one page once it has been read.

use std::collections::HashSet;

use crate::OutputFile;
use crate::finding::Found;
use crate::map::Map;
use crate::reader::Reader;
use crate::scan::scan;
use crate::tokenize::tokenize;
use crate::weight::Scales;

/// What is known of a file once it has been read.
#[derive(Default)]
pub(crate) struct PageFacts {
    /// What is wrong with it by itself.
    pub(crate) findings: Vec<Found>,
    /// The ids of its elements.
    pub(crate) ids: HashSet<String>,
    /// The links that lead to an element.
    pub(crate) fragments: Vec<FragmentLink>,
    /// Whole addresses below the site's own that the author links to and the site does not have: their host may hold
    /// more than this site.
    pub(crate) authored: Vec<String>,
    /// The compressed size, where it is above the budget.
    pub(crate) weight: Option<usize>,
}

/// A link to an element of a page.
pub(crate) struct FragmentLink {
    /// The link as it is printed.
    pub(crate) printed: String,
    /// The place of the page in the list of files.
    pub(crate) page: usize,
    /// The id of the element.
    pub(crate) fragment: String,
}

/// Reads the page `text`, which is what `file` holds.
pub(crate) fn read_page(file: &OutputFile, text: &str, map: &Map<'_>, scales: &Scales) -> PageFacts {
    let mut reader = Reader::new(file, map, scales);
    if scan(text, |piece| reader.see(piece)).is_err() {
        reader = Reader::new(file, map, scales);
        tokenize(text, |piece| reader.see(piece));
    }
    reader.finish(text)
}
