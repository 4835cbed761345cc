//! What is wrong, as a value. Only the doors know how to print it.

use crate::{Code, Span};

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Something is likely not meant.
    Warning,
}

/// Where something is wrong.
#[derive(Clone, Debug)]
pub enum Place {
    /// At a token of the profile.
    Token(Span),
    /// In a file that the profile names.
    File {
        /// The token of the profile that names the file.
        token: Span,
        /// The place in the file.
        place: FilePlace,
    },
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FilePlace {
    /// The file, as it is shown: relative to the manifest's folder, with `/`.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// How many characters are meant, at least 1.
    pub width: usize,
    /// The line itself, without its end.
    pub source: String,
}

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// How much it weighs.
    pub severity: Severity,
    /// What it is.
    pub code: Code,
    /// Where it is.
    pub place: Place,
    /// What is wrong: lower case, no full stop, code in backticks.
    pub message: String,
    /// What to type instead.
    pub help: Option<String>,
}

/// Gathers diagnostics. Everything that reads takes one as its first argument.
#[derive(Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// A report with nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an error.
    pub fn error(&mut self, code: Code, place: impl Into<Place>, message: impl Into<String>) -> &mut Diagnostic {
        self.add(Severity::Error, code, place.into(), message.into())
    }

    /// Adds a warning.
    pub fn warning(&mut self, code: Code, place: impl Into<Place>, message: impl Into<String>) -> &mut Diagnostic {
        self.add(Severity::Warning, code, place.into(), message.into())
    }

    fn add(&mut self, severity: Severity, code: Code, place: Place, message: String) -> &mut Diagnostic {
        self.diagnostics.push_mut(Diagnostic { severity, code, place, message, help: None })
    }

    /// Whether there is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// What was gathered so far.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }

    /// How many diagnostics there are.
    pub fn len(&self) -> usize {
        self.diagnostics.len()
    }

    /// Moves all diagnostics from the `first` on to `place`, which is nearer to what is wrong.
    pub fn move_to(&mut self, first: usize, place: &Place) {
        for diagnostic in self.diagnostics.iter_mut().skip(first) {
            diagnostic.place = place.clone();
        }
    }

    /// What was gathered, in the order of finding.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }
}

impl Diagnostic {
    /// Says what to type instead.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Says what to type instead, where that is known.
    pub fn maybe_help(&mut self, help: Option<String>) -> &mut Self {
        self.help = help;
        self
    }

    /// The message as it is printed: with its code, the place in another file where there is one, and the help.
    pub fn text(&self) -> String {
        use std::fmt::Write as _;

        let mut text = format!("[{}] {}", self.code, self.message);
        if let Place::File { place, .. } = &self.place {
            let FilePlace { path, line, column, width, source } = place;
            let number = line.to_string();
            let margin = " ".repeat(number.len());
            let indent: String =
                source.chars().take(column.saturating_sub(1)).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
            let carets = "^".repeat((*width).max(1));
            let _ = write!(
                text,
                "\n{margin}--> {path}:{line}:{column}\n{margin} |\n{number} | {source}\n{margin} | {indent}{carets}"
            );
        }
        if let Some(help) = &self.help {
            let _ = write!(text, "\nhelp: {help}");
        }
        text
    }
}

impl Place {
    /// The token of the profile that the diagnostic points at.
    pub fn token(&self) -> Span {
        match self {
            Self::Token(token) | Self::File { token, .. } => *token,
        }
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::Token(span)
    }
}
