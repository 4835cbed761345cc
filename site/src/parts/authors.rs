//! The authors of a publication: the owner set apart, people with a page linked, marks explained.

use maud::{Markup, html};
use vitae_profile::{Author, ItemRef, Profile, Publication, Someone};

use crate::Source;
use crate::desk::Desk;

/// How many authors a list shows before it says how many more there are.
const IN_LISTS: usize = 20;

/// All authors.
pub(crate) fn authors(desk: &Desk, item: ItemRef, publication: &Publication) -> Markup {
    named(desk, item, publication, publication.authors.len())
}

/// The authors as a list of publications shows them: a collaboration of hundreds is cut, and the owner still named.
pub(crate) fn authors_in_list(desk: &Desk, item: ItemRef, publication: &Publication) -> Markup {
    let count = publication.authors.len();
    named(desk, item, publication, if count > IN_LISTS * 3 / 2 { IN_LISTS } else { count })
}

fn named(desk: &Desk, item: ItemRef, publication: &Publication, shown: usize) -> Markup {
    let source = Source { item, field: "authors" };
    let authors = &publication.authors;
    let hidden = authors.get(shown..).unwrap_or_default();
    let owner = hidden.iter().find(|author| Profile::is_owner(author));
    html! {
        @for (position, one) in authors.iter().take(shown).enumerate() {
            @if position > 0 { ", " }
            (author(desk, one, source))
        }
        @if !hidden.is_empty() {
            ", … "
            @if let Some(owner) = owner { (author(desk, owner, source)) ", … " }
            "(" (authors.len()) " authors)"
        }
        @if publication.et_al { " et al." }
    }
}

/// One author, with the marks that [`marks`] explains.
fn author(desk: &Desk, author: &Author, source: Source) -> Markup {
    let Author { name, someone, equal, corresponding } = author;
    html! {
        bdi {
            @match someone {
                Some(Someone::Owner) => { strong { (name) } }
                Some(person @ Someone::Person(_)) => {
                    @if let Some(href) = desk.target(*person, source) { a href=(href) { (name) } } @else { (name) }
                }
                None => { (name) }
            }
        }
        @if *equal { sup { "*" } }
        @if *corresponding { sup { "†" } }
    }
}

/// What the marks at the authors' names mean; nothing where there are none.
pub(crate) fn marks(publication: &Publication) -> Option<Markup> {
    let equal = publication.authors.iter().any(|author| author.equal);
    let corresponding = publication.authors.iter().any(|author| author.corresponding);
    (equal || corresponding).then(|| {
        html! {
            @if equal { "*\u{a0}Equal contribution." }
            @if equal && corresponding { " " }
            @if corresponding { "†\u{a0}Corresponding author." }
        }
    })
}
