//! Adapts links, images, headings and entities of a text to what a profile allows.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::events::events;
use crate::import::{Draft, mended_url};

/// A replacement of a part of the text.
struct Edit {
    range: Range<usize>,
    text: String,
}

/// Repairs a text: links that lead nowhere are removed, images are copied or linked, headings are put in order.
pub(super) fn repaired(draft: &mut Draft, place: &str, text: &str) -> String {
    let events = events(text);
    let mut edits: Vec<Edit> = Vec::new();
    let mut heading_before = 1;
    for (at, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let inner = inner_range(&events, at, range);
                edits.extend(link_edits(draft, place, *link_type, dest_url, range, inner));
            }
            Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                let inner = inner_range(&events, at, range);
                let alt = text.get(inner).unwrap_or_default();
                let new = image_text(draft, place, *link_type, dest_url, alt);
                if Some(new.as_str()) != text.get(range.clone()) {
                    edits.push(Edit { range: range.clone(), text: new });
                }
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let old = *level as usize;
                let level = old.clamp(2, heading_before + 1);
                heading_before = level;
                let inner = inner_range(&events, at, range);
                let heading = text.get(inner.clone()).unwrap_or_default();
                let atx = text.get(range.clone()).is_some_and(|source| source.starts_with('#'));
                if atx && level != old {
                    edits.push(Edit { range: range.start..inner.start, text: format!("{} ", "#".repeat(level)) });
                } else if !atx && !heading.contains('\n') {
                    edits.push(Edit { range: range.start..inner.start, text: format!("{} ", "#".repeat(level)) });
                    edits.push(Edit { range: inner.end..range.end, text: "\n".to_owned() });
                }
            }
            Event::Text(words) => edits.extend(decoded(text, range, words)),
            _ => {}
        }
    }
    applied(text, edits)
}

/// Decodes an HTML entity, unless the character would be markup.
fn decoded(text: &str, range: &Range<usize>, words: &str) -> Option<Edit> {
    let is_plain = |c: char| {
        c.is_alphanumeric() || matches!(c, '"' | '\'' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '×' | '°')
    };
    let is_entity = text.get(range.clone())?.starts_with('&') && range.len() > words.len();
    (is_entity && words.chars().all(is_plain)).then(|| Edit { range: range.clone(), text: words.to_owned() })
}

/// Returns the range of the content of the element that starts at event `at`.
fn inner_range(events: &[(Event<'_>, Range<usize>)], at: usize, outer: &Range<usize>) -> Range<usize> {
    let inside =
        || events.iter().skip(at + 1).take_while(|(_, range)| range.start >= outer.start && range.end <= outer.end);
    let content = || {
        inside().filter(|(event, range)| {
            *range != *outer && !matches!(event, Event::End(TagEnd::Link | TagEnd::Image | TagEnd::Heading(_)))
        })
    };
    let start = content().map(|(_, range)| range.start).min().unwrap_or(outer.start);
    let end = content().map(|(_, range)| range.end).max().unwrap_or(start);
    start..end
}

fn link_edits(
    draft: &mut Draft,
    place: &str,
    link_type: LinkType,
    destination: &str,
    range: &Range<usize>,
    inner: Range<usize>,
) -> Vec<Edit> {
    use LinkType::{Autolink, CollapsedUnknown, Email, Inline, ReferenceUnknown, ShortcutUnknown};
    if matches!(link_type, ShortcutUnknown | CollapsedUnknown | ReferenceUnknown) {
        return vec![
            Edit { range: range.start..range.start, text: "\\".to_owned() },
            Edit { range: inner.end..inner.end, text: "\\".to_owned() },
        ];
    }
    if matches!(link_type, Email) {
        return Vec::new();
    }
    match mended_url(destination) {
        Some(url) if url == destination => Vec::new(),
        Some(url) if link_type == Inline => {
            draft.report.change(place, format!("the link `{destination}` is written `{url}`"));
            vec![Edit { range: inner.end..range.end, text: format!("]({url})") }]
        }
        _ if link_type == Inline && draft.is_own_cv(destination) => {
            vec![Edit { range: inner.end..range.end, text: "](cv)".to_owned() }]
        }
        _ if draft.remember_document(place, destination) => vec![
            Edit { range: range.start..inner.start, text: String::new() },
            Edit { range: inner.end..range.end, text: String::new() },
        ],
        _ => {
            draft.report.lose(place, destination, "a link that would lead nowhere; its text was kept");
            if matches!(link_type, Autolink) {
                return vec![Edit { range: range.clone(), text: destination.to_owned() }];
            }
            vec![
                Edit { range: range.start..inner.start, text: String::new() },
                Edit { range: inner.end..range.end, text: String::new() },
            ]
        }
    }
}

/// Returns the replacement of an image: an image with a copy of the file, a link to it, or its text.
fn image_text(draft: &mut Draft, place: &str, link_type: LinkType, destination: &str, alt: &str) -> String {
    if matches!(link_type, LinkType::ShortcutUnknown | LinkType::CollapsedUnknown | LinkType::ReferenceUnknown) {
        return format!("!\\[{alt}\\]");
    }
    if let Some(url) = mended_url(destination) {
        draft.report.change(place, format!("the image `{url}` lies elsewhere, and became a link"));
        return format!("[{}]({url})", if alt.trim().is_empty() { "Image" } else { alt.trim() });
    }
    let Some(path) = draft.image_asset(place, destination) else {
        let alt = alt.trim();
        return if alt.is_empty() { String::new() } else { format!("({alt})") };
    };
    let alt = if alt.trim().is_empty() {
        draft.report.ask(place, format!("the image `{destination}` has no text that stands for it; describe it"));
        "Image".to_owned()
    } else {
        alt.trim().to_owned()
    };
    format!("![{alt}]({path})")
}

/// Applies the edits. Of two that overlap, the first is applied.
fn applied(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for Edit { range, text: new } in edits {
        if range.start < at {
            continue;
        }
        result.push_str(text.get(at..range.start).unwrap_or_default());
        result.push_str(&new);
        at = range.end;
    }
    result.push_str(text.get(at..).unwrap_or_default());
    result
}
