//! A publication among others, and the words for its kind, its badges and its links.

use maud::{Markup, html};
use vitae_profile::{Badge, ItemRef, Publication, PublicationKind, Ref, Tag};

use super::authors::{authors_in_list, marks};
use super::designation::designation;
use super::resources::{Resource, resources_beside};
use super::rich::rich;
use crate::Source;
use crate::desk::Desk;

/// The heading above publications of a kind.
pub(crate) const fn heading(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Conference => "Conference Papers",
        PublicationKind::Journal => "Journal Articles",
        PublicationKind::Workshop => "Workshops",
        PublicationKind::Chapter => "Book Chapters",
        PublicationKind::Book => "Books",
        PublicationKind::Thesis => "Theses",
        PublicationKind::Report => "Technical Reports",
        PublicationKind::Preprint => "Preprints",
        PublicationKind::Patent => "Patents",
        PublicationKind::Dataset => "Datasets",
        PublicationKind::Software => "Software",
        PublicationKind::Talk => "Presentations",
        PublicationKind::Misc => "Other Publications",
    }
}

/// The word for one publication of a kind.
pub(crate) const fn name(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Conference => "Conference paper",
        PublicationKind::Journal => "Journal article",
        PublicationKind::Workshop => "Workshop paper",
        PublicationKind::Chapter => "Book chapter",
        PublicationKind::Book => "Book",
        PublicationKind::Thesis => "Thesis",
        PublicationKind::Report => "Technical report",
        PublicationKind::Preprint => "Preprint",
        PublicationKind::Patent => "Patent",
        PublicationKind::Dataset => "Dataset",
        PublicationKind::Software => "Software",
        PublicationKind::Talk => "Presentation",
        PublicationKind::Misc => "Publication",
    }
}

/// The word for an artifact's badge.
pub(crate) const fn badge(badge: Badge) -> &'static str {
    match badge {
        Badge::Available => "Artifact available",
        Badge::Functional => "Artifact functional",
        Badge::Reusable => "Artifact reusable",
        Badge::Reproduced => "Results reproduced",
        Badge::Replicated => "Results replicated",
    }
}

/// The word for an evaluated artifact, beside which its badges stand.
const ARTIFACT: &str = "Artifact";

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
pub(crate) fn entry(desk: &Desk, publication: Ref<Publication>, detail: Detail) -> Markup {
    let item = reference(publication.raw());
    let (Some(address), Some(publication)) =
        (desk.plan().publication(publication), desk.plan().profile.publication(publication))
    else {
        return html! {};
    };
    let title = publication.title.plain();
    let badges = earned(&publication.badges);
    html! {
        p.title dir="auto" { a href=(desk.page(address, Source { item, field: "title" })) { (rich(&publication.title)) } }
        @if !publication.authors.is_empty() { p.by { (authors_in_list(desk, item, publication)) } }
        p.at {
            (venue(publication))
            @if let Some(what) = what(publication, detail) { " · " (what) }
            @if let Some(badges) = badges.as_ref().filter(|_| publication.artifact.is_none()) { " · Artifact " (badges) }
            @if let Some(award) = &publication.award { "\u{2002}" span.award { (award) } }
            @if let Some(marks) = marks(publication) { "\u{2002}" small { (marks) } }
        }
        (resources_beside(&title, links(desk, item, publication), badges.as_deref().map(|badges| (ARTIFACT, badges))))
        @if detail == Detail::Folded { (folded(desk, item, publication)) }
    }
}

/// What a publication is. Under a heading that says the kind, only what says more.
fn what(publication: &Publication, detail: Detail) -> Option<String> {
    designation(publication).or_else(|| (detail != Detail::Brief).then(|| name(publication.kind).to_owned()))
}

/// The badges as they read behind the word "Artifact".
fn earned(badges: &[Badge]) -> Option<String> {
    let word = |badge: &Badge| match badge {
        Badge::Available => "available",
        Badge::Functional => "functional",
        Badge::Reusable => "reusable",
        Badge::Reproduced => "results reproduced",
        Badge::Replicated => "results replicated",
    };
    (!badges.is_empty()).then(|| badges.iter().map(word).collect::<Vec<_>>().join(", "))
}

/// Where and when a publication appeared, in short: "SOSP '21, October 2021".
pub(crate) fn venue(publication: &Publication) -> Markup {
    let Publication { short, venue, date, kind, publisher, .. } = publication;
    html! {
        @if let Some(short) = short { (short) ", " }
        @else if let Some(venue) = venue { cite { (rich(venue)) } ", " }
        @else if let (PublicationKind::Thesis | PublicationKind::Report | PublicationKind::Book, Some(publisher)) =
            (kind, publisher) { (publisher) ", " }
        time datetime=(date) { (date.readable()) }
    }
}

/// The abstract and the BibTeX entry, each behind a word that opens it.
fn folded(desk: &Desk, item: ItemRef, publication: &Publication) -> Markup {
    html! {
        @if !publication.prose.is_empty() {
            details { summary { "Abstract" } (crate::prose::prose(desk, &publication.prose, Source { item, field: "prose" }, 3)) }
        }
        @if let Some(bibtex) = &publication.bibtex {
            details { summary { "BibTeX" } pre tabindex="0" { code { (bibtex) } } }
        }
    }
}

/// All that can be had of a publication, in the order in which readers look for it.
pub(crate) fn links(desk: &Desk, item: ItemRef, publication: &Publication) -> Vec<Option<Resource>> {
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
        ..
    } = publication;
    let source = |field| Source { item, field };
    let link = |label, field, link: &Option<vitae_profile::Link>| {
        link.as_ref().map(|link| (label, desk.link(link, source(field))))
    };
    let page = url.as_ref().filter(|url| !repeats(url.as_str(), publication));
    vec![
        link("PDF", "pdf", pdf),
        doi.as_ref().map(|doi| ("DOI", desk.derived(doi.url(), source("doi")))),
        arxiv.as_ref().map(|arxiv| ("arXiv", desk.derived(arxiv.url(), source("arxiv")))),
        page.map(|url| ("Publisher’s page", desk.url(url, source("url")))),
        link("Code", "code", code),
        link("Data", "data", data),
        link(ARTIFACT, "artifact", artifact),
        link("Slides", "slides", slides),
        link("Poster", "poster", poster),
        link("Video", "video", video),
        link("Website", "website", website),
        link("Blog post", "blog", blog),
        link("Supplement", "supplement", supplement),
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
pub(crate) fn title(desk: &Desk, publication: Ref<Publication>, source: Source) -> Option<Markup> {
    let title = &desk.plan().profile.publication(publication)?.title;
    let href = desk.page(desk.plan().publication(publication)?, source);
    Some(html! { a href=(href) { (rich(title)) } })
}
