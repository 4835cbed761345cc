//! Voluntary positions, apart from the others on the curriculum vitae.

use vitae_profile::{Cv, ItemRef, PositionKind, Profile};

use super::positions::{chosen, posts};
use super::{CvPart, Row};
use crate::cv::document::Group;
use crate::plan::selection::refs;
use crate::words::Words;

pub(super) const ROW: Row =
    Row { cv: Some(CvPart { items, groups }), ..Row::titled(|words| words.sections.volunteering, exists) };

fn exists(profile: &Profile) -> bool {
    profile.positions.iter().any(|position| position.kind == Some(PositionKind::Volunteer))
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv, true))
}

fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    posts(words, profile, chosen(profile, cv, true))
}
