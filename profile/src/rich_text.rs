//! A line of text with the little markup that titles have.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{Invalid, List, Text};

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

    /// The text without its markup.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| &*run.text).collect()
    }
}
