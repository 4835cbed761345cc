//! Talks: a page of their own, the home page, the curriculum vitae.

use maud::{Markup, html};
use vitae_profile::{Cv, ItemRef, Link, Profile, Section, Tag, Talk, TalkKind};

use super::{CvPart, PageRow, Row, dated};
use crate::cv::document::{Entries, Event, Group};
use crate::cv::facts::{fact, others, text};
use crate::cv::line::Line;
use crate::cv::names;
use crate::parts::facts::{fact as page_fact, facts};
use crate::parts::heading::heading;
use crate::parts::people::{organization, people};
use crate::parts::resources::resources;
use crate::parts::said::said;
use crate::parts::section::home_section;
use crate::parts::{project, publication};
use crate::plan::Plan;
use crate::plan::newest::newest_first;
use crate::plan::selection::{Traits, choose, on, referred, refs};
use crate::prose::prose;
use crate::words::Words;
use crate::writer::PageWriter;
use crate::{OutputFile, Source};

pub(super) const ROW: Row = Row {
    pages: &[PageRow { name: "talks", render }],
    home: Some(on_home),
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.talks, |profile| !profile.talks.is_empty())
};

fn render(plan: &Plan) -> Vec<OutputFile> {
    let words = plan.words();
    let description = words.sentences.talks_by.text(&[("name", &plan.profile.owner.name)]) + words.lists.stop;
    let talks = newest_first(referred(plan.profile.talks.iter()), |(_, talk)| Some(talk.date));
    dated::page(plan, Section::Talks, (words.sections.talks, description), talks, entry)
}

fn on_home(writer: &PageWriter) -> Markup {
    let contents = dated::on_home(writer, &writer.plan().profile.talks, entry);
    home_section(Section::Talks, writer.words().sections.talks, &contents)
}

/// A talk with all that is said of it: the contents of an `<li>`.
fn entry(writer: &PageWriter, index: u32, talk: &Talk, level: u8) -> Markup {
    let Talk {
        id: _,
        prose: text,
        title,
        event,
        at,
        location,
        date: day,
        kind,
        with,
        publications,
        projects,
        slides,
        video,
        poster,
        url,
    } = talk;
    let item = ItemRef { tag: Tag::Talk, index };
    let source = |field| Source { item, field };
    let words = writer.words();
    let labels = &words.labels;
    let link = |label, field, link: &Option<Link>| link.as_ref().map(|link| (label, writer.link(link, source(field))));
    let papers = publications.iter().filter_map(|&paper| publication::title(writer, paper, source("publications")));
    let named = projects.iter().filter_map(|&project| project::name(writer, project, source("projects")));
    html! {
        p.when { (words.time(*day)) }
        div {
            (heading(level, &said(title)))
            p.at {
                @if let Some(kind) = kind { (words.talk_kind(*kind)) }
                @if kind.is_some() && (event.is_some() || at.is_some() || location.is_some()) { " · " }
                (words.listed([
                    event.as_ref().map(said),
                    at.map(|at| organization(writer, at, source("at"))),
                    location.as_ref().map(said),
                ].into_iter().flatten()))
            }
            (facts(words, [
                (!with.is_empty()).then(|| (labels.with, people(writer, with.iter().copied(), source("with")))),
                page_fact(words.label(&labels.paper, publications.len()), some(words, papers)),
                page_fact(words.label(&labels.project, projects.len()), some(words, named)),
            ]))
            (resources(words, title, [
                link(words.links.slides, "slides", slides),
                link(words.links.video, "video", video),
                link(words.links.poster, "poster", poster),
                url.as_ref().map(|url| (words.links.website, writer.url(url, source("url")))),
            ]))
            @if !text.is_empty() { details { summary { (words.links.abstract_) } (prose(writer, text, source("prose"), level + 1)) } }
        }
    }
}

/// Things in a row, if there are any.
fn some(words: &Words, things: impl Iterator<Item = Markup>) -> Option<Markup> {
    let mut things = things.peekable();
    things.peek()?;
    Some(words.listed(things))
}

fn chosen<'a>(profile: &'a Profile, cv: &Cv) -> Vec<(ItemRef, &'a Talk)> {
    let traits = Traits { dates: |talk: &Talk| Some(on(talk.date)), selected: |_| true, newest_first: true };
    choose(profile.talks.iter(), cv.talks.as_ref(), &traits)
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv))
}

/// Invited talks apart from the others, where there are both.
fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    let (invited, other): (Vec<_>, Vec<_>) = chosen(profile, cv)
        .into_iter()
        .partition(|(_, talk)| matches!(talk.kind, Some(TalkKind::Keynote | TalkKind::Invited)));
    let group = |heading, talks: Vec<(ItemRef, &Talk)>| Group {
        heading,
        entries: Entries::Events(talks.into_iter().map(|(item, talk)| event(words, profile, item, talk)).collect()),
    };
    if invited.is_empty() || other.is_empty() {
        return vec![group(None, invited), group(None, other)];
    }
    vec![group(Some(words.cv.invited_talks), invited), group(Some(words.cv.other_talks), other)]
}

fn event(words: &Words, profile: &Profile, item: ItemRef, talk: &Talk) -> Event {
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
    let comma = words.lists.comma;
    let host = at.map(|at| names::organization(words, profile, at)).unwrap_or_default();
    let sort = kind.map(|kind| Line::of(words.talk_kind(kind))).unwrap_or_default();
    Event {
        item: Some(item),
        when: Some(on(*date)),
        title: Line::from(title),
        place: sort.then(comma, text(event.as_ref())).then(comma, host),
        location: location.as_ref().map(ToString::to_string),
        details: fact(words.labels.with, others(words, profile, with)).into_iter().collect(),
        prose: Vec::new(),
    }
}
