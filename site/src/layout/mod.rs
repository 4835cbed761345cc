//! What surrounds the contents of every page: the document's shell and its looks.

mod document;
mod metadata;
mod preview;
mod shell;
mod style;

pub use document::{Document, Script};
pub(crate) use shell::Shell;
