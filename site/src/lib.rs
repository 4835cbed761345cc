//! From a [`Profile`](vitae_profile::Profile) to the pages and files of its site.

mod output;
mod write;

pub use output::{Contents, OutputFile, Printed, Source};
pub use write::{MANIFEST, Summary, WriteError, write};
