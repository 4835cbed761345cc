//! The entries of a section: their form says some of what they are, the title of their section the rest.
//!
//! The theme al-folio has files of this shape whose entries have keys of JSON Resume: both are read.

use super::education::read_education;
use super::line::read_text;
use super::named::{read_labelled, read_named, read_position};
use super::publication::read_publication;
use crate::import::Draft;
use crate::import::json_resume::read_award;
use crate::import::meaning::Meaning;
use crate::source::Node;

/// Reads an entry into an item. Gives back whether that could be done; if not, nothing of it was read.
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

/// Whether an entry is a line of a label and details. Before version 1.4 the label was called a name.
pub(super) fn is_labelled(node: &Node) -> bool {
    node.get("label").is_some() || (node.get("name").is_some() && node.get("details").is_some())
}

/// The text of an entry that is nothing else.
pub(super) fn text_node(node: &Node) -> Option<&Node> {
    if node.is_scalar() { Some(node) } else { node.first(&["bullet", "number", "reversed_number"]) }
}
