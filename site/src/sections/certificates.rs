//! Certificates, on the curriculum vitae.

use vitae_profile::{Certificate, Cv, ItemRef, Profile};

use super::{CvPart, Row};
use crate::cv::document::{Event, Group};
use crate::cv::facts::{address, events};
use crate::cv::line::Line;
use crate::cv::{names, prose};
use crate::plan::selection::{on, referred, refs};
use crate::words::Words;

pub(super) const ROW: Row = Row {
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.certificates, |profile| !profile.certificates.is_empty())
};

fn items(profile: &Profile, _: &Cv) -> Vec<ItemRef> {
    refs(&referred(profile.certificates.iter()))
}

fn groups(words: &'static Words, profile: &Profile, _: &Cv) -> Vec<Group> {
    let certificates = referred(profile.certificates.iter()).into_iter().map(|(item, certificate)| {
        let Certificate { id: _, prose: text, name, by, date, url } = certificate;
        Event {
            item: Some(item),
            when: date.map(on),
            title: Line::from(name),
            place: by.map(|by| names::organization(words, profile, by)).unwrap_or_default(),
            details: address(url.as_ref()).into_iter().collect(),
            prose: prose::blocks(text),
            ..Event::default()
        }
    });
    events(certificates.collect())
}
