//! Where something is wrong: at a token of the profile, or in a file that the profile names.

use vitae_diagnostics::{FilePlace, InFile};

use crate::Span;

/// One thing that is wrong with a profile or with a file that it names.
pub type Diagnostic = vitae_diagnostics::Diagnostic<Place>;

/// Gathers what is wrong with a profile. Everything that reads takes one as its first argument.
pub type Report = vitae_diagnostics::Report<Place>;

/// Where something is wrong.
#[derive(Clone, Debug)]
pub enum Place {
    /// At a token of the profile.
    Token(Span),
    /// In a file that the profile names.
    File {
        /// The token of the profile that names the file.
        token: Span,
        /// The place in the file.
        place: FilePlace,
    },
}

impl Place {
    /// The token of the profile that the diagnostic points at.
    pub fn token(&self) -> Span {
        match self {
            Self::Token(token) | Self::File { token, .. } => *token,
        }
    }
}

impl InFile for Place {
    fn in_file(&self) -> Option<&FilePlace> {
        match self {
            Self::Token(_) => None,
            Self::File { token: _, place } => Some(place),
        }
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::Token(span)
    }
}
