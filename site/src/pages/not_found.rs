//! The page that a server shows where there is none. It may be shown at any address, so its links are whole paths.

use maud::html;

use crate::OutputFile;
use crate::address::Address;
use crate::layout::Document;
use crate::plan::{MenuEntry, Plan};

/// Renders `404.html`, which there is in the main language alone: a server knows one.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    if !plan.language().is_main() {
        return Vec::new();
    }
    let writer = plan.writer(Address::NOT_FOUND);
    let words = plan.words();
    let main = html! {
        p.kicker { "404" }
        h1 { (words.navigation.not_found) }
        p.lead { (words.navigation.not_found_ways) }
        ul.ways {
            li { a href=(writer.relative(&Address::HOME, None)) { (words.sections.home) } }
            @for MenuEntry { section: _, address, label, title: _ } in plan.menu() {
                li { a href=(writer.relative(address, None)) { (label) } }
            }
        }
    };
    let (title, description) = (words.navigation.not_found_title, words.navigation.not_found_description);
    let document = Document { listed: false, ..Document::new(title, description, main) };
    vec![writer.publish(&document)]
}
