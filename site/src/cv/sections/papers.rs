//! Publications and projects.

use vitae_profile::{Cv, ItemRef, Profile, Project, Publication, PublicationKind, parallel};

use super::super::choice::{Traits, choose};
use super::super::citation;
use super::super::document::{Block, Entries, Event, Group};
use super::super::line::Line;
use super::super::{names, prose};
use super::{bare, events, fact, on, row, text};
use crate::parts::facts::counted;

/// The publications by kind, numbered through, the newest of a kind first.
pub(super) fn publications(profile: &Profile, cv: &Cv) -> Vec<Group> {
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
        let cite =
            |((_, publication), number): (&(_, &Publication), usize)| citation::cite(publication, cv.style, number);
        Group { heading: Some(heading(*kind)), entries: Entries::Citations(parallel::each(numbered, cite)) }
    });
    groups.collect()
}

/// The kinds in the order of a curriculum vitae.
const ORDER: [PublicationKind; 13] = [
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

fn heading(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Conference => "Conference Papers",
        PublicationKind::Journal => "Journal Articles",
        PublicationKind::Workshop => "Workshop Papers",
        PublicationKind::Chapter => "Book Chapters",
        PublicationKind::Book => "Books",
        PublicationKind::Thesis => "Theses",
        PublicationKind::Report => "Technical Reports",
        PublicationKind::Preprint => "Preprints",
        PublicationKind::Patent => "Patents",
        PublicationKind::Dataset => "Datasets",
        PublicationKind::Software => "Software",
        PublicationKind::Talk => "Published Talks",
        PublicationKind::Misc => "Miscellaneous",
    }
}

pub(super) fn projects(profile: &Profile, cv: &Cv) -> Vec<Group> {
    let traits =
        Traits { dates: |project: &Project| project.dates, selected: |project| project.selected, newest_first: false };
    let chosen = choose(profile.projects.iter(), cv.projects.as_ref(), &traits);
    events(chosen.into_iter().map(|(item, work)| project(profile, item, work)).collect())
}

fn project(profile: &Profile, item: ItemRef, project: &Project) -> Event {
    let Project {
        id: _,
        prose: words,
        name,
        summary,
        url,
        code,
        dates,
        // On the project's page.
        state: _,
        role,
        at,
        people: _,
        publications,
        builds_on: _,
        funding: _,
        keywords,
        image: _,
        selected: _,
    } = project;
    let address = |url: &Option<vitae_profile::Url>| {
        url.as_ref().map(|url| Line::default().address(url.as_str())).unwrap_or_default()
    };
    let papers = publications.iter().filter_map(|paper| profile.publication(*paper)).map(|paper| {
        let title = citation::title(paper);
        paper.short.as_ref().map_or(title.clone(), |short| title.text(format!(" ({short})")))
    });
    let details = [
        bare(address(url)),
        fact("Code", address(code)),
        fact(counted(publications.len(), "Paper", "Papers"), Line::joined("; ", papers)),
        fact("Keywords", row(keywords)),
    ];
    Event {
        item: Some(item),
        when: *dates,
        title: Line::of(&**name),
        place: text(role.as_ref()).then(", ", at.map(|at| names::organization(profile, at)).unwrap_or_default()),
        location: None,
        details: details.into_iter().flatten().collect(),
        prose: match summary {
            Some(summary) => vec![Block::Paragraph(Line::of(&**summary))],
            None => prose::beginning(words),
        },
    }
}
