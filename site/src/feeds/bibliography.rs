//! All publications in BibTeX.

use crate::OutputFile;
use crate::plan::Plan;

/// The entries of all publications, an empty line between two.
pub(super) fn render(plan: &Plan, _pages: &[OutputFile]) -> String {
    let entries: Vec<&str> = plan
        .profile
        .publications()
        .filter_map(|publication| publication.bibtex.as_deref())
        .map(|entry| entry.trim_end_matches('\n'))
        .collect();
    let mut text = entries.join("\n\n");
    text.push('\n');
    text
}
