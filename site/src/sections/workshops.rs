//! Workshops and conferences that the owner organised: a page of their own, the home page, the curriculum vitae.

use maud::{Markup, html};
use vitae_profile::{Cv, ItemRef, Profile, Section, Tag, Workshop};

use super::{CvPart, PageRow, Row, dated};
use crate::cv::document::{Event, Group};
use crate::cv::facts::{address, events, fact, others};
use crate::cv::line::Line;
use crate::cv::prose as cv_prose;
use crate::parts::facts::facts;
use crate::parts::heading::heading;
use crate::parts::people::people;
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
    pages: &[PageRow { name: "workshops", render }],
    home: Some(on_home),
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.workshops, |profile| !profile.workshops.is_empty())
};

fn render(plan: &Plan) -> Vec<OutputFile> {
    let words = plan.words();
    let description = words.sentences.workshops_by.text(&[("name", &plan.profile.owner.name)]);
    let workshops = newest_first(referred(plan.profile.workshops.iter()), |(_, workshop)| Some(workshop.dates.start));
    dated::page(plan, Section::Workshops, (words.sections.workshops, description), workshops, entry)
}

fn on_home(writer: &PageWriter) -> Markup {
    let contents = dated::on_home(writer, &writer.plan().profile.workshops, entry);
    home_section(Section::Workshops, writer.words().sections.workshops, &contents)
}

/// A workshop with all that is said of it: the contents of an `<li>`.
fn entry(writer: &PageWriter, index: u32, workshop: &Workshop, level: u8) -> Markup {
    let Workshop { id: _, prose: text, name, short, role, event, dates: span, location, with, url } = workshop;
    let item = ItemRef { tag: Tag::Workshop, index };
    let source = |field| Source { item, field };
    let words = writer.words();
    html! {
        p.when { (words.times(*span)) }
        div {
            (heading(level, &html! { (said(name)) @if let Some(short) = short { " (" (short) ")" } }))
            p.at {
                (said(role))
                @if let Some(event) = event { " · " (words.cv.with_event.with("event", event)) }
                @if let Some(location) = location { " · " (said(location)) }
            }
            (facts(words, [(!with.is_empty()).then(|| (words.labels.with, people(writer, with.iter().copied(), source("with"))))]))
            (prose(writer, text, source("prose"), level + 1))
            (resources(words, name, [url.as_ref().map(|url| (words.links.website, writer.url(url, source("url"))))]))
        }
    }
}

fn chosen<'a>(profile: &'a Profile, cv: &Cv) -> Vec<(ItemRef, &'a Workshop)> {
    let traits = Traits { dates: |workshop: &Workshop| Some(workshop.dates), selected: |_| true, newest_first: true };
    choose(profile.workshops.iter(), cv.workshops.as_ref(), &traits)
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv))
}

fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    events(chosen(profile, cv).into_iter().map(|(item, workshop)| meeting(words, profile, item, workshop)).collect())
}

fn meeting(words: &Words, profile: &Profile, item: ItemRef, workshop: &Workshop) -> Event {
    let Workshop { id: _, prose, name, short, role, event, dates, location, with, url } = workshop;
    let short = short.as_ref().map(|short| Line::of(format!("({short})"))).unwrap_or_default();
    let event = event.as_ref().map(|event| Line::of(words.cv.with_event.text(&[("event", event)]))).unwrap_or_default();
    let details = [fact(words.labels.with, others(words, profile, with)), address(url.as_ref())];
    Event {
        item: Some(item),
        when: Some(*dates),
        title: Line::from(name).then(" ", short),
        place: Line::from(role).then(words.lists.comma, event),
        location: location.as_ref().map(ToString::to_string),
        details: details.into_iter().flatten().collect(),
        prose: cv_prose::blocks(prose),
    }
}
