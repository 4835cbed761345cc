//! The whole way from tokens to a checked profile, which both doors go.

use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use vitae_profile::{Profile, Publication};

use crate::check::{Checked, check};
use crate::parse::parse;
use crate::tree::Tree;
use crate::{Diagnostic, Loader, Origins, Place, Report};

/// What became of the tokens of a profile.
#[derive(Debug)]
pub struct Reading {
    /// The profile, unless there is an error.
    pub profile: Option<Profile>,
    /// What the bibliographies hold, where there is an error and so no profile that would hold it.
    pub entries: Vec<Publication>,
    /// Everything that is wrong, in the order of the source.
    pub diagnostics: Vec<Diagnostic>,
    /// Where each item and field stands.
    pub origins: Origins,
    /// What was written, for those who need more than its meaning.
    pub tree: Tree,
    /// Every file that was read, or would have been had it been there.
    pub tracked: Vec<PathBuf>,
}

/// Reads the tokens between the braces of `profile!`.
///
/// `folder` is that of the file which holds the macro: `#[doc = include_str!(..)]` counts from it.
pub fn read(tokens: TokenStream, loader: &mut Loader, folder: &Path) -> Reading {
    let mut report = Report::new();
    let tree = parse(&mut report, tokens);
    let Checked { profile, entries, origins } = check(&mut report, &tree, loader, folder);
    let mut diagnostics = report.into_diagnostics();
    diagnostics.sort_by_key(position);
    Reading { profile, entries, diagnostics, origins, tree, tracked: loader.tracked() }
}

fn position(diagnostic: &Diagnostic) -> (usize, usize, usize, usize) {
    let start = diagnostic.place.token().start();
    match &diagnostic.place {
        Place::Token(_) => (start.line, start.column, 0, 0),
        Place::File { place, .. } => (start.line, start.column, place.line, place.column),
    }
}
