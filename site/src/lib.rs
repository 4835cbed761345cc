//! From a [`Profile`](vitae_profile::Profile) to the pages and files of its site.

mod output;

pub use output::{Contents, OutputFile, Printed, Source};
