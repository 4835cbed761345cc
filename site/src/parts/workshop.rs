//! A workshop or a conference that the owner organised.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Tag, Workshop};

use super::dates::dates;
use super::facts::facts;
use super::heading::heading;
use super::people::people;
use super::resources::resources;
use crate::Source;
use crate::desk::Desk;
use crate::prose::prose;

/// A workshop with all that is said of it: the contents of an `<li>`.
pub(crate) fn entry(desk: &Desk, index: u32, workshop: &Workshop, level: u8) -> Markup {
    let Workshop { id: _, prose: words, name, short, role, event, dates: span, location, with, url } = workshop;
    let item = ItemRef { tag: Tag::Workshop, index };
    let source = |field| Source { item, field };
    html! {
        p.when { (dates(*span)) }
        div {
            (heading(level, &html! { (name) @if let Some(short) = short { " (" (short) ")" } }))
            p.at {
                (role)
                @if let Some(event) = event { " · with " (event) }
                @if let Some(location) = location { " · " (location) }
            }
            (facts([(!with.is_empty()).then(|| ("With", people(desk, with.iter().copied(), source("with"))))]))
            (prose(desk, words, source("prose"), level + 1))
            (resources(name, [url.as_ref().map(|url| ("Website", desk.url(url, source("url"))))]))
        }
    }
}
