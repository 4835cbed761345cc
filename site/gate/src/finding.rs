//! The gate's findings, as values. How they are printed is the concern of those who call the gate.

use vitae_diagnostics::{Code, Severity};

use crate::index::DeadLinkHelp;
use crate::{OutputFile, Source};

/// Something that is wrong with a page.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// What is wrong.
    pub code: Code,
    /// Whether it stops the build.
    pub severity: Severity,
    /// The path of the page, or of the first of several.
    pub page: String,
    /// On how many other pages the same is wrong.
    pub others: usize,
    /// What is wrong in words: lower case, no full stop.
    pub message: String,
    /// What to do about it, if that is known.
    pub help: Option<String>,
    /// The link or id that is wrong, as it stands in the page.
    pub printed: Option<String>,
    /// The field of the profile that it came from, if that is known.
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

    /// An error in the field `source` of the profile, on the page at `page`.
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

    /// Adds the link or id that is wrong, and looks up the field that printed it. `occurrence` counts equal values on
    /// the page, from 0.
    pub(crate) fn printed(self, file: &OutputFile, value: &str, occurrence: usize) -> Self {
        let mut sources = file.printed.iter().filter(|printed| printed.value == value).map(|printed| printed.source);
        let first = sources.next();
        let source = if occurrence == 0 { first } else { sources.nth(occurrence - 1).or(first) };
        Self { printed: Some(value.to_owned()), source, ..self }
    }
}

/// A finding whose help may still have to be looked up, which takes long on a large site.
#[derive(Clone, Debug)]
pub(crate) struct PendingFinding {
    pub(crate) finding: Finding,
    /// A path that the site does not have. The nearest one that it has is better help than what the finding says so
    /// far.
    pub(crate) missing_path: Option<String>,
}

impl From<Finding> for PendingFinding {
    fn from(finding: Finding) -> Self {
        Self { finding, missing_path: None }
    }
}

impl PendingFinding {
    /// A link that leads nowhere.
    pub(crate) fn dead_link(finding: Finding, help: DeadLinkHelp) -> Self {
        match help {
            DeadLinkHelp::Known(help) => Self { finding: finding.help(help), missing_path: None },
            DeadLinkHelp::Nearest(path) => Self { finding, missing_path: Some(path) },
        }
    }
}
