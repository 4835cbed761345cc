//! Headings in prose: at the level that the page's outline wants, with ids that links can name.

use maud::html;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::context::Context;
use crate::Source;

/// Moves the uppermost headings to level `top`, the others along with them, and gives each an id.
pub(super) fn place<'a>(context: &Context, top: u8, events: Vec<Event<'a>>) -> Vec<Event<'a>> {
    let Some(uppermost) = events.iter().filter_map(level).min() else {
        return events;
    };
    let mut taken: Vec<String> = Vec::new();
    let mut placed = Vec::with_capacity(events.len());
    let mut rest = events.into_iter().peekable();
    while let Some(event) = rest.next() {
        let Some(level) = level(&event) else {
            placed.push(event);
            continue;
        };
        let mut inside = Vec::new();
        for event in rest.by_ref() {
            if matches!(event, Event::End(TagEnd::Heading(_))) {
                break;
            }
            inside.push(event);
        }
        let id = unused(&heading_id(&inside), &taken);
        taken.push(id.clone());
        let source = Source { item: context.source.item, field: "prose" };
        let id = context.writer.id(format!("{}{id}", context.prefix), source);
        let level = (top + level as u8 - uppermost as u8).min(6);
        placed.push(Event::Html(format!("<h{level} id=\"{}\">", html! { (id) }.into_string()).into()));
        placed.extend(inside);
        placed.push(Event::Html(format!("</h{level}>\n").into()));
    }
    placed
}

fn level(event: &Event) -> Option<HeadingLevel> {
    match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level),
        _ => None,
    }
}

/// The words of a heading in small letters, with hyphens between them: `design-goals`.
fn heading_id(inside: &[Event]) -> String {
    let text: String = inside
        .iter()
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
            Event::SoftBreak | Event::HardBreak => Some(" "),
            _ => None,
        })
        .collect();
    let words: Vec<String> = text
        .split(|character: char| !character.is_alphanumeric() && character != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    if words.is_empty() { "section".to_owned() } else { words.join("-") }
}

/// The id itself, or the first of `id-1`, `id-2` that no heading before has.
fn unused(id: &str, taken: &[String]) -> String {
    let free = |id: &String| !taken.contains(id);
    let numbered = (1..=taken.len()).map(|number| format!("{id}-{number}"));
    std::iter::once(id.to_owned()).chain(numbered).find(free).unwrap_or_default()
}
