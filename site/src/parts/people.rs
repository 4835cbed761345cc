//! People and organizations, by name, with a link to where they are at home on the web.

use maud::{Markup, html};
use vitae_profile::{Organization, Person, Ref, Someone};

use crate::Source;
use crate::writer::PageWriter;

/// The owner or a person.
pub(crate) fn someone(writer: &PageWriter, someone: Someone, source: Source) -> Markup {
    let name = writer.plan().profile.name_of(someone);
    let href = match someone {
        Someone::Owner => None,
        Someone::Person(_) => writer.target(someone, source),
    };
    html! { @if let Some(href) = href { a href=(href) { (name) } } @else { (name) } }
}

/// An organization.
pub(crate) fn organization(writer: &PageWriter, organization: Ref<Organization>, source: Source) -> Markup {
    let name = writer.plan().profile.organization(organization).map_or("", |organization| &organization.name);
    html! { @if let Some(href) = writer.target(organization, source) { a href=(href) { (name) } } @else { (name) } }
}

/// People, with commas between them.
pub(crate) fn people(writer: &PageWriter, people: impl IntoIterator<Item = Someone>, source: Source) -> Markup {
    writer.words().listed(people.into_iter().map(|person| someone(writer, person, source)))
}

/// Advisors and the like, who are never the owner.
pub(crate) fn persons(writer: &PageWriter, persons: &[Ref<Person>], source: Source) -> Markup {
    people(writer, persons.iter().copied().map(Someone::Person), source)
}
