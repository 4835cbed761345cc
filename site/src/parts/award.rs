//! An award.

use maud::{Markup, html};
use vitae_profile::{Award, ItemRef, Tag};

use super::dates::date;
use super::people::organization;
use super::publication;
use crate::Source;
use crate::desk::Desk;
use crate::prose::prose;

/// An award with all that is said of it.
pub(crate) fn entry(desk: &Desk, index: u32, award: &Award) -> Markup {
    let Award { id: _, prose: words, title, by, date: day, amount, publication, url } = award;
    let item = ItemRef { tag: Tag::Award, index };
    let source = |field| Source { item, field };
    let paper = publication.and_then(|paper| publication::title(desk, paper, source("publication")));
    html! {
        article id=(desk.anchor(item)) {
            h3 { @if let Some(url) = url { a href=(desk.url(url, source("url"))) { (title) } } @else { (title) } }
            p.at {
                @if let Some(by) = by { (organization(desk, *by, source("by"))) ", " }
                (date(*day))
                @if let Some(amount) = amount { " · " (amount) }
            }
            @if let Some(paper) = paper { p { "For " (paper) } }
            (prose(desk, words, source("prose"), 4))
        }
    }
}
