//! Skills, on the curriculum vitae.

use vitae_profile::{Cv, ItemRef, Profile, Skill};

use super::{CvPart, Row};
use crate::cv::document::{Entries, Group, Term};
use crate::cv::facts::{row, text};
use crate::cv::line::Line;
use crate::cv::prose;
use crate::plan::selection::{referred, refs};
use crate::words::Words;

pub(super) const ROW: Row = Row {
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.skills, |profile| !profile.skills.is_empty())
};

fn items(profile: &Profile, _: &Cv) -> Vec<ItemRef> {
    refs(&referred(profile.skills.iter()))
}

fn groups(words: &'static Words, profile: &Profile, _: &Cv) -> Vec<Group> {
    let terms = referred(profile.skills.iter()).into_iter().map(|(item, skill)| {
        let Skill { id: _, prose: said, name, level, keywords } = skill;
        let value = Line::labelled(words, text(level.as_ref()), row(words, keywords));
        Term { item: Some(item), word: Line::from(name), value, prose: prose::blocks(said) }
    });
    vec![Group { heading: None, entries: Entries::Terms(terms.collect()) }]
}
