//! People and organizations, by name, with a link to where they are at home on the web.

use maud::{Markup, html};
use vitae_profile::{Organization, Person, Ref, Someone};

use crate::Source;
use crate::desk::Desk;

/// The owner or a person.
pub(crate) fn someone(desk: &Desk, someone: Someone, source: Source) -> Markup {
    let name = desk.plan().profile.name_of(someone);
    let href = match someone {
        Someone::Owner => None,
        Someone::Person(_) => desk.target(someone, source),
    };
    html! { @if let Some(href) = href { a href=(href) { (name) } } @else { (name) } }
}

/// An organization.
pub(crate) fn organization(desk: &Desk, organization: Ref<Organization>, source: Source) -> Markup {
    let name = desk.plan().profile.organization(organization).map_or("", |organization| &organization.name);
    html! { @if let Some(href) = desk.target(organization, source) { a href=(href) { (name) } } @else { (name) } }
}

/// People, with commas between them.
pub(crate) fn people(desk: &Desk, people: impl IntoIterator<Item = Someone>, source: Source) -> Markup {
    listed(people.into_iter().map(|person| someone(desk, person, source)))
}

/// Advisors and the like, who are never the owner.
pub(crate) fn persons(desk: &Desk, persons: &[Ref<Person>], source: Source) -> Markup {
    people(desk, persons.iter().copied().map(Someone::Person), source)
}

/// One thing after the other, with commas between them.
pub(crate) fn listed(things: impl IntoIterator<Item = Markup>) -> Markup {
    html! { @for (position, thing) in things.into_iter().enumerate() { @if position > 0 { ", " } (thing) } }
}
