//! The page of a publication.

use maud::{Markup, html};
use vitae_profile::{Badge, ItemRef, Publication, Ref, Section, Tag, Target, parallel};

use super::citation::citation;
use crate::layout::Document;
use crate::parts::authors::{authors, marks};
use crate::parts::designation::designation;
use crate::parts::facts::{Fact, fact, facts};
use crate::parts::mentions::mentions;
use crate::parts::project;
use crate::parts::publication::{links, reference};
use crate::parts::resources::resources;
use crate::parts::rich::rich;
use crate::parts::said::said;
use crate::plan::Plan;
use crate::prose::{excerpt, prose};
use crate::schema;
use crate::words::Words;
use crate::writer::PageWriter;
use crate::{OutputFile, Source};

/// Renders a page for each publication.
pub(super) fn render(plan: &Plan) -> Vec<OutputFile> {
    let pages =
        parallel::each((0..).zip(plan.profile.publications()), |(index, publication)| page(plan, index, publication));
    pages.into_iter().flatten().collect()
}

fn page(plan: &Plan, index: u32, publication: &Publication) -> Option<OutputFile> {
    let item = reference(index);
    let address = plan.publication(Ref::lifted(index)).filter(|address| plan.wants(address))?;
    let writer = plan.writer(address.clone());
    let title = publication.title.plain();
    let document = Document {
        section: Some(Section::Publications),
        kind: "article",
        head: citation(&writer, publication),
        data: Some(schema::publication(plan, publication, &writer)),
        css: "",
        ..Document::new(title, description(plan.words(), publication), contents(&writer, item, publication))
    };
    Some(writer.publish(&document))
}

fn description(words: &Words, publication: &Publication) -> String {
    if !publication.prose.is_empty() {
        return excerpt(&publication.prose, 160);
    }
    let named: Vec<String> = publication.authors.iter().take(3).map(|author| author.name.to_string()).collect();
    let mut names = words.commas(named.iter().map(String::as_str));
    let et_al = publication.authors.len() > 3 || publication.et_al;
    if et_al {
        names.push(' ');
        names.push_str(words.citations.et_al);
    }
    let venue = publication.short.as_ref().map(ToString::to_string);
    let venue = venue.or_else(|| publication.venue.as_ref().map(vitae_profile::RichText::plain));
    let what = designation(words, publication).unwrap_or_else(|| words.publication_kind(publication.kind).to_owned());
    let said = words.sentences([names, what, venue.unwrap_or_default()]);
    format!("{said}{}{}", words.lists.comma, publication.date.year())
}

