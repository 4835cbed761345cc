//! Imports the entries of a section. Their keys tell some of their kinds apart, and the title of the section the
//! others.
//!
//! The theme al-folio has files of this format whose entries have the keys of JSON Resume. Both are read.

use super::education::read_education;
use super::line::read_text;
use super::named::{read_labelled, read_named, read_position};
use super::publication::read_publication;
use crate::import::Draft;
use crate::import::json_resume::read_award;
use crate::import::meaning::Meaning;
use crate::source::Node;

/// Imports an entry. Returns `false` if there is no item for it; then no value of it is marked as read.
pub(super) fn read_entry(draft: &mut Draft, meaning: Meaning, node: &Node) -> bool {
    if node.get("institution").is_some() {
        read_education(draft, node);
    } else if node.get("company").is_some() {
        read_position(draft, meaning, node);
    } else if meaning == Meaning::Awards && node.get("title").is_some() {
        read_award(draft, node);
    } else if node.get("authors").is_some() && node.get("title").is_some() {
        read_publication(draft, meaning, node);
    } else if is_labelled(node) {
        return read_labelled(draft, meaning, node);
    } else if node.get("name").is_some() {
        return read_named(draft, meaning, node);
    } else if let Some(text) = text_node(node) {
        return read_text(draft, meaning, text);
    } else {
        return false;
    }
    true
}

/// Returns `true` for an entry with a label and details. Before version 1.4 the key of the label was `name`.
pub(super) fn is_labelled(node: &Node) -> bool {
    node.get("label").is_some() || (node.get("name").is_some() && node.get("details").is_some())
}

/// Returns the text of an entry that is only a text.
pub(super) fn text_node(node: &Node) -> Option<&Node> {
    if node.is_scalar() { Some(node) } else { node.first(&["bullet", "number", "reversed_number"]) }
}
