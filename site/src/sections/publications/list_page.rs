//! The pages of a long list of publications: one a year, and several where a year has too many for one.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use vitae_profile::{Publication, Ref, RichText};

use crate::address::Address;
use crate::words::Words;

/// A publication of the list.
pub(super) type Entry<'a> = (Ref<Publication>, &'a Publication);

/// How many publications one page shows at most.
pub(super) const MOST_ENTRIES: usize = 150;

/// How many bytes of publications one page holds at most: with what stands around them, less than 250 kB.
pub(super) const MOST_BYTES: usize = 180_000;

/// A page of a long list: a year, or a part of a year that has very many.
pub(super) struct ListPage<'a> {
    pub(super) year: i16,
    /// Which part of the year it is, from 1, and of how many.
    pub(super) part: (usize, usize),
    pub(super) address: Address,
    pub(super) entries: Vec<Entry<'a>>,
}

impl ListPage<'_> {
    /// The year, and the part of it where it has several.
    pub(super) fn title(&self, words: &Words) -> String {
        match self.part {
            (_, 1) => self.year.to_string(),
            (part, parts) => words.publications.part.text(&[("year", &self.year), ("part", &part), ("parts", &parts)]),
        }
    }

    /// The same in numbers alone, for ids: `2024`, `2024-2`.
    pub(super) fn id(&self) -> String {
        match self.part {
            (_, 1) => self.year.to_string(),
            (part, parts) => format!("{}part{part}of{parts}", self.year),
        }
    }
}

/// The pages of all years, the latest first.
pub(super) fn list_pages<'a>(years: &BTreeMap<Reverse<i16>, Vec<Entry<'a>>>) -> Vec<ListPage<'a>> {
    let mut pages = Vec::new();
    for (Reverse(year), entries) in years {
        let folder = Address::PUBLICATIONS.file(&format!("year/{year}/"));
        let parts = parts(entries);
        let count = parts.len();
        for (part, entries) in (1..).zip(parts) {
            let address = if part == 1 { folder.clone() } else { folder.file(&format!("{part}/")) };
            pages.push(ListPage { year: *year, part: (part, count), address, entries });
        }
    }
    pages
}

/// The pages that the front page of the list shows too, as far as it has room.
pub(super) fn latest<'a, 'b>(pages: &'b [ListPage<'a>]) -> impl Iterator<Item = &'b ListPage<'a>> {
    let (mut shown, mut bytes) = (0, 0);
    pages.iter().take_while(move |page| {
        let first = shown == 0;
        shown += page.entries.len();
        bytes += page.entries.iter().map(|(_, publication)| weight(publication)).sum::<usize>();
        first || (shown <= MOST_ENTRIES && bytes <= MOST_BYTES)
    })
}

/// How many of some publications, from the first on, a page of something else has room for.
pub(in crate::sections) fn that_fit<'a>(publications: impl Iterator<Item = &'a Publication>) -> usize {
    let mut bytes = 0;
    let fits = |publication: &&Publication| {
        bytes += weight(publication);
        bytes <= MOST_BYTES
    };
    publications.take(MOST_ENTRIES).take_while(fits).count().max(1)
}

/// The publications of a year in parts that one page can show.
fn parts<'a>(entries: &[Entry<'a>]) -> Vec<Vec<Entry<'a>>> {
    let mut parts: Vec<Vec<Entry>> = Vec::new();
    let mut bytes = 0;
    for entry in entries {
        let own = weight(entry.1);
        match parts.last_mut() {
            Some(part) if part.len() < MOST_ENTRIES && bytes + own <= MOST_BYTES => {
                part.push(*entry);
                bytes += own;
            }
            _ => {
                parts.push(vec![*entry]);
                bytes = own;
            }
        }
    }
    parts
}

/// How many bytes a publication takes in a list, rather too many than too few.
pub(super) fn weight(publication: &Publication) -> usize {
    /// The elements around an entry, its date and its kind.
    const FRAME: usize = 500;
    /// The elements around a name, and the link to somebody's page.
    const NAME: usize = 110;
    /// The elements around a link.
    const LINK: usize = 40;
    /// The words for a badge.
    const BADGE: usize = 20;
    let rich = |text: &RichText| text.runs().iter().map(|run| run.text.len() + 20).sum::<usize>();
    let Publication { title, authors, genre, number, venue, short, badges, award, .. } = publication;
    let Publication { key, pdf, doi, arxiv, url, .. } = publication;
    let shown = authors.iter().take(30);
    let names: usize = shown.map(|author| author.name.family.len() + author.name.given.len() + NAME).sum();
    let others = [
        &publication.code,
        &publication.data,
        &publication.artifact,
        &publication.slides,
        &publication.poster,
        &publication.video,
        &publication.website,
        &publication.blog,
        &publication.supplement,
    ];
    let files = others.into_iter().chain([pdf]).flatten().map(|link| match link {
        vitae_profile::Link::Web(url) => url.as_str().len(),
        vitae_profile::Link::File(file) => file.path.as_str().len() + 60,
    });
    let identifiers = [doi.as_ref().map(|doi| doi.as_str().len()), arxiv.as_ref().map(|arxiv| arxiv.as_str().len())];
    let addresses = files
        .chain(identifiers.into_iter().flatten().map(|length| length + 30))
        .chain(url.iter().map(|url| url.as_str().len()))
        .map(|length| length + LINK)
        .sum::<usize>();
    let texts: usize = [genre, number, short].into_iter().flatten().map(|text| text.len()).sum();
    let venue = venue.as_ref().map(rich).unwrap_or_default();
    let award = award.as_ref().map_or(0, |award| award.len() + 40);
    FRAME + 2 * rich(title) + key.len() + names + texts + venue + award + badges.len() * BADGE + addresses
}

/// How many bytes its abstract and its BibTeX entry take.
pub(super) fn weight_of_folded(publication: &Publication) -> usize {
    let Publication { prose, bibtex, .. } = publication;
    prose.markdown.len() * 5 / 4 + bibtex.as_ref().map_or(0, |bibtex| bibtex.len() * 5 / 4) + 300
}
