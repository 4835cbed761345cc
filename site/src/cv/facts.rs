//! What the sections of a curriculum vitae are made of.

use std::ops::Deref;

use vitae_profile::{Profile, Someone, Url};

use super::document::{Detail, Entries, Event, Group};
use super::line::Line;
use super::names;
use crate::words::Words;

/// Events without a heading of their own.
pub(crate) fn events(events: Vec<Event>) -> Vec<Group> {
    vec![Group { heading: None, entries: Entries::Events(events) }]
}

/// A fact with a word before it, unless there is no fact.
pub(crate) fn fact(label: &str, value: Line) -> Option<Detail> {
    (!value.is_empty()).then(|| Detail { label: Some(label.to_owned()), value })
}

/// A fact that speaks for itself, unless there is none.
pub(crate) fn bare(value: Line) -> Option<Detail> {
    (!value.is_empty()).then_some(Detail { label: None, value })
}

/// A text that may be absent.
pub(crate) fn text<T: Deref<Target = str>>(text: Option<&T>) -> Line {
    text.map(|text| Line::of(&**text)).unwrap_or_default()
}

/// A web address that may be absent, as a fact.
pub(crate) fn address(url: Option<&Url>) -> Option<Detail> {
    bare(url.map(|url| Line::default().address(url.as_str())).unwrap_or_default())
}

/// Texts in a row.
pub(crate) fn row<T: Deref<Target = str>>(words: &Words, texts: &[T]) -> Line {
    Line::joined(words.lists.comma, texts.iter().map(|text| Line::of(&**text)))
}

/// People in a row.
pub(crate) fn others(words: &Words, profile: &Profile, people: &[Someone]) -> Line {
    names::people(words, people.iter().map(|person| names::someone(profile, *person)).collect())
}
