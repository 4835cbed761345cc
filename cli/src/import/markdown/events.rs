//! The Markdown events of a text.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// Returns the events of a text with their ranges. `[word]` counts as a link, as it does in a profile.
pub(super) fn events(text: &str) -> Vec<(Event<'_>, Range<usize>)> {
    let callback = |_: BrokenLink<'_>| Some((CowStr::from("?"), CowStr::from("")));
    Parser::new_with_broken_link_callback(text, options(), Some(callback)).into_offset_iter().collect()
}

/// Returns the destinations of the links in a text, except of bare URLs.
pub(in crate::import) fn links(text: &str) -> Vec<String> {
    let urls = events(text).into_iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::Link { link_type: LinkType::Inline | LinkType::Reference, dest_url, .. }) => Some(dest_url),
        _ => None,
    });
    urls.map(|url| url.to_string()).collect()
}

/// Returns `true` if a paragraph or list item of the text has words. Headings and code do not count.
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
