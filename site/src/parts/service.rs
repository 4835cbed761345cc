//! A service to a community.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Service, ServiceKind, Tag};

use super::dates::dates;
use super::people::organization;
use crate::Source;
use crate::desk::Desk;
use crate::prose::prose;

/// A service with all that is said of it.
pub(crate) fn entry(desk: &Desk, index: u32, service: &Service) -> Markup {
    let Service { id: _, prose: words, role, venue, at, dates: span, kind, url } = service;
    let item = ItemRef { tag: Tag::Service, index };
    let source = |field| Source { item, field };
    html! {
        article id=(desk.anchor(item)) {
            h3 { @if let Some(url) = url { a href=(desk.url(url, source("url"))) { (role) } } @else { (role) } }
            p.at {
                @if let Some(venue) = venue { (venue) ", " }
                @if let Some(at) = at { (organization(desk, *at, source("at"))) ", " }
                (dates(*span))
                @if let Some(kind) = kind { " · " (word(*kind)) }
            }
            (prose(desk, words, source("prose"), 4))
        }
    }
}

const fn word(kind: ServiceKind) -> &'static str {
    match kind {
        ServiceKind::Review => "Reviewing",
        ServiceKind::Committee => "Committee",
        ServiceKind::Editorial => "Editing",
        ServiceKind::Department => "Department",
        ServiceKind::Outreach => "Outreach",
    }
}
