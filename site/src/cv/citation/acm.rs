//! The style of the Association for Computing Machinery.

use super::super::line::Line;
use super::author::{as_editors, in_full, listed};
use super::sentence::{enclosed, sentences};
use super::work::{Address, Name, Work};

/// `Emil Tsalapatis and Ryan Hancock. 2021. Title. In Venue (SOSP ’21), October 2021. ACM, 788–803. https://doi.org/1`
pub(super) fn reference(work: &Work) -> Line {
    let Work {
        words,
        kind: _,
        title,
        sentence_title: _,
        authors,
        edited,
        et_al,
        editors,
        designation: _,
        venue: _,
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
    let names = listed(words, authors.iter().map(in_full).collect(), *et_al);
    let word = |editors: &[Name]| format!(" ({})", words.editors_short(editors.len(), true));
    let names = if *edited { as_editors(names, authors, &word(authors)) } else { names };
    let editors = as_editors(listed(words, editors.iter().map(in_full).collect(), false), editors, &word(editors));
    let part = |part: &Option<String>| part.as_ref().map(Line::of).unwrap_or_default();
    let (before, volume) = if work.is_book() { (", ", work.volume_short(true)) } else { (" ", part(volume)) };
    let volume = Line::joined(", ", [volume, part(issue)]);
    let venue = work.venue().unwrap_or_default().then(before, volume).then(", ", editors);
    let venue = if work.within_another() { work.within(venue, true) } else { venue };
    let issued = Line::joined(", ", [work.edition(words.citations.edition_short), work.version(true)]);
    let month = if date.month().is_some() { Line::of(words.date(*date)) } else { Line::default() };
    let publisher = publisher.as_ref().map(|publisher| Line::of(publisher.as_str())).unwrap_or_default();
    let pages = pages.as_ref().map(|pages| Line::of(pages.as_str())).unwrap_or_default();
    let addresses = Line::joined(" ", addresses.iter().map(Address::spelled_out));
    let title = title.clone().then(" ", enclosed("(", issued, ")"));
    let year = Line::of(date.year().to_string());
    let [first, second, third] = if names.is_empty() { [title, year, names] } else { [names, year, title] };
    sentences([
        Some(first),
        Some(second),
        Some(third),
        Some(venue.then(", ", month)),
        Some(work.designation()),
        Some(publisher.then(", ", pages)),
        work.award(),
    ])
    .then(" ", addresses)
}
