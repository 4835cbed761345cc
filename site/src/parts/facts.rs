//! Facts about a thing, each with its label: "Advisor: Ali José Mashtizadeh".

use maud::{Markup, html};

use crate::words::Words;

/// A label and what it says; shown in a list by [`facts`].
pub(crate) type Fact<'a> = (&'a str, Markup);

/// The facts as a list, one a line. There is no list without facts.
pub(crate) fn facts<'a>(words: &Words, facts: impl IntoIterator<Item = Option<Fact<'a>>>) -> Markup {
    let facts: Vec<Fact> = facts.into_iter().flatten().collect();
    html! {
        @if !facts.is_empty() {
            ul.facts { @for (label, value) in facts { li { span.label { (label) span { (words.lists.colon) } } " " span { (words.isolated(&value)) } } } }
        }
    }
}

/// A fact about a value that may be absent.
pub(crate) fn fact<T: maud::Render>(label: &str, value: Option<T>) -> Option<Fact<'_>> {
    value.map(|value| (label, html! { (value) }))
}
