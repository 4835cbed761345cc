//! The publications of a bibliography file as such, for those who need no profile.

use std::sync::Arc;

use vitae_bibliography::BibliographyFile;
use vitae_profile::{AssetPath, Publication};

use crate::Loader;

/// The publications of the file at `path`, whatever else is wrong with it.
pub fn publications_of(loader: &mut Loader, path: &AssetPath, lenient: bool, skip: &[String]) -> Vec<Publication> {
    let cache = loader.bibliography_cache().unwrap_or_default();
    let shown = loader.shown(&loader.folder().join(path.as_str()));
    let Ok(bytes) = loader.asset(path) else { return Vec::new() };
    let file = BibliographyFile { path: shown, bytes, lenient, skip: skip.to_vec() };
    let reading = cache.read(&mut vitae_diagnostics::Report::new(), &file);
    reading.entries.into_iter().map(|entry| Arc::unwrap_or_clone(entry.publication)).collect()
}
