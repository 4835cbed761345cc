//! What an author says, on a page that may be in another language.

use maud::{Markup, html};
use vitae_profile::{LanguageTag, Phrase};

/// The words. Where they are in another language than the page, an element says in which.
pub(crate) fn said(phrase: &Phrase) -> Markup {
    let words = html! { (phrase.as_str()) };
    match phrase.lang() {
        Some(language) => in_language(language, &words),
        None => words,
    }
}

/// Words in another language than the page.
pub(crate) fn in_language(language: &LanguageTag, words: &Markup) -> Markup {
    html! { span lang=(language) dir=(language.direction().word()) { (words) } }
}
