//! The style of the American Psychological Association, 7th edition.

use vitae_profile::{Date, PublicationKind, Style};

use super::super::line::Line;
use super::author::{editor_word, inverted_with_initials, listed, with_initials};
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
    let names = authors_line(authors.iter().map(inverted_with_initials).collect(), *et_al);
    let editors = (!editors.is_empty()).then(|| {
        let names = listed(editors.iter().map(with_initials).collect(), "&", false);
        names.text(editor_word(editors, " (Ed.)", " (Eds.)"))
    });
    let within = work.within_another();
    let venue = if within {
        let place = [
            volume.as_ref().map(|volume| format!("Vol. {volume}")),
            issue.as_ref().map(|issue| format!("No. {issue}")),
        ]
        .into_iter()
        .flatten()
        .map(Line::of)
        .chain([page_range(pages.as_deref())]);
        let place = Line::joined(", ", place);
        let venue = editors.unwrap_or_default().then(", ", work.venue().unwrap_or_default());
        let venue = venue.then(" ", enclosed("(", place, ")"));
        if venue.is_empty() { venue } else { Line::of("In ").line(venue) }
    } else {
        let volume = volume.as_ref().map(|volume| Line::default().styled(Style::Emphasis, Line::of(volume.as_str())));
        let issue = issue.as_ref().map(|issue| Line::of(format!("({issue})"))).unwrap_or_default();
        let pages = pages.as_ref().map(|pages| Line::of(pages.as_str())).unwrap_or_default();
        let volume = volume.unwrap_or_default().then("", issue);
        Line::joined(", ", [work.venue().unwrap_or_default(), editors.unwrap_or_default(), volume, pages])
    };
    let title =
        if within { sentence_title.clone() } else { Line::default().styled(Style::Emphasis, sentence_title.clone()) };
    let title = if work.venue.is_some() { sentence_title.clone() } else { title };
    let thesis = *kind == PublicationKind::Thesis;
    let publisher = publisher.as_ref().map(|publisher| Line::of(publisher.as_str())).unwrap_or_default();
    let (sort, publisher) = if thesis && !work.designation().is_empty() {
        (enclosed("[", work.designation().then(", ", publisher), "]"), Line::default())
    } else {
        (Line::default(), publisher)
    };
    let number = if thesis { Line::default() } else { work.designation() };
    let issued = Line::joined(", ", [work.edition("ed."), work.version("Version"), number]);
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
