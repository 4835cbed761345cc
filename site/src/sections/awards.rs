//! Awards: on the home page and the curriculum vitae.

use maud::{Markup, html};
use vitae_profile::{Award, Cv, ItemRef, Profile, Section, Tag};

use super::{CvPart, Row};
use crate::Source;
use crate::cv::citation;
use crate::cv::document::{Event, Group};
use crate::cv::facts::{address, events, fact, text};
use crate::cv::line::Line;
use crate::cv::{names, prose as cv_prose};
use crate::parts::people::organization;
use crate::parts::publication;
use crate::parts::said::said;
use crate::parts::section::home_section;
use crate::plan::selection::{Traits, choose, on, refs};
use crate::prose::prose;
use crate::words::Words;
use crate::writer::PageWriter;

pub(super) const ROW: Row = Row {
    home: Some(on_home),
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.awards, |profile| !profile.awards.is_empty())
};

fn on_home(writer: &PageWriter) -> Markup {
    let items = (0..).zip(&writer.plan().profile.awards);
    let contents = html! { @for (index, item) in items { (entry(writer, index, item)) } };
    home_section(Section::Awards, writer.words().sections.awards, &contents)
}

/// An award with all that is said of it.
fn entry(writer: &PageWriter, index: u32, award: &Award) -> Markup {
    let Award { id: _, prose: text, title, by, date: day, amount, publication, url } = award;
    let item = ItemRef { tag: Tag::Award, index };
    let source = |field| Source { item, field };
    let words = writer.words();
    let paper = publication.and_then(|paper| publication::title(writer, paper, source("publication")));
    html! {
        article id=(writer.anchor(item)) {
            h3 { @if let Some(url) = url { a href=(writer.url(url, source("url"))) { (said(title)) } } @else { (said(title)) } }
            p.at {
                @if let Some(by) = by { (organization(writer, *by, source("by"))) (words.lists.comma) }
                (words.time(*day))
                @if let Some(amount) = amount { " · " (amount) }
            }
            @if let Some(paper) = paper { p { (words.labelled_markup(words.labels.award_for, paper)) } }
            (prose(writer, text, source("prose"), 4))
        }
    }
}

fn chosen<'a>(profile: &'a Profile, cv: &Cv) -> Vec<(ItemRef, &'a Award)> {
    let traits = Traits { dates: |award: &Award| Some(on(award.date)), selected: |_| true, newest_first: true };
    choose(profile.awards.iter(), cv.awards.as_ref(), &traits)
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv))
}

fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    events(chosen(profile, cv).into_iter().map(|(item, award)| honour(words, profile, cv, item, award)).collect())
}

fn honour(words: &'static Words, profile: &Profile, cv: &Cv, item: ItemRef, award: &Award) -> Event {
    let Award { id: _, prose, title, by, date, amount, publication, url } = award;
    let publication = publication.and_then(|publication| profile.publication(publication));
    let cited = publication.map(|work| citation::line(words, work, cv.style)).unwrap_or_default();
    let details =
        [fact(words.labels.award_for, cited), fact(words.labels.amount, text(amount.as_ref())), address(url.as_ref())];
    Event {
        item: Some(item),
        when: Some(on(*date)),
        title: Line::from(title),
        place: by.map(|by| names::organization(words, profile, by)).unwrap_or_default(),
        location: None,
        details: details.into_iter().flatten().collect(),
        prose: cv_prose::blocks(prose),
    }
}
