//! The whole way from tokens to a checked profile, which both doors go.

use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use vitae_profile::{Fingerprint, Profile, Publication};

use crate::check::{Checked, check};
use crate::fingerprint::fingerprint;
use crate::modules::{CallSite, SourceFile, gather};
use crate::parse::parse;
use crate::tree::Tree;
use crate::{Diagnostic, Loader, Origins, Place, Report};

/// What became of the tokens of a profile.
#[derive(Debug)]
pub struct Reading {
    /// The profile, unless there is an error. It has no entries where the saved ones are used.
    pub profile: Option<Profile>,
    /// By what the entries can be known again, if nothing is wrong and saved entries were asked for.
    pub fingerprint: Option<Fingerprint>,
    /// Whether the saved entries are used.
    pub uses_saved_entries: bool,
    /// What the bibliographies hold, where there is an error and so no profile that would hold it.
    pub entries: Vec<Publication>,
    /// The number of the file whose `bibliography` each of them is from.
    pub entry_files: Vec<usize>,
    /// Everything that is wrong, in the order of the source.
    pub diagnostics: Vec<Diagnostic>,
    /// Where each item and field stands.
    pub origins: Origins,
    /// What was written, for those who need more than its meaning.
    pub tree: Tree,
    /// The files that it is written in. The first holds the call that was read, and a [`Span`](crate::Span) says by a
    /// number which it is in.
    pub files: Vec<SourceFile>,
    /// Every file that was read, or would have been had it been there.
    pub tracked: Vec<PathBuf>,
}

/// Reads the tokens between the braces of a `profile!`, and the files that belong to it.
pub fn read(tokens: TokenStream, loader: &mut Loader, site: &CallSite<'_>) -> Reading {
    let mut report = Report::new();
    let own = parse(&mut report, tokens, 0);
    let (tree, files) = gather(&mut report, own, loader, site);
    let folder = site.file.and_then(Path::parent).unwrap_or(loader.folder()).to_owned();
    let saved = loader.saved_entries();
    let fingerprint = saved.as_ref().and_then(|_| fingerprint(&files, &tree, loader));
    let known = saved.as_ref().zip(fingerprint).and_then(|(saved, fingerprint)| saved.entries(fingerprint));
    let Checked { profile, entries, entry_files, origins } = check(&mut report, &tree, loader, &folder, known);
    let mut diagnostics = report.into_diagnostics();
    diagnostics.sort_by_key(position);
    Reading {
        profile,
        fingerprint: fingerprint.filter(|_| diagnostics.is_empty()),
        uses_saved_entries: known.is_some(),
        entries,
        entry_files,
        diagnostics,
        origins,
        tree,
        files,
        tracked: loader.tracked(),
    }
}

fn position(diagnostic: &Diagnostic) -> (usize, usize, usize, usize, usize) {
    let token = diagnostic.place.token();
    let (file, start) = (token.file(), token.token().start());
    match &diagnostic.place {
        Place::Token(_) => (file, start.line, start.column, 0, 0),
        Place::File { place, .. } => (file, start.line, start.column, place.line, place.column),
    }
}