fn contents(writer: &PageWriter, item: ItemRef, publication: &Publication) -> Markup {
    let Publication {
        id: _,
        prose: text,
        title,
        authors: _,
        kind,
        genre: _,
        number: _,
        venue,
        short,
        date,
        editors,
        edition,
        version,
        volume,
        issue,
        pages,
        publisher,
        location,
        doi,
        arxiv,
        isbn,
        issn,
        url: _,
        pdf: _,
        code: _,
        data: _,
        artifact: _,
        badges,
        slides: _,
        poster: _,
        video: _,
        website: _,
        blog: _,
        supplement: _,
        award,
        note,
        keywords,
        equal: _,
        corresponding: _,
        selected: _,
        key: _,
        et_al: _,
        source: _,
        bibtex,
    } = publication;
    let source = |field| Source { item, field };
    let plain = title.plain();
    let words = writer.words();
    let labels = &words.labels;
    html! {
        p.kicker { (designation(words, publication).unwrap_or_else(|| words.publication_kind(*kind).to_owned())) @if let Some(short) = short { " · " (short) } }
        h1.long dir="auto" lang=[writer.plan().language_of_publications()] { (rich(title)) }
        @if !publication.authors.is_empty() { p.authors { (authors(writer, item, publication)) } }
        @if let Some(marks) = marks(words, publication) { p.marks { (marks) } }
        @if let Some(award) = award { p { span.award { (award) } } }
        (resources(words, &plain, links(writer, item, publication)))
        @if let Some(note) = note { p.note { (rich(note)) } }
        @if !text.is_empty() { details open { summary { (words.links.abstract_) } (prose(writer, text, source("prose"), 2)) } }
        (facts(words, [
            fact(labels.published_in, venue.as_ref().map(|venue| html! { cite { (rich(venue)) } })),
            Some((labels.published, words.time(*date))),
            fact(words.label(&labels.editor, editors.len()), (!editors.is_empty()).then(|| {
                words.listed(editors.iter().map(|editor| html! { bdi { (editor.name) } }))
            })),
            fact(labels.edition, edition.as_deref()),
            fact(labels.version, version.as_deref()),
            fact(labels.volume, volume.as_deref()),
            fact(labels.issue, issue.as_deref()),
            fact(labels.pages, pages.as_deref()),
            fact(labels.publisher, publisher.as_deref()),
            fact(labels.place, location.as_deref()),
            fact("DOI", doi.as_ref().map(|doi| html! { a href=(writer.derived(doi.url(), source("doi"))) { (doi) } })),
            fact("arXiv", arxiv.as_ref().map(|arxiv| {
                html! { a href=(writer.derived(arxiv.url(), source("arxiv"))) { (arxiv) } }
            })),
            fact("ISBN", isbn.as_ref().map(|isbn| html! { (isbn) })),
            fact("ISSN", issn.as_ref().map(|issn| html! { (issn) })),
            fact(labels.badges, (!badges.is_empty()).then(|| earned(words, badges))),
            fact(labels.keywords, (!keywords.is_empty()).then(|| {
                words.listed(keywords.iter().map(|word| html! { (word) }))
            })),
            projects(writer, item),
            awards(writer, item),
            thesis_of(writer, item),
        ]))
        @if let Some(bibtex) = bibtex { details { summary { "BibTeX" } pre tabindex="0" { code { (bibtex) } } } }
        (mentions(writer, item))
    }
}

fn earned(words: &Words, badges: &[Badge]) -> Markup {
    words.listed(badges.iter().map(|badge| html! { (words.badge(*badge)) }))
}

/// The projects that name the publication as theirs.
fn projects(writer: &PageWriter, item: ItemRef) -> Option<Fact<'static>> {
    let words = writer.words();
    let names: Vec<Markup> = writer
        .plan()
        .backlinks()
        .of(item, Tag::Project)
        .filter_map(|index| {
            let source = Source { item: ItemRef { tag: Tag::Project, index }, field: "publications" };
            project::name(writer, Ref::lifted(index), source)
        })
        .collect();
    let label = words.label(&words.labels.project, names.len());
    (!names.is_empty()).then(|| (label, words.listed(names)))
}

/// The awards that were given for the publication.
fn awards(writer: &PageWriter, item: ItemRef) -> Option<Fact<'static>> {
    let words = writer.words();
    let awards = &writer.plan().profile.awards;
    let titles: Vec<Markup> = writer
        .plan()
        .backlinks()
        .of(item, Tag::Award)
        .filter_map(|index| {
            let award = awards.get(usize::try_from(index).ok()?)?;
            let item = ItemRef { tag: Tag::Award, index };
            let href = writer.target(Target::Item(item), Source { item, field: "publication" });
            Some(html! { @if let Some(href) = href { a href=(href) { (said(&award.title)) } } @else { (said(&award.title)) } })
        })
        .collect();
    let label = words.label(&words.labels.award, titles.len());
    (!titles.is_empty()).then(|| (label, words.listed(titles)))
}

/// The degree that the publication is the thesis of.
fn thesis_of(writer: &PageWriter, item: ItemRef) -> Option<Fact<'static>> {
    let profile = writer.plan().profile;
    let index = writer.plan().backlinks().of(item, Tag::Education).next()?;
    let degree = profile.education.get(usize::try_from(index).ok()?)?;
    let item = ItemRef { tag: Tag::Education, index };
    let href = writer.target(Target::Item(item), Source { item, field: "thesis" });
    Some((
        writer.words().labels.thesis_for,
        html! { @if let Some(href) = href { a href=(href) { (said(&degree.degree)) } } @else { (said(&degree.degree)) } },
    ))
}
