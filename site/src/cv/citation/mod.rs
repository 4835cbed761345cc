//! References to publications, in five styles.
//!
//! A [`Work`] is what a style may say; each style is one function from a work to a [`Line`]. What a style has no place
//! for is said at its end, so that every style says every fact.

mod acm;
mod apa;
mod author;
mod chicago;
mod ieee;
mod sentence;
mod vitae;
mod work;

use vitae_profile::{CitationStyle, Publication};

use self::author::in_full;
use self::work::{Name, Work};
use super::document::Citation;
use super::line::Line;
use crate::plan::selection::on;
use crate::words::Words;

/// The reference to `publication` with its parts, under a number.
pub(crate) fn cite(
    words: &'static Words,
    publication: &Publication,
    style: Option<CitationStyle>,
    number: usize,
) -> Citation {
    let work = Work::new(words, publication);
    let url = work.addresses.first().map(|address| address.url.clone());
    Citation {
        number,
        line: written(&work, style),
        kind: work.kind,
        title: work.title.clone(),
        authors: work.authors.iter().map(|name| named(words, name, work.edited)).collect(),
        date: on(work.date),
        source: vitae::source(&work),
        url,
    }
}

/// The reference to `publication` alone.
pub(crate) fn line(words: &'static Words, publication: &Publication, style: Option<CitationStyle>) -> Line {
    written(&Work::new(words, publication), style)
}

/// The title of `publication` as it is printed in full.
pub(crate) fn title(publication: &Publication) -> Line {
    Line::from(&publication.title)
}

/// A name as it stands in a list of authors.
fn named(words: &Words, name: &Name, edited: bool) -> Line {
    let name = in_full(name);
    let editor = Line::of(words.counted(&words.citations.editor, 1));
    if edited { Line::pattern(words.lists.beside, &[("what", &name), ("beside", &editor)]) } else { name }
}

fn written(work: &Work, style: Option<CitationStyle>) -> Line {
    match style.unwrap_or(CitationStyle::Vitae) {
        CitationStyle::Vitae => vitae::reference(work),
        CitationStyle::Ieee => ieee::reference(work),
        CitationStyle::Acm => acm::reference(work),
        CitationStyle::Apa => apa::reference(work),
        CitationStyle::Chicago => chicago::reference(work),
    }
}
