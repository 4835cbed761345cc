//! The style of the Institute of Electrical and Electronics Engineers.

use super::super::line::Line;
use super::author::{as_editors, listed, with_initials};
use super::sentence::{quoted, sentences};
use super::work::{Address, Name, Work};

/// `E. Tsalapatis and R. Hancock, “Title,” in Venue, Oct. 2021, pp. 788–803, doi: 10.1145/1.`
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
        volume: _,
        issue: _,
        pages: _,
        publisher,
        award: _,
        addresses,
    } = work;
    let names = listed(words, authors.iter().map(with_initials).collect(), *et_al);
    let word = |editors: &[Name]| format!(", {}", words.editors_short(editors.len(), true));
    let names = if *edited { as_editors(names, authors, &word(authors)) } else { names };
    let book = work.is_book();
    let title = if book {
        Line::default().styled(vitae_profile::Style::Emphasis, title.clone())
    } else {
        quoted(words, title.clone(), ",")
    };
    let venue = work.venue().map(|venue| if work.within_another() { work.within(venue, false) } else { venue });
    let editors =
        as_editors(listed(words, editors.iter().map(with_initials).collect(), false), editors, &word(editors));
    let facts = [
        venue.unwrap_or_default(),
        editors,
        work.edition(words.citations.edition_short),
        work.version(false),
        work.volume_short(false),
        work.issue_short(false),
        work.designation(),
        publisher.as_ref().map(Line::of).unwrap_or_default(),
        Line::of(words.date_short(*date)),
        work.pages_short(),
    ];
    let rest = Line::joined(", ", facts.into_iter().chain(addresses.iter().map(address)));
    // The comma before what follows stands within the quotation marks.
    let title = names.then(", ", title).text(if book { ", " } else { " " });
    sentences([Some(title.line(rest)), work.award()])
}

fn address(address: &Address) -> Line {
    match address.register {
        Some(register) => Line::of(format!("{register}: ")).line(address.bare()),
        None => address.labelled(),
    }
}
