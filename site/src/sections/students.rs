//! Students whom the owner supervises or supervised, on the curriculum vitae.

use vitae_profile::{Cv, ItemRef, Profile, Student};

use super::{CvPart, Row};
use crate::cv::document::{Event, Group};
use crate::cv::facts::{bare, events, fact, text};
use crate::cv::line::Line;
use crate::cv::{citation, names, prose};
use crate::plan::selection::{Traits, choose, refs};
use crate::words::Words;

pub(super) const ROW: Row = Row {
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.students, |profile| !profile.students.is_empty())
};

fn chosen<'a>(profile: &'a Profile, cv: &Cv) -> Vec<(ItemRef, &'a Student)> {
    let traits = Traits { dates: |student: &Student| Some(student.dates), selected: |_| true, newest_first: true };
    choose(profile.students.iter(), cv.students.as_ref(), &traits)
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv))
}

fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    let chosen = chosen(profile, cv).into_iter();
    events(chosen.map(|(item, student)| supervision(words, profile, cv, item, student)).collect())
}

fn supervision(words: &'static Words, profile: &Profile, cv: &Cv, item: ItemRef, student: &Student) -> Event {
    let Student { id: _, prose: said, person, degree, at, dates, role, topic, thesis, next } = student;
    let labels = &words.labels;
    let thesis = thesis.and_then(|thesis| profile.publication(thesis));
    let details = [
        bare(text(role.as_ref())),
        fact(labels.topic, text(topic.as_ref())),
        fact(labels.thesis, thesis.map(|thesis| citation::line(words, thesis, cv.style)).unwrap_or_default()),
        fact(labels.next, text(next.as_ref())),
    ];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: names::person(profile, *person).then(words.lists.comma, Line::from(degree)),
        place: at.map(|at| names::organization(words, profile, at)).unwrap_or_default(),
        location: None,
        details: details.into_iter().flatten().collect(),
        prose: prose::blocks(said),
    }
}
