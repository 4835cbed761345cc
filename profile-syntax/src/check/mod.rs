//! The tree to a checked profile. Every problem is found in one run; what follows from a broken part is silent.

mod asset;
mod blocks;
mod checker;
mod declare;
mod item;
mod language;
mod load_failure;
mod prose;
mod publications;
mod reference;
mod translation;
mod unresolved;
mod untranslated;
mod upright;
mod value;
mod whole;

use std::path::Path;
use std::sync::Arc;

use vitae_profile::{Profile, Publication, Tag, assemble};

use crate::bibliography_tokens::BibliographyTokens;
use crate::origins::Origins;
use crate::tree::{Item, Tree};
use crate::{Loader, Report};
use checker::Checker;
use declare::Unread;
pub use prose::MARKDOWN;
pub(crate) use publications::path_of;
pub use value::describe;

/// What checking makes of a tree.
pub(crate) struct Checked {
    /// The profile, unless there is an error.
    pub(crate) profile: Option<Profile>,
    /// What the bibliographies hold, where the profile does not.
    pub(crate) entries: Vec<Publication>,
    /// The number of the file whose bibliography each entry is from.
    pub(crate) entry_files: Vec<usize>,
    /// Where each item and field stands.
    pub(crate) origins: Origins,
}

/// Checks `tree`, whose `#[doc = include_str!(..)]` are relative to `folder`.
///
/// Without errors in the report, the profile is there. Where the entries of its bibliographies are `known`, from a reading
/// in which nothing was wrong, they are looked at no more, and left out of it.
pub(crate) fn check(
    report: &mut Report,
    tree: &Tree,
    loader: &mut Loader,
    folder: &Path,
    known: Option<&[Publication]>,
) -> Checked {
    let mut names = declare::declare(report, tree);
    let blocks = blocks::resolve(report, tree, &mut names);
    let (mut entries, tokens, unread) = match known {
        Some(_) => (Vec::new(), BibliographyTokens::default(), Unread::default()),
        None => publications::read_bibliographies(report, tree, loader),
    };
    let publications = entries.iter().map(|entry| &*entry.publication).chain(known.unwrap_or_default());
    names.add_entries(publications, unread);
    let mut checker = Checker {
        report,
        tree,
        loader,
        folder: folder.to_owned(),
        names,
        has_entries: !entries.is_empty() || known.is_some_and(|known| !known.is_empty()),
        origins: Origins::default(),
    };
    let profile = assemble(&mut checker);
    let translated = translation::check_translations(&mut checker, profile.as_ref(), &blocks);
    let Checker { report, names, mut origins, .. } = checker;
    let profile = profile.map(|mut profile| {
        publications::complete(report, tree, &names, &mut profile, &mut entries, &tokens);
        translation::complete(&mut profile, translated);
        whole::check_whole(report, tree, &profile);
        if !report.has_errors() && known.is_none() {
            whole::lint(report, tree, &names, &profile, &entries);
            publications::lint(report, tree, &entries, &tokens);
            untranslated::lint(report, tree, &names, &profile);
        }
        profile
    });
    let first_entry = profile.as_ref().map_or(0, |profile| profile.publication_items.len());
    let entry_files = entries.iter().map(|entry| tokens.token(entry.source.path()).file()).collect();
    if profile.is_some() {
        origins.add_entries(first_entry, &entries, tokens);
    }
    let mut entries: Vec<Publication> =
        entries.into_iter().map(|entry| Arc::unwrap_or_clone(entry.publication)).collect();
    let is_sound = !report.has_errors();
    let profile = profile.filter(|_| is_sound).map(|mut profile| {
        profile.entries = std::mem::take(&mut entries).into();
        profile
    });
    Checked { profile, entries, entry_files, origins }
}

/// The items of `tree` of the kind `tag`.
pub(crate) fn items_of(tree: &Tree, tag: Tag) -> impl Iterator<Item = &Item> {
    tree.items.iter().filter(move |item| item.kind.text == tag.kind().word)
}
