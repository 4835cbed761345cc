//! What Typst has to say, as a line of text.

use typst::diag::SourceDiagnostic;
use typst::{World, WorldExt};

use crate::world::Desk;

/// `cv.typ:12:5: unclosed delimiter (hint: ...)`
pub(crate) fn message(desk: &Desk, diagnostic: &SourceDiagnostic) -> String {
    let hints: String = diagnostic.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
    format!("{}: {}{hints}", place(desk, diagnostic), diagnostic.message)
}

fn place(desk: &Desk, diagnostic: &SourceDiagnostic) -> String {
    let found = || {
        let id = diagnostic.span.id()?;
        let source = desk.source(id).ok()?;
        let range = desk.range(diagnostic.span)?;
        let line = source.lines().byte_to_line(range.start)? + 1;
        let column = source.lines().byte_to_column(range.start)? + 1;
        Some(format!("{}:{line}:{column}", id.get().vpath().get_without_slash()))
    };
    found().unwrap_or_else(|| desk.name().to_owned())
}
