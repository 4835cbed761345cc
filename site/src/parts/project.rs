//! A project among others.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Project, ProjectState, Ref, Tag, Target};

use super::dates::dates;
use super::heading::heading;
use super::resources::{Resource, resources};
use crate::Source;
use crate::desk::Desk;
use crate::prose::{excerpt, plain, prose};

/// The longest description that a list shows as a whole.
const LONGEST: usize = 700;

/// A project as a list shows it, under a heading of the given level.
pub(crate) fn entry(desk: &Desk, index: u32, project: &Project, level: u8) -> Markup {
    let item = ItemRef { tag: Tag::Project, index };
    let href = desk.target(Target::Item(item), Source { item, field: "id" });
    let name = html! { a href=[href] { (project.name) } };
    html! {
        article {
            (heading(level, &name))
            @if project.dates.is_some() || project.state.is_some() { p.at { (when(project)) } }
            @if let Some(summary) = &project.summary {
                p { (summary) }
            } @else if plain(&project.prose).chars().count() <= LONGEST {
                (prose(desk, &project.prose, Source { item, field: "prose" }, level + 1))
            } @else {
                p { (excerpt(&project.prose, LONGEST)) }
            }
            (resources(&project.name, links(desk, item, project)))
        }
    }
}

/// When the project was worked on, and whether it still is.
pub(crate) fn when(project: &Project) -> Markup {
    html! {
        @if let Some(span) = project.dates { (dates(span)) }
        @if project.dates.is_some() && project.state.is_some() { " · " }
        @if let Some(state) = project.state { (word(state)) }
    }
}

const fn word(state: ProjectState) -> &'static str {
    match state {
        ProjectState::Active => "Active",
        ProjectState::Maintained => "Maintained",
        ProjectState::Finished => "Finished",
    }
}

/// Where more of a project is to be found.
pub(crate) fn links(desk: &Desk, item: ItemRef, project: &Project) -> Vec<Option<Resource>> {
    let Project { url, code, .. } = project;
    vec![
        url.as_ref().map(|url| ("Website", desk.url(url, Source { item, field: "url" }))),
        code.as_ref().map(|url| ("Code", desk.url(url, Source { item, field: "code" }))),
    ]
}

/// The name of a project, with a link to its page.
pub(crate) fn name(desk: &Desk, project: Ref<Project>, source: Source) -> Option<Markup> {
    let name = &desk.plan().profile.projects.get(project.index())?.name;
    let href = desk.page(desk.plan().project(project)?, source);
    Some(html! { a href=(href) { (name) } })
}
