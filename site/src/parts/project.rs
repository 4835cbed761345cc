//! A project among others.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Project, Ref, Tag, Target};

use super::heading::heading;
use super::resources::{Resource, resources};
use super::said::said;
use crate::Source;
use crate::prose::{excerpt, plain, prose};
use crate::words::Words;
use crate::writer::PageWriter;

/// The longest description that a list shows as a whole.
const LONGEST: usize = 700;

/// A project as a list shows it, under a heading of the given level.
pub(crate) fn entry(writer: &PageWriter, index: u32, project: &Project, level: u8) -> Markup {
    let item = ItemRef { tag: Tag::Project, index };
    let href = writer.target(Target::Item(item), Source { item, field: "id" });
    let name = html! { a href=[href] { (said(&project.name)) } };
    html! {
        article {
            (heading(level, &name))
            @if project.dates.is_some() || project.state.is_some() { p.at { (when(writer.words(), project)) } }
            @if let Some(summary) = &project.summary {
                p { (said(summary)) }
            } @else if plain(&project.prose).chars().count() <= LONGEST {
                (prose(writer, &project.prose, Source { item, field: "prose" }, level + 1))
            } @else {
                p { (excerpt(&project.prose, LONGEST)) }
            }
            (resources(writer.words(), &project.name, links(writer, item, project)))
        }
    }
}

/// When the project was worked on, and whether it still is.
pub(crate) fn when(words: &Words, project: &Project) -> Markup {
    html! {
        @if let Some(span) = project.dates { (words.times(span)) }
        @if project.dates.is_some() && project.state.is_some() { " · " }
        @if let Some(state) = project.state { (words.project_state(state)) }
    }
}

/// Where more of a project is to be found.
pub(crate) fn links(writer: &PageWriter, item: ItemRef, project: &Project) -> Vec<Option<Resource>> {
    let Project { url, code, .. } = project;
    let links = &writer.words().links;
    vec![
        url.as_ref().map(|url| (links.website, writer.url(url, Source { item, field: "url" }))),
        code.as_ref().map(|url| (links.code, writer.url(url, Source { item, field: "code" }))),
    ]
}

/// The name of a project, with a link to its page.
pub(crate) fn name(writer: &PageWriter, project: Ref<Project>, source: Source) -> Option<Markup> {
    let name = &writer.plan().profile.projects.get(project.index())?.name;
    let href = writer.page(writer.plan().project(project)?, source);
    Some(html! { a href=(href) { (said(name)) } })
}
