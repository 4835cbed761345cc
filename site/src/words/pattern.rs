//! Sentences with slots: `"Talks by {name}."`

use std::fmt::Display;

use maud::{Markup, PreEscaped, Render, html};

/// A sentence or phrase with named slots in braces. A test holds that each language has the slots that English has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pattern(pub(crate) &'static str);

/// A piece of a [`Pattern`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Words of the language.
    Text(&'static str),
    /// A slot, by its name.
    Slot(&'static str),
}

impl Pattern {
    /// The words and the slots in their order.
    pub(crate) fn parts(self) -> impl Iterator<Item = Part> {
        let pieces = self.0.split_inclusive('}').flat_map(|piece| match piece.split_once('{') {
            Some((text, slot)) => [Part::Text(text), Part::Slot(slot.trim_end_matches('}'))],
            None => [Part::Text(piece), Part::Text("")],
        });
        pieces.filter(|part| *part != Part::Text(""))
    }

    /// The pattern as text. A slot that is not given stays empty.
    pub(crate) fn text(self, slots: &[(&str, &dyn Display)]) -> String {
        let mut text = String::with_capacity(self.0.len() + 32);
        for part in self.parts() {
            match part {
                Part::Text(words) => text.push_str(words),
                Part::Slot(name) => {
                    if let Some((_, value)) = slots.iter().find(|(slot, _)| *slot == name) {
                        text.push_str(&value.to_string());
                    }
                }
            }
        }
        text
    }

    /// The pattern as markup.
    pub(crate) fn markup(self, slots: &[(&str, Markup)]) -> Markup {
        let slot = |name: &str| slots.iter().find(|(slot, _)| *slot == name).map(|(_, markup)| markup);
        let mut text = String::with_capacity(self.0.len() + 64);
        for part in self.parts() {
            match part {
                Part::Text(words) => words.render_to(&mut text),
                Part::Slot(name) => {
                    if let Some(markup) = slot(name) {
                        text.push_str(&markup.0);
                    }
                }
            }
        }
        PreEscaped(text)
    }

    /// The pattern as markup whose only slot is a text.
    pub(crate) fn with(self, slot: &str, value: &str) -> Markup {
        self.markup(&[(slot, html! { (value) })])
    }
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::{Part, Pattern};

    #[test]
    fn a_pattern_is_words_and_slots() {
        let parts: Vec<Part> = Pattern("{a} and {b}.").parts().collect();
        assert_eq!(parts, [Part::Slot("a"), Part::Text(" and "), Part::Slot("b"), Part::Text(".")]);
        assert_eq!(Pattern("no slot").text(&[]), "no slot");
        assert_eq!(Pattern("{b}, {a}").text(&[("a", &1), ("b", &"<")]), "<, 1");
    }

    #[test]
    fn what_stands_in_a_slot_is_markup() {
        let markup = Pattern("R&D by {name}").markup(&[("name", html! { a { "<" } })]);
        assert_eq!(markup.into_string(), "R&amp;D by <a>&lt;</a>");
    }
}
