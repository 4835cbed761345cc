//! What is wrong, as values: a severity, a stable code, a place, a message and a help.
//!
//! The reader of profiles, the reader of bibliographies and the gate share these types. Each has places of its own, so the
//! type of a place is a parameter: nothing here knows of Rust's tokens, of pages, or of how a diagnostic is printed.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod code;
mod diagnostic;
mod help;
mod nearest;
mod place;
mod report;
mod severity;

pub use code::Code;
pub use diagnostic::Diagnostic;
pub use help::{Help, Suggestion};
pub use nearest::nearest;
pub use place::{FilePlace, InFile};
pub use report::Report;
pub use severity::Severity;
