//! Diagnostics of Typst as lines of text.

use typst::diag::SourceDiagnostic;
use typst::{World, WorldExt};

use crate::world::DocumentWorld;

/// Renders a diagnostic: `cv.typ:12:5: unclosed delimiter (hint: ...)`.
pub(crate) fn message(world: &DocumentWorld, diagnostic: &SourceDiagnostic) -> String {
    let hints: String = diagnostic.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
    format!("{}: {}{hints}", place(world, diagnostic), diagnostic.message)
}

fn place(world: &DocumentWorld, diagnostic: &SourceDiagnostic) -> String {
    let found = || {
        let id = diagnostic.span.id()?;
        let source = world.source(id).ok()?;
        let range = world.range(diagnostic.span)?;
        let line = source.lines().byte_to_line(range.start)? + 1;
        let column = source.lines().byte_to_column(range.start)? + 1;
        Some(format!("{}:{line}:{column}", id.get().vpath().get_without_slash()))
    };
    found().unwrap_or_else(|| world.name().to_owned())
}
