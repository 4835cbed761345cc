//! A talk.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Link, Tag, Talk, TalkKind};

use super::dates::date;
use super::facts::{counted, fact, facts};
use super::heading::heading;
use super::people::{listed, organization, people};
use super::resources::resources;
use super::{project, publication};
use crate::Source;
use crate::desk::Desk;
use crate::prose::prose;

/// A talk with all that is said of it: the contents of an `<li>`.
pub(crate) fn entry(desk: &Desk, index: u32, talk: &Talk, level: u8) -> Markup {
    let Talk {
        id: _,
        prose: words,
        title,
        event,
        at,
        location,
        date: day,
        kind,
        with,
        publications,
        projects,
        slides,
        video,
        poster,
        url,
    } = talk;
    let item = ItemRef { tag: Tag::Talk, index };
    let source = |field| Source { item, field };
    let link = |label, field, link: &Option<Link>| link.as_ref().map(|link| (label, desk.link(link, source(field))));
    let papers = publications.iter().filter_map(|&paper| publication::title(desk, paper, source("publications")));
    let projects = projects.iter().filter_map(|&project| project::name(desk, project, source("projects")));
    html! {
        p.when { (date(*day)) }
        div {
            (heading(level, &html! { (title) }))
            p.at {
                @if let Some(kind) = kind { (word(*kind)) }
                @if kind.is_some() && (event.is_some() || at.is_some() || location.is_some()) { " · " }
                (listed([
                    event.as_ref().map(|event| html! { (event) }),
                    at.map(|at| organization(desk, at, source("at"))),
                    location.as_ref().map(|location| html! { (location) }),
                ].into_iter().flatten()))
            }
            (facts([
                (!with.is_empty()).then(|| ("With", people(desk, with.iter().copied(), source("with")))),
                fact(counted(publications.len(), "Paper", "Papers"), some(papers)),
                fact("Project", some(projects)),
            ]))
            (resources(title, [
                link("Slides", "slides", slides),
                link("Video", "video", video),
                link("Poster", "poster", poster),
                url.as_ref().map(|url| ("Website", desk.url(url, source("url")))),
            ]))
            @if !words.is_empty() { details { summary { "Abstract" } (prose(desk, words, source("prose"), level + 1)) } }
        }
    }
}

/// Things in a row, if there are any.
fn some(things: impl Iterator<Item = Markup>) -> Option<Markup> {
    let mut things = things.peekable();
    things.peek()?;
    Some(listed(things))
}

/// The word for a kind of talk.
pub(crate) const fn word(kind: TalkKind) -> &'static str {
    match kind {
        TalkKind::Keynote => "Keynote",
        TalkKind::Invited => "Invited talk",
        TalkKind::Conference => "Conference talk",
        TalkKind::Seminar => "Seminar",
        TalkKind::Tutorial => "Tutorial",
        TalkKind::Panel => "Panel",
        TalkKind::Poster => "Poster",
        TalkKind::Defence => "Thesis defence",
        TalkKind::Public => "Public lecture",
    }
}
