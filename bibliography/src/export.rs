//! Clean BibTeX for a publication that is written in the profile itself.

use vitae_profile::{Author, Doi, Isbn, Issn, Publication, PublicationKind, RichText, Url};

use crate::bibtex_writer::BibtexWriter;
use crate::encode::{encode_name, encode_rich, encode_text};

/// The publication as an entry in BibTeX, with its bibliographic fields only.
pub fn bibtex_of(publication: &Publication) -> String {
    let kind = publication.kind;
    let mut writer = BibtexWriter::new(entry_word(kind), &publication.key);
    let text = |text: &Option<vitae_profile::Text>| text.as_ref().map(|text| encode_text(text)).unwrap_or_default();
    let rich = |text: &Option<RichText>| text.as_ref().map(encode_rich).unwrap_or_default();
    writer.field("author", &names(&publication.authors, publication.et_al));
    writer.field("editor", &names(&publication.editors, false));
    writer.field("title", &encode_rich(&publication.title));
    writer.field("type", &text(&publication.genre));
    writer.field(venue_field(kind), &rich(&publication.venue));
    writer.field("series", &text(&publication.short));
    writer.field("edition", &text(&publication.edition));
    writer.field("volume", &text(&publication.volume));
    writer.field("number", &text(if publication.issue.is_some() { &publication.issue } else { &publication.number }));
    writer.field("version", &text(&publication.version));
    writer.field("pages", &text(&publication.pages));
    writer.field("year", &publication.date.year().to_string());
    if let Some(month) = publication.date.month() {
        writer.month(month);
    }
    writer.field("day", &publication.date.day().map(|day| day.to_string()).unwrap_or_default());
    writer.field(publisher_field(kind), &text(&publication.publisher));
    writer.field("address", &text(&publication.location));
    writer.field("isbn", publication.isbn.as_ref().map(Isbn::as_str).unwrap_or_default());
    writer.field("issn", publication.issn.as_ref().map(Issn::as_str).unwrap_or_default());
    writer.field("doi", publication.doi.as_ref().map(Doi::as_str).unwrap_or_default());
    if let Some(arxiv) = &publication.arxiv {
        writer.field("eprint", arxiv.as_str());
        writer.field("archiveprefix", "arXiv");
    }
    writer.field("url", publication.url.as_ref().map(Url::as_str).unwrap_or_default());
    writer.field("note", &rich(&publication.note));
    writer.finish()
}

fn names(authors: &[Author], et_al: bool) -> String {
    let mut names: Vec<String> = authors.iter().map(|author| encode_name(&author.name)).collect();
    if et_al {
        names.push("others".to_owned());
    }
    names.join(" and ")
}

fn entry_word(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Conference | PublicationKind::Workshop => "inproceedings",
        PublicationKind::Journal => "article",
        PublicationKind::Chapter => "incollection",
        PublicationKind::Book => "book",
        PublicationKind::Thesis => "phdthesis",
        PublicationKind::Report => "techreport",
        PublicationKind::Patent => "patent",
        PublicationKind::Dataset => "dataset",
        PublicationKind::Software => "software",
        PublicationKind::Preprint | PublicationKind::Talk | PublicationKind::Misc => "misc",
    }
}

fn venue_field(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Conference | PublicationKind::Workshop | PublicationKind::Chapter => "booktitle",
        PublicationKind::Journal => "journal",
        PublicationKind::Book => "maintitle",
        PublicationKind::Thesis
        | PublicationKind::Report
        | PublicationKind::Patent
        | PublicationKind::Preprint
        | PublicationKind::Dataset
        | PublicationKind::Software
        | PublicationKind::Talk
        | PublicationKind::Misc => "howpublished",
    }
}

fn publisher_field(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Thesis => "school",
        PublicationKind::Report => "institution",
        _ => "publisher",
    }
}
