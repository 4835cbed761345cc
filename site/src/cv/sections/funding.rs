//! Grants, awards and students.

use vitae_profile::{Award, Cv, Grant, ItemRef, Profile, Student};

use super::super::choice::{Traits, choose};
use super::super::citation;
use super::super::document::{Event, Group};
use super::super::line::Line;
use super::super::{names, prose};
use super::{address, bare, events, fact, on, text};

pub(super) fn grants(profile: &Profile, cv: &Cv) -> Vec<Group> {
    let traits = Traits { dates: |grant: &Grant| Some(grant.dates), selected: |_| true, newest_first: true };
    let chosen = choose(profile.grants.iter(), cv.grants.as_ref(), &traits);
    events(chosen.into_iter().map(|(item, grant)| funding(profile, item, grant)).collect())
}

fn funding(profile: &Profile, item: ItemRef, grant: &Grant) -> Event {
    let Grant { id: _, prose: words, title, by, dates, amount, number, role, people, url } = grant;
    let part = text(role.as_ref());
    let others = names::people(people.iter().map(|person| names::someone(profile, *person)).collect());
    let details = [bare(part), fact("With", others), fact("Amount", text(amount.as_ref())), address(url.as_ref())];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::of(&**title),
        place: names::organization(profile, *by).then(", ", text(number.as_ref())),
        location: None,
        details: details.into_iter().flatten().collect(),
        prose: prose::blocks(words),
    }
}

pub(super) fn awards(profile: &Profile, cv: &Cv) -> Vec<Group> {
    let traits = Traits { dates: |award: &Award| Some(on(award.date)), selected: |_| true, newest_first: true };
    let chosen = choose(profile.awards.iter(), cv.awards.as_ref(), &traits);
    events(chosen.into_iter().map(|(item, award)| honour(profile, cv, item, award)).collect())
}

fn honour(profile: &Profile, cv: &Cv, item: ItemRef, award: &Award) -> Event {
    let Award { id: _, prose: words, title, by, date, amount, publication, url } = award;
    let publication = publication.and_then(|publication| profile.publication(publication));
    let details = [
        fact("For", publication.map(|work| citation::line(work, cv.style)).unwrap_or_default()),
        fact("Amount", text(amount.as_ref())),
        address(url.as_ref()),
    ];
    Event {
        item: Some(item),
        when: Some(on(*date)),
        title: Line::of(&**title),
        place: by.map(|by| names::organization(profile, by)).unwrap_or_default(),
        location: None,
        details: details.into_iter().flatten().collect(),
        prose: prose::blocks(words),
    }
}

pub(super) fn students(profile: &Profile, cv: &Cv) -> Vec<Group> {
    let traits = Traits { dates: |student: &Student| Some(student.dates), selected: |_| true, newest_first: true };
    let chosen = choose(profile.students.iter(), cv.students.as_ref(), &traits);
    events(chosen.into_iter().map(|(item, student)| supervision(profile, cv, item, student)).collect())
}

fn supervision(profile: &Profile, cv: &Cv, item: ItemRef, student: &Student) -> Event {
    let Student { id: _, prose: words, person, degree, at, dates, role, topic, thesis, next } = student;
    let thesis = thesis.and_then(|thesis| profile.publication(thesis));
    let details = [
        bare(text(role.as_ref())),
        fact("Topic", text(topic.as_ref())),
        fact("Thesis", thesis.map(|thesis| citation::line(thesis, cv.style)).unwrap_or_default()),
        fact("Next", text(next.as_ref())),
    ];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: names::person(profile, *person).then(", ", Line::of(&**degree)),
        place: at.map(|at| names::organization(profile, at)).unwrap_or_default(),
        location: None,
        details: details.into_iter().flatten().collect(),
        prose: prose::blocks(words),
    }
}
