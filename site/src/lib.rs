//! From a [`Profile`](vitae_profile::Profile) to the pages and files of its site.
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
mod render;
mod schema;
mod sections;
mod theme;
mod words;
mod write;
mod writer;

pub use address::{Address, Base, slug};
pub use layout::{Document, Script};
pub use pages::{Pages, Part, RenderFiles};
pub use plan::{MenuEntry, Plan, SiteLanguage, Whereabouts};
pub use render::{render, render_page, render_with};
pub use sections::RenderPages;
pub use vitae_gate::{Card, Code, Contents, Finding, OutputFile, Printed, Severity, Source, check};
#[doc(hidden)]
pub use words::{entries, samples};
pub use write::{MANIFEST, Summary, WriteError, write};
pub use writer::{ElementId, Href, PageWriter, RenderPart};
