//! What is wrong, as values that the readers of profiles and of bibliographies have in common: a stable code, a place, a
//! message and a help. Nothing here reads a file or prints.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod code;
mod diagnostic;
mod nearest;
mod span;

pub use code::Code;
pub use diagnostic::{Diagnostic, FilePlace, Place, Report, Severity};
pub use nearest::nearest;
pub use span::Span;
