//! Vitae's own style: the title first, nothing shortened.

use super::super::line::Line;
use super::author::{as_editors, in_full, listed};
use super::sentence::sentences;
use super::work::{Address, Work};

pub(super) fn reference(work: &Work) -> Line {
    let authors = listed(work.authors.iter().map(in_full).collect(), "and", work.et_al);
    let authors = if work.edited { as_editors(authors, &work.authors, " (editor)", " (editors)") } else { authors };
    let date = Line::of(work.date.readable());
    sentences(
        [Some(work.title.clone()), Some(authors), source_line(work, Some(date))]
            .into_iter()
            .chain([addresses(work), work.award()]),
    )
}

/// What is said beside authors, title, date and the first of the addresses.
pub(super) fn source(work: &Work) -> Line {
    let others = Line::joined(", ", work.addresses.iter().skip(1).map(Address::labelled));
    source_line(work, None).unwrap_or_default().then(", ", others).then(". ", work.award().unwrap_or_default())
}

/// `In Proceedings of … (SOSP '21), pages 788–803, ACM, October 2021`
fn source_line(work: &Work, date: Option<Line>) -> Option<Line> {
    let venue = work.venue().map(|venue| if work.within_another() { Line::of("In ").line(venue) } else { venue });
    let editors = listed(work.editors.iter().map(in_full).collect(), "and", false);
    let editors = as_editors(editors, &work.editors, " (editor)", " (editors)");
    let part = |label: &str, value: Option<&String>| value.map(|value| Line::of(format!("{label}{value}")));
    let volume = match (&work.volume, &work.issue) {
        (Some(volume), Some(issue)) => Some(Line::of(format!("volume {volume}, number {issue}"))),
        (volume, issue) => part("volume ", volume.as_ref()).or_else(|| part("number ", issue.as_ref())),
    };
    let pages = part(if work.has_several_pages() { "pages " } else { "page " }, work.pages.as_ref());
    let publisher = part("", work.publisher.as_ref());
    let sort = [venue.unwrap_or_default(), work.designation()];
    let opens = sort.iter().all(Line::is_empty) && work.edition.is_none();
    let issued = [work.edition("edition"), work.version(if opens { "Version" } else { "version" })];
    let rest = [volume, pages, publisher, date].into_iter().flatten();
    let line = Line::joined(", ", sort.into_iter().chain([editors]).chain(issued).chain(rest));
    (!line.is_empty()).then_some(line)
}

/// Every address in short.
fn addresses(work: &Work) -> Option<Line> {
    let line = Line::joined(", ", work.addresses.iter().map(Address::labelled));
    (!line.is_empty()).then_some(line)
}
