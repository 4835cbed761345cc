//! Vitae's own style: the title first, nothing shortened.

use super::super::line::Line;
use super::author::{as_editors, in_full, listed};
use super::sentence::sentences;
use super::work::{Address, Name, Work};
use crate::words::Pattern;

pub(super) fn reference(work: &Work) -> Line {
    let authors = listed(work.words, work.authors.iter().map(in_full).collect(), work.et_al);
    let authors = if work.edited { as_editors(authors, &work.authors, &editors(work, &work.authors)) } else { authors };
    let date = Line::of(work.words.date(work.date));
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
    let venue = work.venue().map(|venue| if work.within_another() { work.within(venue, true) } else { venue });
    let terms = &work.words.citations;
    let word = editors(work, &work.editors);
    let editors = listed(work.words, work.editors.iter().map(in_full).collect(), false);
    let editors = as_editors(editors, &work.editors, &word);
    let term = |term: Pattern, slot, value: Option<&String>| value.map(|value| Line::of(term.text(&[(slot, value)])));
    let volume = term(terms.volume, "volume", work.volume.as_ref());
    let issue = term(terms.number, "number", work.issue.as_ref());
    let pages = work.pages.as_ref().map(|pages| Line::of(work.words.pages(pages, work.has_several_pages(), false)));
    let publisher = work.publisher.as_ref().map(Line::of);
    let sort = [venue.unwrap_or_default(), work.designation()];
    let opens = sort.iter().all(Line::is_empty) && work.edition.is_none();
    let issued = [work.edition(terms.edition), work.version(opens)];
    let rest = [volume, issue, pages, publisher, date].into_iter().flatten();
    let line = Line::joined(", ", sort.into_iter().chain([editors]).chain(issued).chain(rest));
    (!line.is_empty()).then_some(line)
}

/// What editors are, behind their names: ` (editors)`.
fn editors(work: &Work, editors: &[Name]) -> String {
    format!(" ({})", work.words.label(&work.words.citations.editor, editors.len()))
}

/// Every address in short.
fn addresses(work: &Work) -> Option<Line> {
    let line = Line::joined(", ", work.addresses.iter().map(Address::labelled));
    (!line.is_empty()).then_some(line)
}
