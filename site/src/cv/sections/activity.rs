//! Talks, courses, workshops and service.

use vitae_profile::{
    Cv, ItemRef, Profile, Service, ServiceKind, Someone, Talk, TalkKind, Teaching, TeachingLevel, Workshop,
};

use super::super::choice::{Traits, choose};
use super::super::document::{Entries, Event, Group};
use super::super::line::Line;
use super::super::{names, prose};
use super::{address, events, fact, on, text};

pub(super) fn talks(profile: &Profile, cv: &Cv) -> Vec<Group> {
    let traits = Traits { dates: |talk: &Talk| Some(on(talk.date)), selected: |_| true, newest_first: true };
    let chosen = choose(profile.talks.iter(), cv.talks.as_ref(), &traits);
    let (invited, other): (Vec<_>, Vec<_>) =
        chosen.into_iter().partition(|(_, talk)| matches!(talk.kind, Some(TalkKind::Keynote | TalkKind::Invited)));
    let group = |heading, talks: Vec<(ItemRef, &Talk)>| Group {
        heading,
        entries: Entries::Events(talks.into_iter().map(|(item, talk)| speech(profile, item, talk)).collect()),
    };
    if invited.is_empty() || other.is_empty() {
        return vec![group(None, invited), group(None, other)];
    }
    vec![group(Some("Invited Talks"), invited), group(Some("Other Talks"), other)]
}

fn speech(profile: &Profile, item: ItemRef, talk: &Talk) -> Event {
    let Talk {
        id: _,
        // The abstract, the material and what the talk is about are on the talk's page.
        prose: _,
        title,
        event,
        at,
        location,
        date,
        kind,
        with,
        publications: _,
        projects: _,
        slides: _,
        video: _,
        poster: _,
        url: _,
    } = talk;
    let host = at.map(|at| names::organization(profile, at)).unwrap_or_default();
    let sort = kind.map(|kind| Line::of(talk_kind(kind))).unwrap_or_default();
    Event {
        item: Some(item),
        when: Some(on(*date)),
        title: Line::of(&**title),
        place: sort.then(", ", text(event.as_ref())).then(", ", host),
        location: location.as_ref().map(ToString::to_string),
        details: fact("With", others(profile, with)).into_iter().collect(),
        prose: Vec::new(),
    }
}

fn talk_kind(kind: TalkKind) -> &'static str {
    match kind {
        TalkKind::Keynote => "Keynote",
        TalkKind::Invited => "Invited talk",
        TalkKind::Conference => "Conference talk",
        TalkKind::Seminar => "Seminar",
        TalkKind::Tutorial => "Tutorial",
        TalkKind::Panel => "Panel",
        TalkKind::Poster => "Poster",
        TalkKind::Defence => "Thesis defence",
        TalkKind::Public => "Public lecture",
    }
}

pub(super) fn teaching(profile: &Profile, cv: &Cv) -> Vec<Group> {
    let traits = Traits { dates: |course: &Teaching| Some(course.dates), selected: |_| true, newest_first: true };
    let chosen = choose(profile.teaching.iter(), cv.teaching.as_ref(), &traits);
    events(chosen.into_iter().map(|(item, teaching)| course(profile, item, teaching)).collect())
}

fn course(profile: &Profile, item: ItemRef, teaching: &Teaching) -> Event {
    let Teaching {
        id: _,
        prose: words,
        course,
        code,
        role,
        at,
        dates,
        term,
        level,
        students,
        with,
        url,
        // On the course's page.
        materials: _,
    } = teaching;
    let level = level.map(|level| match level {
        TeachingLevel::Undergraduate => Line::of("Undergraduate course"),
        TeachingLevel::Graduate => Line::of("Graduate course"),
        TeachingLevel::Open => Line::of("Open to anybody"),
    });
    let students = students.map(|students| Line::of(format!("{students} students"))).unwrap_or_default();
    let facts =
        text(role.as_ref()).then(", ", text(term.as_ref())).then(", ", level.unwrap_or_default()).then(", ", students);
    let details = [super::bare(facts), fact("With", others(profile, with)), address(url.as_ref())];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: text(code.as_ref()).then(": ", Line::of(&**course)),
        place: names::organization(profile, *at),
        location: None,
        details: details.into_iter().flatten().collect(),
        prose: prose::blocks(words),
    }
}

pub(super) fn workshops(profile: &Profile, cv: &Cv) -> Vec<Group> {
    let traits = Traits { dates: |workshop: &Workshop| Some(workshop.dates), selected: |_| true, newest_first: true };
    let chosen = choose(profile.workshops.iter(), cv.workshops.as_ref(), &traits);
    events(chosen.into_iter().map(|(item, workshop)| meeting(profile, item, workshop)).collect())
}

fn meeting(profile: &Profile, item: ItemRef, workshop: &Workshop) -> Event {
    let Workshop { id: _, prose: words, name, short, role, event, dates, location, with, url } = workshop;
    let short = short.as_ref().map(|short| Line::of(format!("({short})"))).unwrap_or_default();
    let event = event.as_ref().map(|event| Line::of(format!("with {event}"))).unwrap_or_default();
    let details = [fact("With", others(profile, with)), address(url.as_ref())];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::of(&**name).then(" ", short),
        place: Line::of(&**role).then(", ", event),
        location: location.as_ref().map(ToString::to_string),
        details: details.into_iter().flatten().collect(),
        prose: prose::blocks(words),
    }
}

pub(super) fn service(profile: &Profile, cv: &Cv) -> Vec<Group> {
    let traits = Traits { dates: |service: &Service| Some(service.dates), selected: |_| true, newest_first: true };
    let chosen = choose(profile.service.iter(), cv.service.as_ref(), &traits);
    let kinds = ServiceKind::ALL.iter().copied().map(Some).chain([None]);
    let grouped = kinds.map(|kind| {
        let of_kind = chosen.iter().filter(|(_, service)| service.kind == kind);
        Group {
            heading: Some(kind.map_or("Other Service", service_kind)),
            entries: Entries::Events(of_kind.map(|(item, service)| duty(profile, *item, service)).collect()),
        }
    });
    if chosen.iter().all(|(_, service)| service.kind.is_none()) {
        return events(chosen.into_iter().map(|(item, service)| duty(profile, item, service)).collect());
    }
    grouped.collect()
}

fn service_kind(kind: ServiceKind) -> &'static str {
    match kind {
        ServiceKind::Review => "Reviewing",
        ServiceKind::Committee => "Committees",
        ServiceKind::Editorial => "Editorial Work",
        ServiceKind::Department => "Department and University",
        ServiceKind::Outreach => "Outreach",
    }
}

fn duty(profile: &Profile, item: ItemRef, service: &Service) -> Event {
    // The kind is the heading of the group.
    let Service { id: _, prose: words, role, venue, at, dates, kind: _, url } = service;
    let at = at.map(|at| names::organization(profile, at)).unwrap_or_default();
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::of(&**role),
        place: text(venue.as_ref()).then(", ", at),
        location: None,
        details: address(url.as_ref()).into_iter().collect(),
        prose: prose::blocks(words),
    }
}

fn others(profile: &Profile, others: &[Someone]) -> Line {
    names::people(others.iter().map(|person| names::someone(profile, *person)).collect())
}
