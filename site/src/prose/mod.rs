//! Prose as HTML: Markdown in, markup out, with every link, image and heading put in its place on the page.

mod excerpt;
mod footnotes;
mod headings;
mod links;
mod tables;

use maud::{Markup, PreEscaped};
use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd, html};
use vitae_profile::{LanguageTag, Prose, Tag as ItemTag, Target};

use crate::Source;
use crate::parts::said::direction;
use crate::plan::Plan;
use crate::writer::PageWriter;

pub(crate) use excerpt::{excerpt, plain};

/// The prose of an item, with its uppermost headings at level `top`.
///
/// Where the page is the item's own, its headings have plain ids, so that `[design](aurora#design)` finds them; where
/// it is one among others, their ids start with the item's anchor.
pub(crate) fn prose(writer: &PageWriter, prose: &Prose, source: Source, top: u8) -> Markup {
    if prose.is_empty() {
        return PreEscaped(String::new());
    }
    let scope = Scope::new(writer, prose, source);
    let events = events(prose);
    let events = headings::place(&scope, top, events);
    let events = footnotes::gather(&scope, events);
    let events = links::resolve(&scope, events);
    let events = tables::frame(writer.words().navigation.table, events);
    let mut text = String::with_capacity(prose.markdown.len() * 3 / 2);
    html::push_html(&mut text, events.into_iter());
    let text = PreEscaped(text);
    match language(writer.plan(), prose, source) {
        Some(language) => maud::html! { div lang=(language) dir=(direction(language)) { (text) } },
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

/// What the steps from events to markup know of where the prose stands.
struct Scope<'a> {
    writer: &'a PageWriter<'a>,
    prose: &'a Prose,
    source: Source,
    /// What the ids of this prose start with.
    prefix: String,
}

impl<'a> Scope<'a> {
    fn new(writer: &'a PageWriter<'a>, prose: &'a Prose, source: Source) -> Self {
        let prefix = writer.plan().prefix(Target::Item(source.item), writer.address());
        Self { writer, prose, source, prefix }
    }
}

/// The Markdown that authors may write, beside `CommonMark`.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES).union(Options::ENABLE_STRIKETHROUGH);

/// What the prose is made of. Code blocks can be scrolled by keyboard, and what looks like HTML is text.
pub(crate) fn events(prose: &Prose) -> Vec<Event<'_>> {
    let resolve = |link: BrokenLink<'_>| {
        let known = prose.link(&link.reference)?;
        Some((CowStr::Borrowed(&known.destination), CowStr::Borrowed("")))
    };
    Parser::new_with_broken_link_callback(&prose.markdown, OPTIONS, Some(resolve))
        .map(|event| match event {
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            Event::Start(Tag::CodeBlock(_)) => Event::Html(CowStr::Borrowed("<pre tabindex=\"0\"><code>")),
            Event::End(TagEnd::CodeBlock) => Event::Html(CowStr::Borrowed("</code></pre>\n")),
            event => event,
        })
        .collect()
}

/// Markup that was made here, as an event among those of the parser.
fn markup<'a>(markup: Markup) -> Event<'a> {
    Event::InlineHtml(CowStr::from(markup.into_string()))
}
