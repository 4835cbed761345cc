//! Positions held: on the home page and the curriculum vitae, which has voluntary ones in a section of their own.

use maud::{Markup, html};
use vitae_profile::{Cv, ItemRef, Position, PositionKind, Profile, Section, Tag};

use super::{CvPart, Row};
use crate::Source;
use crate::cv::document::{Event, Group};
use crate::cv::facts::{address, events, fact, text};
use crate::cv::line::Line;
use crate::cv::{names, prose as cv_prose};
use crate::parts::facts::facts;
use crate::parts::people::{organization, persons};
use crate::parts::said::said;
use crate::parts::section::home_section;
use crate::plan::selection::{Traits, choose, refs};
use crate::prose::prose;
use crate::words::Words;
use crate::writer::PageWriter;

pub(super) const ROW: Row = Row {
    home: Some(on_home),
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.positions, |profile| !profile.positions.is_empty())
};

fn on_home(writer: &PageWriter) -> Markup {
    let items = (0..).zip(&writer.plan().profile.positions);
    let contents = html! { @for (index, item) in items { (entry(writer, index, item)) } };
    home_section(Section::Positions, writer.words().sections.positions, &contents)
}

/// A position with all that is said of it.
fn entry(writer: &PageWriter, index: u32, position: &Position) -> Markup {
    let Position { id: _, prose: text, role, at, department, dates: span, kind, location, advisors, url } = position;
    let item = ItemRef { tag: Tag::Position, index };
    let source = |field| Source { item, field };
    let words = writer.words();
    html! {
        article id=(writer.anchor(item)) {
            h3 { @if let Some(url) = url { a href=(writer.url(url, source("url"))) { (said(role)) } } @else { (said(role)) } }
            p.at {
                @if let Some(department) = department { (said(department)) (words.lists.comma) }
                (organization(writer, *at, source("at")))
                @if let Some(location) = location { (words.lists.comma) (said(location)) }
                " (" (words.times(*span)) ")"
                @if let Some(kind) = kind.and_then(|kind| words.position_kind(kind)) { " · " (kind) }
            }
            (facts(words, [(!advisors.is_empty()).then(|| {
                (words.label(&words.labels.mentor, advisors.len()), persons(writer, advisors, source("advisors")))
            })]))
            (prose(writer, text, source("prose"), 4))
        }
    }
}

/// The positions that a curriculum vitae shows: the voluntary ones, or all others.
pub(super) fn chosen<'a>(profile: &'a Profile, cv: &Cv, voluntary: bool) -> Vec<(ItemRef, &'a Position)> {
    let traits = Traits { dates: |post: &Position| Some(post.dates), selected: |_| true, newest_first: true };
    let mut chosen = choose(profile.positions.iter(), cv.positions.as_ref(), &traits);
    chosen.retain(|(_, post)| (post.kind == Some(PositionKind::Volunteer)) == voluntary);
    chosen
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv, false))
}

fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    posts(words, profile, chosen(profile, cv, false))
}

/// Positions as events.
pub(super) fn posts(words: &Words, profile: &Profile, chosen: Vec<(ItemRef, &Position)>) -> Vec<Group> {
    events(chosen.into_iter().map(|(item, position)| post(words, profile, item, position)).collect())
}

fn post(words: &Words, profile: &Profile, item: ItemRef, position: &Position) -> Event {
    let Position { id: _, prose, role, at, department, dates, kind, location, advisors, url } = position;
    let mentors = fact(words.label(&words.labels.mentor, advisors.len()), names::persons(words, profile, advisors));
    let details = [mentors, address(url.as_ref())];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::from(role).then(" ", kind.and_then(|kind| sort(words, kind, role)).unwrap_or_default()),
        place: text(department.as_ref()).then(words.lists.comma, names::organization(words, profile, *at)),
        location: names::place(profile, location.as_deref(), *at),
        details: details.into_iter().flatten().collect(),
        prose: cv_prose::blocks(prose),
    }
}

/// What sort of position it is in parentheses, unless the role says so.
fn sort(words: &Words, kind: PositionKind, role: &str) -> Option<Line> {
    let kinds = &words.position_kinds;
    let (sort, stem) = match kind {
        PositionKind::Employment | PositionKind::Volunteer => return None,
        PositionKind::Internship => (kinds.internship, kinds.internship_stem),
        PositionKind::Visiting => (kinds.visiting, kinds.visiting_stem),
    };
    (!role.to_lowercase().contains(stem)).then(|| Line::of(format!("({sort})")))
}
