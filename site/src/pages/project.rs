//! The page of a project.

use maud::{Markup, html};
use vitae_profile::{Grant, ItemRef, Project, Publication, Ref, Section, Tag, Target};

use crate::address::Address;
use crate::desk::Desk;
use crate::layout::Document;
use crate::newest::newest_first;
use crate::pages::sheet::room;
use crate::parts::facts::{fact, facts};
use crate::parts::figure::{Loading, Room, picture};
use crate::parts::mentions::mentions;
use crate::parts::people::{listed, organization, people};
use crate::parts::project::{links, name, when};
use crate::parts::publication::{self, Detail};
use crate::parts::resources::resources;
use crate::plan::Plan;
use crate::prose::{excerpt, prose};
use crate::schema;
use crate::{OutputFile, Source};

/// Renders a page for each project.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    (0..).zip(&plan.profile.projects).filter_map(|(index, project)| page(plan, index, project)).collect()
}

fn page(plan: &Plan, index: u32, project: &Project) -> Option<OutputFile> {
    let Project {
        id: _,
        prose: words,
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
    let desk = plan.desk(plan.project(Ref::lifted(index))?.clone());
    let description = match summary {
        Some(summary) => summary.to_string(),
        None if words.is_empty() => format!("{title}, a project of {}.", plan.profile.owner.name),
        None => excerpt(words, 160),
    };
    let main = html! {
        h1 { (title) }
        @if let Some(summary) = summary { p.lead { (summary) } }
        @if let Some(image) = image { figure { (picture(&desk, image, source("image"), Loading::Eager, Room::Line)) } }
        div.prose { (prose(&desk, words, source("prose"), 2)) }
        (resources(title, links(&desk, item, project)))
        (facts([
            fact("When", (dates.is_some() || state.is_some()).then(|| when(project))),
            fact("Role", role.as_deref()),
            at.map(|at| ("At", organization(&desk, at, source("at")))),
            (!members.is_empty()).then(|| ("People", people(&desk, members.iter().copied(), source("people")))),
            (!builds_on.is_empty()).then(|| {
                let names = builds_on.iter().filter_map(|&other| name(&desk, other, source("builds_on")));
                ("Builds on", listed(names))
            }),
            built_upon(&desk, item),
            (!funding.is_empty()).then(|| {
                ("Funding", listed(funding.iter().filter_map(|&grant| funded(&desk, grant, source("funding")))))
            }),
            (!keywords.is_empty()).then(|| ("Keywords", listed(keywords.iter().map(|word| html! { (word) })))),
        ]))
        @if !publications.is_empty() { (papers(&desk, publications)) }
        (mentions(&desk, item))
    };
    let document = Document {
        section: Some(Section::Projects),
        image: image.as_ref(),
        data: Some(schema::project(plan, project, &desk)),
        ..Document::new(title.to_string(), description, main)
    };
    Some(desk.publish(&document))
}

/// The publications in the author's order; where they are too many for one page, the latest.
fn papers(desk: &Desk, publications: &[Ref<Publication>]) -> Markup {
    let profile = desk.plan().profile;
    let known = |&paper: &Ref<Publication>| Some((paper, profile.publication(paper)?));
    let mut shown: Vec<(Ref<Publication>, &Publication)> = publications.iter().filter_map(known).collect();
    let count = shown.len();
    if room(shown.iter().map(|(_, paper)| *paper)) < count {
        shown = newest_first(shown, |(_, paper)| Some(paper.date));
        shown.truncate(room(shown.iter().map(|(_, paper)| *paper)));
    }
    let more = count - shown.len();
    html! {
        section aria-labelledby="publications" {
            h2 #publications { "Publications" }
            div.body {
                ol.papers {
                    @for (paper, _) in &shown { li { (publication::entry(desk, *paper, Detail::Line)) } }
                }
                @if more > 0 {
                    p.more {
                        "These are the latest; " (more) " more are among "
                        a href=(desk.relative(&Address::PUBLICATIONS, None)) { "all publications" } "."
                    }
                }
            }
        }
    }
}

/// The projects that build on this one.
fn built_upon(desk: &Desk, item: ItemRef) -> Option<(&'static str, Markup)> {
    let names: Vec<Markup> = desk
        .plan()
        .backlinks()
        .of(item, Tag::Project)
        .filter_map(|index| {
            let source = Source { item: ItemRef { tag: Tag::Project, index }, field: "builds_on" };
            name(desk, Ref::lifted(index), source)
        })
        .collect();
    (!names.is_empty()).then(|| ("Built upon by", listed(names)))
}

/// A grant, by its title, its funder and its number.
fn funded(desk: &Desk, grant: Ref<Grant>, source: Source) -> Option<Markup> {
    let Grant { title, by, number, .. } = desk.plan().profile.grants.get(grant.index())?;
    let href = desk.target(Target::item(Tag::Grant, grant.raw()), source);
    Some(html! {
        @if let Some(href) = href { a href=(href) { (title) } } @else { (title) }
        " (" (organization(desk, *by, source)) @if let Some(number) = number { ", " (number) } ")"
    })
}
