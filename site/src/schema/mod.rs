//! Pages as [schema.org](https://schema.org) describes things, in JSON-LD.

mod person;
mod thing;

use vitae_profile::{Project, Publication, PublicationKind, Someone, Target};
use vitae_text::compact_json;

use crate::address::Address;
use crate::parts::authors::leading;
use crate::plan::{Plan, Whereabouts};
use crate::prose::{excerpt, plain};
use crate::writer::PageWriter;
use person::{author, person};
use thing::{Container, Creative, Named, Page};

const CONTEXT: &str = "https://schema.org";

/// The home page: a `ProfilePage` about a `Person`.
pub(crate) fn home(plan: &Plan) -> String {
    compact_json(&Page {
        context: CONTEXT,
        kind: "ProfilePage",
        url: plan.url(&Address::HOME),
        main_entity: person(plan),
    })
}

/// A publication: a `ScholarlyArticle`, or what comes closest.
pub(crate) fn publication<'a>(plan: &Plan, publication: &'a Publication, writer: &PageWriter) -> String {
    let Publication {
        title,
        kind,
        number,
        date,
        editors,
        edition,
        version,
        pages,
        publisher,
        doi,
        arxiv,
        isbn,
        keywords,
        prose,
        id: _,
        authors: _,
        genre: _,
        venue: _,
        short: _,
        volume: _,
        issue: _,
        location: _,
        issn: _,
        url: _,
        pdf: _,
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
    let of =
        |wanted: PublicationKind, value: &'a Option<vitae_profile::Text>| value.as_deref().filter(|_| *kind == wanted);
    let doi = doi.as_ref().map(vitae_profile::Doi::url);
    let arxiv = arxiv.as_ref().map(vitae_profile::Arxiv::url);
    let same: Vec<String> = doi.iter().chain(&arxiv).cloned().collect();
    compact_json(&Creative {
        context: CONTEXT,
        kind: schema_kind(*kind),
        name: title.plain(),
        headline: Some(title.plain()),
        url: plan.url(writer.address()),
        author: leading(publication).map(|one| author(plan, one)).collect(),
        editor: editors.iter().map(|one| author(plan, one)).collect(),
        date_published: Some(date.to_string()),
        is_part_of: container(publication),
        pagination: pages
            .as_deref()
            .filter(|_| matches!(schema_kind(*kind), "ScholarlyArticle" | "Chapter" | "Report")),
        report_number: of(PublicationKind::Report, number),
        book_edition: of(PublicationKind::Book, edition),
        version: version.as_deref(),
        publisher: publisher.as_ref().map(|name| Named { kind: "Organization", name: name.to_string(), url: None }),
        identifier: doi.or_else(|| of(PublicationKind::Patent, number).map(str::to_owned)),
        same_as: same,
        isbn: isbn.as_ref().filter(|_| *kind == PublicationKind::Book).map(vitae_profile::Isbn::as_str),
        keywords: keywords.iter().map(|word| &**word).collect(),
        description: (!prose.is_empty()).then(|| plain(prose)),
        code_repository: None,
    })
}

/// A project: a `Project` of the owner's, or `SoftwareSourceCode` where its code is public.
pub(crate) fn project(plan: &Plan, project: &Project, writer: &PageWriter) -> String {
    let Project { name, url, code, people, keywords, summary, prose, .. } = project;
    let members: Vec<Someone> = if people.is_empty() { vec![Someone::Owner] } else { people.to_vec() };
    let description = summary.as_ref().map(ToString::to_string);
    compact_json(&Creative {
        context: CONTEXT,
        kind: if code.is_some() { "SoftwareSourceCode" } else { "CreativeWork" },
        name: name.to_string(),
        headline: None,
        url: plan.url(writer.address()),
        author: members.into_iter().map(|someone| someone_named(plan, someone)).collect(),
        editor: Vec::new(),
        date_published: None,
        is_part_of: None,
        pagination: None,
        report_number: None,
        book_edition: None,
        version: None,
        publisher: None,
        identifier: None,
        same_as: url.iter().map(ToString::to_string).collect(),
        isbn: None,
        keywords: keywords.iter().map(|word| &**word).collect(),
        description: description.or_else(|| (!prose.is_empty()).then(|| excerpt(prose, 300))),
        code_repository: code.as_ref().map(vitae_profile::Url::as_str),
    })
}

fn someone_named(plan: &Plan, someone: Someone) -> Named {
    let url = match plan.find(Target::from(someone)) {
        Some(Whereabouts::Web(url)) => Some(url.to_string()),
        Some(Whereabouts::Page(address) | Whereabouts::Element(address, _)) => Some(plan.url(&address)),
        None => None,
    };
    Named { kind: "Person", name: plan.profile.name_of(someone).to_owned(), url }
}

const fn schema_kind(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Conference
        | PublicationKind::Journal
        | PublicationKind::Workshop
        | PublicationKind::Preprint
        | PublicationKind::Misc => "ScholarlyArticle",
        PublicationKind::Chapter => "Chapter",
        PublicationKind::Book => "Book",
        PublicationKind::Thesis => "Thesis",
        PublicationKind::Report => "Report",
        PublicationKind::Patent | PublicationKind::Talk => "CreativeWork",
        PublicationKind::Dataset => "Dataset",
        PublicationKind::Software => "SoftwareSourceCode",
    }
}

/// What a publication appeared in: of a book there is an ISBN, of a series an ISSN.
fn container(publication: &Publication) -> Option<Container<'_>> {
    let Publication { kind, venue, isbn, issn, .. } = publication;
    let isbn = isbn.as_ref().filter(|_| *kind != PublicationKind::Book).map(vitae_profile::Isbn::as_str);
    let issn = issn.as_ref().map(vitae_profile::Issn::as_str);
    let name = venue.as_ref().map(vitae_profile::RichText::plain);
    let series = |name| Container { kind: "Periodical", name, isbn: None, issn, is_part_of: None };
    let volume =
        |kind, name| Container { kind, name, isbn, issn: None, is_part_of: issn.map(|_| Box::new(series(None))) };
    match kind {
        PublicationKind::Journal if isbn.is_none() => (name.is_some() || issn.is_some()).then(|| series(name)),
        // What such a work says of where it was published is how: a talk, a web page.
        PublicationKind::Misc if isbn.is_none() && issn.is_none() => None,
        _ if isbn.is_some() => Some(volume("Book", name)),
        PublicationKind::Chapter => name.map(|name| volume("Book", Some(name))),
        _ => (name.is_some() || issn.is_some()).then(|| volume("PublicationVolume", name)),
    }
}
