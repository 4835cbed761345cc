//! Bibliography files: bytes to entries, each a typed [`Publication`](vitae_profile::Publication) or an error with its place.
//!
//! No entry disappears: those found are those read, those left out by `skip`, those that hold data for others only, and
//! those refused, of which an error (in a lenient file a warning) says why.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod abbreviations;
mod addresses;
mod annotations;
mod balanced_braces;
mod bibtex;
mod bibtex_writer;
mod block;
mod block_end;
mod braces;
mod cache;
mod comment;
mod controls;
mod date_fields;
mod dates;
mod decode;
mod defects;
mod duplicates;
mod encode;
mod entry;
mod entry_cache;
mod entry_types;
mod expansion;
mod export;
mod fields;
mod granular;
mod header;
mod identifiers;
mod inherit;
mod inheritance_rules;
mod journals;
mod known_fields;
mod latex;
mod latex_commands;
mod latex_reader;
mod links;
mod markdown;
mod math;
mod math_symbols;
mod misspelt_fields;
mod name_defects;
mod name_fields;
mod name_parts;
mod name_reader;
mod names;
mod ownership;
mod people;
mod publication;
mod raw_entry;
mod reading;
mod scan;
mod source;
mod spelling;
mod split;
mod stray;
mod stray_entry;
mod structure;
mod text_fields;
mod value;
mod venue;

pub use cache::BibliographyCache;
pub use duplicates::{WorkPlace, check_duplicates};
pub use entry::{Entry, EntrySource};
pub use export::bibtex_of;
pub use ownership::lint_ownership;
pub use people::{KnownPerson, match_authors};
pub use reading::{BibliographyFile, Reading, UnknownKey, read_bibliography};
