//! News: the latest on the home page, all on a page of their own.

use maud::{Markup, html};
use vitae_profile::{ItemRef, News, Profile, Section, Tag, Target, Value};

use super::{PageRow, Row, dated};
use crate::address::Address;
use crate::parts::heading::heading;
use crate::parts::said::said;
use crate::parts::section::home_section;
use crate::plan::Plan;
use crate::plan::newest::newest_first;
use crate::plan::selection::referred;
use crate::prose::prose;
use crate::writer::PageWriter;
use crate::{OutputFile, Source};

/// How many pieces of news the home page shows.
const LATEST: usize = 5;

pub(super) const ROW: Row = Row {
    pages: &[PageRow { name: "news", render }],
    home: Some(on_home),
    ..Row::titled(|words| words.sections.news, |profile| !profile.news.is_empty())
};

fn render(plan: &Plan) -> Vec<OutputFile> {
    let words = plan.words();
    let description = words.sentences.news_from.text(&[("name", &plan.profile.owner.name)]);
    dated::page(plan, Section::News, (words.sections.news, description), latest(plan.profile), entry)
}

fn on_home(writer: &PageWriter) -> Markup {
    let (words, profile) = (writer.words(), writer.plan().profile);
    let contents = html! {
        ol.dated {
            @for (item, news) in latest(profile).into_iter().take(LATEST) {
                li { (entry(writer, item.index, news, 3)) }
            }
        }
        @if profile.news.len() > LATEST {
            p.more { a href=(writer.relative(&Address::NEWS, None)) { (words.navigation.all_news) } }
        }
    };
    home_section(Section::News, words.sections.news, &contents)
}

/// All news, the newest first.
fn latest(profile: &Profile) -> Vec<(ItemRef, &News)> {
    newest_first(referred(profile.news.iter()), |(_, news)| Some(news.date))
}

/// A piece of news with all that is said of it: the contents of an `<li>`.
fn entry(writer: &PageWriter, index: u32, news: &News, level: u8) -> Markup {
    let News { id: _, prose: text, date: day, title, about, url } = news;
    let item = ItemRef { tag: Tag::News, index };
    let source = |field| Source { item, field };
    let profile = writer.plan().profile;
    let words = writer.words();
    let about: Vec<Markup> = about
        .iter()
        .filter_map(|&about| {
            let name = name(profile, about)?;
            let href = writer.target(Target::Item(about), source("about"))?;
            Some(html! { a href=(href) { (name) } })
        })
        .collect();
    html! {
        p.when { (words.time(*day)) }
        div {
            @if let Some(title) = title { (heading(level, &said(title))) }
            (prose(writer, text, source("prose"), if title.is_some() { level + 1 } else { level }))
            @if let Some(url) = url { p.more { a href=(writer.url(url, source("url"))) { (words.navigation.read_on.with("host", url.host())) } } }
            @if !about.is_empty() { p.at { (words.navigation.about.markup(&[("things", words.listed(about))])) } }
        }
    }
}

/// What an item is called in a sentence, where it has a name.
fn name(profile: &Profile, item: ItemRef) -> Option<String> {
    let fields = profile.item(item)?.item_fields();
    let text = |name: &str| {
        fields.iter().find(|field| field.name == name).and_then(|field| match field.value.as_ref()? {
            Value::Text(text) => Some(text.to_string()),
            Value::Phrase(phrase) => Some(phrase.to_string()),
            Value::RichText(text) => Some(text.plain()),
            _ => None,
        })
    };
    ["name", "title", "course", "degree", "role", "network"].into_iter().find_map(text)
}
