//! The style of the Chicago Manual of Style, author and date.

use vitae_profile::{PublicationKind, Style};

use super::super::line::Line;
use super::author::{as_editors, in_full, inverted, listed};
use super::sentence::{quoted, sentences};
use super::work::{Address, Name, Work};
use crate::words::Words;

/// `Tsalapatis, Emil, and Ryan Hancock. 2021. “Title.” In Venue (SOSP ’21), 788–803. ACM. https://doi.org/1.`
pub(super) fn reference(work: &Work) -> Line {
    let Work {
        words,
        kind,
        title,
        sentence_title: _,
        authors,
        edited,
        et_al,
        editors,
        designation: _,
        venue,
        short: _,
        date,
        edition: _,
        version: _,
        volume,
        issue,
        pages,
        publisher,
        award: _,
        addresses,
    } = work;
    let names = names(words, authors, *et_al);
    let names = if *edited {
        as_editors(names, authors, &format!(", {}", words.editors_short(authors.len(), false)))
    } else {
        names
    };
    let part = (venue.is_some() && !work.is_book()) || work.within_another();
    let title = if part || *kind == PublicationKind::Thesis {
        quoted(words, title.clone(), ".")
    } else {
        Line::default().styled(Style::Emphasis, title.clone())
    };
    let editors = if editors.is_empty() {
        Line::default()
    } else {
        Line::of(format!("{} ", words.citations.edited_by)).line(listed(
            words,
            editors.iter().map(in_full).collect(),
            false,
        ))
    };
    let text = |text: &Option<String>| text.as_deref().map(Line::of).unwrap_or_default();
    let issue = issue.as_ref().map(|issue| Line::of(format!("({issue})"))).unwrap_or_default();
    let source = work.venue().unwrap_or_default();
    let source = if work.within_another() {
        let volume = work.volume_short(false).then(" ", issue);
        work.within(Line::joined(", ", [source, editors, volume, text(pages)]), true)
    } else {
        let alone = work.is_book() && source.is_empty();
        let volume = if alone { work.volume_short(true) } else { text(volume) };
        let number = volume.then(" ", issue);
        let source = source.then(if number.is_empty() { "" } else { " " }, number);
        source.then(": ", text(pages)).then(", ", editors)
    };
    // The month is said with the source: the date of the style is the year alone.
    let month = if date.month().is_some() { Line::of(words.date(*date)) } else { Line::default() };
    let year = Line::of(date.year().to_string());
    let [first, second, third] = if names.is_empty() { [title, year, names] } else { [names, year, title] };
    sentences([
        Some(first),
        Some(second),
        Some(third),
        Some(work.edition(words.citations.edition_short)),
        Some(work.version(true)),
        Some(source.then(", ", month)),
        Some(work.designation().then(", ", text(publisher))),
        work.award(),
        Some(Line::joined(", ", addresses.iter().map(Address::spelled_out))),
    ])
}

/// The first author with the family name first, the others in the order of speech.
fn names(words: &Words, authors: &[Name], et_al: bool) -> Line {
    let names: Vec<Line> = authors
        .iter()
        .enumerate()
        .map(|(position, name)| if position == 0 { inverted(name) } else { in_full(name) })
        .collect();
    match (names.as_slice(), et_al) {
        // A comma follows the first name, since one is within it.
        ([first, second], false) => first.clone().text(format!(", {} ", words.citations.and)).line(second.clone()),
        _ => listed(words, names, et_al),
    }
}
