//! People and organizations as a curriculum vitae names them.

use vitae_profile::{Organization, Person, Profile, Ref, Someone};

use super::line::{Destination, Line};
use crate::words::Words;

/// How many organizations may lie within one another before the chain is cut.
const DEEPEST: usize = 8;

/// An organization and those that it belongs to, the innermost first, each linked to its page.
pub(crate) fn organization(words: &Words, profile: &Profile, reference: Ref<Organization>) -> Line {
    let mut names = Vec::new();
    let mut next = Some(reference);
    while let Some(organization) = next.filter(|_| names.len() < DEEPEST).and_then(|next| profile.organization(next)) {
        let Organization { id: _, prose: _, name, short: _, url, part_of, location: _ } = organization;
        let name = Line::from(name);
        names.push(match url {
            Some(url) => Line::default().link(Destination::Web(url.to_string()), name),
            None => name,
        });
        next = *part_of;
    }
    Line::joined(words.lists.comma, names)
}

/// Where an organization is, or the first of those that it belongs to of which that is known.
fn location(profile: &Profile, reference: Ref<Organization>) -> Option<String> {
    let mut next = Some(reference);
    for _ in 0..DEEPEST {
        let organization = profile.organization(next?)?;
        if let Some(location) = &organization.location {
            return Some(location.to_string());
        }
        next = organization.part_of;
    }
    None
}

/// A person, linked to their page.
pub(crate) fn person(profile: &Profile, reference: Ref<Person>) -> Line {
    match profile.person(reference) {
        Some(Person { name, url: Some(url), .. }) => {
            Line::default().link(Destination::Web(url.to_string()), Line::from(name))
        }
        Some(Person { name, .. }) => Line::from(name),
        None => Line::default(),
    }
}

/// The owner or a person, linked to their page.
pub(crate) fn someone(profile: &Profile, someone: Someone) -> Line {
    match someone {
        Someone::Owner => Line::of(&*profile.owner.name),
        Someone::Person(reference) => person(profile, reference),
    }
}

/// People in a row, each linked to their page.
pub(crate) fn persons(words: &Words, profile: &Profile, people: &[Ref<Person>]) -> Line {
    self::people(words, people.iter().map(|reference| person(profile, *reference)).collect())
}

/// Names in a row: `A`, `A and B`, `A, B and C`.
pub(crate) fn people(words: &Words, names: Vec<Line>) -> Line {
    let separators = words.and_separators(names.len());
    separators.zip(names).fold(Line::default(), |row, (separator, name)| row.then(separator, name))
}

/// Where something was: as its item says, or where the organization is.
pub(crate) fn place(profile: &Profile, own: Option<&str>, at: Ref<Organization>) -> Option<String> {
    own.map(str::to_owned).or_else(|| location(profile, at))
}
