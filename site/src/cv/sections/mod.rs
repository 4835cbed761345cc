//! The sections: from the items of a profile to what a curriculum vitae says of each.
//!
//! Each item is taken apart in full, so that a new key cannot be forgotten here.

mod activity;
mod career;
mod funding;
mod head;
mod papers;
mod skills;

use std::ops::Deref;

use vitae_profile::{Cv, CvSection, Date, Dates, End, Profile, Url};

use super::document::{Detail, Entries, Event, Group, Section};
use super::line::Line;

pub(super) use head::{contact, headline};

/// The section of `cv`, with the groups that have something in them.
pub(super) fn section(profile: &Profile, cv: &Cv, section: CvSection) -> Section {
    let (heading, groups) = match section {
        CvSection::Interests => ("Research Interests", head::interests(profile)),
        CvSection::Education => ("Education", career::education(profile, cv)),
        CvSection::Positions => ("Positions", career::positions(profile, cv)),
        CvSection::Publications => ("Publications", papers::publications(profile, cv)),
        CvSection::Projects => ("Projects", papers::projects(profile, cv)),
        CvSection::Grants => ("Grants", funding::grants(profile, cv)),
        CvSection::Awards => ("Awards", funding::awards(profile, cv)),
        CvSection::Talks => ("Talks", activity::talks(profile, cv)),
        CvSection::Teaching => ("Teaching", activity::teaching(profile, cv)),
        CvSection::Students => ("Students Supervised", funding::students(profile, cv)),
        CvSection::Workshops => ("Workshops Organised", activity::workshops(profile, cv)),
        CvSection::Service => ("Service", activity::service(profile, cv)),
        CvSection::Skills => ("Skills", skills::skills(profile)),
        CvSection::Languages => ("Languages", skills::languages(profile)),
        CvSection::Certificates => ("Certificates", skills::certificates(profile)),
        CvSection::Volunteering => ("Volunteering", career::volunteering(profile, cv)),
        CvSection::References => ("References", skills::references(profile)),
    };
    Section { word: section, heading, groups: groups.into_iter().filter(|group| !group.entries.is_empty()).collect() }
}

impl Entries {
    fn is_empty(&self) -> bool {
        match self {
            Self::Events(events) => events.is_empty(),
            Self::Citations(citations) => citations.is_empty(),
            Self::Terms(terms) => terms.is_empty(),
            Self::Words(words) => words.is_empty(),
        }
    }
}

/// Events without a heading of their own.
fn events(events: Vec<Event>) -> Vec<Group> {
    vec![Group { heading: None, entries: Entries::Events(events) }]
}

/// A day, a month or a year as a span.
pub(super) fn on(date: Date) -> Dates {
    Dates { start: date, end: End::Same }
}

/// A fact with a word before it, unless there is no fact.
fn fact(label: &'static str, value: Line) -> Option<Detail> {
    (!value.is_empty()).then_some(Detail { label: Some(label), value })
}

/// A fact that speaks for itself, unless there is none.
fn bare(value: Line) -> Option<Detail> {
    (!value.is_empty()).then_some(Detail { label: None, value })
}

/// A text that may be absent.
fn text<T: Deref<Target = str>>(text: Option<&T>) -> Line {
    text.map(|text| Line::of(&**text)).unwrap_or_default()
}

/// A web address that may be absent, as a fact.
fn address(url: Option<&Url>) -> Option<Detail> {
    bare(url.map(|url| Line::default().address(url.as_str())).unwrap_or_default())
}

/// Texts in a row.
fn row<T: Deref<Target = str>>(texts: &[T]) -> Line {
    Line::joined(", ", texts.iter().map(|text| Line::of(&**text)))
}
