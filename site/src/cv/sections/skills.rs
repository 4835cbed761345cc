//! Skills, languages, certificates, and people who speak for the owner.

use vitae_profile::{Certificate, Language, Person, Profile, Reference, Skill};

use super::super::choice::referred;
use super::super::document::{Entries, Event, Group, Term};
use super::super::line::Line;
use super::super::{names, prose};
use super::{address, events, fact, on, row, text};

pub(super) fn skills(profile: &Profile) -> Vec<Group> {
    let terms = referred(profile.skills.iter()).into_iter().map(|(item, skill)| {
        let Skill { id: _, prose: words, name, level, keywords } = skill;
        let value = text(level.as_ref()).then(": ", row(keywords));
        Term { item: Some(item), word: Line::of(&**name), value, prose: prose::blocks(words) }
    });
    vec![Group { heading: None, entries: Entries::Terms(terms.collect()) }]
}

pub(super) fn languages(profile: &Profile) -> Vec<Group> {
    let terms = referred(profile.languages.iter()).into_iter().map(|(item, language)| {
        let Language { id: _, prose: words, name, level } = language;
        Term { item: Some(item), word: Line::of(&**name), value: text(level.as_ref()), prose: prose::blocks(words) }
    });
    vec![Group { heading: None, entries: Entries::Terms(terms.collect()) }]
}

pub(super) fn certificates(profile: &Profile) -> Vec<Group> {
    let certificates = referred(profile.certificates.iter()).into_iter().map(|(item, certificate)| {
        let Certificate { id: _, prose: words, name, by, date, url } = certificate;
        Event {
            item: Some(item),
            when: date.map(on),
            title: Line::of(&**name),
            place: by.map(|by| names::organization(profile, by)).unwrap_or_default(),
            details: address(url.as_ref()).into_iter().collect(),
            prose: prose::blocks(words),
            ..Event::default()
        }
    });
    events(certificates.collect())
}

pub(super) fn references(profile: &Profile) -> Vec<Group> {
    let references = referred(profile.references.iter()).into_iter().map(|(item, reference)| {
        let Reference { id: _, prose: words, person, relation } = reference;
        let (role, at) = match profile.person(*person) {
            Some(Person { role, at, .. }) => (text(role.as_ref()), *at),
            None => (Line::default(), None),
        };
        let at = at.map(|at| names::organization(profile, at)).unwrap_or_default();
        Event {
            item: Some(item),
            title: names::person(profile, *person),
            place: role.then(", ", at),
            details: fact("Relation", text(relation.as_ref())).into_iter().collect(),
            prose: prose::blocks(words),
            ..Event::default()
        }
    });
    events(references.collect())
}
