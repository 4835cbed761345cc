//! Grants, on the curriculum vitae.

use vitae_profile::{Cv, Grant, ItemRef, Profile};

use super::{CvPart, Row};
use crate::cv::document::{Event, Group};
use crate::cv::facts::{address, bare, events, fact, others, text};
use crate::cv::line::Line;
use crate::cv::{names, prose};
use crate::plan::selection::{Traits, choose, refs};
use crate::words::Words;

pub(super) const ROW: Row = Row {
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.grants, |profile| !profile.grants.is_empty())
};

fn chosen<'a>(profile: &'a Profile, cv: &Cv) -> Vec<(ItemRef, &'a Grant)> {
    let traits = Traits { dates: |grant: &Grant| Some(grant.dates), selected: |_| true, newest_first: true };
    choose(profile.grants.iter(), cv.grants.as_ref(), &traits)
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv))
}

fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    events(chosen(profile, cv).into_iter().map(|(item, grant)| funding(words, profile, item, grant)).collect())
}

fn funding(words: &Words, profile: &Profile, item: ItemRef, grant: &Grant) -> Event {
    let Grant { id: _, prose: said, title, by, dates, amount, number, role, people, url } = grant;
    let details = [
        bare(text(role.as_ref())),
        fact(words.labels.with, others(words, profile, people)),
        fact(words.labels.amount, text(amount.as_ref())),
        address(url.as_ref()),
    ];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::from(title),
        place: names::organization(words, profile, *by).then(words.lists.comma, text(number.as_ref())),
        location: None,
        details: details.into_iter().flatten().collect(),
        prose: prose::blocks(said),
    }
}
