//! The page of a publication.

use maud::{Markup, html};
use vitae_profile::{Badge, ItemRef, Publication, Ref, Section, Tag, Target, parallel};

use super::citation::citation;
use crate::desk::Desk;
use crate::layout::Document;
use crate::parts::authors::{authors, marks};
use crate::parts::designation::designation;
use crate::parts::facts::{Fact, fact, facts};
use crate::parts::mentions::mentions;
use crate::parts::people::listed;
use crate::parts::publication::{badge, links, name, reference};
use crate::parts::resources::resources;
use crate::parts::rich::rich;
use crate::parts::{dates, project};
use crate::plan::Plan;
use crate::prose::{excerpt, prose};
use crate::schema;
use crate::{OutputFile, Source};

/// Renders a page for each publication.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    let pages =
        parallel::each((0..).zip(plan.profile.publications()), |(index, publication)| page(plan, index, publication));
    pages.into_iter().flatten().collect()
}

fn page(plan: &Plan, index: u32, publication: &Publication) -> Option<OutputFile> {
    let item = reference(index);
    let address = plan.publication(Ref::lifted(index)).filter(|address| plan.wants(address))?;
    let desk = plan.desk(address.clone());
    let title = publication.title.plain();
    let document = Document {
        section: Some(Section::Publications),
        kind: "article",
        head: citation(&desk, publication),
        data: Some(schema::publication(plan, publication, &desk)),
        css: "",
        ..Document::new(title, description(publication), contents(&desk, item, publication))
    };
    Some(desk.publish(&document))
}

fn description(publication: &Publication) -> String {
    if !publication.prose.is_empty() {
        return excerpt(&publication.prose, 160);
    }
    let mut names =
        publication.authors.iter().take(3).map(|author| author.name.to_string()).collect::<Vec<_>>().join(", ");
    if publication.authors.len() > 3 || publication.et_al {
        names.push_str(" et al.");
    }
    let venue = publication.short.as_ref().map(ToString::to_string);
    let venue = venue.or_else(|| publication.venue.as_ref().map(vitae_profile::RichText::plain));
    let what = designation(publication).unwrap_or_else(|| name(publication.kind).to_owned());
    let parts = [Some(names).filter(|names| !names.is_empty()), Some(what), venue];
    format!("{}, {}", parts.into_iter().flatten().collect::<Vec<_>>().join(". "), publication.date.year())
}

fn contents(desk: &Desk, item: ItemRef, publication: &Publication) -> Markup {
    let Publication {
        id: _,
        prose: words,
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
    html! {
        p.kicker { (designation(publication).unwrap_or_else(|| name(*kind).to_owned())) @if let Some(short) = short { " · " (short) } }
        h1.long dir="auto" { (rich(title)) }
        @if !publication.authors.is_empty() { p.authors { (authors(desk, item, publication)) } }
        @if let Some(marks) = marks(publication) { p.marks { (marks) } }
        @if let Some(award) = award { p { span.award { (award) } } }
        (resources(&plain, links(desk, item, publication)))
        @if let Some(note) = note { p.note { (rich(note)) } }
        @if !words.is_empty() { details open { summary { "Abstract" } (prose(desk, words, source("prose"), 2)) } }
        (facts([
            fact("In", venue.as_ref().map(|venue| html! { cite { (rich(venue)) } })),
            Some(("Published", dates::date(*date))),
            fact("Editors", (!editors.is_empty()).then(|| {
                listed(editors.iter().map(|editor| html! { bdi { (editor.name) } }))
            })),
            fact("Edition", edition.as_deref()),
            fact("Version", version.as_deref()),
            fact("Volume", volume.as_deref()),
            fact("Issue", issue.as_deref()),
            fact("Pages", pages.as_deref()),
            fact("Publisher", publisher.as_deref()),
            fact("Place", location.as_deref()),
            fact("DOI", doi.as_ref().map(|doi| html! { a href=(desk.derived(doi.url(), source("doi"))) { (doi) } })),
            fact("arXiv", arxiv.as_ref().map(|arxiv| {
                html! { a href=(desk.derived(arxiv.url(), source("arxiv"))) { (arxiv) } }
            })),
            fact("ISBN", isbn.as_ref().map(|isbn| html! { (isbn) })),
            fact("ISSN", issn.as_ref().map(|issn| html! { (issn) })),
            fact("Badges", (!badges.is_empty()).then(|| earned(badges))),
            fact("Keywords", (!keywords.is_empty()).then(|| {
                listed(keywords.iter().map(|word| html! { (word) }))
            })),
            projects(desk, item),
            awards(desk, item),
            thesis_of(desk, item),
        ]))
        @if let Some(bibtex) = bibtex { details { summary { "BibTeX" } pre tabindex="0" { code { (bibtex) } } } }
        (mentions(desk, item))
    }
}

fn earned(badges: &[Badge]) -> Markup {
    listed(badges.iter().map(|one| html! { (badge(*one)) }))
}

/// The projects that name the publication as theirs.
fn projects(desk: &Desk, item: ItemRef) -> Option<Fact> {
    let names: Vec<Markup> = desk
        .plan()
        .backlinks()
        .of(item, Tag::Project)
        .filter_map(|index| {
            let source = Source { item: ItemRef { tag: Tag::Project, index }, field: "publications" };
            project::name(desk, Ref::lifted(index), source)
        })
        .collect();
    let label = if names.len() == 1 { "Project" } else { "Projects" };
    (!names.is_empty()).then(|| (label, listed(names)))
}

/// The awards that were given for the publication.
fn awards(desk: &Desk, item: ItemRef) -> Option<Fact> {
    let awards = &desk.plan().profile.awards;
    let titles: Vec<Markup> = desk
        .plan()
        .backlinks()
        .of(item, Tag::Award)
        .filter_map(|index| {
            let award = awards.get(usize::try_from(index).ok()?)?;
            let item = ItemRef { tag: Tag::Award, index };
            let href = desk.target(Target::Item(item), Source { item, field: "publication" });
            Some(html! { @if let Some(href) = href { a href=(href) { (award.title) } } @else { (award.title) } })
        })
        .collect();
    (!titles.is_empty()).then(|| ("Award", listed(titles)))
}

/// The degree that the publication is the thesis of.
fn thesis_of(desk: &Desk, item: ItemRef) -> Option<Fact> {
    let profile = desk.plan().profile;
    let index = desk.plan().backlinks().of(item, Tag::Education).next()?;
    let degree = profile.education.get(usize::try_from(index).ok()?)?;
    let item = ItemRef { tag: Tag::Education, index };
    let href = desk.target(Target::Item(item), Source { item, field: "thesis" });
    Some((
        "Thesis for",
        html! { @if let Some(href) = href { a href=(href) { (degree.degree) } } @else { (degree.degree) } },
    ))
}
