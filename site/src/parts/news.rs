//! A piece of news.

use maud::{Markup, html};
use vitae_profile::{ItemRef, News, Profile, Tag, Target, Value};

use super::dates::date;
use super::heading::heading;
use super::people::listed;
use crate::Source;
use crate::desk::Desk;
use crate::prose::prose;

/// A piece of news with all that is said of it: the contents of an `<li>`.
pub(crate) fn entry(desk: &Desk, index: u32, news: &News, level: u8) -> Markup {
    let News { id: _, prose: words, date: day, title, about, url } = news;
    let item = ItemRef { tag: Tag::News, index };
    let source = |field| Source { item, field };
    let profile = desk.plan().profile;
    let about: Vec<Markup> = about
        .iter()
        .filter_map(|&about| {
            let name = name(profile, about)?;
            let href = desk.target(Target::Item(about), source("about"))?;
            Some(html! { a href=(href) { (name) } })
        })
        .collect();
    html! {
        p.when { (date(*day)) }
        div {
            @if let Some(title) = title { (heading(level, &html! { (title) })) }
            (prose(desk, words, source("prose"), if title.is_some() { level + 1 } else { level }))
            @if let Some(url) = url { p.more { a href=(desk.url(url, source("url"))) { "Read on at " (url.host()) } } }
            @if !about.is_empty() { p.at { "About " (listed(about)) } }
        }
    }
}

/// What an item is called in a sentence, where it has a name.
pub(crate) fn name(profile: &Profile, item: ItemRef) -> Option<String> {
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
