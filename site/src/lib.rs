//! From a [`Profile`] to the pages and files of its site.
//!
//! Everything is made as values, without I/O: [`render`] takes a profile and returns the files of its site, and only
//! [`write()`] touches a disk. A section is one file below `sections/` and one row of a table; what pages share lies in
//! `parts/`; every word of the site's own is in `words/`.
//!
//! ```text
//! Profile --> Plan (what lies where) --> a PageWriter a page --> Document --> OutputFile
//! ```
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod address;
mod cv;
mod feeds;
mod layout;
mod pages;
mod parts;
mod plan;
mod prose;
mod schema;
mod sections;
mod theme;
mod words;
mod write;
mod writer;

use vitae_profile::Profile;

pub use address::{Address, Base, slug};
pub use layout::{Document, Script};
pub use pages::{Pages, Part, RenderFiles};
pub use plan::{MenuEntry, Plan, SiteLanguage, Whereabouts};
pub use sections::RenderPages;
pub use vitae_gate::{Card, Code, Contents, Finding, OutputFile, Printed, Severity, Source, check};
#[doc(hidden)]
pub use words::entries;
pub use write::{MANIFEST, Summary, WriteError, write};
pub use writer::{ElementId, Href, PageWriter, RenderPart};

/// Renders the whole site: its pages, the files for machines, and the files of the content folder that they link to.
pub fn render(profile: &Profile) -> Vec<OutputFile> {
    render_with(profile, &Pages::standard().with_placeholders())
}

/// Renders a site whose author has added pages or parts to the standard ones, or replaced some.
pub fn render_with(profile: &Profile, pages: &Pages) -> Vec<OutputFile> {
    let plan = pages.plan(profile);
    let mut files = pages.render(&plan);
    files.extend(plan.linked_files());
    files
}

/// Renders the page at `path` alone, if it is one of the site: the same bytes as [`render`] makes, in less time.
pub fn render_page(profile: &Profile, path: &str) -> Option<OutputFile> {
    let pages = Pages::standard().with_placeholders();
    let plan = pages.plan(profile).wanting(path);
    pages.render_page(&plan, path)
}
