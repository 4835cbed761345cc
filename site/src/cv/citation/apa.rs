//! The style of the American Psychological Association, 7th edition.

use vitae_profile::{Date, PublicationKind, Style};

use super::super::line::Line;
use super::author::{as_editors, inverted_with_initials, listed, with_initials};
use super::ieee::page_range;
use super::sentence::{enclosed, sentences};
use super::work::{Address, Work};

/// `Tsalapatis, E., & Hancock, R. (2021, October). Title. In Venue (SOSP ’21) (pp. 788–803). ACM. https://doi.org/1`
pub(super) fn reference(work: &Work) -> Line {
    let Work {
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
        volume,
        issue: _,
        pages: _,
        publisher,
        award: _,
        addresses,
    } = work;
    let names = authors_line(authors.iter().map(inverted_with_initials).collect(), *et_al);
    let names = if *edited { as_editors(names, authors, " (Ed.).", " (Eds.).") } else { names };
    let editors =
        as_editors(listed(editors.iter().map(with_initials).collect(), "&", false), editors, " (Ed.)", " (Eds.)");
    let venue = source(work, editors);
    let thesis = *kind == PublicationKind::Thesis;
    let publisher = publisher.as_ref().map(|publisher| Line::of(publisher.as_str())).unwrap_or_default();
    let (sort, publisher) = if thesis && !work.designation().is_empty() {
        (enclosed("[", work.designation().then(", ", publisher), "]"), Line::default())
    } else {
        (Line::default(), publisher)
    };
    let number = if thesis { Line::default() } else { work.designation() };
    let volume =
        if work.is_book() && work.venue().is_none() { numbered("Vol. ", volume.as_deref()) } else { Line::default() };
    let issued = Line::joined(", ", [work.edition("ed."), volume, work.version("Version"), number]);
    let title = if work.within_another() || (work.venue.is_some() && !work.is_book()) {
        sentence_title.clone()
    } else {
        Line::default().styled(Style::Emphasis, sentence_title.clone())
    };
    let title = Line::joined(" ", [title, enclosed("(", issued, ")"), sort]);
    let when = Line::of(format!("({})", dated(*date)));
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
        let place =
            [numbered("Vol. ", work.volume.as_deref()), numbered("No. ", work.issue.as_deref()), page_range(work)];
        let place = enclosed("(", Line::joined(", ", place), ")");
        let venue = editors.then(", ", venue).then(" ", place);
        return if venue.is_empty() { venue } else { Line::of("In ").line(venue) };
    }
    if work.is_book() {
        // Without a series, the volume stands behind the title.
        let volume = if venue.is_empty() { Line::default() } else { numbered("Vol. ", work.volume.as_deref()) };
        return Line::joined(", ", [venue, editors, volume, numbered("No. ", work.issue.as_deref()), page_range(work)]);
    }
    let volume = numbered("", work.volume.as_deref());
    let volume = if volume.is_empty() { volume } else { Line::default().styled(Style::Emphasis, volume) };
    let issue = enclosed("(", numbered("", work.issue.as_deref()), ")");
    Line::joined(", ", [venue, editors, volume.then("", issue), numbered("", work.pages.as_deref())])
}

/// A number with a word before it, if there is one.
fn numbered(word: &str, number: Option<&str>) -> Line {
    number.map(|number| Line::of(format!("{word}{number}"))).unwrap_or_default()
}

/// Authors with `&` before the last, from two on after a comma.
fn authors_line(names: Vec<Line>, et_al: bool) -> Line {
    let last = names.len().saturating_sub(1);
    let line = names.into_iter().enumerate().fold(Line::default(), |line, (position, name)| {
        line.then(if position == last && !et_al { ", & " } else { ", " }, name)
    });
    if et_al { line.text(", et al.") } else { line }
}

/// `2021, October 27`
fn dated(date: Date) -> String {
    let readable = Date::lifted(date.year(), date.month().unwrap_or(0), 0).readable();
    let month = readable.split(' ').next().filter(|_| date.month().is_some());
    match (month, date.day()) {
        (Some(month), Some(day)) => format!("{}, {month} {day}", date.year()),
        (Some(month), None) => format!("{}, {month}", date.year()),
        (None, _) => date.year().to_string(),
    }
}
