//! Headings, at the level that the outline of the page wants.

use maud::{Markup, html};

/// A heading of level 2 to 4.
pub(crate) fn heading(level: u8, contents: &Markup) -> Markup {
    html! {
        @match level {
            0..=2 => { h2 { (contents) } }
            3 => { h3 { (contents) } }
            _ => { h4 { (contents) } }
        }
    }
}
