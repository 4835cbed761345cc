//! The academic homepage that compiles.
//!
//! An author's site depends on this crate alone: on [`profile!`] and the types of a profile for the content, and, with
//! the feature `build`, on `build` for the build script.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

#[cfg(feature = "build")]
mod build;
#[cfg(feature = "build")]
mod documents;
#[cfg(feature = "build")]
mod edition;
#[cfg(rust_analyzer)]
mod editor;
#[cfg(feature = "build")]
mod making;
#[cfg(feature = "build")]
mod memory;
#[cfg(feature = "build")]
mod pictures;
#[cfg(feature = "build")]
mod report;

#[cfg(feature = "build")]
pub use build::{build, build_with, standard_pages};
#[cfg(feature = "build")]
pub use edition::Edition;
#[cfg(rust_analyzer)]
pub use editor::words;
#[cfg(feature = "build")]
pub use report::render_diagnostics;
#[cfg(rust_analyzer)]
#[doc(hidden)]
pub use vitae_macro::entries;
pub use vitae_macro::profile;
pub use vitae_profile::*;
#[cfg(feature = "build")]
pub use vitae_site as site;
