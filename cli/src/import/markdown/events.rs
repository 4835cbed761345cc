//! A text as the events of its Markdown.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// The events of a text with their places; `[word]` counts as a link.
pub(super) fn events(text: &str) -> Vec<(Event<'_>, Range<usize>)> {
    let callback = |_: BrokenLink<'_>| Some((CowStr::from("?"), CowStr::from("")));
    Parser::new_with_broken_link_callback(text, options(), Some(callback)).into_offset_iter().collect()
}

/// The addresses that a text links to, those that are written out apart.
pub(in crate::import) fn links(text: &str) -> Vec<String> {
    let urls = events(text).into_iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::Link { link_type: LinkType::Inline | LinkType::Reference, dest_url, .. }) => Some(dest_url),
        _ => None,
    });
    urls.map(|url| url.to_string()).collect()
}

/// Whether there are words in the first paragraph of a text: headings and code apart.
pub(in crate::import) fn has_words(text: &str) -> bool {
    let mut in_words = 0_usize;
    events(text).into_iter().any(|(event, _)| {
        match &event {
            Event::Start(Tag::Paragraph | Tag::Item) => in_words += 1,
            Event::End(TagEnd::Paragraph | TagEnd::Item) => in_words = in_words.saturating_sub(1),
            _ => {}
        }
        in_words > 0 && matches!(event, Event::Text(text) if text.chars().any(char::is_alphanumeric))
    })
}
