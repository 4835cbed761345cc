//! The bibliography files of a profile. Their reader knows places in files; which token of the profile names a file is
//! known here.

use std::collections::HashMap;

use vitae_diagnostics::FilePlace;

use crate::{Place, Span};

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
