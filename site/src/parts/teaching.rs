//! A course.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Tag, Teaching, TeachingLevel};

use super::dates::dates;
use super::facts::{fact, facts};
use super::heading::heading;
use super::people::{listed, organization, people};
use super::resources::resources;
use crate::Source;
use crate::desk::Desk;
use crate::prose::prose;

/// A course with all that is said of it: the contents of an `<li>`.
pub(crate) fn entry(desk: &Desk, index: u32, teaching: &Teaching, level: u8) -> Markup {
    let Teaching {
        id: _,
        prose: words,
        course,
        code,
        role,
        at,
        dates: span,
        term,
        level: audience,
        students,
        with,
        url,
        materials,
    } = teaching;
    let item = ItemRef { tag: Tag::Teaching, index };
    let source = |field| Source { item, field };
    html! {
        p.when { (dates(*span)) @if let Some(term) = term { br; (term) } }
        div {
            (heading(level, &html! { @if let Some(code) = code { (code) " " } (course) }))
            p.at {
                (listed([
                    role.as_ref().map(|role| html! { (role) }),
                    Some(organization(desk, *at, source("at"))),
                ].into_iter().flatten()))
            }
            (facts([
                fact("Level", audience.map(word)),
                fact("Students", students.map(|students| html! { (students) })),
                (!with.is_empty()).then(|| ("With", people(desk, with.iter().copied(), source("with")))),
            ]))
            (prose(desk, words, source("prose"), level + 1))
            (resources(course, [
                url.as_ref().map(|url| ("Website", desk.url(url, source("url")))),
                materials.as_ref().map(|link| ("Materials", desk.link(link, source("materials")))),
            ]))
        }
    }
}

const fn word(level: TeachingLevel) -> &'static str {
    match level {
        TeachingLevel::Undergraduate => "Undergraduate",
        TeachingLevel::Graduate => "Graduate",
        TeachingLevel::Open => "Open to all",
    }
}
