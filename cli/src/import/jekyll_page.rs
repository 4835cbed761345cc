//! Imports a page of a site built by Jekyll.

use vitae_profile::Page;

use super::Draft;
use super::draft::plain;
use super::jekyll::Document;
use crate::dsl::{Item, Value, set};

/// The names of pages that the themes generate from collections.
const LISTS: [&str; 7] = ["books", "cv", "news", "projects", "publications", "talks", "teaching"];

/// Imports a page, if it has enough text of its own.
///
/// A page that consists of loops over collections would be empty: Vitae generates such pages itself.
pub(super) fn read_page(draft: &mut Draft, document: &Document, menu: bool) {
    let losses = draft.report.lost.len();
    let prose = document.prose(draft);
    let words = plain(&prose).split_whitespace().filter(|word| word.len() > 2).count();
    let is_list = LISTS.contains(&document.stem.as_str()) && document.body.contains("{%");
    let enough = if is_list || document.body.contains("{% for") { 25 } else { 4 };
    if words < enough || document.body.matches("{% for").count() > 2 || document.stem == "404" {
        draft.report.lost.truncate(losses);
        document.values.mark_read();
        draft.report.lose(&document.place, "a page", "it has no text of its own; Vitae makes such pages itself");
        return;
    }
    let mut item = Item::with_id::<Page>(draft.ids.claim("page", &[&document.stem]));
    item.add_prose(&prose);
    let title = draft.line_of(&document.values, &["title"]).or_else(|| Value::text(&document.stem));
    set!(item, Page.title, title);
    set!(item, Page.description, draft.line_of(&document.values, &["description", "excerpt"]));
    if menu {
        set!(item, Page.menu, Value::Yes);
    }
    draft.add(item);
}
