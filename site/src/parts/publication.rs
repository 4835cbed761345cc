//! A publication among others, and its links.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Publication, PublicationKind, Ref, Tag};

use super::authors::{authors_in_list, marks};
use super::designation::designation;
use super::resources::{Resource, resources_beside};
use super::rich::rich;
use crate::Source;
use crate::words::Words;
use crate::writer::PageWriter;

/// How much of a publication a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Title, authors, venue, links: what stands under a heading that says the kind.
    Brief,
    /// The kind as well.
    Line,
    /// The abstract and the BibTeX entry as well, folded.
    Folded,
}

/// The publication that `item` refers to.
pub(crate) fn reference(index: u32) -> ItemRef {
    ItemRef { tag: Tag::Publication, index }
}

/// A publication as a list shows it: the contents of an `<li>`.
pub(crate) fn entry(writer: &PageWriter, publication: Ref<Publication>, detail: Detail) -> Markup {
    let item = reference(publication.raw());
    let (Some(address), Some(publication)) =
        (writer.plan().publication(publication), writer.plan().profile.publication(publication))
    else {
        return html! {};
    };
    let title = publication.title.plain();
    let words = writer.words();
    let badges = words.badges_beside(&publication.badges);
    html! {
        p.title dir="auto" lang=[writer.plan().language_of_publications()] { a href=(writer.page(address, Source { item, field: "title" })) { (rich(&publication.title)) } }
        @if !publication.authors.is_empty() { p.by { (authors_in_list(writer, item, publication)) } }
        p.at {
            (venue(words, publication))
            @if let Some(what) = what(words, publication, detail) { " · " (what) }
            @if let Some(badges) = badges.as_ref().filter(|_| publication.artifact.is_none()) { " · " (words.publications.artifact.with("badges", badges)) }
            @if let Some(award) = &publication.award { "\u{2002}" span.award { (award) } }
            @if let Some(marks) = marks(words, publication) { "\u{2002}" small { (marks) } }
        }
        (resources_beside(
            words,
            &title,
            links(writer, item, publication),
            badges.as_deref().map(|badges| (words.links.artifact, badges)),
        ))
        @if detail == Detail::Folded { (folded(writer, item, publication)) }
    }
}

/// What a publication is. Under a heading that says the kind, only what says more.
fn what(words: &Words, publication: &Publication, detail: Detail) -> Option<String> {
    let kind = || words.publication_kind(publication.kind).to_owned();
    designation(words, publication).or_else(|| (detail != Detail::Brief).then(kind))
}

/// Where and when a publication appeared, in short: "SOSP '21, October 2021".
pub(crate) fn venue(words: &Words, publication: &Publication) -> Markup {
    let Publication { short, venue, date, kind, publisher, .. } = publication;
    html! {
        @if let Some(short) = short { (short) (words.lists.comma) }
        @else if let Some(venue) = venue { cite { (rich(venue)) } (words.lists.comma) }
        @else if let (PublicationKind::Thesis | PublicationKind::Report | PublicationKind::Book, Some(publisher)) =
            (kind, publisher) { (publisher) (words.lists.comma) }
        (words.time(*date))
    }
}

/// The abstract and the BibTeX entry, each behind a word that opens it.
fn folded(writer: &PageWriter, item: ItemRef, publication: &Publication) -> Markup {
    html! {
        @if !publication.prose.is_empty() {
            details { summary { (writer.words().links.abstract_) } (crate::prose::prose(writer, &publication.prose, Source { item, field: "prose" }, 3)) }
        }
        @if let Some(bibtex) = &publication.bibtex {
            details { summary { "BibTeX" } pre tabindex="0" { code { (bibtex) } } }
        }
    }
}

/// All that can be had of a publication, in the order in which readers look for it.
pub(crate) fn links(writer: &PageWriter, item: ItemRef, publication: &Publication) -> Vec<Option<Resource>> {
    let Publication {
        pdf,
        doi,
        arxiv,
        url,
        code,
        data,
        artifact,
        slides,
        poster,
        video,
        website,
        blog,
        supplement,
        id: _,
        prose: _,
        title: _,
        authors: _,
        kind: _,
        genre: _,
        number: _,
        venue: _,
        short: _,
        date: _,
        editors: _,
        edition: _,
        version: _,
        volume: _,
        issue: _,
        pages: _,
        publisher: _,
        location: _,
        isbn: _,
        issn: _,
        badges: _,
        award: _,
        note: _,
        keywords: _,
        equal: _,
        corresponding: _,
        selected: _,
        key: _,
        et_al: _,
        source: _,
        bibtex: _,
    } = publication;
    let source = |field| Source { item, field };
    let words = &writer.words().links;
    let link = |label, field, link: &Option<vitae_profile::Link>| {
        link.as_ref().map(|link| (label, writer.link(link, source(field))))
    };
    let page = url.as_ref().filter(|url| !repeats(url.as_str(), publication));
    vec![
        link("PDF", "pdf", pdf),
        doi.as_ref().map(|doi| ("DOI", writer.derived(doi.url(), source("doi")))),
        arxiv.as_ref().map(|arxiv| ("arXiv", writer.derived(arxiv.url(), source("arxiv")))),
        page.map(|url| (words.publisher, writer.url(url, source("url")))),
        link(words.code, "code", code),
        link(words.data, "data", data),
        link(words.artifact, "artifact", artifact),
        link(words.slides, "slides", slides),
        link(words.poster, "poster", poster),
        link(words.video, "video", video),
        link(words.website, "website", website),
        link(words.blog, "blog", blog),
        link(words.supplement, "supplement", supplement),
    ]
}

/// Whether the URL leads where the DOI or the arXiv identifier leads.
fn repeats(url: &str, publication: &Publication) -> bool {
    let bare = |url: &str| url.split_once("://").map_or(url, |(_, rest)| rest).trim_start_matches("dx.").to_lowercase();
    let url = bare(url);
    publication.doi.as_ref().is_some_and(|doi| bare(&doi.url()) == url)
        || publication.arxiv.as_ref().is_some_and(|arxiv| bare(&arxiv.url()) == url)
}

/// The title of a publication, with a link to its page.
pub(crate) fn title(writer: &PageWriter, publication: Ref<Publication>, source: Source) -> Option<Markup> {
    let title = &writer.plan().profile.publication(publication)?.title;
    let href = writer.page(writer.plan().publication(publication)?, source);
    Some(html! { a href=(href) lang=[writer.plan().language_of_publications()] { (rich(title)) } })
}
