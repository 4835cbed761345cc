//! Degrees and positions.

use vitae_profile::{Cv, Education, ItemRef, Organization, Person, Position, PositionKind, Profile, Ref};

use super::super::choice::{Traits, choose};
use super::super::citation;
use super::super::document::{Event, Group};
use super::super::line::Line;
use super::super::{names, prose};
use super::{address, events, fact, row, text};

pub(super) fn education(profile: &Profile, cv: &Cv) -> Vec<Group> {
    let traits = Traits { dates: |degree: &Education| Some(degree.dates), selected: |_| true, newest_first: true };
    let chosen = choose(profile.education.iter(), cv.education.as_ref(), &traits);
    events(chosen.into_iter().map(|(item, degree)| studies(profile, cv, item, degree)).collect())
}

fn studies(profile: &Profile, cv: &Cv, item: ItemRef, degree: &Education) -> Event {
    let Education {
        id: _,
        prose: words,
        degree,
        field,
        at,
        dates,
        advisors,
        committee,
        grade,
        distinction,
        topic,
        thesis,
        courses,
        location,
        url,
    } = degree;
    let thesis = thesis.and_then(|thesis| profile.publication(thesis));
    let details = [
        fact(if advisors.len() > 1 { "Advisors" } else { "Advisor" }, people(profile, advisors)),
        fact("Committee", people(profile, committee)),
        fact("Topic", text(topic.as_ref())),
        fact("Thesis", thesis.map(|thesis| citation::line(thesis, cv.style)).unwrap_or_default()),
        fact("GPA", grade.map(|grade| Line::of(grade.to_string())).unwrap_or_default()),
        fact("Distinction", text(distinction.as_ref())),
        fact("Courses", row(courses)),
        address(url.as_ref()),
    ];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::of(&**degree).then(", ", text(field.as_ref())),
        place: names::organization(profile, *at),
        location: place(profile, location.as_deref(), *at),
        details: details.into_iter().flatten().collect(),
        prose: prose::blocks(words),
    }
}

pub(super) fn positions(profile: &Profile, cv: &Cv) -> Vec<Group> {
    posts(profile, cv, |kind| kind != Some(PositionKind::Volunteer))
}

pub(super) fn volunteering(profile: &Profile, cv: &Cv) -> Vec<Group> {
    posts(profile, cv, |kind| kind == Some(PositionKind::Volunteer))
}

fn posts(profile: &Profile, cv: &Cv, wanted: fn(Option<PositionKind>) -> bool) -> Vec<Group> {
    let traits = Traits { dates: |post: &Position| Some(post.dates), selected: |_| true, newest_first: true };
    let chosen = choose(profile.positions.iter(), cv.positions.as_ref(), &traits);
    events(
        chosen
            .into_iter()
            .filter(|(_, post)| wanted(post.kind))
            .map(|(item, position)| post(profile, item, position))
            .collect(),
    )
}

fn post(profile: &Profile, item: ItemRef, position: &Position) -> Event {
    let Position { id: _, prose: words, role, at, department, dates, kind, location, advisors, url } = position;
    let details =
        [fact(if advisors.len() > 1 { "Mentors" } else { "Mentor" }, people(profile, advisors)), address(url.as_ref())];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::of(&**role).then(" ", kind.and_then(|kind| sort(kind, role)).map(Line::of).unwrap_or_default()),
        place: text(department.as_ref()).then(", ", names::organization(profile, *at)),
        location: place(profile, location.as_deref(), *at),
        details: details.into_iter().flatten().collect(),
        prose: prose::blocks(words),
    }
}

/// What sort of position it is, unless that goes without saying.
fn sort(kind: PositionKind, role: &str) -> Option<&'static str> {
    let (sort, stem) = match kind {
        PositionKind::Employment | PositionKind::Volunteer => return None,
        PositionKind::Internship => ("(internship)", "intern"),
        PositionKind::Visiting => ("(visiting)", "visit"),
    };
    (!role.to_lowercase().contains(stem)).then_some(sort)
}

fn people(profile: &Profile, people: &[Ref<Person>]) -> Line {
    names::people(people.iter().map(|person| names::person(profile, *person)).collect())
}

/// Where something was: as the item says, or where the organization is.
fn place(profile: &Profile, own: Option<&str>, at: Ref<Organization>) -> Option<String> {
    own.map(str::to_owned).or_else(|| names::location(profile, at))
}
