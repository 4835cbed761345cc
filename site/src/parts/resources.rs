//! What can be had of a publication, a talk or a project: a row of links.

use maud::{Markup, html};

use crate::words::Words;
use crate::writer::Href;

/// What there is, and where.
pub(crate) type Resource = (&'static str, Href);

/// The links in a row. There is no row without links.
pub(crate) fn resources(words: &Words, about: &str, resources: impl IntoIterator<Item = Option<Resource>>) -> Markup {
    resources_beside(words, about, resources, None)
}

/// The links in a row, with some words beside the one that has the given label.
pub(crate) fn resources_beside(
    words: &Words,
    about: &str,
    resources: impl IntoIterator<Item = Option<Resource>>,
    beside: Option<(&str, &str)>,
) -> Markup {
    let resources: Vec<Resource> = resources.into_iter().flatten().collect();
    html! {
        @if !resources.is_empty() {
            ul.links aria-label=(words.navigation.links_of.text(&[("about", &about)])) {
                @for (label, href) in resources {
                    li {
                        a href=(href) { (label) }
                        @if let Some((_, said)) = beside.filter(|(at, _)| *at == label) { " " span.quiet { (said) } }
                    }
                }
            }
        }
    }
}
