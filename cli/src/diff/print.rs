//! Changes as text, as Markdown and as JSON.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::compare::{Change, ChangeKind};
use super::text_change::TextChange;

/// Renders the changes as text, one a line.
pub(super) fn text(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "no change in what the profile says\n".to_owned();
    }
    changes.iter().map(|change| line(change) + "\n").collect()
}

/// Renders the changes as a Markdown list under a heading.
pub(super) fn markdown(changes: &[Change], revision: &str) -> String {
    let mut text = format!("### What has changed since {}\n\n", escaped(revision));
    if changes.is_empty() {
        text.push_str("Nothing in what the profile says.\n");
    }
    for change in changes {
        let _ = writeln!(text, "- {}", escaped(&line(change)));
    }
    text
}

/// Renders the changes as a JSON array of objects.
pub(super) fn json(changes: &[Change]) -> String {
    let changes: Vec<Value> = changes
        .iter()
        .map(|Change { kind, name, what }| match what {
            ChangeKind::Added(title) => json!({ "change": "added", "kind": kind, "name": name, "title": title }),
            ChangeKind::Removed(title) => json!({ "change": "removed", "kind": kind, "name": name, "title": title }),
            ChangeKind::Replaced => json!({ "change": "replaced", "kind": kind, "name": name }),
            ChangeKind::Text { item, field, change } => {
                let (change, old, new) = match change {
                    TextChange::Added(new) => ("added", None, Some(new)),
                    TextChange::Changed { old, new } => ("changed", Some(old), Some(new)),
                    TextChange::Outdated => ("outdated", None, None),
                    TextChange::Missing => ("missing", None, None),
                };
                json!({
                    "change": change, "kind": kind, "name": name, "item": item, "field": field, "old": old, "new": new,
                })
            }
            ChangeKind::Field { field, old, new } => {
                json!({ "change": "changed", "kind": kind, "name": name, "field": field, "old": old, "new": new })
            }
        })
        .collect();
    serde_json::to_string_pretty(&changes).unwrap_or_default()
}

fn line(Change { kind, name, what }: &Change) -> String {
    let item = if name.is_empty() { (*kind).to_owned() } else { format!("{kind} {name}") };
    let called = |title: &Option<String>| match title {
        Some(title) if title != name && !name.is_empty() && !name.starts_with(title.as_str()) => {
            format!("{title} ({name})")
        }
        Some(title) => title.clone(),
        None => name.clone(),
    };
    match what {
        ChangeKind::Text { item, field, change } => {
            let text = format!("{name}: translation of {item}.{field}");
            match change {
                TextChange::Added(new) => format!("{text} added: {new}"),
                TextChange::Changed { old, new } => format!("{text} {old} -> {new}"),
                TextChange::Outdated => format!("{text} is of the old text"),
                TextChange::Missing => format!("{text} is missing"),
            }
        }
        ChangeKind::Added(title) => format!("{kind} added: {}", called(title)),
        ChangeKind::Removed(title) => format!("{kind} removed: {}", called(title)),
        ChangeKind::Replaced => format!("{item}: replaced by another"),
        ChangeKind::Field { field, old: Some(old), new: Some(new) } => format!("{item}: {field} {old} -> {new}"),
        ChangeKind::Field { field, old: None, new: Some(new) } => format!("{item}: {field} added: {new}"),
        ChangeKind::Field { field, old: Some(old), new: None } => format!("{item}: {field} removed: {old}"),
        ChangeKind::Field { field, old: None, new: None } => format!("{item}: {field}"),
    }
}

/// Escapes text so that Markdown shows it as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' | '$' | '@' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\n' | '\r' => escaped.push(' '),
            _ => escaped.push(character),
        }
    }
    escaped
}
