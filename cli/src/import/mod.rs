//! Importers: from the formats in which people keep their CV or site to a profile.
//!
//! An importer reads [`Node`](crate::source::Node)s into a [`Draft`]: items, and a report of what could not be imported
//! as it was. Values that no importer has read are added to the report at the end, so that nothing is lost unnoticed.

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

/// Extensions of files. `cv.pdf` is a file, although `cv.pdf` could be a host.
const FILES: &[&str] =
    &[".html", ".htm", ".pdf", ".md", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".txt", ".bib", ".zip"];

/// Returns a URL that a profile accepts. A mistake with one obvious correction is corrected; for others the result is
/// `None`.
fn mended_url(text: &str) -> Option<String> {
    let text = text.trim();
    let Err(error) = Url::parse(text) else { return Some(text.to_owned()) };
    if !text.contains('/') && FILES.iter().any(|extension| text.to_ascii_lowercase().ends_with(extension)) {
        return None;
    }
    Url::parse(&error.suggestion?).ok().map(|url| url.to_string())
}
