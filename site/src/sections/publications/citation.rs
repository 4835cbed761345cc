//! What Google Scholar and reference managers read in the head of a publication's page.

use maud::{Markup, html};
use vitae_profile::{Author, Date, Link, Publication, PublicationKind};

use crate::address::Address;
use crate::parts::authors::leading;
use crate::writer::PageWriter;

/// The `citation_*` tags of a publication.
pub(super) fn citation(writer: &PageWriter, publication: &Publication) -> Markup {
    let Publication {
        title,
        authors,
        editors,
        kind,
        number,
        venue,
        date,
        volume,
        issue,
        pages,
        publisher,
        doi,
        arxiv,
        isbn,
        issn,
        pdf,
        keywords,
        id: _,
        prose: _,
        genre: _,
        short: _,
        edition: _,
        version: _,
        location: _,
        url: _,
        code: _,
        data: _,
        artifact: _,
        badges: _,
        slides: _,
        poster: _,
        video: _,
        website: _,
        blog: _,
        supplement: _,
        award: _,
        note: _,
        equal: _,
        corresponding: _,
        selected: _,
        key: _,
        et_al: _,
        source: _,
        bibtex: _,
    } = publication;
    let (first, last) = pages.as_deref().map(ends).unwrap_or_default();
    let venue = venue.as_ref().map(vitae_profile::RichText::plain);
    html! {
        (tag("title", &title.plain()))
        @for author in leading(publication) { (tag("author", &reversed(author))) }
        @for editor in editors {
            // Who edited a volume that has no authors stands in their place: a work without any is not indexed.
            (tag(if authors.is_empty() { "author" } else { "editor" }, &reversed(editor)))
        }
        (tag("publication_date", &slashed(*date)))
        @if let (Some(name), Some(venue)) = (container(*kind), &venue) { (tag(name, venue)) }
        @if let Some(publisher) = publisher { (tag(institution(*kind), publisher)) }
        @if *kind == PublicationKind::Report { (optional("technical_report_number", number.as_deref())) }
        (optional("volume", volume.as_deref()))
        (optional("issue", issue.as_deref()))
        (optional("firstpage", first))
        (optional("lastpage", last))
        (optional("doi", doi.as_ref().map(vitae_profile::Doi::as_str)))
        (optional("arxiv_id", arxiv.as_ref().map(vitae_profile::Arxiv::as_str)))
        (optional("isbn", isbn.as_ref().map(vitae_profile::Isbn::as_str)))
        (optional("issn", issn.as_ref().map(vitae_profile::Issn::as_str)))
        @if let Some(pdf) = pdf { (tag("pdf_url", &whole(writer, pdf))) }
        (tag("abstract_html_url", &writer.plan().url(writer.address())))
        @for keyword in keywords { (tag("keywords", keyword)) }
    }
}

fn tag(name: &str, content: &str) -> Markup {
    html! { meta name={ "citation_" (name) } content=(content); }
}

fn optional(name: &str, content: Option<&str>) -> Markup {
    html! { @if let Some(content) = content { (tag(name, content)) } }
}

/// The tag that names what the publication appeared in.
const fn container(kind: PublicationKind) -> Option<&'static str> {
    match kind {
        PublicationKind::Conference | PublicationKind::Workshop | PublicationKind::Talk => Some("conference_title"),
        PublicationKind::Journal | PublicationKind::Preprint => Some("journal_title"),
        PublicationKind::Chapter => Some("inbook_title"),
        PublicationKind::Book
        | PublicationKind::Thesis
        | PublicationKind::Report
        | PublicationKind::Patent
        | PublicationKind::Dataset
        | PublicationKind::Software
        | PublicationKind::Misc => None,
    }
}

/// The tag that names who stands behind the publication.
const fn institution(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Thesis => "dissertation_institution",
        PublicationKind::Report => "technical_report_institution",
        _ => "publisher",
    }
}

/// "Family, Given", as Scholar wants it.
fn reversed(author: &Author) -> String {
    let name = &author.name;
    let family = name.full_family();
    let mut reversed = family;
    for part in [&name.given, &name.suffix].into_iter().filter(|part| !part.is_empty()) {
        reversed.push_str(", ");
        reversed.push_str(part);
    }
    reversed
}

/// `2024/06/15`, as far as it is known.
fn slashed(date: Date) -> String {
    date.to_string().replace('-', "/")
}

/// The first and the last page of "788–803", "788--803" or "5".
fn ends(pages: &str) -> (Option<&str>, Option<&str>) {
    let first = pages.split([',', ';', '+']).next().unwrap_or_default();
    let mut ends = first.split(['-', '–', '—']).map(str::trim).filter(|end| !end.is_empty());
    (ends.next(), ends.next_back())
}

/// The whole URL of what a link leads to.
fn whole(writer: &PageWriter, link: &Link) -> String {
    match link {
        Link::Web(url) => url.as_str().to_owned(),
        Link::File(file) => writer.plan().url(&Address::asset(&file.path)),
    }
}

#[cfg(test)]
mod tests {
    use vitae_profile::{Author, PersonName};

    use super::{ends, reversed};

    #[test]
    fn names_are_turned_round() {
        let author =
            |name| Author { name: PersonName::from_display(name), someone: None, equal: false, corresponding: false };
        assert_eq!(reversed(&author("Ali José Mashtizadeh")), "Mashtizadeh, Ali José");
        assert_eq!(reversed(&author("Jan van der Berg")), "van der Berg, Jan");
        assert_eq!(reversed(&author("Martin Luther King Jr.")), "King, Martin Luther, Jr.");
        assert_eq!(reversed(&author("Plato")), "Plato");
    }

    #[test]
    fn pages_have_ends() {
        assert_eq!(ends("788–803"), (Some("788"), Some("803")));
        assert_eq!(ends("136--143"), (Some("136"), Some("143")));
        assert_eq!(ends("5"), (Some("5"), None));
        assert_eq!(ends("1–3, 7–9"), (Some("1"), Some("3")));
    }
}
