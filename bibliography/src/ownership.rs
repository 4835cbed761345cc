//! Entries that are not the owner's work.

use vitae_diagnostics::{Code, FilePlace, Report};
use vitae_profile::{Publication, Someone};

use crate::entry::Entry;

/// More entries by others than this are a bibliography of others' work, of which one warning says enough.
const FEW: usize = 20;

/// Warns of entries that the owner is neither an author nor an editor of.
pub fn lint_ownership(report: &mut Report<FilePlace>, entries: &[&Entry]) {
    let mut others: Vec<&Entry> = entries.iter().copied().filter(|entry| is_by_others(&entry.publication)).collect();
    let more = if others.len() > FEW { others.len() - 1 } else { 0 };
    if more > 0 {
        others.truncate(1);
    }
    for entry in others {
        let key = &entry.publication.key;
        let message = match more {
            0 => format!("the owner is no author of `{key}`"),
            _ => format!("the owner is no author of `{key}`, nor of {more} other entries"),
        };
        let help = "add the spelling that stands there to `also` of `owner`, or write `others` after the file's name";
        report.warning(Code::NotByOwner, entry.source.place(), message).help(help);
    }
}

/// Whether the owner is for certain neither an author nor an editor.
fn is_by_others(publication: &Publication) -> bool {
    let mut named = publication.authors.iter().chain(&publication.editors);
    let anonymous = publication.authors.is_empty() && publication.editors.is_empty();
    !anonymous && !publication.et_al && !named.any(|author| author.someone == Some(Someone::Owner))
}
