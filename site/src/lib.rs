//! From a [`Profile`](vitae_profile::Profile) to the pages and files of its site.

mod output;
mod parallel;
mod write;

pub use output::{Contents, OutputFile, Printed, Source};
pub use write::{MANIFEST, Summary, WriteError, write};

/// The files of the site of `profile`.
pub fn render(_profile: &vitae_profile::Profile) -> Vec<OutputFile> {
    Vec::new()
}
