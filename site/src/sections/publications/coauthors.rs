//! The way from the people of the profile to what they made with its owner: below the list of publications.

use std::cmp::Reverse;

use maud::{Markup, html};
use vitae_profile::{ItemRef, Person, Ref, Someone, Tag};
use vitae_text::shortened;

use super::list_page::Entry;
use crate::Source;
use crate::parts::people::someone;
use crate::parts::project;
use crate::writer::PageWriter;

/// How many people are listed, those with the most publications.
const MOST_PEOPLE: usize = 40;

/// How many publications of one person are listed, the latest.
const MOST_EACH: usize = 12;

/// The longest title that stands for a publication whose venue has no short name.
const LONGEST: usize = 60;

/// The people of the profile who are authors of most of `entries`, each with the latest of these and with the projects
/// that they are in. The entries come with the newest first.
pub(super) fn coauthors(writer: &PageWriter, entries: &[Entry]) -> Markup {
    let people = &writer.plan().profile.people;
    let mut papers: Vec<(Ref<Person>, Vec<&Entry>)> =
        (0..).map(Ref::lifted).zip(people).map(|(person, _)| (person, Vec::new())).collect();
    for entry in entries {
        for author in &entry.1.authors {
            let Some(Someone::Person(person)) = author.someone else { continue };
            if let Some((_, papers)) = papers.get_mut(person.index()) {
                papers.push(entry);
            }
        }
    }
    papers.retain(|(_, papers)| !papers.is_empty());
    papers.sort_by_key(|(_, papers)| Reverse(papers.len()));
    papers.truncate(MOST_PEOPLE);
    html! {
        @if !papers.is_empty() {
            section aria-labelledby="co-authors" {
                h2 #co-authors { (writer.words().publications.co_authors) }
                ul.body.plain { @for (person, papers) in &papers { li { (works(writer, *person, papers)) } } }
            }
        }
    }
}

/// `Ryan Hancock: ASPLOS '24, SOSP '21, Aurora`
fn works(writer: &PageWriter, person: Ref<Person>, papers: &[&Entry]) -> Markup {
    let source = Source { item: ItemRef { tag: Tag::Person, index: person.raw() }, field: "name" };
    let paper = |(reference, publication): &Entry| {
        let href = writer.page(writer.plan().publication(*reference)?, source);
        let title = || shortened(&publication.title.plain(), LONGEST);
        let words = publication.short.as_ref().map_or_else(title, |short| short.replace(' ', "\u{a0}"));
        Some(html! { a href=(href) { (words) } })
    };
    let papers_shown = papers.iter().take(MOST_EACH).filter_map(|&entry| paper(entry));
    let projects = (0..).zip(&writer.plan().profile.projects);
    let projects = projects.filter(|(_, project)| project.people.contains(&Someone::Person(person)));
    let projects = projects.filter_map(|(index, _)| project::name(writer, Ref::lifted(index), source));
    let words = writer.words();
    let more = papers.len().saturating_sub(MOST_EACH);
    html! {
        (words.labelled_markup(
            html! { bdi.authors { (someone(writer, Someone::Person(person), source)) } },
            words.listed(papers_shown.chain(projects)),
        ))
        @if more > 0 { (words.number_of(&words.lists.more, more)) }
    }
}
