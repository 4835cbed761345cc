//! What else of the profile is about an item: talks and news.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Tag, Target};

use super::said::said;
use crate::Source;
use crate::prose::excerpt;
use crate::writer::PageWriter;

/// Talks and news about the item, if there are any.
pub(crate) fn mentions(writer: &PageWriter, item: ItemRef) -> Markup {
    let profile = writer.plan().profile;
    let backlinks = writer.plan().backlinks();
    let talks: Vec<_> =
        backlinks.of(item, Tag::Talk).filter_map(|index| Some((index, item_at(&profile.talks, index)?))).collect();
    let news: Vec<_> =
        backlinks.of(item, Tag::News).filter_map(|index| Some((index, item_at(&profile.news, index)?))).collect();
    let words = writer.words();
    let href = |tag, index, field| {
        let item = ItemRef { tag, index };
        writer.target(Target::Item(item), Source { item, field })
    };
    html! {
        @if !talks.is_empty() {
            section aria-labelledby="talks" {
                h2 #talks { (words.label(&words.labels.talk, talks.len())) }
                ul.body.plain {
                    @for (index, talk) in talks {
                        li {
                            a href=[href(Tag::Talk, index, "title")] { (said(&talk.title)) }
                            @if let Some(event) = &talk.event { (words.lists.comma) (said(event)) }
                            (words.lists.comma) (words.time(talk.date))
                        }
                    }
                }
            }
        }
        @if !news.is_empty() {
            section aria-labelledby="news" {
                h2 #news { (words.sections.news) }
                ul.body.plain {
                    @for (index, news) in news {
                        li {
                            (words.labelled_markup(words.time(news.date), html! { a href=[href(Tag::News, index, "date")] {
                                @match &news.title { Some(title) => { (said(title)) } None => { (excerpt(&news.prose, 90)) } }
                            } }))
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
