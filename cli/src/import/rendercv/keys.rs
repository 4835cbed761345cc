//! Keys that entries of all kinds have: dates, a name with a link, text.

use crate::dsl::{Item, Value};
use crate::import::draft::plain;
use crate::import::{Draft, mended_url};
use crate::source::Node;

/// Reads the dates of an entry. `date` takes precedence over `start_date` and `end_date`.
pub(super) fn dates(draft: &mut Draft, node: &Node, open: bool) -> Option<Value> {
    if let Some(date) = node.first(&["date", "releaseDate"])
        && let Some(dates) = draft.span(date)
    {
        return Some(Value::Dates(dates));
    }
    draft.dates(node.first(&["start_date"]), node.first(&["end_date"]), open)
}

/// Reads the dates of an entry as a single date. Of a range that is the end.
pub(super) fn date(draft: &mut Draft, node: &Node) -> Option<Value> {
    let Some(Value::Dates(dates)) = dates(draft, node, false) else { return None };
    Some(Value::Date(dates.last().unwrap_or(dates.start)))
}

/// Reads a name that may be a link: `[Aurora](https://example.org)`.
pub(super) fn name_and_link(node: &Node) -> (Option<Value>, Option<Value>) {
    let Some(text) = node.as_text() else { return (None, None) };
    let link = text.split_once("](").and_then(|(_, rest)| rest.split_once(')')).and_then(|(url, _)| mended_url(url));
    (Value::text(plain(&text)), link.map(Value::Text))
}

/// Adds the texts of an entry to the prose of its item.
pub(super) fn add_words(draft: &mut Draft, item: &mut Item, node: &Node, keys: &[&str]) {
    for key in keys {
        let text = draft.prose_of(node, &[key]);
        item.add_prose(&text);
    }
    add_highlights(draft, item, node.items(&["highlights"]));
}

/// Adds highlights as a list. ` - ` between words starts a nested list, as it does in `RenderCV`.
pub(super) fn add_highlights(draft: &mut Draft, item: &mut Item, nodes: &[Node]) {
    let nested = |node: &Node| {
        let text = node.as_text().unwrap_or_default();
        let mut lines = String::new();
        for (at, part) in text.split(" - ").enumerate() {
            let between = !lines.ends_with(|c: char| c.is_ascii_digit()) && part.starts_with(char::is_alphabetic);
            let separator = if at == 0 {
                ""
            } else if between {
                "\n- "
            } else {
                " - "
            };
            lines.push_str(separator);
            lines.push_str(part);
        }
        Node::scalar(lines).placed(node.shown_place())
    };
    let nodes: Vec<Node> = nodes.iter().map(nested).collect();
    let bullets = draft.bullets(&nodes);
    item.add_prose(&bullets);
}
