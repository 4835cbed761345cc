//! From a [`Profile`] to the pages and files of its site.
//!
//! Everything is made as values, without I/O: [`render`] takes a profile and returns the files of its site, and only
//! [`write()`] touches a disk. A page is one file below `pages/` and one line in [`Pages::standard`]; what pages share
//! lies in `parts/`.
//!
//! ```text
//! Profile --> Plan (what lies where) --> a Desk a page --> Document --> OutputFile
//! ```
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod address;
mod backlinks;
mod cv;
mod desk;
mod extras;
mod feeds;
mod layout;
mod newest;
mod pages;
mod parts;
mod plan;
mod prose;
mod schema;
mod words;
mod write;

use vitae_profile::Profile;

pub use address::{Address, Base, slug};
pub use desk::{Desk, ElementId, Href};
pub use layout::{Document, Script};
pub use pages::{Pages, Part, RenderFiles, RenderPages, RenderPart};
pub use plan::{Plan, Whereabouts};
pub use vitae_gate::{Card, Code, Contents, Finding, OutputFile, Printed, Severity, Source, check};
pub use write::{MANIFEST, Summary, WriteError, write};

/// Renders the whole site: its pages, the files for machines, and the files of the content folder that they link to.
pub fn render(profile: &Profile) -> Vec<OutputFile> {
    render_with(profile, &Pages::standard())
}

/// Renders a site whose author has added pages or parts to the standard ones, or replaced some.
pub fn render_with(profile: &Profile, pages: &Pages) -> Vec<OutputFile> {
    let plan = Plan::new(profile).with_extras(pages.extras()).with_parts(pages.parts());
    let mut files = pages.render(&plan);
    files.extend(plan.linked_assets());
    files.extend(plan.pictures());
    files
}

/// Renders the page at `path` alone, if it is one of the site: the same bytes as [`render`] makes, in less time.
pub fn render_page(profile: &Profile, path: &str) -> Option<OutputFile> {
    let plan = Plan::new(profile).wanting(path);
    Pages::standard().render_page(&plan, path)
}
