//! Publications: a list, a page each, the home page, the curriculum vitae.

mod citation;
mod coauthors;
mod home;
mod list;
pub(super) mod list_page;
mod page;

use vitae_profile::{Cv, ItemRef, Profile, Publication, PublicationKind, Tag, parallel};

use super::{CvPart, ItemPages, PageRow, Row};
use crate::address::Address;
use crate::cv::citation::cite;
use crate::cv::document::{Entries, Group};
use crate::plan::selection::{Traits, choose, on};
use crate::words::Words;

pub(super) const ROW: Row = Row {
    pages: &[
        PageRow { name: "publications", render: list::render },
        PageRow { name: "publication", render: page::render },
    ],
    item_pages: Some(ItemPages { tag: Tag::Publication, addresses }),
    home: Some(home::on_home),
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.publications, |profile| profile.publications().next().is_some())
};

fn addresses(profile: &Profile) -> Vec<Address> {
    profile.publications().map(|publication| Address::PUBLICATIONS.page(&publication.key)).collect()
}

/// Publications have pages of their own, to which links lead.
fn items(_: &Profile, _: &Cv) -> Vec<ItemRef> {
    Vec::new()
}

/// The publications by kind, numbered through, the newest of a kind first.
fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    let traits = Traits {
        dates: |publication: &Publication| Some(on(publication.date)),
        selected: |publication| publication.selected,
        newest_first: true,
    };
    let chosen = choose(profile.publications(), cv.publications.as_ref(), &traits);
    let mut number = 0;
    let groups = ORDER.iter().map(|kind| {
        let of_kind = chosen.iter().filter(|(_, publication)| publication.kind == *kind);
        let numbered: Vec<_> = of_kind.zip(number + 1..).collect();
        number += numbered.len();
        let cite = |((_, publication), number): (&(_, &Publication), usize)| cite(words, publication, cv.style, number);
        let heading = Some(words.publications_heading(*kind));
        Group { heading, entries: Entries::Citations(parallel::each(numbered, cite)) }
    });
    groups.collect()
}

/// The kinds in the order of a curriculum vitae.
const ORDER: [PublicationKind; PublicationKind::ALL.len()] = [
    PublicationKind::Journal,
    PublicationKind::Conference,
    PublicationKind::Workshop,
    PublicationKind::Book,
    PublicationKind::Chapter,
    PublicationKind::Preprint,
    PublicationKind::Report,
    PublicationKind::Thesis,
    PublicationKind::Patent,
    PublicationKind::Dataset,
    PublicationKind::Software,
    PublicationKind::Talk,
    PublicationKind::Misc,
];

#[cfg(test)]
mod tests {
    use vitae_profile::PublicationKind;

    use super::ORDER;

    #[test]
    fn no_kind_is_left_out_of_a_curriculum_vitae() {
        assert!(PublicationKind::ALL.iter().all(|kind| ORDER.contains(kind)));
    }
}
