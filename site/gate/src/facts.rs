//! What is known of a file after it has been read.

use std::collections::HashSet;

use crate::finding::PendingFinding;
use crate::fragment::FragmentLink;

/// What is known of a file after it has been read, as far as other files need it.
#[derive(Default)]
pub(crate) struct PageFacts {
    /// The findings that need no other file.
    pub(crate) findings: Vec<PendingFinding>,
    /// The ids of its elements.
    pub(crate) ids: HashSet<String>,
    /// Its links to elements, its own or those of other pages.
    pub(crate) fragments: Vec<FragmentLink>,
    /// Absolute URLs below the site's address that the author links to and the site does not have: the host may serve
    /// more than this site.
    pub(crate) authored: Vec<String>,
    /// The compressed size, if it is above the limit.
    pub(crate) weight: Option<usize>,
}
