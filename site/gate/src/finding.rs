//! What the gate finds, as a value: only the doors know how to print it.

use vitae_diagnostics::{Code, Severity};

use crate::map::DeadLinkHelp;
use crate::{OutputFile, Source};

/// Something that is wrong with a page.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// What is wrong.
    pub code: Code,
    /// Whether it stops the build.
    pub severity: Severity,
    /// The page, or the first of several: its path below the site's folder.
    pub page: String,
    /// On how many other pages the same is wrong.
    pub others: usize,
    /// What is wrong in words: lower case, no full stop.
    pub message: String,
    /// What to do about it, where that is knowable.
    pub help: Option<String>,
    /// The link or id that is wrong, as it stands in the page.
    pub printed: Option<String>,
    /// Where in the profile the broken thing came from, where that is known.
    pub source: Option<Source>,
}

impl Finding {
    /// An error on the page of `file`, without help and source.
    pub(crate) fn new(code: Code, file: &OutputFile, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            page: file.path.clone(),
            others: 0,
            message: message.into(),
            help: None,
            printed: None,
            source: None,
        }
    }

    /// An error about what the profile says at `source`, which makes the page at `page`.
    pub fn at(code: Code, source: Source, page: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            page: page.into(),
            others: 0,
            message: message.into(),
            help: None,
            printed: None,
            source: Some(source),
        }
    }

    /// The same, with what to do about it.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The same, which does not stop the build.
    pub(crate) fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// Looks up who printed `value` for the `occurrence`th time, from nought.
    pub(crate) fn printed(self, file: &OutputFile, value: &str, occurrence: usize) -> Self {
        let mut sources = file.printed.iter().filter(|printed| printed.value == value).map(|printed| printed.source);
        let first = sources.next();
        let source = if occurrence == 0 { first } else { sources.nth(occurrence - 1).or(first) };
        Self { printed: Some(value.to_owned()), source, ..self }
    }
}

/// A finding whose help may not have been looked for yet.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) finding: Finding,
    /// A path that leads nowhere; what was probably meant by it is better help than any.
    pub(crate) wanted: Option<String>,
}

impl From<Finding> for Found {
    fn from(finding: Finding) -> Self {
        Self { finding, wanted: None }
    }
}

impl Found {
    pub(crate) fn dead_link(finding: Finding, help: DeadLinkHelp) -> Self {
        match help {
            DeadLinkHelp::Known(help) => Self { finding: finding.help(help), wanted: None },
            DeadLinkHelp::Nearest(path) => Self { finding, wanted: Some(path) },
        }
    }
}
