//! Footnotes: numbered in the order of their marks, gathered below the prose, with a way back.

use maud::{PreEscaped, html};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::context::{Context, markup};

/// Takes the notes out of the text, and puts them as one list behind it.
pub(super) fn gather<'a>(context: &Context, events: Vec<Event<'a>>) -> Vec<Event<'a>> {
    if !events.iter().any(|event| matches!(event, Event::FootnoteReference(_))) {
        return events;
    }
    let mut names: Vec<CowStr> = Vec::new();
    for event in &events {
        if let Event::FootnoteReference(name) = event
            && !names.contains(name)
        {
            names.push(name.clone());
        }
    }
    let Context { writer, prose: _, source: _, prefix } = context;
    let mut marked: Vec<CowStr> = Vec::new();
    let mut text = Vec::with_capacity(events.len());
    let mut notes: Vec<(CowStr, Vec<Event>)> = Vec::new();
    let mut open = false;
    for event in events {
        let event = match event {
            Event::Start(Tag::FootnoteDefinition(name)) => {
                notes.push((name, Vec::new()));
                open = true;
                continue;
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                open = false;
                continue;
            }
            Event::FootnoteReference(name) => {
                let number = 1 + names.iter().position(|other| *other == name).unwrap_or_default();
                let first = !marked.contains(&name);
                let mark = html! {
                    sup { a href={ "#" (prefix) "note-" (number) } id=[first.then(|| format!("{prefix}mark-{number}"))] { (number) } }
                };
                marked.push(name);
                markup(mark)
            }
            event => event,
        };
        match notes.last_mut().filter(|_| open) {
            Some((_, note)) => note.push(event),
            None => text.push(event),
        }
    }
    text.push(Event::Html("<ol class=\"notes\">\n".into()));
    for (number, name) in (1..).zip(&names) {
        let Some(position) = notes.iter().position(|(other, _)| other == name) else { continue };
        let (_, note) = notes.swap_remove(position);
        let back = html! { " " a href={ "#" (prefix) "mark-" (number) } aria-label=(writer.words().navigation.back_to_mark.text(&[("number", &number)])) { "↩" } };
        let open = html! { li id={ (prefix) "note-" (number) } { (PreEscaped("")) } }.into_string();
        text.push(Event::Html(open.trim_end_matches("</li>").to_owned().into()));
        let last = note.iter().rposition(|event| matches!(event, Event::End(TagEnd::Paragraph))).unwrap_or(note.len());
        let (before, after) = note.split_at_checked(last).unwrap_or((&note, &[]));
        text.extend(before.iter().cloned());
        text.push(markup(back));
        text.extend(after.iter().cloned());
        text.push(Event::Html("</li>\n".into()));
    }
    text.push(Event::Html("</ol>\n".into()));
    text
}
