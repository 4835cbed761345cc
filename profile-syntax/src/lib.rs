//! How a profile is *read*: tokens to a tree, the tree to a checked [`Profile`](vitae_profile::Profile), and a
//! diagnostic for everything that is wrong. There is no output here, and nothing panics.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod bibliography_tokens;
mod calls;
mod check;
mod english;
mod fingerprint;
mod loader;
mod modules;
mod native;
mod origins;
mod parse;
mod place;
mod publications_of;
mod read;
mod saved_entries;
mod similarity;
mod span;
mod translations;
pub mod tree;

pub use calls::stands_as_item;
pub use check::{MARKDOWN, describe};
pub use english::english_date;
pub use loader::{LoadError, Loader};
pub use modules::{CallSite, SourceFile};
pub use native::{Located, NativeReading, read_file, read_text};
pub use origins::Origins;
pub use parse::{is_marked, kind_of, parse, string_of, unmarked};
pub use place::{Diagnostic, Place, Report};
pub use publications_of::publications_of;
pub use read::{Reading, read};
pub use saved_entries::SavedEntries;
pub use span::Span;
pub use vitae_bibliography::BibliographyCache;
pub use vitae_diagnostics::{Code, FilePlace, Help, InFile, Severity, Suggestion, nearest};
