//! How a profile is *read*: tokens to a tree, the tree to a checked [`Profile`](vitae_profile::Profile), and a
//! diagnostic for everything that is wrong. There is no output here, and nothing panics.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

pub mod bibliography;
mod check;
mod code;
mod diagnostic;
mod loader;
mod native;
mod origins;
mod parse;
mod read;
mod suggest;
pub mod tree;

pub use check::{MARKDOWN, describe};
pub use code::Code;
pub use diagnostic::{Diagnostic, FilePlace, Place, Report, Severity};
pub use loader::{LoadError, Loader};
pub use native::{Located, NativeReading, read_file, read_text};
pub use origins::Origins;
pub use parse::{is_marked, kind_of, parse, unmarked};
pub use read::{Reading, read};
pub use suggest::nearest;
