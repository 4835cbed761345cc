//! Diagnostics as text, in the form that rustc prints its own.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use vitae_syntax::{Diagnostic, FilePlace, Located, Place, Severity};

/// Renders diagnostics as text, with terminal colours if `color` is set.
pub fn render_diagnostics(diagnostics: &[Located], color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    diagnostics.iter().map(|located| render_one(&renderer, located) + "\n").collect()
}

fn render_one(renderer: &Renderer, Located { diagnostic, place }: &Located) -> String {
    let Diagnostic { severity, code, place: inner, message, help, suggestion: _ } = diagnostic;
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let place = match inner {
        Place::File { place, .. } => place,
        Place::Token(_) => place,
    };
    let FilePlace { path, line, column, width, source } = place;
    let start: usize = source.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    let length: usize = source.chars().skip(column.saturating_sub(1)).take(*width).map(char::len_utf8).sum();
    let end = (start + length).min(source.len());
    let title = level.primary_title(message.as_str()).id(code.number());
    let snippet = Snippet::source(source.as_str())
        .line_start(*line)
        .path(path.as_str())
        .annotation(AnnotationKind::Primary.span(start..end));
    let mut group = Group::with_title(title).element(snippet);
    if let Some(help) = help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}
