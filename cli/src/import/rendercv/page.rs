//! Entries for which there is no kind of item: they become Markdown on a page.

use vitae_profile::Page;
use vitae_syntax::english_date;

use super::entry::{is_labelled, text_node};
use crate::dsl::{Item, Value, set};
use crate::import::date::read_date;
use crate::import::{Draft, markdown};
use crate::source::Node;

/// Adds a page with the entries of a section.
pub(super) fn add_page(draft: &mut Draft, title: &str, place: &str, entries: &[&Node]) {
    let shown = readable(title);
    let mut item = Item::with_id::<Page>(draft.ids.claim("page", &[title]));
    set!(item, Page.title, Value::text(&shown));
    set!(item, Page.menu, Value::Yes);
    let mut bullets = String::new();
    for entry in entries {
        let text = entry_markdown(draft, entry);
        if text.starts_with("- ") {
            bullets.push_str(&text);
            bullets.push('\n');
        } else {
            item.add_prose(&std::mem::take(&mut bullets));
            item.add_prose(&text);
        }
    }
    item.add_prose(&bullets);
    if item.prose.is_empty() {
        return;
    }
    draft.report.change(place, format!("the section “{shown}” became a page of its own"));
    draft.add(item);
}

/// Turns a key into a title: `selected_honors` becomes `Selected honors`.
fn readable(title: &str) -> String {
    if title.contains(' ') || title.contains(char::is_uppercase) {
        return title.to_owned();
    }
    let mut words = title.replace('_', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// Renders an entry of any kind as Markdown.
pub(super) fn entry_markdown(draft: &mut Draft, node: &Node) -> String {
    if node.is_scalar() {
        return draft.prose(node);
    }
    if let Some(text) = text_node(node) {
        return draft.bullets(std::slice::from_ref(text));
    }
    if is_labelled(node) {
        let [label, details] = [&["label", "name"][..], &["details"]].map(|keys| draft.prose_of(node, keys));
        let link = draft.url_of(node, &["url"]).map(|url| match url {
            Value::Text(url) => format!(" <{url}>"),
            _ => String::new(),
        });
        let when = node.text(&["date"]).map(|date| format!(" ({})", shown_date(&date)));
        let text = format!("- **{label}:** {details}{}{}", when.unwrap_or_default(), link.unwrap_or_default());
        return markdown::prose(draft, node.shown_place(), &text);
    }
    let mut text = String::new();
    let names: Vec<String> = ["name", "title", "position", "degree", "area", "institution", "company"]
        .iter()
        .filter_map(|key| node.get(key).map(|node| draft.prose(node)))
        .filter(|name| !name.is_empty())
        .collect();
    let when = match (node.text(&["date"]), node.text(&["start_date"]), node.text(&["end_date"])) {
        (Some(date), _, _) => Some(shown_date(&date)),
        (None, Some(start), Some(end)) => Some(format!("{} – {}", shown_date(&start), shown_date(&end))),
        (None, start, end) => start.or(end).map(|date| shown_date(&date)),
    };
    let place = node.text(&["location"]);
    text.extend(["## ", &names.join(", ")]);
    let line: Vec<String> = [when, place].into_iter().flatten().collect();
    for part in [line.join(", "), draft.prose_of(node, &["summary"]), draft.bullets(node.items(&["highlights"]))] {
        if !part.is_empty() {
            text.push_str("\n\n");
            text.push_str(&part);
        }
    }
    text
}

fn shown_date(text: &str) -> String {
    read_date(text).map_or_else(|| text.to_owned(), |reading| english_date(reading.value))
}
