//! The publications of a bibliography file as such, for those who need no profile.

use std::sync::Arc;

use vitae_bibliography::BibliographyFile;
use vitae_profile::{AssetPath, Publication};

use crate::{Loader, Report, Span};

/// The publications of the file at `path`, whatever else is wrong with it.
pub fn publications_of(loader: &mut Loader, path: &AssetPath, lenient: bool, skip: &[String]) -> Vec<Publication> {
    let memory = loader.memory().unwrap_or_default();
    let shown = loader.shown(&loader.folder().join(path.as_str()));
    let Ok(bytes) = loader.asset(path) else { return Vec::new() };
    let skip = skip.iter().map(|key| (key.clone(), Span::call_site())).collect();
    let file = BibliographyFile { path: shown, bytes, token: Span::call_site(), lenient, skip };
    memory.read(&mut Report::new(), &file).into_iter().map(|entry| Arc::unwrap_or_clone(entry.publication)).collect()
}
