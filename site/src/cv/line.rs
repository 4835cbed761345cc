//! A line of a curriculum vitae: text, a little markup, links.

use vitae_profile::{LanguageTag, Phrase, RichText, Style, Target, Text};

use crate::words::{Part, Pattern, Words};

/// Text with markup, as plain as HTML, Typst and Markdown have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(Vec<Inline>);

/// A piece of a [`Line`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Text as it is.
    Text(String),
    /// Text that is set in another way.
    Styled(Style, Line),
    /// Text in another language than the document.
    Spoken(LanguageTag, Line),
    /// Text that is struck out.
    Struck(Line),
    /// Text that leads elsewhere.
    Link(Destination, Line),
    /// The end of a line that the author wanted to end there.
    Break,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// An absolute URL.
    Web(String),
    /// A part of this site, and perhaps the id of an element there.
    Site(Target, Option<String>),
}

impl Line {
    /// The line with `text` in it.
    pub fn of(text: impl Into<String>) -> Self {
        Self::default().text(text)
    }

    /// Adds text.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(Inline::Text(before)) => before.push_str(&text),
            _ => self.0.push(Inline::Text(text)),
        }
        self
    }

    /// Adds a piece.
    #[must_use]
    pub fn piece(mut self, piece: Inline) -> Self {
        match piece {
            Inline::Text(text) => self.text(text),
            piece => {
                self.0.push(piece);
                self
            }
        }
    }

    /// Adds a line.
    #[must_use]
    pub fn line(self, line: Self) -> Self {
        line.0.into_iter().fold(self, Self::piece)
    }

    /// Adds text that is set in `style`.
    #[must_use]
    pub fn styled(self, style: Style, line: Self) -> Self {
        if style == Style::Plain { self.line(line) } else { self.piece(Inline::Styled(style, line)) }
    }

    /// The same line, which says that it is in another language than the document.
    #[must_use]
    pub fn spoken(self, language: Option<&LanguageTag>) -> Self {
        match language {
            Some(language) if !self.is_empty() => Self::default().piece(Inline::Spoken(language.clone(), self)),
            _ => self,
        }
    }

    /// Adds a link.
    #[must_use]
    pub fn link(self, destination: Destination, label: Self) -> Self {
        self.piece(Inline::Link(destination, label))
    }

    /// Adds a web address that is its own label, without the scheme, so that it can be read on paper.
    #[must_use]
    pub fn address(self, url: &str) -> Self {
        let label = url.split_once("://").map_or(url, |(_, rest)| rest);
        let label = label.strip_prefix("www.").unwrap_or(label).trim_end_matches('/');
        let label = label.strip_prefix("mailto:").unwrap_or(label);
        self.link(Destination::Web(url.to_owned()), Self::of(label))
    }

    /// Adds `line` after `separator`, or alone where there is nothing before it.
    #[must_use]
    pub fn then(self, separator: &str, line: Self) -> Self {
        match (self.is_empty(), line.is_empty()) {
            (_, true) => self,
            (true, false) => line,
            (false, false) => self.text(separator).line(line),
        }
    }

    /// A pattern of the site's language with lines in its slots.
    pub(crate) fn pattern(pattern: Pattern, slots: &[(&str, &Self)]) -> Self {
        pattern.parts().fold(Self::default(), |line, part| match part {
            Part::Text(words) => line.text(words),
            Part::Slot(name) => {
                let filled = slots.iter().find(|(slot, _)| *slot == name).map(|(_, filled)| (*filled).clone());
                line.line(filled.unwrap_or_default())
            }
        })
    }

    /// `value` behind `label` and a colon, or either alone.
    pub(crate) fn labelled(words: &Words, label: Self, value: Self) -> Self {
        match (label.is_empty(), value.is_empty()) {
            (true, _) => value,
            (_, true) => label,
            (false, false) => Self::pattern(words.lists.labelled, &[("label", &label), ("value", &value)]),
        }
    }

    /// The lines one after the other, with `separator` between those that have something in them.
    pub fn joined(separator: &str, lines: impl IntoIterator<Item = Self>) -> Self {
        lines.into_iter().fold(Self::default(), |joined, line| joined.then(separator, line))
    }

    /// The pieces in order.
    pub fn pieces(&self) -> &[Inline] {
        &self.0
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text without its markup.
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .map(|piece| match piece {
                Inline::Text(text) => text.clone(),
                Inline::Styled(_, line) | Inline::Spoken(_, line) | Inline::Struck(line) | Inline::Link(_, line) => {
                    line.plain()
                }
                Inline::Break => " ".to_owned(),
            })
            .collect()
    }
}

impl From<&Text> for Line {
    fn from(text: &Text) -> Self {
        Self::of(&**text)
    }
}

impl From<&Phrase> for Line {
    fn from(phrase: &Phrase) -> Self {
        Self::of(phrase.as_str()).spoken(phrase.lang())
    }
}

impl From<&RichText> for Line {
    fn from(text: &RichText) -> Self {
        text.runs().iter().fold(Self::default(), |line, run| line.styled(run.look(), Self::of(&*run.text)))
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use vitae_profile::{RichText, Run, Style};

    use super::{Inline, Line};

    #[test]
    fn a_formula_is_slanted_only_where_it_has_letters() {
        let run = |text| Run { text: Cow::Borrowed(text), style: Style::Math, verbatim: false };
        let title = RichText::from_runs(vec![run("μ"), run("x")]);
        let slanted = Inline::Styled(Style::Math, Line::of("x"));
        assert_eq!(Line::from(&title).pieces(), [Inline::Text("μ".to_owned()), slanted]);
    }

    #[test]
    fn an_address_is_printed_without_what_nobody_types() {
        let plain = |url: &str| Line::default().address(url).plain();
        assert_eq!(plain("https://www.example.org/"), "example.org");
        assert_eq!(plain("http://example.org/~a/b"), "example.org/~a/b");
        assert_eq!(plain("mailto:a@b.org"), "a@b.org");
    }

    #[test]
    fn nothing_is_joined_to_nothing() {
        let lines = [Line::default(), Line::of("a"), Line::default(), Line::of("b")];
        assert_eq!(Line::joined(", ", lines).plain(), "a, b");
    }
}
