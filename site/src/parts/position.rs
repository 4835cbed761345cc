//! A position held.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Position, PositionKind, Tag};

use super::dates::dates;
use super::facts::{counted, facts};
use super::people::{organization, persons};
use crate::Source;
use crate::desk::Desk;
use crate::prose::prose;

/// A position with all that is said of it.
pub(crate) fn entry(desk: &Desk, index: u32, position: &Position) -> Markup {
    let Position { id: _, prose: words, role, at, department, dates: span, kind, location, advisors, url } = position;
    let item = ItemRef { tag: Tag::Position, index };
    let source = |field| Source { item, field };
    html! {
        article id=(desk.anchor(item)) {
            h3 { @if let Some(url) = url { a href=(desk.url(url, source("url"))) { (role) } } @else { (role) } }
            p.at {
                @if let Some(department) = department { (department) ", " }
                (organization(desk, *at, source("at")))
                @if let Some(location) = location { ", " (location) }
                " (" (dates(*span)) ")"
                @if let Some(kind) = kind.and_then(word) { " · " (kind) }
            }
            (facts([(!advisors.is_empty()).then(|| {
                (counted(advisors.len(), "Advisor", "Advisors"), persons(desk, advisors, source("advisors")))
            })]))
            (prose(desk, words, source("prose"), 4))
        }
    }
}

/// The word for what is not simply a job.
const fn word(kind: PositionKind) -> Option<&'static str> {
    match kind {
        PositionKind::Employment => None,
        PositionKind::Internship => Some("Internship"),
        PositionKind::Visiting => Some("Visiting"),
        PositionKind::Volunteer => Some("Voluntary"),
    }
}
