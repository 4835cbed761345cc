//! People who speak for the owner, on the curriculum vitae.

use vitae_profile::{Cv, ItemRef, Person, Profile, Reference};

use super::{CvPart, Row};
use crate::cv::document::{Event, Group};
use crate::cv::facts::{events, fact, text};
use crate::cv::line::Line;
use crate::cv::{names, prose};
use crate::plan::selection::{referred, refs};
use crate::words::Words;

pub(super) const ROW: Row = Row {
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.references, |profile| !profile.references.is_empty())
};

fn items(profile: &Profile, _: &Cv) -> Vec<ItemRef> {
    refs(&referred(profile.references.iter()))
}

fn groups(words: &'static Words, profile: &Profile, _: &Cv) -> Vec<Group> {
    let references = referred(profile.references.iter()).into_iter().map(|(item, reference)| {
        let Reference { id: _, prose: said, person, relation } = reference;
        let (role, at) = match profile.person(*person) {
            Some(Person { role, at, .. }) => (text(role.as_ref()), *at),
            None => (Line::default(), None),
        };
        let at = at.map(|at| names::organization(words, profile, at)).unwrap_or_default();
        Event {
            item: Some(item),
            title: names::person(profile, *person),
            place: role.then(words.lists.comma, at),
            details: fact(words.labels.relation, text(relation.as_ref())).into_iter().collect(),
            prose: prose::blocks(said),
            ..Event::default()
        }
    });
    events(references.collect())
}
