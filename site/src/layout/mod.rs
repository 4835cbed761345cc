//! What surrounds the contents of every page.

mod document;
mod metadata;
mod preview;

pub use document::{Document, Script};
