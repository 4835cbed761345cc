//! The style of the American Psychological Association, 7th edition.

use vitae_profile::{PublicationKind, Style};

use super::super::line::Line;
use super::author::{as_editors, inverted_with_initials, listed_with, with_initials};
use super::sentence::{enclosed, sentences};
use super::work::{Address, Name, Work};
use crate::words::Words;

/// `Tsalapatis, E., & Hancock, R. (2021, October). Title. In Venue (SOSP ’21) (pp. 788–803). ACM. https://doi.org/1`
pub(super) fn reference(work: &Work) -> Line {
    let Work {
        words,
        kind,
        title: _,
        sentence_title,
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
        volume: _,
        issue: _,
        pages: _,
        publisher,
        award: _,
        addresses,
    } = work;
    let names = authors_line(words, authors.iter().map(inverted_with_initials).collect(), *et_al);
    let word = |editors: &[Name]| format!(" ({})", words.editors_short(editors.len(), true));
    let names = if *edited { as_editors(names, authors, &format!("{}.", word(authors))) } else { names };
    let editors = listed_with(words, editors.iter().map(with_initials).collect(), "&", false);
    let editors = as_editors(editors, &work.editors, &word(&work.editors));
    let venue = source(work, editors);
    let thesis = *kind == PublicationKind::Thesis;
    let publisher = publisher.as_ref().map(|publisher| Line::of(publisher.as_str())).unwrap_or_default();
    let (sort, publisher) = if thesis && !work.designation().is_empty() {
        (enclosed("[", work.designation().then(", ", publisher), "]"), Line::default())
    } else {
        (Line::default(), publisher)
    };
    let number = if thesis { Line::default() } else { work.designation() };
    let volume = if work.is_book() && work.venue().is_none() { work.volume_short(true) } else { Line::default() };
    let edition = work.edition(words.citations.edition_short);
    let issued = Line::joined(", ", [edition, volume, work.version(true), number]);
    let title = if work.within_another() || (work.venue.is_some() && !work.is_book()) {
        sentence_title.clone()
    } else {
        Line::default().styled(Style::Emphasis, sentence_title.clone())
    };
    let title = Line::joined(" ", [title, enclosed("(", issued, ")"), sort]);
    let when = Line::of(format!("({})", words.date_year_first(*date)));
    let opening = if names.is_empty() {
        vec![Some(title), Some(when)]
    } else {
        vec![Some(names.text(" ").line(when)), Some(title)]
    };
    let addresses = Line::joined(" ", addresses.iter().map(Address::spelled_out));
    sentences(opening.into_iter().chain([Some(venue), Some(publisher), work.award()])).then(" ", addresses)
}

/// What the work is in: a book, a series, a journal.
fn source(work: &Work, editors: Line) -> Line {
    let venue = work.venue().unwrap_or_default();
    if work.within_another() {
        let place = [work.volume_short(true), work.issue_short(true), work.pages_short()];
        let place = enclosed("(", Line::joined(", ", place), ")");
        let venue = editors.then(", ", venue).then(" ", place);
        return work.within(venue, true);
    }
    if work.is_book() {
        // Without a series, the volume stands behind the title.
        let volume = if venue.is_empty() { Line::default() } else { work.volume_short(true) };
        return Line::joined(", ", [venue, editors, volume, work.issue_short(true), work.pages_short()]);
    }
    let volume = text(work.volume.as_deref());
    let volume = if volume.is_empty() { volume } else { Line::default().styled(Style::Emphasis, volume) };
    let issue = enclosed("(", text(work.issue.as_deref()), ")");
    Line::joined(", ", [venue, editors, volume.then("", issue), text(work.pages.as_deref())])
}

/// A text, if there is one.
fn text(text: Option<&str>) -> Line {
    text.map(Line::of).unwrap_or_default()
}

/// Authors with `&` before the last, from two on after a comma.
fn authors_line(words: &Words, names: Vec<Line>, et_al: bool) -> Line {
    let last = names.len().saturating_sub(1);
    let line = names.into_iter().enumerate().fold(Line::default(), |line, (position, name)| {
        line.then(if position == last && !et_al { ", & " } else { ", " }, name)
    });
    if et_al { line.text(", ").text(words.citations.et_al) } else { line }
}
