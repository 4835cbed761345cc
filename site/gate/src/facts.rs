//! What is known of one page once it has been read.

use std::collections::HashSet;

use crate::finding::Found;
use crate::fragment::FragmentLink;

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
