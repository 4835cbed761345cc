//! The bibliography files of a profile. Their reader knows places in files; which token of the profile names a file is
//! known here.

use std::collections::HashMap;
use std::sync::Arc;

use vitae_bibliography::BibliographyFile;
use vitae_diagnostics::FilePlace;
use vitae_profile::{AssetPath, Publication};

use crate::{Loader, Place, Span};

/// Which token of the profile names which file.
#[derive(Debug, Default)]
pub(crate) struct BibliographyTokens(HashMap<String, Span>);

impl BibliographyTokens {
    /// Says that `token` names the file that is shown as `path`.
    pub(crate) fn insert(&mut self, path: String, token: Span) {
        self.0.insert(path, token);
    }

    /// The token that names the file.
    pub(crate) fn token(&self, path: &str) -> Span {
        self.0.get(path).copied().unwrap_or_else(Span::call_site)
    }

    /// A place in one of the files, as a place of the profile.
    pub(crate) fn place(&self, place: FilePlace) -> Place {
        Place::File { token: self.token(&place.path), place }
    }
}

/// The publications of the file at `path`, whatever else is wrong with it.
pub fn publications_of(loader: &mut Loader, path: &AssetPath, lenient: bool, skip: &[String]) -> Vec<Publication> {
    let cache = loader.bibliography_cache().unwrap_or_default();
    let shown = loader.shown(&loader.folder().join(path.as_str()));
    let Ok(bytes) = loader.asset(path) else { return Vec::new() };
    let file = BibliographyFile { path: shown, bytes, lenient, skip: skip.to_vec() };
    let reading = cache.read(&mut vitae_diagnostics::Report::new(), &file);
    reading.entries.into_iter().map(|entry| Arc::unwrap_or_clone(entry.publication)).collect()
}
