//! A line of text with the little markup that titles have.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{Invalid, List, Text, lowered, raised};

/// How a run of text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Style {
    /// As the text around it.
    #[default]
    Plain,
    /// `\emph{...}`
    Emphasis,
    /// `\textbf{...}`
    Strong,
    /// `\texttt{...}`
    Code,
    /// `\textsc{...}`
    SmallCaps,
    /// `$x^2$`: above the line.
    Superscript,
    /// `$x_2$`: below the line.
    Subscript,
    /// `$x$`: a formula.
    Math,
}

/// Text that is set in one way.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Run {
    /// The text.
    pub text: Cow<'static, str>,
    /// How it is set.
    pub style: Style,
    /// Whether a citation style must leave its case alone: `{MemSnap}`.
    pub verbatim: bool,
}

impl Run {
    /// How the run looks in print: a formula without a Latin letter (`μ`, `2 + 2`) stands upright.
    pub fn look(&self) -> Style {
        match self.style {
            Style::Math if !self.text.contains(|character: char| character.is_ascii_alphabetic()) => Style::Plain,
            style => style,
        }
    }
}

/// A line of text with markup, never empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RichText(List<Run>);

impl RichText {
    /// Rebuilds a text that has been checked already.
    #[doc(hidden)]
    pub const fn lifted(runs: &'static [Run]) -> Self {
        Self(List::lifted(runs))
    }

    /// Text without markup. It is an error if there is nothing to read.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Text::parse(text)?;
        Ok(Self::from_runs(vec![Run { text: Cow::Owned(text.to_owned()), style: Style::Plain, verbatim: false }]))
    }

    /// Puts runs together; the caller sees to it that there is something to read.
    pub fn from_runs(runs: Vec<Run>) -> Self {
        Self(runs.into())
    }

    /// The runs in order.
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// The text without its markup. What stands above or below the line has characters of its own, or a sign before it,
    /// so that `10^5` does not become 105.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for run in self.runs() {
            let (script, sign) = match run.style {
                Style::Superscript if is_ordinal(&plain, &run.text) => (Some(Cow::Borrowed(&*run.text)), ""),
                Style::Superscript => (raised(&run.text).map(Cow::Owned), "^"),
                Style::Subscript => (lowered(&run.text).map(Cow::Owned), "_"),
                _ => (Some(Cow::Borrowed(&*run.text)), ""),
            };
            match script {
                Some(script) => plain.push_str(&script),
                None if run.text.chars().nth(1).is_none() => plain.extend([sign, &run.text]),
                None => plain.extend([sign, "(", &run.text, ")"]),
            }
        }
        plain
    }
}

/// Whether `ending` makes an ordinal of the number before it: 11th, 1er.
fn is_ordinal(before: &str, ending: &str) -> bool {
    before.ends_with(|last: char| last.is_ascii_digit())
        && ending.len() > 1
        && ending.chars().all(|letter| letter.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{RichText, Run, Style};

    #[test]
    fn plain_text_keeps_what_stands_above_and_below_the_line() {
        use Style::{Math, Plain, Subscript, Superscript};
        let plain = |runs: &[(&'static str, Style)]| {
            let run = |&(text, style)| Run { text: Cow::Borrowed(text), style, verbatim: false };
            RichText::from_runs(runs.iter().map(run).collect()).plain()
        };
        assert_eq!(
            plain(&[("10", Math), ("5", Superscript), (" H", Plain), ("2", Subscript), ("O", Plain)]),
            "10⁵ H₂O"
        );
        assert_eq!(plain(&[("11", Plain), ("th", Superscript), (" L", Math), ("∞", Superscript)]), "11th L^∞");
        assert_eq!(plain(&[("e", Math), ("i π", Superscript), ("a", Math), ("ij,k", Subscript)]), "e^(i π)a_(ij,k)");
    }
}
