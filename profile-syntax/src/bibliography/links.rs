//! Where a work and what belongs to it can be had.

use vitae_profile::{Link, Url};

use crate::Code;
use crate::bibliography::inherit::RawEntry;
use crate::bibliography::plain::{first_of_several, read_address};
use crate::bibliography::source::Defects;

/// The links of a work.
#[derive(Default)]
pub(super) struct Links {
    pub url: Option<Url>,
    pub pdf: Option<Link>,
    pub code: Option<Link>,
    pub data: Option<Link>,
    pub artifact: Option<Link>,
    pub slides: Option<Link>,
    pub poster: Option<Link>,
    pub video: Option<Link>,
    pub website: Option<Link>,
    pub blog: Option<Link>,
    pub supplement: Option<Link>,
}

impl Links {
    /// Reads the links of an entry. One that is no URL is an error.
    pub(super) fn read(defects: &mut Defects<'_>, entry: &RawEntry) -> Self {
        Self {
            url: read_url(defects, entry, &["url"]).or_else(|| published_at(entry)),
            pdf: read_link(defects, entry, &["pdf"]),
            code: read_link(defects, entry, &["code", "github"]),
            data: read_link(defects, entry, &["data", "dataset"]),
            artifact: read_link(defects, entry, &["artifact"]),
            slides: read_link(defects, entry, &["slides"]),
            poster: read_link(defects, entry, &["poster"]),
            video: read_link(defects, entry, &["video", "demo"]),
            website: read_link(defects, entry, &["website", "html"]).or_else(|| archived_at(entry)),
            blog: read_link(defects, entry, &["blog"]),
            supplement: read_link(defects, entry, &["supplement", "supp", "appendix"]),
        }
    }
}

/// The address that `howpublished` often holds.
fn published_at(entry: &RawEntry) -> Option<Url> {
    Url::parse(&read_address(&entry.get("howpublished")?.text)).ok()
}

/// The page of a work in an archive of which the entry has the identifier.
fn archived_at(entry: &RawEntry) -> Option<Link> {
    const ARCHIVES: [(&str, &str); 3] = [
        ("biorxiv", "https://www.biorxiv.org/content/"),
        ("hal", "https://hal.science/"),
        ("hal_id", "https://hal.science/"),
    ];
    ARCHIVES.iter().find_map(|(name, base)| {
        let identifier = read_address(&entry.get(name)?.text);
        let address = if identifier.contains("://") { identifier } else { format!("{base}{identifier}") };
        Url::parse(&address).ok().map(Link::Web)
    })
}

fn read_link(defects: &mut Defects<'_>, entry: &RawEntry, names: &[&str]) -> Option<Link> {
    read_url(defects, entry, names).map(Link::Web)
}

fn read_url(defects: &mut Defects<'_>, entry: &RawEntry, names: &[&str]) -> Option<Url> {
    let value = entry.first(names)?;
    let text = read_address(&value.text);
    let text = first_of_several(&text);
    match Url::parse(&text) {
        Ok(url) => Some(url),
        Err(invalid) => {
            let place = value.locate(&value.trimmed());
            if is_file(&text) {
                let message = format!("`{text}` is a file, and a bibliography can only name addresses");
                let help = "write where it can be had: `https://...`".to_owned();
                defects.error(Code::MalformedField, place, message, Some(help));
            } else {
                defects.error(Code::MalformedField, place, invalid.message, invalid.help);
            }
            None
        }
    }
}

/// Whether a text is the path of a document, as other systems keep in their folders.
fn is_file(text: &str) -> bool {
    const ENDINGS: [&str; 12] = ["pdf", "html", "htm", "png", "jpg", "jpeg", "gif", "svg", "mp4", "pptx", "ppt", "zip"];
    let ending = text.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let host = text.split('/').next().unwrap_or_default();
    !text.contains("://")
        && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
        && !(text.contains('/') && host.contains('.') && !host.starts_with('.'))
}
