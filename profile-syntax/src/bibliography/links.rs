//! Where a work and what belongs to it can be had.

use vitae_profile::{Link, Url};

use crate::Code;
use crate::bibliography::inherit::RawEntry;
use crate::bibliography::plain::read_address;
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
            url: read_url(defects, entry, &["url"]),
            pdf: read_link(defects, entry, &["pdf"]),
            code: read_link(defects, entry, &["code", "github"]),
            data: read_link(defects, entry, &["data", "dataset"]),
            artifact: read_link(defects, entry, &["artifact"]),
            slides: read_link(defects, entry, &["slides"]),
            poster: read_link(defects, entry, &["poster"]),
            video: read_link(defects, entry, &["video", "demo"]),
            website: read_link(defects, entry, &["website", "html"]),
            blog: read_link(defects, entry, &["blog"]),
            supplement: read_link(defects, entry, &["supplement", "supp", "appendix"]),
        }
    }
}

fn read_link(defects: &mut Defects<'_>, entry: &RawEntry, names: &[&str]) -> Option<Link> {
    read_url(defects, entry, names).map(Link::Web)
}

fn read_url(defects: &mut Defects<'_>, entry: &RawEntry, names: &[&str]) -> Option<Url> {
    let value = entry.first(names)?;
    match Url::parse(&read_address(&value.text)) {
        Ok(url) => Some(url),
        Err(invalid) => {
            let place = value.locate(&value.trimmed());
            defects.error(Code::MalformedField, place, invalid.message, invalid.help);
            None
        }
    }
}
