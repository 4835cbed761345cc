//! All publications in [CSL-JSON](https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), which citation
//! managers read.

use serde::Serialize;
use vitae_profile::{Arxiv, Author, Date, Doi, Isbn, Issn, PersonName, Publication, PublicationKind, RichText};
use vitae_text::pretty_json;

use super::spelling::ascii;
use crate::OutputFile;
use crate::plan::Plan;
use crate::prose::plain;
use crate::words::Words;

/// Every publication as an item.
pub(super) fn render(plan: &Plan, _pages: &[OutputFile]) -> String {
    let items: Vec<Item<'_>> = plan.profile.publications().map(|publication| item(plan.words(), publication)).collect();
    pretty_json(&items) + "\n"
}

/// An item of CSL-JSON. The names are those of its schema.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item<'a> {
    id: &'a str,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'a str>,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<Name<'a>>,
    issued: Issued,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title_short: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher_place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    volume: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issue: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'a str>,
    #[serde(rename = "DOI", skip_serializing_if = "Option::is_none")]
    doi: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    archive: Option<&'static str>,
    #[serde(rename = "archive_location", skip_serializing_if = "Option::is_none")]
    archive_location: Option<&'a str>,
    #[serde(rename = "ISBN", skip_serializing_if = "Option::is_none")]
    isbn: Option<&'a str>,
    #[serde(rename = "ISSN", skip_serializing_if = "Option::is_none")]
    issn: Option<&'a str>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    r#abstract: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    keyword: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Name<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    family: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    given: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    non_dropping_particle: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    suffix: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    literal: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    date_parts: [Vec<i16>; 1],
}

fn item<'a>(words: &'static Words, publication: &'a Publication) -> Item<'a> {
    let at_conference = matches!(publication.kind, PublicationKind::Conference | PublicationKind::Workshop);
    let place = publication.location.as_deref();
    let (r#type, with_genre) = kind(publication.kind);
    let genre = with_genre.then(|| words.publication_kind(publication.kind));
    Item {
        id: &publication.key,
        r#type,
        genre: publication.genre.as_deref().or(genre),
        number: publication.number.as_deref(),
        title: publication.title.plain(),
        author: names(&publication.authors, publication.et_al),
        editor: names(&publication.editors, false),
        issued: issued(publication.date),
        container_title: publication.venue.as_ref().map(RichText::plain),
        container_title_short: publication.short.as_deref(),
        event_place: place.filter(|_| at_conference),
        publisher_place: place.filter(|_| !at_conference),
        publisher: publication.publisher.as_deref(),
        edition: publication.edition.as_deref(),
        version: publication.version.as_deref(),
        volume: publication.volume.as_deref(),
        issue: publication.issue.as_deref(),
        page: publication.pages.as_deref(),
        doi: publication.doi.as_ref().map(Doi::as_str),
        archive: publication.arxiv.as_ref().map(|_| "arXiv"),
        archive_location: publication.arxiv.as_ref().map(Arxiv::as_str),
        isbn: publication.isbn.as_ref().map(Isbn::as_str),
        issn: publication.issn.as_ref().map(Issn::as_str),
        url: publication.url.as_ref().map(|url| ascii(url.as_str())),
        r#abstract: plain(&publication.prose),
        keyword: publication.keywords.iter().map(|keyword| &**keyword).collect::<Vec<_>>().join(", "),
        note: publication.note.as_ref().map(RichText::plain),
    }
}

/// The type that CSL has for a kind, and whether a genre must tell it from others of the type.
const fn kind(kind: PublicationKind) -> (&'static str, bool) {
    match kind {
        PublicationKind::Conference => ("paper-conference", false),
        PublicationKind::Workshop => ("paper-conference", true),
        PublicationKind::Journal => ("article-journal", false),
        PublicationKind::Chapter => ("chapter", false),
        PublicationKind::Book => ("book", false),
        PublicationKind::Thesis => ("thesis", false),
        PublicationKind::Report => ("report", false),
        PublicationKind::Preprint => ("article", true),
        PublicationKind::Patent => ("patent", false),
        PublicationKind::Dataset => ("dataset", false),
        PublicationKind::Software => ("software", false),
        PublicationKind::Talk => ("speech", false),
        PublicationKind::Misc => ("document", false),
    }
}

fn names(authors: &[Author], et_al: bool) -> Vec<Name<'_>> {
    let others = Name { family: "", given: "", non_dropping_particle: "", suffix: "", literal: "others" };
    authors.iter().map(|author| name(&author.name)).chain(et_al.then_some(others)).collect()
}

/// A group or a mononym has a family name only, and is taken as it is.
fn name(name: &PersonName) -> Name<'_> {
    let PersonName { given, particle, family, suffix } = name;
    let alone = given.is_empty() && particle.is_empty() && suffix.is_empty();
    let (family, literal) = if alone { ("", &**family) } else { (&**family, "") };
    Name { family, given, non_dropping_particle: particle, suffix, literal }
}

fn issued(date: Date) -> Issued {
    let parts = [Some(date.year()), date.month().map(i16::from), date.day().map(i16::from)];
    Issued { date_parts: [parts.into_iter().flatten().collect()] }
}
