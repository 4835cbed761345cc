//! What the sections of a curriculum vitae are made of.

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
pub(crate) fn text<'a, T>(text: Option<&'a T>) -> Line
where
    Line: From<&'a T>,
{
    text.map(Line::from).unwrap_or_default()
}

/// A web address that may be absent, as a fact.
pub(crate) fn address(url: Option<&Url>) -> Option<Detail> {
    bare(url.map(|url| Line::default().address(url.as_str())).unwrap_or_default())
}

/// Texts in a row.
pub(crate) fn row<'a, T>(words: &Words, texts: &'a [T]) -> Line
where
    Line: From<&'a T>,
{
    Line::joined(words.lists.comma, texts.iter().map(Line::from))
}

/// People in a row.
pub(crate) fn others(words: &Words, profile: &Profile, people: &[Someone]) -> Line {
    names::people(words, people.iter().map(|person| names::someone(profile, *person)).collect())
}
