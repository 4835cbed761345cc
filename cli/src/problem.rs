//! A diagnostic as plain data, for everything that is read by programs.

use vitae_syntax::{Code, Diagnostic, FilePlace, Located, Place, Severity};

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// How much it weighs.
    pub(crate) severity: Severity,
    /// What it is.
    pub(crate) code: Code,
    /// Where it is: in the profile, or in the file that the profile names.
    pub(crate) place: FilePlace,
    /// What is wrong.
    pub(crate) message: String,
    /// What to type instead.
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
    /// The message with its help, in one text of a line or two.
    pub(crate) fn text(&self) -> String {
        match &self.help {
            Some(help) => format!("{}\nhelp: {help}", self.message),
            None => self.message.clone(),
        }
    }
}

/// The word for a severity.
pub(crate) fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// How many errors and warnings there are, in words: `2 errors, 1 warning`.
pub(crate) fn tally(problems: &[Problem]) -> String {
    let (errors, warnings) = count(problems);
    let some = |number: usize, word: &str| {
        (number > 0).then(|| format!("{number} {word}{}", if number == 1 { "" } else { "s" }))
    };
    let words: Vec<String> = [some(errors, "error"), some(warnings, "warning")].into_iter().flatten().collect();
    if words.is_empty() { "no errors".to_owned() } else { words.join(", ") }
}

/// How many errors there are, and how many warnings.
pub(crate) fn count(problems: &[Problem]) -> (usize, usize) {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    (errors, problems.len() - errors)
}
