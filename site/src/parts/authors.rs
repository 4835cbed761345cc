//! The authors of a publication: the owner set apart, people with a page linked, marks explained.

use maud::{Markup, html};
use vitae_profile::{Author, ItemRef, Profile, Publication, Someone};

use crate::Source;
use crate::words::Words;
use crate::writer::PageWriter;

/// How many authors a list shows before it says how many more there are.
const IN_LISTS: usize = 20;

/// How many authors a page names before it says how many there are: a collaboration of thousands is in full in the
/// BibTeX entry below.
const ON_PAGES: usize = 200;

/// The authors as the publication's own page names them.
pub(crate) fn authors(writer: &PageWriter, item: ItemRef, publication: &Publication) -> Markup {
    named(writer, item, publication, shown(publication.authors.len(), ON_PAGES))
}

/// The authors that machines are told of in the head of a page: as many as readers are, and the owner.
pub(crate) fn leading(publication: &Publication) -> impl Iterator<Item = &Author> {
    let authors = &publication.authors;
    let first = shown(authors.len(), ON_PAGES);
    let hidden = authors.iter().skip(first);
    authors.iter().take(first).chain(hidden.filter(|author| Profile::is_owner(author)))
}

/// How many of the authors are named where there is room for `most`: a few too many are no reason to cut.
const fn shown(count: usize, most: usize) -> usize {
    if count > most * 3 / 2 { most } else { count }
}

/// The authors as a list of publications shows them: a collaboration of hundreds is cut, and the owner still named.
pub(crate) fn authors_in_list(writer: &PageWriter, item: ItemRef, publication: &Publication) -> Markup {
    named(writer, item, publication, shown(publication.authors.len(), IN_LISTS))
}

fn named(writer: &PageWriter, item: ItemRef, publication: &Publication, shown: usize) -> Markup {
    let source = Source { item, field: "authors" };
    let authors = &publication.authors;
    let hidden = authors.get(shown..).unwrap_or_default();
    let owner = hidden.iter().find(|author| Profile::is_owner(author));
    let ends_with_owner = authors.last().is_some_and(Profile::is_owner) && !publication.et_al;
    let words = writer.words();
    html! {
        @for (position, one) in authors.iter().take(shown).enumerate() {
            @if position > 0 { (words.lists.comma) }
            (author(writer, one, source))
        }
        @if !hidden.is_empty() {
            (words.lists.comma) "… "
            @if let Some(owner) = owner {
                (author(writer, owner, source))
                // Nothing follows the last one.
                @if !ends_with_owner { (words.lists.comma) "…" }
                " "
            }
            "(" (words.number_of(&words.publications.author_count, authors.len())) ")"
        }
        @if publication.et_al { " " (words.citations.et_al) }
    }
}

/// One author, with the marks that [`marks`] explains.
fn author(writer: &PageWriter, author: &Author, source: Source) -> Markup {
    let Author { name, someone, equal, corresponding } = author;
    html! {
        bdi {
            @match someone {
                Some(Someone::Owner) => { strong { (name) } }
                Some(person @ Someone::Person(_)) => {
                    @if let Some(href) = writer.target(*person, source) { a href=(href) { (name) } } @else { (name) }
                }
                None => { (name) }
            }
        }
        @if *equal { sup { "*" } }
        @if *corresponding { sup { "†" } }
    }
}

/// What the marks at the authors' names mean; nothing where there are none.
pub(crate) fn marks(words: &Words, publication: &Publication) -> Option<Markup> {
    let equal = publication.authors.iter().any(|author| author.equal);
    let corresponding = publication.authors.iter().any(|author| author.corresponding);
    (equal || corresponding).then(|| {
        html! {
            @if equal { "*\u{a0}" (words.publications.equal) }
            @if equal && corresponding { " " }
            @if corresponding { "†\u{a0}" (words.publications.corresponding) }
        }
    })
}
