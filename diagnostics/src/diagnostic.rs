//! One thing that is wrong, as a value. Only the doors know how to print it.

use std::fmt::Write as _;

use crate::{Code, FilePlace, Help, InFile, Severity, Suggestion};

/// One thing that is wrong, at a place of the type `P`.
#[derive(Clone, Debug)]
pub struct Diagnostic<P> {
    /// How serious it is.
    pub severity: Severity,
    /// What it is.
    pub code: Code,
    /// Where it is.
    pub place: P,
    /// What is wrong: lower case, no full stop, code in backticks.
    pub message: String,
    /// What to type instead, in words.
    pub help: Option<String>,
    /// What to put in its place, for programs. The help says the same in words.
    pub suggestion: Option<Suggestion>,
}

impl<P> Diagnostic<P> {
    /// Says what to type instead.
    pub fn help(&mut self, help: impl Into<Help>) -> &mut Self {
        let Help { text, suggestion } = help.into();
        self.help = Some(text);
        self.suggestion = suggestion;
        self
    }

    /// Says what to type instead, where that is known.
    pub fn maybe_help<H: Into<Help>>(&mut self, help: Option<H>) -> &mut Self {
        match help {
            Some(help) => self.help(help),
            None => self,
        }
    }

    /// Says what to put in the place of what is wrong, where the help has said it in words of its own.
    pub fn suggest(&mut self, replacement: impl Into<String>) -> &mut Self {
        self.suggestion = Some(Suggestion { replacement: replacement.into() });
        self
    }

    /// The same diagnostic with its place told in other terms.
    pub fn map_place<Q>(self, place: impl FnOnce(P) -> Q) -> Diagnostic<Q> {
        let Self { severity, code, place: inner, message, help, suggestion } = self;
        Diagnostic { severity, code, place: place(inner), message, help, suggestion }
    }
}

impl<P: InFile> Diagnostic<P> {
    /// The message as it is printed: with its code, the place in another file where there is one, and the help.
    pub fn text(&self) -> String {
        let mut text = format!("[{}] {}", self.code, self.message);
        if let Some(FilePlace { path, line, column, width, source }) = self.place.in_file() {
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
