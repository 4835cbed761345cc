//! Degrees: on the home page and the curriculum vitae.

use maud::{Markup, html};
use vitae_profile::{Cv, Education, Grade, ItemRef, Profile, Scale, Section, Tag};

use super::{CvPart, Row};
use crate::Source;
use crate::cv::citation;
use crate::cv::document::{Event, Group};
use crate::cv::facts::{address, events, fact, row, text};
use crate::cv::line::Line;
use crate::cv::{names, prose as cv_prose};
use crate::parts::facts::{fact as page_fact, facts};
use crate::parts::people::{organization, persons};
use crate::parts::publication;
use crate::parts::said::said;
use crate::parts::section::home_section;
use crate::plan::selection::{Traits, choose, refs};
use crate::prose::prose;
use crate::words::Words;
use crate::writer::PageWriter;

pub(super) const ROW: Row = Row {
    home: Some(on_home),
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.education, |profile| !profile.education.is_empty())
};

fn on_home(writer: &PageWriter) -> Markup {
    let items = (0..).zip(&writer.plan().profile.education);
    let contents = html! { @for (index, item) in items { (entry(writer, index, item)) } };
    home_section(Section::Education, writer.words().sections.education, &contents)
}

/// A degree with all that is said of it.
fn entry(writer: &PageWriter, index: u32, education: &Education) -> Markup {
    let Education {
        id: _,
        prose: text,
        degree,
        field,
        at,
        dates: span,
        advisors,
        committee,
        grade,
        grade_name,
        distinction,
        topic,
        thesis,
        courses: _,
        location,
        url,
    } = education;
    let item = ItemRef { tag: Tag::Education, index };
    let source = |field| Source { item, field };
    let words = writer.words();
    let labels = &words.labels;
    let thesis = thesis.and_then(|thesis| publication::title(writer, thesis, source("thesis")));
    html! {
        article id=(writer.anchor(item)) {
            h3 {
                @if let Some(url) = url { a href=(writer.url(url, source("url"))) { (said(degree)) } } @else { (said(degree)) }
            }
            p.at {
                @if let Some(field) = field { (said(field)) (words.lists.comma) }
                (organization(writer, *at, source("at")))
                @if let Some(location) = location { (words.lists.comma) (said(location)) }
                " (" (words.times(*span)) ")"
            }
            (facts(words, [
                (!advisors.is_empty()).then(|| {
                    (words.label(&labels.advisor, advisors.len()), persons(writer, advisors, source("advisors")))
                }),
                (!committee.is_empty()).then(|| (labels.committee, persons(writer, committee, source("committee")))),
                grade.map(|grade| (grade_label(words, grade_name.as_deref(), grade), html! { (grade) })),
                page_fact(labels.distinction, distinction.as_deref()),
                page_fact(labels.topic, topic.as_deref()),
                page_fact(labels.thesis, thesis),
            ]))
            (prose(writer, text, source("prose"), 4))
        }
    }
}

/// What a grade is called: by the author's word, else as a grade point average where it is on a scale that such have. Those
/// go to four and a little; a scale that ends otherwise may be one too, but "grade" is never wrong.
fn grade_label<'a>(words: &Words, own: Option<&'a str>, grade: Grade) -> &'a str {
    let Grade { value: _, scale } = grade;
    let is_average = match scale {
        Scale::Percent => false,
        Scale::OutOf(best) => best.whole() == 4,
    };
    own.unwrap_or(if is_average { words.labels.gpa } else { words.labels.grade })
}

fn chosen<'a>(profile: &'a Profile, cv: &Cv) -> Vec<(ItemRef, &'a Education)> {
    let traits = Traits { dates: |degree: &Education| Some(degree.dates), selected: |_| true, newest_first: true };
    choose(profile.education.iter(), cv.education.as_ref(), &traits)
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv))
}

fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    events(chosen(profile, cv).into_iter().map(|(item, degree)| studies(words, profile, cv, item, degree)).collect())
}

fn studies(words: &'static Words, profile: &Profile, cv: &Cv, item: ItemRef, degree: &Education) -> Event {
    let Education {
        id: _,
        prose,
        degree,
        field,
        at,
        dates,
        advisors,
        committee,
        grade,
        grade_name,
        distinction,
        topic,
        thesis,
        courses,
        location,
        url,
    } = degree;
    let labels = &words.labels;
    let thesis = thesis.and_then(|thesis| profile.publication(thesis));
    let graded =
        grade.and_then(|grade| fact(grade_label(words, grade_name.as_deref(), grade), Line::of(grade.to_string())));
    let details = [
        fact(words.label(&labels.advisor, advisors.len()), names::persons(words, profile, advisors)),
        fact(labels.committee, names::persons(words, profile, committee)),
        fact(labels.topic, text(topic.as_ref())),
        fact(labels.thesis, thesis.map(|thesis| citation::line(words, thesis, cv.style)).unwrap_or_default()),
        graded,
        fact(labels.distinction, text(distinction.as_ref())),
        fact(labels.courses, row(words, courses)),
        address(url.as_ref()),
    ];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::from(degree).then(words.lists.comma, text(field.as_ref())),
        place: names::organization(words, profile, *at),
        location: names::place(profile, location.as_deref(), *at),
        details: details.into_iter().flatten().collect(),
        prose: cv_prose::blocks(prose),
    }
}
