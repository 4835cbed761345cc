//! From the formats that people keep their CV in to the language of Vitae.
//!
//! An importer reads a [`Node`](crate::source::Node) into a [`Draft`]: items with checked values, and a report of all
//! that did not fit. What is left unread at the end goes to the report by itself.

mod academicpages;
mod accounts;
mod al_folio;
mod al_folio_cv;
mod bib;
mod date;
mod draft;
mod grade;
mod input;
mod jekyll;
mod jekyll_page;
mod json_resume;
mod markdown;
mod meaning;
mod rendercv;
mod report;
mod venue;

pub use draft::{Asset, Draft, Finished};
pub use input::import;
pub use report::{ImportReport, Lost};

use vitae_profile::Url;

/// What the names of files end with that would else be taken for hosts.
const FILES: &[&str] =
    &[".html", ".htm", ".pdf", ".md", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".txt", ".bib", ".zip"];

/// The text as a URL that a profile accepts, mended where it is clear how.
fn mended_url(text: &str) -> Option<String> {
    let text = text.trim();
    let Err(error) = Url::parse(text) else { return Some(text.to_owned()) };
    if !text.contains('/') && FILES.iter().any(|extension| text.to_ascii_lowercase().ends_with(extension)) {
        return None;
    }
    Url::parse(&error.suggestion?).ok().map(|url| url.to_string())
}
