//! Links to elements of pages. They can be checked once the ids of every page are known.

use std::collections::HashSet;

use vitae_diagnostics::{Code, nearest};

use crate::OutputFile;
use crate::finding::Finding;

/// A link to an element of a page.
pub(crate) struct FragmentLink {
    /// The link as it stands in the page.
    pub(crate) printed: String,
    /// The index of the page in the list of files.
    pub(crate) page: usize,
    /// The id of the element.
    pub(crate) fragment: String,
}

/// Returns the finding for a link to an element that does not exist. `ids` are those of the page; without them there is no
/// suggestion.
pub(crate) fn dead_fragment(
    file: &OutputFile,
    link: &FragmentLink,
    ids: Option<&HashSet<String>>,
    target: Option<&OutputFile>,
) -> Finding {
    let FragmentLink { printed, page: _, fragment } = link;
    let path = target.map_or("", |target| &target.path);
    let message = format!("`{printed}` leads to no element: `{path}` has no id `{fragment}`");
    let finding = Finding::new(Code::DeadFragment, file, message).printed(file, printed, 0);
    let Some(ids) = ids else { return finding };
    let mut ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    ids.sort_unstable();
    match nearest(fragment, ids.iter().copied()) {
        Some(id) => finding.help(format!("did you mean `#{id}`?")),
        None if ids.is_empty() => finding.help("the page has no element that a fragment could lead to"),
        None => finding.help(format!("the page has the ids {}", listed(&ids))),
    }
}

/// Lists the first few of `names`.
fn listed(names: &[&str]) -> String {
    const FEW: usize = 8;
    let mut list: Vec<String> = names.iter().take(FEW).map(|name| format!("`{name}`")).collect();
    if names.len() > FEW {
        list.push(format!("and {} more", names.len() - FEW));
    }
    list.join(", ")
}
