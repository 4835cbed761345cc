//! Where a work and what belongs to it can be had.

use vitae_profile::{Link, Url};

use crate::addresses::{first_of_several, read_address};
use crate::defects::Defects;
use crate::raw_entry::RawEntry;
use vitae_diagnostics::Code;

/// The links of a work.
#[derive(Default)]
pub(crate) struct Links {
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
    /// Reads the links of an entry. One that is no URL is an error, and one for which there is no room a warning.
    pub(crate) fn read(defects: &mut Defects<'_>, entry: &RawEntry) -> Self {
        let url = read_url(defects, entry, "url").or_else(|| published_at(entry));
        let mut reader =
            LinkReader { defects, entry, shown: url.iter().cloned().collect(), url, crowded_out: Vec::new() };
        let links = Self {
            url: None,
            pdf: reader.link(&["pdf"], &["url_pdf"]),
            code: reader.link(&["code", "github"], &["url_code", "source", "url_source"]),
            data: reader.link(&["data", "dataset"], &["url_dataset", "url_data"]),
            artifact: reader.link(&["artifact"], &[]),
            slides: reader.link(&["slides"], &["url_slides"]),
            poster: reader.link(&["poster"], &["url_poster"]),
            video: reader.link(&["video"], &["url_video", "recording", "talk"]),
            blog: reader.link(&["blog"], &["url_blog"]),
            supplement: reader.link(&["supplement", "supp", "appendix"], &["url_supplement"]),
            // Last, so that an address which a more telling link has is not said again.
            website: reader.link(&["website", "html"], &WEBSITES),
        };
        Self { url: reader.finish(), ..links }
    }
}

/// Where a work has a page of its own, beside `website`: other systems' fields, the latter ones of archives.
const WEBSITES: [&str; 10] = [
    "project",
    "url_project",
    "demo",
    "preprint",
    "url_preprint",
    "openreview",
    "hal",
    "biorxiv",
    "hal_id",
    "url_html",
];

/// Puts the links of an entry in their places.
struct LinkReader<'a, 'd, 's> {
    defects: &'a mut Defects<'s>,
    entry: &'d RawEntry,
    /// The work's page.
    url: Option<Url>,
    /// The addresses that are shown.
    shown: Vec<Url>,
    /// The fields whose place another field has: their name, the name of that other, and the address.
    crowded_out: Vec<(&'static str, &'static str, Url)>,
}

impl LinkReader<'_, '_, '_> {
    /// The first link among fields. Those of the second list are other systems', and need not hold an address.
    fn link(&mut self, own: &[&'static str], foreign: &[&'static str]) -> Option<Link> {
        let mut first: Option<(&'static str, Url)> = None;
        for (position, &name) in own.iter().chain(foreign).enumerate() {
            let url = if position < own.len() {
                read_url(self.defects, self.entry, name)
            } else {
                foreign_url(self.entry, name)
            };
            let Some(url) = url else { continue };
            match &first {
                None if position == 0 || !self.shown.contains(&url) => {
                    self.shown.push(url.clone());
                    first = Some((name, url));
                }
                Some((winner, _)) if !self.shown.contains(&url) => self.crowded_out.push((name, winner, url)),
                _ => {}
            }
        }
        first.map(|(_, url)| Link::Web(url))
    }

    /// Gives the place of the work's page to a link that has none, and warns of those that have no place at all.
    fn finish(mut self) -> Option<Url> {
        for (name, winner, url) in std::mem::take(&mut self.crowded_out) {
            if self.shown.contains(&url) {
                continue;
            }
            // What is inherited, and numbers that an archive adds to all its entries, were not written to be shown.
            let field = self.entry.fields.get(name).filter(|field| field.place.is_some() && name != "hal_id");
            let page = name == "html" || WEBSITES.contains(&name);
            if page && self.url.is_none() {
                self.shown.push(url.clone());
                self.url = Some(url);
            } else if let Some(field) = field {
                let shown = if page { format!("`{winner}` and `url` are") } else { format!("`{winner}` is") };
                let message = format!("`{name}` has no place of its own: {shown} shown");
                let help = format!("leave out `{name}` or what is shown");
                let place = field.value.locate(&field.value.trimmed());
                self.defects.warning(Code::MalformedField, place, message, Some(help.into()));
            }
        }
        self.url
    }
}

/// The address that `howpublished` often holds.
fn published_at(entry: &RawEntry) -> Option<Url> {
    Url::parse(&read_address(&entry.get("howpublished")?.text)).ok()
}

/// The address in another system's field, which may hold an identifier, or something else altogether.
fn foreign_url(entry: &RawEntry, name: &str) -> Option<Url> {
    let text = read_address(&entry.get(name)?.text);
    let base = match name {
        "biorxiv" => "https://www.biorxiv.org/content/",
        "hal" | "hal_id" => "https://hal.science/",
        "openreview" => "https://openreview.net/forum?id=",
        _ => "",
    };
    let whole = text.contains("://");
    // A name such as `example.org` would be taken for an address where only a word is meant.
    let address = if whole { text } else { format!("{base}{text}") };
    if whole || !base.is_empty() { Url::parse(&address).ok() } else { None }
}

fn read_url(defects: &mut Defects<'_>, entry: &RawEntry, name: &str) -> Option<Url> {
    let value = entry.get(name)?;
    let text = read_address(&value.text);
    let text = first_of_several(&text);
    match Url::parse(&text) {
        Ok(url) => Some(url),
        Err(invalid) => {
            let place = value.locate(&value.trimmed());
            if is_file(&text) {
                let message = format!("`{text}` is a file, and a bibliography can only name addresses");
                let help = "write where it can be had: `https://...`".to_owned();
                defects.error(Code::MalformedField, place, message, Some(help.into()));
            } else {
                defects.invalid(place, invalid);
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
