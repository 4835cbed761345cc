//! Courses: a page of their own, the home page, the curriculum vitae.

use maud::{Markup, html};
use vitae_profile::{Cv, ItemRef, Profile, Section, Tag, Teaching};

use super::{CvPart, PageRow, Row, dated};
use crate::cv::document::{Event, Group};
use crate::cv::facts::{address, bare, events, fact, others, text};
use crate::cv::line::Line;
use crate::cv::{names, prose as cv_prose};
use crate::parts::facts::{fact as page_fact, facts};
use crate::parts::heading::heading;
use crate::parts::people::{organization, people};
use crate::parts::resources::resources;
use crate::parts::said::said;
use crate::parts::section::home_section;
use crate::plan::Plan;
use crate::plan::newest::newest_first;
use crate::plan::selection::{Traits, choose, referred, refs};
use crate::prose::prose;
use crate::words::Words;
use crate::writer::PageWriter;
use crate::{OutputFile, Source};

pub(super) const ROW: Row = Row {
    pages: &[PageRow { name: "teaching", render }],
    home: Some(on_home),
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.teaching, |profile| !profile.teaching.is_empty())
};

fn render(plan: &Plan) -> Vec<OutputFile> {
    let words = plan.words();
    let description = words.sentences.courses_by.text(&[("name", &plan.profile.owner.name)]);
    let courses = newest_first(referred(plan.profile.teaching.iter()), |(_, course)| Some(course.dates.start));
    dated::page(plan, Section::Teaching, (words.sections.teaching, description), courses, entry)
}

fn on_home(writer: &PageWriter) -> Markup {
    let contents = dated::on_home(writer, &writer.plan().profile.teaching, entry);
    home_section(Section::Teaching, writer.words().sections.teaching, &contents)
}

/// A course with all that is said of it: the contents of an `<li>`.
fn entry(writer: &PageWriter, index: u32, teaching: &Teaching, level: u8) -> Markup {
    let Teaching {
        id: _,
        prose: text,
        course,
        code,
        role,
        at,
        dates: span,
        term,
        level: audience,
        students,
        with,
        url,
        materials,
    } = teaching;
    let item = ItemRef { tag: Tag::Teaching, index };
    let source = |field| Source { item, field };
    let words = writer.words();
    let labels = &words.labels;
    html! {
        p.when { (words.times(*span)) @if let Some(term) = term { br; (said(term)) } }
        div {
            (heading(level, &html! { @if let Some(code) = code { (code) " " } (said(course)) }))
            p.at {
                (words.listed([
                    role.as_ref().map(said),
                    Some(organization(writer, *at, source("at"))),
                ].into_iter().flatten()))
            }
            (facts(words, [
                page_fact(labels.level, audience.map(|level| words.teaching_level(level))),
                page_fact(labels.students, students.map(|students| html! { (students) })),
                (!with.is_empty()).then(|| (labels.with, people(writer, with.iter().copied(), source("with")))),
            ]))
            (prose(writer, text, source("prose"), level + 1))
            (resources(words, course, [
                url.as_ref().map(|url| (words.links.website, writer.url(url, source("url")))),
                materials.as_ref().map(|link| (words.links.materials, writer.link(link, source("materials")))),
            ]))
        }
    }
}

fn chosen<'a>(profile: &'a Profile, cv: &Cv) -> Vec<(ItemRef, &'a Teaching)> {
    let traits = Traits { dates: |course: &Teaching| Some(course.dates), selected: |_| true, newest_first: true };
    choose(profile.teaching.iter(), cv.teaching.as_ref(), &traits)
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv))
}

fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    events(chosen(profile, cv).into_iter().map(|(item, course)| event(words, profile, item, course)).collect())
}

fn event(words: &Words, profile: &Profile, item: ItemRef, teaching: &Teaching) -> Event {
    let Teaching {
        id: _,
        prose,
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
    let comma = words.lists.comma;
    let level = level.map(|level| Line::of(words.teaching_level(level))).unwrap_or_default();
    let students = students.map(|students| {
        Line::of(words.number_of(&words.labels.student_count, usize::try_from(students).unwrap_or(usize::MAX)))
    });
    let facts = text(role.as_ref())
        .then(comma, text(term.as_ref()))
        .then(comma, level)
        .then(comma, students.unwrap_or_default());
    let details = [bare(facts), fact(words.labels.with, others(words, profile, with)), address(url.as_ref())];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::labelled(words, text(code.as_ref()), Line::from(course)),
        place: names::organization(words, profile, *at),
        location: None,
        details: details.into_iter().flatten().collect(),
        prose: cv_prose::blocks(prose),
    }
}
