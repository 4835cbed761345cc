//! Languages spoken, on the curriculum vitae.

use vitae_profile::{Cv, ItemRef, Language, Profile};

use super::{CvPart, Row};
use crate::cv::document::{Entries, Group, Term};
use crate::cv::facts::text;
use crate::cv::line::Line;
use crate::cv::prose;
use crate::plan::selection::{referred, refs};
use crate::words::Words;

pub(super) const ROW: Row = Row {
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.languages, |profile| !profile.languages.is_empty())
};

fn items(profile: &Profile, _: &Cv) -> Vec<ItemRef> {
    refs(&referred(profile.languages.iter()))
}

fn groups(_: &'static Words, profile: &Profile, _: &Cv) -> Vec<Group> {
    let terms = referred(profile.languages.iter()).into_iter().map(|(item, language)| {
        let Language { id: _, prose: said, name, level } = language;
        Term { item: Some(item), word: Line::from(name), value: text(level.as_ref()), prose: prose::blocks(said) }
    });
    vec![Group { heading: None, entries: Entries::Terms(terms.collect()) }]
}
