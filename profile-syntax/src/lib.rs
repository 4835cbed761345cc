//! How a profile is *read*: tokens to a tree, the tree to a checked [`Profile`](vitae_profile::Profile), and a
//! diagnostic for everything that is wrong. There is no output here, and nothing panics.

mod code;
mod diagnostic;
mod loader;

pub use code::Code;
pub use diagnostic::{Diagnostic, FilePlace, Place, Report, Severity};
pub use loader::{LoadError, Loader};
