//! Pages that list what has a date, the latest first.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Section};

use crate::OutputFile;
use crate::address::Address;
use crate::layout::Document;
use crate::plan::Plan;
use crate::writer::PageWriter;

/// Renders the page of `section` with `items`, each as `entry` shows it; nothing where there are none.
pub(super) fn page<T>(
    plan: &Plan,
    section: Section,
    (title, description): (&str, String),
    items: Vec<(ItemRef, &T)>,
    entry: fn(&PageWriter, u32, &T, u8) -> Markup,
) -> Vec<OutputFile> {
    if items.is_empty() {
        return Vec::new();
    }
    let writer = plan.writer(Address::of(section));
    let main = html! {
        h1 { (title) }
        ol.dated {
            @for (item, value) in items { li id=(writer.anchor(item)) { (entry(&writer, item.index, value, 2)) } }
        }
    };
    let document = Document { section: Some(section), ..Document::new(title, description, main) };
    vec![writer.publish(&document)]
}

/// The items of a list of the home page, in the author's order.
pub(super) fn on_home<T>(writer: &PageWriter, items: &[T], entry: fn(&PageWriter, u32, &T, u8) -> Markup) -> Markup {
    html! { ol.dated { @for (index, item) in (0..).zip(items) { li { (entry(writer, index, item, 3)) } } } }
}
