//! A degree.

use maud::{Markup, html};
use vitae_profile::{Education, ItemRef, Tag};

use super::dates::dates;
use super::facts::{counted, fact, facts};
use super::people::{organization, persons};
use super::publication;
use crate::Source;
use crate::desk::Desk;
use crate::prose::prose;

/// A degree with all that is said of it.
pub(crate) fn entry(desk: &Desk, index: u32, education: &Education) -> Markup {
    let Education {
        id: _,
        prose: words,
        degree,
        field,
        at,
        dates: span,
        advisors,
        committee,
        grade,
        distinction,
        topic,
        thesis,
        courses: _,
        location,
        url,
    } = education;
    let item = ItemRef { tag: Tag::Education, index };
    let source = |field| Source { item, field };
    let thesis = thesis.and_then(|thesis| publication::title(desk, thesis, source("thesis")));
    html! {
        article id=(desk.anchor(item)) {
            h3 {
                @if let Some(url) = url { a href=(desk.url(url, source("url"))) { (degree) } } @else { (degree) }
            }
            p.at {
                @if let Some(field) = field { (field) ", " }
                (organization(desk, *at, source("at")))
                @if let Some(location) = location { ", " (location) }
                " (" (dates(*span)) ")"
            }
            (facts([
                (!advisors.is_empty()).then(|| {
                    (counted(advisors.len(), "Advisor", "Advisors"), persons(desk, advisors, source("advisors")))
                }),
                (!committee.is_empty()).then(|| ("Committee", persons(desk, committee, source("committee")))),
                fact("GPA", grade.map(|grade| html! { (grade) })),
                fact("Distinction", distinction.as_deref()),
                fact("Topic", topic.as_deref()),
                fact("Thesis", thesis),
            ]))
            (prose(desk, words, source("prose"), 4))
        }
    }
}
