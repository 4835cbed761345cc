//! The style of the Institute of Electrical and Electronics Engineers.

use vitae_profile::Date;

use super::super::line::Line;
use super::author::{as_editors, listed, with_initials};
use super::sentence::{quoted, sentences};
use super::work::{Address, Work};

/// `E. Tsalapatis and R. Hancock, “Title,” in Venue, Oct. 2021, pp. 788–803, doi: 10.1145/1.`
pub(super) fn reference(work: &Work) -> Line {
    let Work {
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
        pages: _,
        publisher,
        award: _,
        addresses,
    } = work;
    let names = listed(authors.iter().map(with_initials).collect(), "and", *et_al);
    let names = if *edited { as_editors(names, authors, ", Ed.", ", Eds.") } else { names };
    let book = work.is_book();
    let title = if book {
        Line::default().styled(vitae_profile::Style::Emphasis, title.clone())
    } else {
        quoted(title.clone(), ",")
    };
    let venue = work.venue().map(|venue| if work.within_another() { Line::of("in ").line(venue) } else { venue });
    let editors =
        as_editors(listed(editors.iter().map(with_initials).collect(), "and", false), editors, ", Ed.", ", Eds.");
    let part = |label: &str, value: &Option<String>| {
        value.as_ref().map(|value| Line::of(format!("{label}{value}"))).unwrap_or_default()
    };
    let facts = [
        venue.unwrap_or_default(),
        editors,
        work.edition("ed."),
        work.version("version"),
        part("vol. ", volume),
        part("no. ", issue),
        work.designation(),
        part("", publisher),
        Line::of(shortened(*date)),
        page_range(work),
    ];
    let rest = Line::joined(", ", facts.into_iter().chain(addresses.iter().map(address)));
    // The comma before what follows stands within the quotation marks.
    let title = names.then(", ", title).text(if book { ", " } else { " " });
    sentences([Some(title.line(rest)), work.award()])
}

/// `p. 5`, `pp. 5–8`
pub(super) fn page_range(work: &Work) -> Line {
    match &work.pages {
        Some(pages) if work.has_several_pages() => Line::of(format!("pp. {pages}")),
        Some(page) => Line::of(format!("p. {page}")),
        None => Line::default(),
    }
}

fn address(address: &Address) -> Line {
    match address.register {
        Some(register) => Line::of(format!("{register}: ")).line(address.bare()),
        None => address.labelled(),
    }
}

/// The date with the month as IEEE shortens it: `Oct. 2021`.
fn shortened(date: Date) -> String {
    const MONTHS: [&str; 12] =
        ["Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sep.", "Oct.", "Nov.", "Dec."];
    let month = date.month().and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1)));
    match (month, date.day()) {
        (Some(month), Some(day)) => format!("{month} {day}, {}", date.year()),
        (Some(month), None) => format!("{month} {}", date.year()),
        (None, _) => date.year().to_string(),
    }
}
