//! What can be had of a publication, a talk or a project: a row of links.

use maud::{Markup, html};

use crate::desk::Href;

/// What there is, and where.
pub(crate) type Resource = (&'static str, Href);

/// The links in a row. There is no row without links.
pub(crate) fn resources(about: &str, resources: impl IntoIterator<Item = Option<Resource>>) -> Markup {
    resources_beside(about, resources, None)
}

/// The links in a row, with some words beside the one that has the given label.
pub(crate) fn resources_beside(
    about: &str,
    resources: impl IntoIterator<Item = Option<Resource>>,
    beside: Option<(&str, &str)>,
) -> Markup {
    let resources: Vec<Resource> = resources.into_iter().flatten().collect();
    html! {
        @if !resources.is_empty() {
            ul.links aria-label={ "Links: " (about) } {
                @for (label, href) in resources {
                    li {
                        a href=(href) { (label) }
                        @if let Some((_, words)) = beside.filter(|(at, _)| *at == label) { " " span.quiet { (words) } }
                    }
                }
            }
        }
    }
}
