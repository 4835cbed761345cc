//! A section of a page: its heading in the margin, its contents beside it.

use maud::{Markup, html};
use vitae_profile::Section;

/// A section whose heading has the given id.
pub(crate) fn section(id: &str, title: &str, contents: &Markup) -> Markup {
    html! { section aria-labelledby=(id) { h2 id=(id) { (title) } div.body { (contents) } } }
}

/// A section of the home page, at the id that links to it lead to.
pub(crate) fn home_section(section: Section, title: &str, contents: &Markup) -> Markup {
    self::section(section.word(), title, contents)
}
