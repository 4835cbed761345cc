//! Facts about a thing, each with its label: "Advisor: Ali José Mashtizadeh".

use maud::{Markup, html};

/// A label and what it says; shown in a list by [`facts`].
pub(crate) type Fact = (&'static str, Markup);

/// The facts as a list, one a line. There is no list without facts.
pub(crate) fn facts(facts: impl IntoIterator<Item = Option<Fact>>) -> Markup {
    let facts: Vec<Fact> = facts.into_iter().flatten().collect();
    html! {
        @if !facts.is_empty() {
            ul.facts { @for (label, value) in facts { li { span.label { (label) span { ":" } } " " span { (value) } } } }
        }
    }
}

/// A fact about a value that may be absent.
pub(crate) fn fact<T: maud::Render>(label: &'static str, value: Option<T>) -> Option<Fact> {
    value.map(|value| (label, html! { (value) }))
}

/// The label for one thing or for several.
pub(crate) const fn counted(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}
