//! The page of a project.

use maud::{Markup, html};
use vitae_profile::{Grant, ItemRef, Project, Publication, Ref, Section, Tag, Target};

use crate::address::Address;
use crate::layout::Document;
use crate::parts::facts::{fact, facts};
use crate::parts::figure::{Loading, Room, picture};
use crate::parts::mentions::mentions;
use crate::parts::people::{organization, people};
use crate::parts::project::{links, name, when};
use crate::parts::publication::{self, Detail};
use crate::parts::resources::resources;
use crate::parts::said::said;
use crate::plan::Plan;
use crate::plan::newest::newest_first;
use crate::prose::{excerpt, prose};
use crate::schema;
use crate::sections::publications::list_page::that_fit;
use crate::words::Pattern;
use crate::writer::PageWriter;
use crate::{OutputFile, Source};

/// Renders a page for each project.
pub(super) fn render(plan: &Plan) -> Vec<OutputFile> {
    (0..).zip(&plan.profile.projects).filter_map(|(index, project)| page(plan, index, project)).collect()
}

fn page(plan: &Plan, index: u32, project: &Project) -> Option<OutputFile> {
    let Project {
        id: _,
        prose: text,
        name: title,
        summary,
        url: _,
        code: _,
        dates,
        state,
        role,
        at,
        people: members,
        publications,
        builds_on,
        funding,
        keywords,
        image,
        selected: _,
    } = project;
    let item = ItemRef { tag: Tag::Project, index };
    let source = |field| Source { item, field };
    let writer = plan.writer(plan.project(Ref::lifted(index))?.clone());
    let words = plan.words();
    let labels = &words.labels;
    let description = match summary {
        Some(summary) => summary.to_string(),
        None if text.is_empty() => {
            words.sentences.a_project_of.text(&[("title", title), ("name", &plan.profile.owner.name)])
        }
        None => excerpt(text, 160),
    };
    let main = html! {
        h1 { (said(title)) }
        @if let Some(summary) = summary { p.lead { (said(summary)) } }
        @if let Some(image) = image { figure { (picture(&writer, image, source("image"), Loading::Eager, Room::Line)) } }
        div.prose { (prose(&writer, text, source("prose"), 2)) }
        (resources(words, title, links(&writer, item, project)))
        (facts(words, [
            fact(labels.when, (dates.is_some() || state.is_some()).then(|| when(words, project))),
            fact(labels.role, role.as_ref().map(said)),
            at.map(|at| (labels.at, organization(&writer, at, source("at")))),
            (!members.is_empty()).then(|| (labels.people, people(&writer, members.iter().copied(), source("people")))),
            (!builds_on.is_empty()).then(|| {
                let names = builds_on.iter().filter_map(|&other| name(&writer, other, source("builds_on")));
                (labels.builds_on, words.listed(names))
            }),
            built_upon(&writer, item),
            (!funding.is_empty()).then(|| {
                (labels.funding, words.listed(funding.iter().filter_map(|&grant| funded(&writer, grant, source("funding")))))
            }),
            (!keywords.is_empty()).then(|| (labels.keywords, words.listed(keywords.iter().map(said)))),
        ]))
        @if !publications.is_empty() { (papers(&writer, publications)) }
        (mentions(&writer, item))
    };
    let document = Document {
        section: Some(Section::Projects),
        image: image.as_ref(),
        data: Some(schema::project(plan, project, &writer)),
        ..Document::new(title.to_string(), description, main)
    };
    Some(writer.publish(&document))
}

/// The publications in the author's order; where they are too many for one page, the latest.
fn papers(writer: &PageWriter, publications: &[Ref<Publication>]) -> Markup {
    let (words, profile) = (writer.words(), writer.plan().profile);
    let known = |&paper: &Ref<Publication>| Some((paper, profile.publication(paper)?));
    let mut shown: Vec<(Ref<Publication>, &Publication)> = publications.iter().filter_map(known).collect();
    let count = shown.len();
    if that_fit(shown.iter().map(|(_, paper)| *paper)) < count {
        shown = newest_first(shown, |(_, paper)| Some(paper.date));
        shown.truncate(that_fit(shown.iter().map(|(_, paper)| *paper)));
    }
    let more = count - shown.len();
    html! {
        section aria-labelledby="publications" {
            h2 #publications { (words.sections.publications) }
            div.body {
                ol.papers {
                    @for (paper, _) in &shown { li { (publication::entry(writer, *paper, Detail::Line)) } }
                }
                @if more > 0 {
                    @let link = html! {
                        a href=(writer.relative(&Address::PUBLICATIONS, None)) { (words.projects.all_publications) }
                    };
                    @let sentence = Pattern(words.counted(&words.projects.more_papers, more));
                    p.more { (sentence.markup(&[("count", html! { (more) }), ("link", link)])) }
                }
            }
        }
    }
}

/// The projects that build on this one.
fn built_upon(writer: &PageWriter, item: ItemRef) -> Option<(&'static str, Markup)> {
    let words = writer.words();
    let names: Vec<Markup> = writer
        .plan()
        .backlinks()
        .of(item, Tag::Project)
        .filter_map(|index| {
            let source = Source { item: ItemRef { tag: Tag::Project, index }, field: "builds_on" };
            name(writer, Ref::lifted(index), source)
        })
        .collect();
    (!names.is_empty()).then(|| (words.labels.built_upon_by, words.listed(names)))
}

/// A grant, by its title, its funder and its number.
fn funded(writer: &PageWriter, grant: Ref<Grant>, source: Source) -> Option<Markup> {
    let Grant { title, by, number, .. } = writer.plan().profile.grants.get(grant.index())?;
    let href = writer.target(Target::item(Tag::Grant, grant.raw()), source);
    Some(html! {
        @if let Some(href) = href { a href=(href) { (said(title)) } } @else { (said(title)) }
        " (" (organization(writer, *by, source)) @if let Some(number) = number { (writer.words().lists.comma) (number) } ")"
    })
}
