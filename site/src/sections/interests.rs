//! What the owner works on, on the curriculum vitae. The home page says it beside the biography.

use vitae_profile::{Cv, ItemRef, Profile};

use super::{CvPart, Row};
use crate::cv::document::{Entries, Group};
use crate::cv::line::Line;
use crate::words::Words;

pub(super) const ROW: Row = Row {
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.interests, |profile| !profile.owner.interests.is_empty())
};

/// Interests are words, not items.
fn items(_: &Profile, _: &Cv) -> Vec<ItemRef> {
    Vec::new()
}

fn groups(_: &'static Words, profile: &Profile, _: &Cv) -> Vec<Group> {
    let interests = profile.owner.interests.iter().map(Line::from).collect();
    vec![Group { heading: None, entries: Entries::Words(interests) }]
}
