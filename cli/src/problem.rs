//! A diagnostic as plain data, for output that programs read.

use vitae_syntax::{Code, Diagnostic, FilePlace, Located, Place, Severity};

/// A diagnostic with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// Whether it is an error or a warning.
    pub(crate) severity: Severity,
    /// Its code.
    pub(crate) code: Code,
    /// Its place, in the profile or in a file that the profile names.
    pub(crate) place: FilePlace,
    /// The message.
    pub(crate) message: String,
    /// What to type instead, if that is known.
    pub(crate) help: Option<String>,
}

impl From<&Located> for Problem {
    fn from(Located { diagnostic, place }: &Located) -> Self {
        let Diagnostic { severity, code, place: inner, message, help, suggestion: _ } = diagnostic;
        let place = match inner {
            Place::File { place, .. } => place,
            Place::Token(_) => place,
        };
        Self { severity: *severity, code: *code, place: place.clone(), message: message.clone(), help: help.clone() }
    }
}

impl Problem {
    /// Returns the message and the help as one text.
    pub(crate) fn text(&self) -> String {
        match &self.help {
            Some(help) => format!("{}\nhelp: {help}", self.message),
            None => self.message.clone(),
        }
    }
}

/// Returns the word for a severity.
pub(crate) fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Renders the number of errors and warnings: `2 errors, 1 warning`.
pub(crate) fn tally(problems: &[Problem]) -> String {
    let (errors, warnings) = count(problems);
    let some = |number: usize, word: &str| {
        (number > 0).then(|| format!("{number} {word}{}", if number == 1 { "" } else { "s" }))
    };
    let words: Vec<String> = [some(errors, "error"), some(warnings, "warning")].into_iter().flatten().collect();
    if words.is_empty() { "no errors".to_owned() } else { words.join(", ") }
}

/// Counts errors and warnings.
pub(crate) fn count(problems: &[Problem]) -> (usize, usize) {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    (errors, problems.len() - errors)
}
