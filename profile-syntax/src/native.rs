//! The second door: a source file is read without rustc, with the same result.

use std::path::Path;
use std::str::FromStr;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use crate::{Code, Diagnostic, FilePlace, Loader, Place, Reading, Report, read};

/// A diagnostic with its place as numbers.
#[derive(Clone, Debug)]
pub struct Located {
    /// The diagnostic.
    pub diagnostic: Diagnostic,
    /// Where the token of the profile stands that it points at.
    pub place: FilePlace,
}

/// What became of a source file.
#[derive(Debug)]
pub struct NativeReading {
    /// What was read, unless the file holds no `profile!` that can be tokenized.
    pub reading: Option<Reading>,
    /// Everything that is wrong, in the order of the source.
    pub diagnostics: Vec<Located>,
    path: String,
    lines: Vec<String>,
}

impl NativeReading {
    /// Gives numbers to the places of what was found once the reading was done.
    pub fn located(&self, diagnostics: Vec<Diagnostic>) -> Vec<Located> {
        located(&self.path, &self.lines, diagnostics)
    }

    /// The numbers of a place.
    pub fn locate(&self, place: &Place) -> FilePlace {
        match place {
            Place::Token(span) => locate(&self.path, &self.lines, *span),
            Place::File { place, .. } => place.clone(),
        }
    }
}

/// Reads the file at `path`. It is an error of the file system if that cannot be read.
pub fn read_file(path: &Path, loader: &mut Loader) -> std::io::Result<NativeReading> {
    let text = std::fs::read_to_string(path)?;
    Ok(read_text(&text, path, loader))
}

/// Reads `text` as if it were the file at `path`.
///
/// Spans of proc-macro2 live in a map of the thread: whoever reads often calls
/// `proc_macro2::extra::invalidate_current_thread_spans` between, or reads on fresh threads.
pub fn read_text(text: &str, path: &Path, loader: &mut Loader) -> NativeReading {
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let shown = loader.shown(path);
    let mut report = Report::new();
    let folder = path.parent().unwrap_or(Path::new(""));
    let reading = match TokenStream::from_str(text) {
        Ok(tokens) => find_call(tokens).map(|body| read(body, loader, folder)),
        Err(error) => {
            report
                .error(
                    Code::Syntax,
                    error.span(),
                    "this cannot be read as Rust's tokens: a quote or a bracket is not closed",
                )
                .help("look for a `\"`, `{`, `[` or `(` without its partner, here or above");
            let diagnostics = located(&shown, &lines, report.into_diagnostics());
            return NativeReading { reading: None, diagnostics, path: shown, lines };
        }
    };
    if reading.is_none() {
        report
            .error(Code::MissingItem, Span::call_site(), "there is no `profile! { .. }` in this file")
            .help("write `pub static PROFILE: vitae::Profile = vitae::profile! { .. };`");
    }
    let mut diagnostics = report.into_diagnostics();
    diagnostics.extend(reading.iter().flat_map(|reading| reading.diagnostics.iter().cloned()));
    let diagnostics = located(&shown, &lines, diagnostics);
    NativeReading { reading, diagnostics, path: shown, lines }
}

/// The tokens between the braces of the first `profile!`.
fn find_call(tokens: TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let is_name = matches!(token, TokenTree::Ident(ident) if ident == "profile");
        let bang = matches!(tokens.get(at + 1), Some(TokenTree::Punct(punct)) if punct.as_char() == '!');
        if let (true, true, Some(TokenTree::Group(body))) = (is_name, bang, tokens.get(at + 2)) {
            return Some(body.stream());
        }
        if let TokenTree::Group(group) = token
            && group.delimiter() == Delimiter::Brace
            && let Some(found) = find_call(group.stream())
        {
            return Some(found);
        }
    }
    None
}

fn located(path: &str, lines: &[String], diagnostics: Vec<Diagnostic>) -> Vec<Located> {
    diagnostics
        .into_iter()
        .map(|diagnostic| Located { place: locate(path, lines, diagnostic.place.token()), diagnostic })
        .collect()
}

fn locate(path: &str, lines: &[String], span: Span) -> FilePlace {
    let (start, end) = (span.start(), span.end());
    let source = lines.get(start.line.saturating_sub(1)).cloned().unwrap_or_default();
    let rest = source.chars().count().saturating_sub(start.column);
    let width = if start.line == end.line { end.column.saturating_sub(start.column) } else { rest };
    FilePlace { path: path.to_owned(), line: start.line.max(1), column: start.column + 1, width: width.max(1), source }
}
