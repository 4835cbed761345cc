//! The style of the Association for Computing Machinery.

use super::super::line::Line;
use super::author::{editor_word, in_full, listed};
use super::sentence::{enclosed, sentences};
use super::work::{Address, Work};

/// `Emil Tsalapatis and Ryan Hancock. 2021. Title. In Venue (SOSP ’21), October 2021. ACM, 788–803. https://doi.org/1`
pub(super) fn reference(work: &Work) -> Line {
    let Work {
        kind: _,
        title,
        sentence_title: _,
        authors,
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
    let names = listed(authors.iter().map(in_full).collect(), "and", *et_al);
    let editors = (!editors.is_empty()).then(|| {
        let names = listed(editors.iter().map(in_full).collect(), "and", false);
        names.text(editor_word(editors, " (Ed.)", " (Eds.)"))
    });
    let volume = Line::joined(
        ", ",
        [volume.as_ref().map(|volume| Line::of(volume.as_str())), issue.as_ref().map(|issue| Line::of(issue.as_str()))]
            .into_iter()
            .flatten(),
    );
    let venue = work.venue().unwrap_or_default().then(" ", volume).then(", ", editors.unwrap_or_default());
    let venue = if work.within_another() && !venue.is_empty() { Line::of("In ").line(venue) } else { venue };
    let issued = Line::joined(", ", [work.edition("ed."), work.version("Version")]);
    let month = if date.month().is_some() { Line::of(date.readable()) } else { Line::default() };
    let publisher = publisher.as_ref().map(|publisher| Line::of(publisher.as_str())).unwrap_or_default();
    let pages = pages.as_ref().map(|pages| Line::of(pages.as_str())).unwrap_or_default();
    let addresses = Line::joined(" ", addresses.iter().map(Address::spelled_out));
    sentences([
        Some(names),
        Some(Line::of(date.year().to_string())),
        Some(title.clone().then(" ", enclosed("(", issued, ")"))),
        Some(venue.then(", ", month)),
        Some(work.designation()),
        Some(publisher.then(", ", pages)),
        work.award(),
    ])
    .then(" ", addresses)
}
