//! What else of the profile is about an item: talks and news.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Tag, Target};

use super::dates::date;
use super::facts::counted;
use crate::Source;
use crate::desk::Desk;
use crate::prose::excerpt;

/// Talks and news about the item, if there are any.
pub(crate) fn mentions(desk: &Desk, item: ItemRef) -> Markup {
    let profile = desk.plan().profile;
    let backlinks = desk.plan().backlinks();
    let talks: Vec<_> =
        backlinks.of(item, Tag::Talk).filter_map(|index| Some((index, item_at(&profile.talks, index)?))).collect();
    let news: Vec<_> =
        backlinks.of(item, Tag::News).filter_map(|index| Some((index, item_at(&profile.news, index)?))).collect();
    let href = |tag, index, field| {
        let item = ItemRef { tag, index };
        desk.target(Target::Item(item), Source { item, field })
    };
    html! {
        @if !talks.is_empty() {
            section aria-labelledby="talks" {
                h2 #talks { (counted(talks.len(), "Talk", "Talks")) }
                ul.body.plain {
                    @for (index, talk) in talks {
                        li {
                            a href=[href(Tag::Talk, index, "title")] { (talk.title) }
                            @if let Some(event) = &talk.event { ", " (event) }
                            ", " (date(talk.date))
                        }
                    }
                }
            }
        }
        @if !news.is_empty() {
            section aria-labelledby="news" {
                h2 #news { "News" }
                ul.body.plain {
                    @for (index, news) in news {
                        li {
                            (date(news.date)) ": "
                            a href=[href(Tag::News, index, "date")] {
                                @match &news.title { Some(title) => { (title) } None => { (excerpt(&news.prose, 90)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn item_at<T>(items: &[T], index: u32) -> Option<&T> {
    items.get(usize::try_from(index).ok()?)
}
