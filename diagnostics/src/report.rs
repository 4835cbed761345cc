//! Where diagnostics are gathered.

use crate::{Code, Diagnostic, Severity};

/// Gathers diagnostics. Everything that reads takes one as its first argument.
#[derive(Debug)]
pub struct Report<P> {
    diagnostics: Vec<Diagnostic<P>>,
}

impl<P> Default for Report<P> {
    fn default() -> Self {
        Self { diagnostics: Vec::new() }
    }
}

impl<P> Report<P> {
    /// A report with nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an error.
    pub fn error(&mut self, code: Code, place: impl Into<P>, message: impl Into<String>) -> &mut Diagnostic<P> {
        self.add(Severity::Error, code, place, message)
    }

    /// Adds a warning.
    pub fn warning(&mut self, code: Code, place: impl Into<P>, message: impl Into<String>) -> &mut Diagnostic<P> {
        self.add(Severity::Warning, code, place, message)
    }

    /// Adds a diagnostic that may be an error or a warning.
    pub fn add(
        &mut self,
        severity: Severity,
        code: Code,
        place: impl Into<P>,
        message: impl Into<String>,
    ) -> &mut Diagnostic<P> {
        let (place, message) = (place.into(), message.into());
        self.diagnostics.push_mut(Diagnostic { severity, code, place, message, help: None, suggestion: None })
    }

    /// Adds diagnostics as they are.
    pub fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic<P>>) {
        self.diagnostics.extend(diagnostics);
    }

    /// Adds all diagnostics of a report whose places are of another type.
    pub fn append<Q>(&mut self, other: Report<Q>, place: impl FnMut(Q) -> P) {
        let mut place = place;
        self.diagnostics.extend(other.diagnostics.into_iter().map(|diagnostic| diagnostic.map_place(&mut place)));
    }

    /// Whether there is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// What was gathered so far.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic<P>> {
        self.diagnostics.iter()
    }

    /// How many diagnostics there are.
    pub fn len(&self) -> usize {
        self.diagnostics.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// Moves all diagnostics from the `first` on to `place`, which is nearer to what is wrong. What they suggest to write
    /// was meant for another place, and is dropped.
    pub fn move_to(&mut self, first: usize, place: &P)
    where
        P: Clone,
    {
        for diagnostic in self.diagnostics.iter_mut().skip(first) {
            diagnostic.place = place.clone();
            diagnostic.suggestion = None;
        }
    }

    /// What was gathered, in the order of finding.
    pub fn into_diagnostics(self) -> Vec<Diagnostic<P>> {
        self.diagnostics
    }
}
