//! Things in a row, and words beside each other.

use std::borrow::Cow;

use maud::{Markup, Render, html};

use super::Words;

impl Words {
    /// What stands before each of `count` things in a list that ends with "and": nothing, commas, then the word.
    pub(crate) fn and_separators(&self, count: usize) -> impl Iterator<Item = &'static str> {
        let lists = &self.lists;
        separators(count, lists.comma, if count == 2 { lists.pair } else { lists.and })
    }

    /// Things with commas between them.
    pub(crate) fn listed(&self, things: impl IntoIterator<Item = Markup>) -> Markup {
        let comma = self.lists.comma;
        html! {
            @for (position, thing) in things.into_iter().enumerate() {
                @if position > 0 { (comma) }
                (self.isolated(&thing))
            }
        }
    }

    /// Things with commas between them and "and" before the last.
    pub(crate) fn and(&self, things: &[Markup]) -> Markup {
        self.joined(things, self.and_separators(things.len()))
    }

    /// Things to choose from.
    pub(crate) fn or(&self, things: &[Markup]) -> Markup {
        self.joined(things, separators(things.len(), self.lists.comma, self.lists.or))
    }

    fn joined(&self, things: &[Markup], separators: impl Iterator<Item = &'static str>) -> Markup {
        html! { @for (separator, thing) in separators.zip(things) { (separator) (self.isolated(thing)) } }
    }

    /// A number whose groups keep their order, such as one of a telephone: in a line from right to left they would change
    /// places. The marks are those of Unicode, so that this is for paper as for pages.
    pub(crate) fn isolated_number<'a>(&self, number: &'a str) -> Cow<'a, str> {
        const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
        const POP_ISOLATE: char = '\u{2069}';
        if self.lists.isolates {
            Cow::Owned(format!("{LEFT_TO_RIGHT_ISOLATE}{number}{POP_ISOLATE}"))
        } else {
            Cow::Borrowed(number)
        }
    }

    /// A thing that keeps the order of its own letters and digits, whatever stands around it.
    pub(crate) fn isolated(&self, thing: &Markup) -> Markup {
        html! { @if self.lists.isolates { bdi { (thing) } } @else { (thing) } }
    }

    /// Texts with commas between them.
    pub(crate) fn commas<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> String {
        texts.into_iter().collect::<Vec<_>>().join(self.lists.comma)
    }

    /// Sentences one after the other, each but the last with a full stop of ours: the last is as it is.
    pub(crate) fn sentences(&self, parts: impl IntoIterator<Item = String>) -> String {
        let separator = format!("{}{}", self.lists.stop, self.lists.gap);
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&separator)
    }

    /// A label and its value: `Office: DC 3548`.
    pub(crate) fn labelled(&self, label: &str, value: &dyn std::fmt::Display) -> String {
        self.lists.labelled.text(&[("label", &label), ("value", value)])
    }

    /// The same as markup.
    pub(crate) fn labelled_markup(&self, label: impl Render, value: Markup) -> Markup {
        self.lists.labelled.markup(&[("label", html! { (label) }), ("value", value)])
    }
}

fn separators(count: usize, comma: &'static str, last: &'static str) -> impl Iterator<Item = &'static str> {
    (0..count).map(move |position| match position {
        0 => "",
        _ if position + 1 == count => last,
        _ => comma,
    })
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::Words;

    #[test]
    fn lists_end_with_and() {
        let list = |count: usize| {
            let things: Vec<_> = ["A", "B", "C"].into_iter().take(count).map(|word| html! { (word) }).collect();
            Words::of(None).and(&things).into_string()
        };
        assert_eq!([list(0), list(1), list(2), list(3)], ["", "A", "A and B", "A, B and C"]);
    }
}
