//! Prose as HTML: Markdown in, markup out, with every link, image and heading put in its place on the page.

mod context;
mod excerpt;
mod footnotes;
mod headings;
mod links;
mod markdown;
mod tables;

use maud::{Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd, html};
use vitae_profile::{LanguageTag, Prose, Tag as ItemTag};

use crate::Source;
use crate::plan::Plan;
use crate::writer::PageWriter;

use context::Context;
pub(crate) use excerpt::{excerpt, plain};
pub(crate) use markdown::parsed;

/// The prose of an item, with its uppermost headings at level `top`.
///
/// Where the page is the item's own, its headings have plain ids, so that `[design](aurora#design)` finds them; where
/// it is one among others, their ids start with the item's anchor.
pub(crate) fn prose(writer: &PageWriter, prose: &Prose, source: Source, top: u8) -> Markup {
    if prose.is_empty() {
        return PreEscaped(String::new());
    }
    let context = Context::new(writer, prose, source);
    let events = events(prose);
    let events = headings::place(&context, top, events);
    let events = footnotes::gather(&context, events);
    let events = links::resolve(&context, events);
    let events = tables::frame(writer.words().navigation.table, events);
    let mut text = String::with_capacity(prose.markdown.len() * 3 / 2);
    html::push_html(&mut text, events.into_iter());
    let text = PreEscaped(text);
    match language(writer.plan(), prose, source) {
        Some(language) => maud::html! { div lang=(language) dir=(language.direction().word()) { (text) } },
        None => text,
    }
}

/// The language of prose, where it is another than the page's.
fn language<'a>(plan: &'a Plan, prose: &'a Prose, source: Source) -> Option<&'a LanguageTag> {
    match source.item.tag {
        ItemTag::Publication => plan.language_of_publications(),
        _ => prose.lang.as_ref(),
    }
}

/// What the prose is made of. Code blocks can be scrolled by keyboard, and what looks like HTML is text.
pub(crate) fn events(prose: &Prose) -> Vec<Event<'_>> {
    let event = |event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::CodeBlock(_)) => Event::Html(CowStr::Borrowed("<pre tabindex=\"0\"><code>")),
        Event::End(TagEnd::CodeBlock) => Event::Html(CowStr::Borrowed("</code></pre>\n")),
        event => event,
    };
    parsed(prose).map(event).collect()
}
