//! Service to communities: on the home page and the curriculum vitae.

use maud::{Markup, html};
use vitae_profile::{Cv, ItemRef, Profile, Section, Service, ServiceKind, Tag};

use super::{CvPart, Row};
use crate::Source;
use crate::cv::document::{Entries, Event, Group};
use crate::cv::facts::{address, events, text};
use crate::cv::line::Line;
use crate::cv::{names, prose as cv_prose};
use crate::parts::people::organization;
use crate::parts::said::said;
use crate::parts::section::home_section;
use crate::plan::selection::{Traits, choose, refs};
use crate::prose::prose;
use crate::words::Words;
use crate::writer::PageWriter;

pub(super) const ROW: Row = Row {
    home: Some(on_home),
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.service, |profile| !profile.service.is_empty())
};

fn on_home(writer: &PageWriter) -> Markup {
    let items = (0..).zip(&writer.plan().profile.service);
    let contents = html! { @for (index, item) in items { (entry(writer, index, item)) } };
    home_section(Section::Service, writer.words().sections.service, &contents)
}

/// A service with all that is said of it.
fn entry(writer: &PageWriter, index: u32, service: &Service) -> Markup {
    let Service { id: _, prose: text, role, venue, at, dates: span, kind, url } = service;
    let item = ItemRef { tag: Tag::Service, index };
    let source = |field| Source { item, field };
    let words = writer.words();
    html! {
        article id=(writer.anchor(item)) {
            h3 { @if let Some(url) = url { a href=(writer.url(url, source("url"))) { (said(role)) } } @else { (said(role)) } }
            p.at {
                @if let Some(venue) = venue { (said(venue)) (words.lists.comma) }
                @if let Some(at) = at { (organization(writer, *at, source("at"))) (words.lists.comma) }
                (words.times(*span))
                @if kind.is_some() { " · " (words.service_kind(*kind)) }
            }
            (prose(writer, text, source("prose"), 4))
        }
    }
}

fn chosen<'a>(profile: &'a Profile, cv: &Cv) -> Vec<(ItemRef, &'a Service)> {
    let traits = Traits { dates: |service: &Service| Some(service.dates), selected: |_| true, newest_first: true };
    choose(profile.service.iter(), cv.service.as_ref(), &traits)
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv))
}

/// A group a sort, unless no service says of which sort it is.
fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    let chosen = chosen(profile, cv);
    if chosen.iter().all(|(_, service)| service.kind.is_none()) {
        return events(chosen.into_iter().map(|(item, service)| duty(words, profile, item, service)).collect());
    }
    let kinds = ServiceKind::ALL.iter().copied().map(Some).chain([None]);
    let grouped = kinds.map(|kind| {
        let of_kind = chosen.iter().filter(|(_, service)| service.kind == kind);
        Group {
            heading: Some(words.service_kind(kind)),
            entries: Entries::Events(of_kind.map(|(item, service)| duty(words, profile, *item, service)).collect()),
        }
    });
    grouped.collect()
}

fn duty(words: &Words, profile: &Profile, item: ItemRef, service: &Service) -> Event {
    // The kind is the heading of the group.
    let Service { id: _, prose, role, venue, at, dates, kind: _, url } = service;
    let at = at.map(|at| names::organization(words, profile, at)).unwrap_or_default();
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::from(role),
        place: text(venue.as_ref()).then(words.lists.comma, at),
        location: None,
        details: address(url.as_ref()).into_iter().collect(),
        prose: cv_prose::blocks(prose),
    }
}
